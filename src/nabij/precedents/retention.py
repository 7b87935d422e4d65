"""How long what was learned is kept. Nothing of it is about a resident."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.keeping import keep
from nabij.precedents.models import KnownWord, LearnedRule, Precedent, PublicText, RuleAsked, SeenPrecedent

for _model in (Precedent, LearnedRule, PublicText):
    keep(
        _model,
        category=_("wat eerder is besloten en geleerd, zonder namen"),
        whose=_("professional"),
        period=_("15 jaar"),
        counted_from=_("de dag waarop het niet meer geldt: zo lang als wat erop is besloten"),
        source=_("Awb art. 4:84 en titel 10.1"),
    )
for _count in (RuleAsked, SeenPrecedent):
    keep(
        _count,
        category=_("hoe vaak over een regel is gevraagd, zonder namen"),
        whose=_("niemand: een telling van vragen"),
        period=_("5 jaar"),
        counted_from=_("de dag van de vraag"),
        source=_("eigen keuze van de gemeente"),
    )
keep(
    KnownWord,
    category=_("woorden waarmee eerdere besluiten te vinden zijn"),
    whose=_("niemand: losse woorden"),
    period=_("zolang er precedenten zijn"),
    counted_from=_("het precedent waarin het woord staat"),
    source=_("eigen keuze van de gemeente"),
)
