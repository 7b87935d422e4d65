"""What is told after a household was rounded off: never a name of the family."""

from django.utils.translation import gettext_lazy as _

from nabij.notices.kinds import notice

AFTERCARE_IS_YOURS = notice(
    "aftercare:contact-is-yours",
    _("U vraagt op {on} bij huishouden {home}, dat is afgerond, of het nog goed gaat."),
    "aftercare:contact",
)
IT_GOES_NOT_WELL = notice(
    "aftercare:it-goes-not-well",
    _("Bij een afgerond huishouden gaat het niet goed. {professional} vraagt u om het te heropenen."),
    "households:reopen",
)
