"""How long the books are kept, in which nobody is named, and what was asked around a household."""

from typing import Any

from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from nabij.audit.keeping import keep
from nabij.budget.models import (
    Avoided,
    AvoidedCost,
    Budget,
    BudgetRequest,
    Entry,
    HelperConsent,
    Instalment,
    LookBack,
    Payee,
    Payment,
    PaymentLine,
    PaymentOrder,
    Posting,
    RequestQuestion,
    WriteOff,
)

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
keep(
    AvoidedCost,
    category=_("prijs van wat een maatwerkbudget kan voorkomen"),
    whose=_("niemand"),
    period=_("zolang erop wordt teruggekeken, en 7 jaar daarna"),
    counted_from=_("de dag waarop de prijs van de lijst ging"),
    source=_("Selectielijst gemeenten 2020"),
)
_REQUESTS: Rows = (
    (BudgetRequest, _("aanvraag van een maatwerkbudget")),
    (RequestQuestion, _("vraag bij een aanvraag van een maatwerkbudget")),
    (HelperConsent, _("ja of nee van de schuldhulp of bewindvoerder op een lening")),
    (Instalment, _("termijn van een lening uit het maatwerkbudget")),
    (WriteOff, _("lening uit het maatwerkbudget die een gift werd")),
    (LookBack, _("terugblik op een maatwerkbudget")),
    (Avoided, _("wat een maatwerkbudget voorkwam")),
)
for _model, _category in _REQUESTS:
    keep(
        _model,
        category=_category,
        whose=_("leden van het huishouden"),
        period=_("even lang als het huishouden; wat voor de boekhouding nodig is staat los daarvan in de boeken"),
        counted_from=_("het sluiten van het huishouden"),
        source=_("Wmo 2015 art. 5.3.4 lid 1"),
    )
