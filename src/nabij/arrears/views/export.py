"""The month for the national figures: what goes along, what is missing, and the file itself."""

import tempfile
from datetime import date
from typing import Any, cast

from django.http import FileResponse, HttpResponse
from django.shortcuts import render
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_GET, require_POST

from nabij.access.permissions import Permission
from nabij.access.views import Request, requires
from nabij.areas.choices import Arrears, choice_of
from nabij.arrears.commands.exporting import note_export
from nabij.arrears.ddas import ddas_parts, missing_settings
from nabij.arrears.queries.files import municipality_of, recent_months
from nabij.arrears.queries.month import MonthFacts, cases_with_all, month_facts, signals_of
from nabij.kernel.errors import Refused
from nabij.ui.shapes import Fact

PURPOSE = _lazy("de maand aanleveren voor de landelijke cijfers")
AT_ONCE = 2000


@require_GET
@requires(Permission.ARREARS_TAKE, purpose=PURPOSE)
def month(request: Request) -> HttpResponse:
    """What goes along about a month, and what is missing in it."""
    settings = choice_of(Arrears, municipality_of(request.actor))
    months = recent_months()
    chosen = _chosen(request.GET.get("maand"), months)
    facts = month_facts(request.actor, chosen)
    context: dict[str, Any] = {
        "months": [(one.isoformat(), date_format(one, "F Y"), one == chosen) for one in months],
        "chosen": chosen,
        "facts": facts,
        "shown": [Fact(_("Signalen"), str(facts.signals)), Fact(_("Vroegsignaalzaken"), str(facts.cases))],
        "unknown": _unknown(facts),
        "missing": [_label(name) for name in missing_settings(settings)],
    }
    return render(request, "arrears/month.html", context)


def _unknown(facts: MonthFacts) -> list[Fact]:
    """What is not known of some of them; a number that looks wrong is only told."""
    shown = (
        (_("Signalen zonder geboortedatum"), facts.no_birth),
        (_("Signalen zonder voorletters"), facts.no_initials),
        (_("Burgerservicenummers die niet lijken te kloppen"), facts.strange_bsn),
        (_("Zaken die nog niet zijn afgerond"), facts.open_cases),
    )
    return [Fact(term, str(count)) for term, count in shown if count]


def _label(name: str) -> str:
    field = next(one for one in Arrears.__dataclass_fields__.values() if one.name == name)
    return str(field.metadata["label"])


def _chosen(asked: str | None, months: list[date]) -> date:
    """The month that was asked for; else the one before this."""
    return next((one for one in months if one.isoformat() == asked), months[1])


@require_POST
@requires(Permission.ARREARS_TAKE, purpose=PURPOSE)
def month_file(request: Request) -> HttpResponse:
    """The month as DDAS 0.9. It is written to disk part by part, and sent from there; taking it along is logged."""
    municipality = municipality_of(request.actor)
    settings, chosen = choice_of(Arrears, municipality), _chosen(request.POST.get("maand"), recent_months())
    if missing_settings(settings):
        raise Refused(_("Vul eerst in wie er aanlevert. Functioneel beheer doet dat bij de keuzes van de gemeente."))
    facts = month_facts(request.actor, chosen)
    signals = signals_of(request.actor, chosen).order_by("signalled_on", "pk").iterator(chunk_size=AT_ONCE)
    cases = cases_with_all(request.actor, chosen).iterator(chunk_size=AT_ONCE)
    out = tempfile.TemporaryFile()  # noqa: SIM115 -- the answer closes it when it is sent
    for part in ddas_parts(settings, chosen, signals, cases):
        out.write(part.encode())
    out.seek(0)
    note_export(request.actor, municipality, month=chosen, signals=facts.signals, cases=facts.cases)
    sent = FileResponse(
        out, as_attachment=True, filename=f"vroegsignalen-{chosen:%Y-%m}.json", content_type="application/json"
    )
    sent["Cache-Control"] = "private, no-store"
    return cast("HttpResponse", sent)
