"""What people are told about mandates: nobody decides under one that is gone without having been told."""

from django.utils.translation import gettext_lazy as _

from nabij.notices.kinds import notice

WITHDRAWN = notice(
    "discretion:mandate-withdrawn",
    _("Een mandaat voor {area} is ingetrokken: {what}. Wat al is besloten, blijft geldig."),
    "discretion:show",
)
GIVEN = notice("discretion:mandate-given", _("Er is een nieuw mandaat voor {area}: {what}."), "discretion:show")
