"""How long it is kept what was asked of each other, and what went to another team."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.keeping import keep
from nabij.collaboration.models import Ask, Override, Parcel, TeamLink, Transfer

for model, category in (
    (Ask, _("vraag aan een professional of organisatie")),
    (Override, _("besluit met doorzettingsmacht")),
    (TeamLink, _("ander team bij een huishouden")),
    (Transfer, _("overdracht aan een ander team")),
    (Parcel, _("wat er meeging naar een ander team")),
):
    keep(
        model,
        category=category,
        whose=_("leden van het huishouden; de professionals die vroegen en gevraagd zijn"),
        period=_("even lang als het huishouden"),
        counted_from=_("de dag waarop het huishouden gesloten is"),
        source=_("Wmo 2015 art. 5.3.4; Jeugdwet art. 7.3.8"),
    )
