"""How long the books are kept, in which nobody is named."""

from typing import Any

from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from nabij.audit.keeping import keep
from nabij.ledger.models import Budget, Entry, Payee, Payment, PaymentLine, PaymentOrder, Posting

Rows = tuple[tuple[type[Model], Any], ...]
_BOOKS: Rows = (
    (Budget, _("budget van een gebied")),
    (Posting, _("boeking op een maatwerkbudget")),
    (Entry, _("boekingsregel van een maatwerkbudget")),
    (Payment, _("betaling van een maatwerkbudget aan een organisatie")),
    (PaymentOrder, _("betaalopdracht aan de bank")),
    (PaymentLine, _("regel van een betaalopdracht")),
)
for _model, _category in _BOOKS:
    keep(
        _model,
        category=_category,
        whose=_("de organisatie die wordt betaald; er staat niets in over een gezin"),
        period=_("7 jaar"),
        counted_from=_("het einde van het boekjaar"),
        source=_("AWR art. 52 lid 4; Selectielijst gemeenten 2020"),
    )

keep(
    Payee,
    category=_("organisatie die uit een maatwerkbudget wordt betaald"),
    whose=_("de organisatie; er staat niets in over een gezin"),
    period=_("7 jaar"),
    counted_from=_("de laatste betaling"),
    source=_("AWR art. 52 lid 4"),
)
