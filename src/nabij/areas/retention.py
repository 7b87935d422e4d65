"""How long the arrangement of areas is kept. None of it is about residents."""

from django.utils.translation import gettext_lazy as _

from nabij.areas.models import Appointment, Area, AreaPostcode, Choice
from nabij.audit.keeping import keep

for _model in (Area, AreaPostcode, Choice):
    keep(
        _model,
        category=_("inrichting van een gebied"),
        whose=_("niemand"),
        period=_("zolang het gebied bestaat"),
        counted_from=_("opheffing van het gebied"),
        source=_("eigen keuze van de gemeente"),
    )
keep(
    Appointment,
    category=_("rol van een medewerker"),
    whose=_("medewerker"),
    period=_("5 jaar"),
    counted_from=_("einde van de rol"),
    source=_("NEN 7513: nodig om het logboek te kunnen lezen"),
)
