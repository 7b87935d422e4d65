"""How long the chain is kept: as long as what it ties together."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.keeping import keep
from nabij.chain.models import First, Link, Pin

for model, category in (
    (Link, _("wat tot wat leidt")),
    (Pin, _("welke actie wat aanpakt")),
    (First, _("waar zij beginnen en waarom")),
):
    keep(
        model,
        category=category,
        whose=_("leden van het huishouden"),
        period=_("15 jaar; een plan waar geen voorziening bij kwam 5 jaar"),
        counted_from=_("de dag waarop het huishouden gesloten is"),
        source=_("Wmo 2015 art. 5.3.4; Selectielijst gemeenten 2020 voor een plan zonder voorziening"),
    )
