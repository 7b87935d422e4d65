"""A signal by hand: a partner phones, a crisis on a Friday."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_GET, require_POST

from nabij.access.answers import look_again, see_other, show_refusal
from nabij.access.permissions import Permission
from nabij.access.views import Request, requires
from nabij.arrears.bases import ground_of
from nabij.arrears.commands import reporting
from nabij.arrears.forms.taking import SignalForm
from nabij.arrears.models import ArrearsSignal
from nabij.arrears.queries.files import municipality_of, partners
from nabij.drafts.keeping import discard, draft_of
from nabij.kernel.errors import Refused
from nabij.ui.messages import tell

PURPOSE = _lazy("een signaal van een partner opschrijven")
DRAFT = "arrears-signal"


@requires(Permission.ARREARS_TAKE, purpose=PURPOSE)
def signal_new(request: Request) -> HttpResponse:
    """Write down what a partner tells; by the same rules as a line of a file."""
    municipality = municipality_of(request.actor)
    if request.method != "POST":
        draft = draft_of(request.actor, DRAFT, request.actor.id)
        form = SignalForm(initial={**SignalForm.usual(), **(draft or {})}, partners=partners())
        return render(request, "arrears/signal_new.html", _page(form) | {"draft": draft})
    form = SignalForm(request.POST, partners=partners())
    if form.is_valid():
        try:
            organisation = form.cleaned_data["organisation"]
            signal = reporting.report_signal(request.actor, municipality, organisation=organisation, told=form.told())
            discard(request.actor, DRAFT, request.actor.id)
            tell(request, _said(signal), undo=reverse("arrears:signal_withdraw", args=[signal.pk]))
            return see_other(reverse("arrears:files"))
        except Refused as refused:
            show_refusal(form, refused)
    return look_again(request, "arrears/signal_new.html", _page(form) | {"draft": None})


def _page(form: SignalForm) -> dict[str, Any]:
    return {"form": form, "ground": ground_of(str(form["kind"].value() or ""))}


@require_GET
@requires(Permission.ARREARS_TAKE, purpose=PURPOSE)
def ground(request: Request) -> HttpResponse:
    """On what ground this kind of partner signals, and what they must have done first; for in the form."""
    return render(request, "arrears/ground.html", {"ground": ground_of(request.GET.get("kind", ""))})


def _said(signal: ArrearsSignal) -> str:
    if signal.area_id is None:
        return _("Opgeschreven. Deze postcode ligt buiten de gemeente: het is niet voor ons.")
    return _("Signaal opgeschreven.")


@require_POST
@requires(Permission.ARREARS_TAKE, purpose=PURPOSE)
def signal_withdraw(request: Request, arrears_signal_id: UUID) -> HttpResponse:
    """It was a mistake."""
    reporting.withdraw_signal(request.actor, arrears_signal_id)
    tell(request, _("Het signaal is weer weg."))
    return see_other(reverse("arrears:files"))
