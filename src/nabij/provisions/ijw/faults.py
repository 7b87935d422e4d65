"""What can be wrong with a message, in Dutch and without a word of what stood there."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

REASONS: dict[str, Any] = {
    "empty": _("Dit bestand is leeg."),
    "too_large": _("Dit bestand is groter dan 2 MB. Een bericht over één cliënt is dat nooit."),
    "not_xml": _("Dit bestand is beschadigd: het is geen goed XML."),
    "declares": _(
        "In dit bestand staat een DOCTYPE. Dat hoort niet in een bericht. Voor de veiligheid is het niet gelezen."
    ),
    "foreign": _("Er staat iets in wat niet in iJw 3.2 hoort."),
    "not_ijw": _("Dit is geen bericht 301, 305, 307 of 315 van iJw 3.2."),
    "missing": _("Er ontbreekt iets wat erin moet staan."),
    "not_a_date": _("Er staat een datum in die niet bestaat."),
    "not_a_number": _("Er staat een nummer in dat geen nummer is, of te lang."),
    "too_long": _("Er staat iets in wat te lang is."),
    "too_short": _("Er staat iets in wat te kort is."),
    "unknown_code": _("Er staat een code in die niet bestaat."),
    "wrong_form": _("Er staat iets in een verkeerde vorm."),
    "wrong_place": _("Er staat iets op de verkeerde plek, of ervóór ontbreekt iets."),
    "ends_before_begin": _("De einddatum ligt vóór de begindatum."),
    "schema": _("Het bericht volgt het schema van iJw 3.2 niet."),
    # What comes up when a message is laid beside what is known here.
    "no_number": _("Er staat geen toewijzingsnummer in."),
    "no_allocation": _("Wij hebben geen toewijzing met dit nummer. Vraag het wijkteam haar op te schrijven."),
    "other_person": _("Dit nummer hoort bij ons bij iemand anders."),
    "bsn_differs": _("Het nummer klopt, het BSN is anders dan bij ons."),
    "birth_differs": _("Het nummer klopt, de geboortedatum is anders dan bij ons."),
    "name_differs": _("Het nummer klopt, de naam is anders dan bij ons."),
    "other_provider": _("Deze toewijzing is bij ons van een andere aanbieder."),
    "nobody": _("Wij kennen niemand met dit BSN, deze naam en geboortedatum. Vraag het wijkteam wie dit is."),
    "two_households": _("Deze persoon hoort bij meer huishoudens. De regisseur schrijft de toewijzing zelf op."),
    "used_before": _("Deze afzender stuurde al een ander bericht met dit nummer. Het eerste telt."),
    "no_file": _("Het bestand is niet meer te vinden. Lees het opnieuw in."),
}

# What may be mended here, so that reading the same file once more can help.
MENDED_HERE = frozenset(
    {
        "no_allocation", "other_person", "bsn_differs", "birth_differs", "name_differs", "other_provider", "nobody",
        "two_households",
    }
)  # fmt: skip
# Of which nobody knows yet on whose side the mistake is: one calls and compares.
COMPARED = frozenset({"other_person", "bsn_differs", "birth_differs", "name_differs", "other_provider"})
# What is nobody's to send again.
NOT_SENT_AGAIN = frozenset({"used_before", "no_file"})


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong: on which line, at which element, why (a key of REASONS). Line 0 is the whole file."""

    reason: str
    line: int = 0
    element: str = ""

    @property
    def words(self) -> str:
        return str(REASONS[self.reason])

    @property
    def can_be_mended_here(self) -> bool:
        return self.reason in MENDED_HERE

    @property
    def is_compared(self) -> bool:
        """Whether one calls the provider to find out on whose side the mistake is."""
        return self.reason in COMPARED

    @property
    def is_the_senders(self) -> bool:
        """Whether only another message helps, so that one calls the provider for it."""
        return self.reason not in MENDED_HERE | NOT_SENT_AGAIN

    def kept(self) -> dict[str, Any]:
        """As it is stored."""
        return {"reason": self.reason, "line": self.line, "element": self.element}
