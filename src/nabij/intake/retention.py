"""How long reports are kept."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.keeping import keep
from nabij.intake.models import Report

keep(
    Report,
    category=_("melding over een persoon, met naam en nummer van wie zonder account meldde"),
    whose=_("wie het betreft, en de melder"),
    period=_("bij een huishouden: even lang als het huishouden; niet voor ons: 6 weken"),
    counted_from=_("ontvangst van de melding; bij een huishouden het sluiten ervan"),
    source=_("Wmo 2015 art. 5.3.4 (15 jaar); AVG art. 5 lid 1 onder e voor wat niet voor ons is"),
)
