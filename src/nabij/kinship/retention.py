"""How long the drawing of a family is kept."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.keeping import keep
from nabij.kinship.models import Descent, Kin, KinBond, Pairing

for model, category in (
    (Kin, _("wie tot de familie hoort")),
    (Pairing, _("wie een paar zijn of waren")),
    (Descent, _("wiens kind iemand is")),
    (KinBond, _("hoe het tussen familieleden gaat")),
):
    keep(
        model,
        category=category,
        whose=_("gezinsleden en hun familie"),
        period=_("15 jaar; zonder voorziening 5 jaar"),
        counted_from=_("de dag waarop het huishouden gesloten is"),
        source=_("Wmo 2015 art. 5.3.4; Jeugdwet art. 7.3.8; Selectielijst gemeenten 2020"),
    )
