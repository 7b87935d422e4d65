"""How long debts are kept."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.keeping import keep
from nabij.money.models import Arrangement, Debt, DebtAmount, LivingMoney

for model, category in (
    (Debt, _("schuld en schuldeiser")),
    (DebtAmount, _("hoogte van een schuld")),
    (Arrangement, _("regeling met een schuldeiser")),
    (LivingMoney, _("wat er per maand overblijft")),
):
    keep(
        model,
        category=category,
        whose=_("leden van het huishouden"),
        period=_("5 jaar"),
        counted_from=_("de dag waarop het huishouden gesloten is"),
        source=_("Wet gemeentelijke schuldhulpverlening; Selectielijst gemeenten 2020, schuldhulp"),
    )
