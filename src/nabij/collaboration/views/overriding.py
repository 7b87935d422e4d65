"""What was put before who may override. Outside the frame of a household: its number, the ladder, and no more."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_POST

from nabij.access.answers import see_other, show_refusal
from nabij.access.permissions import Permission
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.collaboration.commands import overriding as commands
from nabij.collaboration.forms.asks import BecauseForm, DecisionForm
from nabij.collaboration.models import Ask, Override, Rung
from nabij.collaboration.queries import ladder_of, overrides_decided, overrides_to_decide
from nabij.collaboration.terms import ground_here
from nabij.drafts.keeping import discard, draft_of
from nabij.kernel.errors import NotFound, Refused
from nabij.ui.messages import tell

DECIDE = Permission.COLLABORATION_OVERRIDE
DRAFT = "override"


@requires(DECIDE, purpose=_lazy("zien wat is voorgelegd om door te zetten"))
def overrides(request: Request) -> HttpResponse:
    """What is to be decided, and what was decided and is in force."""
    context = {"waiting": overrides_to_decide(request.actor), "decided": overrides_decided(request.actor)}
    return render(request, "collaboration/overrides.html", context)


@requires(DECIDE, purpose=_lazy("besluiten met doorzettingsmacht"))
def override(request: Request, ask_id: UUID) -> HttpResponse:
    """The ladder so far, the ground, and the decision."""
    ask = _last_rung(request, ask_id)
    draft = draft_of(request.actor, DRAFT, ask.pk)
    form = DecisionForm(request.POST or None, initial=draft)
    try:
        if request.method == "POST" and form.is_valid():
            commands.decide_override(request.actor, ask.pk, decision=form.decision())
            discard(request.actor, DRAFT, ask.pk)
            tell(request, _("Besloten. Wie vroeg en wie gevraagd was hebben bericht."))
            return see_other(request.path)
    except Refused as refused:
        show_refusal(form, refused)
    return _show(request, ask, form, BecauseForm(), draft=None if form.is_bound else draft)


def _last_rung(request: Request, ask_id: UUID) -> Ask:
    ask = get(request.actor, DECIDE, Ask, ask_id)
    if ask.rung != Rung.OVERRIDE:
        raise NotFound("Ask")
    return ask


def _show(request: Request, ask: Ask, form: DecisionForm, because: BecauseForm, draft: object = None) -> HttpResponse:
    ladder = ladder_of(request.actor, ask, DECIDE)
    context = {
        "ask": ladder.now, "ladder": ladder, "form": form, "because_form": because, "draft": draft,
        "ground": ground_here(ask.household), "decision": ladder.override, "household": ask.household,
    }  # fmt: skip
    status = 422 if form.is_bound or because.is_bound else 200
    return render(request, "collaboration/override.html", context, status=status)


@requires(DECIDE, purpose=_lazy("niet doorzetten"))
@require_POST
def refuse(request: Request, ask_id: UUID) -> HttpResponse:
    """It will not be decided from above."""
    ask = _last_rung(request, ask_id)
    because = BecauseForm(request.POST)
    try:
        if because.is_valid():
            commands.refuse_override(request.actor, ask.pk, because=because.cleaned_data["because"])
            tell(request, _("Opgeschreven. Wie vroeg heeft bericht."))
            return see_other(reverse("collaboration:overrides"))
    except Refused as refused:
        show_refusal(because, refused)
    return _show(request, ask, DecisionForm(), because)


@requires(DECIDE, purpose=_lazy("een besluit eerder stoppen"))
@require_POST
def stop(request: Request, override_id: UUID) -> HttpResponse:
    """The decision ends today."""
    decision = get(request.actor, DECIDE, Override, override_id)
    because = BecauseForm(request.POST)
    if not because.is_valid():
        return _show(request, decision.ask, DecisionForm(), because)
    commands.stop_override(request.actor, decision.pk, because=because.cleaned_data["because"])
    tell(request, _("Het besluit stopt vandaag. Wie het aangaat heeft bericht."))
    return see_other(reverse("collaboration:override", args=[decision.ask_id]))
