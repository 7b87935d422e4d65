"""What people are told about agreements and fixed contacts."""

from django.utils.translation import gettext_lazy as _

from nabij.notices.kinds import notice

CONTACT_IS_YOURS = notice(
    "agreements:contact-is-yours", _("U bent het vaste contact van {organisation}. Bel eens om kennis te maken."),
    "agreements:contact",
)  # fmt: skip
YOU_STAND_IN = notice(
    "agreements:you-stand-in", _("U bent de vervanger van {professional} als vast contact van {organisation}."),
    "agreements:contact",
)  # fmt: skip
CONTACT_IS_ANOTHERS = notice(
    "agreements:contact-is-anothers", _("{professional} is nu het vaste contact van {organisation}."),
    "agreements:contact",
)  # fmt: skip
YOUR_CONTACT = notice(
    "agreements:your-contact", _("Uw vaste contact bij {team} is {professional}."), "agreements:contact"
)  # fmt: skip
WENT_OTHERWISE = notice(
    "agreements:went-otherwise", _("Een afspraak met {organisation} liep anders. Misschien goed om het te bespreken."),
    "agreements:talk",
)  # fmt: skip
