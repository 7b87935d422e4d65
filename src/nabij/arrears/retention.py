"""How long signals of arrears are kept. What nobody took up goes first; what became debt help follows its law."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from nabij.arrears.models import (
    ArrearsCase,
    ArrearsSignal,
    CaseContact,
    FileLine,
    LineFault,
    MatchDecision,
    PartnerTold,
    Run,
    SignalFile,
)
from nabij.audit.keeping import keep

_SIGNALLED = _("wie gesignaleerd is")
# No fixed term for a signal that was not taken up is known to us: so it is a choice, short by default (AVG 5.1 e).
_NOT_TAKEN_UP = _("eigen keuze van de gemeente (Vroegsignalering); AVG art. 5 lid 1 onder e")


def _declare(model: type[models.Model], category: Any, period: Any, counted_from: Any, source: Any) -> None:
    keep(model, category=category, whose=_SIGNALLED, period=period, counted_from=counted_from, source=source)


_declare(
    ArrearsSignal,
    _("signaal van betalingsachterstand"),
    _("5 jaar; niet opgepakt: 6 maanden; van buiten de gemeente: 6 weken"),
    _("het afronden van de vroegsignaalzaak; niet opgepakt: de ontvangst"),
    _("Selectielijst gemeenten 2020 voor schuldhulp (5 jaar); niet opgepakt: eigen keuze van de gemeente"),
)
for _model, _category in (
    (ArrearsCase, _("vroegsignaalzaak")),
    (CaseContact, _("contact over een betalingsachterstand")),
    (MatchDecision, _("besluit over wie een signaal betreft")),
):
    _declare(
        _model,
        _category,
        _("5 jaar; niet opgepakt: 6 maanden"),
        _("het afronden van de vroegsignaalzaak"),
        _("Selectielijst gemeenten 2020 voor schuldhulp (5 jaar); niet opgepakt: eigen keuze van de gemeente"),
    )
_declare(
    SignalFile,
    _("bestand met signalen; het bestand zelf gaat weg zodra het is overgenomen of ingetrokken"),
    _("5 jaar"),
    _("de ontvangst"),
    _("Selectielijst gemeenten 2020 voor schuldhulp: verantwoorden wat van wie kwam"),
)
for _of_a_file, _category in (
    (FileLine, _("regel van een bestand die niet klopt")),
    (LineFault, _("wat er in een regel niet klopt")),
):
    _declare(_of_a_file, _category, _("6 weken"), _("de ontvangst van het bestand"), _NOT_TAKEN_UP)
keep(
    Run,
    category=_("vergelijking van signalen met bekende personen: aantallen"),
    whose=_("niemand"),
    period=_("5 jaar"),
    counted_from=_("de dag van de vergelijking"),
    source=_("eigen keuze van de gemeente: verantwoorden hoe goed er vergeleken wordt"),
)
keep(
    PartnerTold,
    category=_("terugkoppeling aan een partner: aantallen"),
    whose=_("niemand"),
    period=_("5 jaar"),
    counted_from=_("de dag van de terugkoppeling"),
    source=_("eigen keuze van de gemeente: verantwoorden wat een partner hoorde"),
)
