"""How long a plan is kept."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.keeping import keep
from nabij.plans.models import (
    Action,
    ActionMove,
    ActionTurn,
    DifferenceOfView,
    Goal,
    Hindrance,
    LadderAnswer,
    PlanVersion,
    Understanding,
    View,
)

PERIOD = _("15 jaar; een plan waar geen voorziening bij kwam 5 jaar")
COUNTED_FROM = _("de dag waarop het huishouden gesloten is")
SOURCE = _("Wmo 2015 art. 5.3.4; Selectielijst gemeenten 2020 voor een plan zonder voorziening")

for model, category in (
    (Goal, _("doel van het gezin")),
    (Action, _("afgesproken actie")),
    (ActionMove, _("stap van een actie")),
    (ActionTurn, _("wie een actie eerder had")),
    (LadderAnswer, _("wie dichterbij een actie zou kunnen doen")),
    (Hindrance, _("wat iemand van hulp afhoudt")),
    (DifferenceOfView, _("verschil van inzicht")),
    (View, _("wat iemand in een verschil van inzicht vindt")),
    (Understanding, _("afspraak tussen naaste en professional")),
    (PlanVersion, _("plan zoals het is vastgesteld")),
):
    keep(
        model,
        category=category,
        whose=_("gezinsleden en mensen om hen heen die iets doen"),
        period=PERIOD,
        counted_from=COUNTED_FROM,
        source=SOURCE,
    )
