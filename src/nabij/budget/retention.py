"""How long the books and what was paid are kept. None of it names a resident."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.keeping import keep
from nabij.budget.models import Budget, Entry, Payment, PaymentLine, PaymentOrder, Posting

for _model, _category in (
    (Budget, _("budget van een gebied")),
    (Posting, _("boeking op een maatwerkbudget")),
    (Entry, _("boekingsregel van een maatwerkbudget")),
    (Payment, _("betaling van een maatwerkbudget aan een organisatie")),
    (PaymentOrder, _("betaalopdracht aan de bank")),
    (PaymentLine, _("regel van een betaalopdracht")),
):
    keep(
        _model,
        category=_category,
        whose=_("de organisatie die wordt betaald; er staat niets in over een gezin"),
        period=_("7 jaar"),
        counted_from=_("het einde van het boekjaar"),
        source=_("AWR art. 52 lid 4; Selectielijst gemeenten 2020"),
    )
