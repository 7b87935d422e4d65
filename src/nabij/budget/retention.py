"""How long what was asked around a household is kept; the books stand apart from it (`ledger.retention`)."""

from typing import Any

from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from nabij.audit.keeping import keep
from nabij.budget.models import (
    Avoided,
    AvoidedCost,
    BudgetRequest,
    HelperConsent,
    Instalment,
    LookBack,
    RequestQuestion,
    WriteOff,
)

Rows = tuple[tuple[type[Model], Any], ...]
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
