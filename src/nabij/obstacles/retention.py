"""How long rules are kept. None of it is about residents."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.keeping import keep
from nabij.obstacles.models import Rule

keep(
    Rule,
    category=_("regels die in het werk voorkomen"),
    whose=_("niemand"),
    period=_("5 jaar"),
    counted_from=_("de laatste keer dat iemand haar noemde"),
    source=_("eigen keuze van de gemeente"),
)
