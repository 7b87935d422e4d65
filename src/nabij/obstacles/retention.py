"""How long rules and obstacles are kept. Only where one was met is about residents."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.keeping import keep
from nabij.obstacles.models import Obstacle, ObstacleCase, Rule, RuleAnswer

for _model in (Rule, RuleAnswer, Obstacle):
    keep(
        _model,
        category=_("regels die in de weg staan, zonder namen, en het antwoord"),
        whose=_("professional"),
        period=_("5 jaar"),
        counted_from=_("de laatste keer dat iemand de regel noemde"),
        source=_("eigen keuze van de gemeente"),
    )
keep(
    ObstacleCase,
    category=_("bij wie een regel in de weg stond"),
    whose=_("leden van het huishouden"),
    period=_("15 jaar"),
    counted_from=_("de dag waarop het verteld is"),
    source=_("Wmo 2015 art. 5.3.4 lid 1"),
)
