"""The decision of an officer: the first, a new one in its place, and another's view beside it."""

from typing import Any
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
from nabij.drafts.keeping import discard, draft_of
from nabij.kernel.errors import Refused
from nabij.obstacles.models import Rule
from nabij.precedents.writing import what_is_usual
from nabij.safety_net.commands import deciding as commands
from nabij.safety_net.commands.dissenting import dissent_as_officer
from nabij.safety_net.commands.learning import make_precedent
from nabij.safety_net.forms.deciding import DecideForm, DissentForm, PrecedentForm
from nabij.safety_net.models import NetDecision, NetQuestion
from nabij.safety_net.rules import power_over
from nabij.safety_net.views.officer import beside, one_to_decide, show_question
from nabij.ui.messages import tell

DECIDE = Permission.SAFETY_NET_DECIDE
FIRST, ANEW, LEARN = "net-decide", "net-anew", "net-precedent"


@requires(DECIDE, purpose=_lazy("besluiten op een vraag aan het vangnet"))
def decide(request: Request, net_question_id: UUID) -> HttpResponse:
    """The decision, with the question beside it."""
    asked = one_to_decide(request, net_question_id)
    if asked.rule.level == Rule.Level.UNKNOWN:
        return _find_out_first(request, asked)
    draft = draft_of(request.actor, FIRST, asked.pk)
    begun = draft or {"usual": what_is_usual(asked.rule)}
    form = DecideForm(request.POST or None, power=power_over(asked.rule.level), initial=begun)
    try:
        if request.method == "POST" and form.is_valid():
            commands.decide_question(request.actor, asked.pk, deciding=form.deciding())
            return _decided(request, asked, FIRST, asked.pk)
    except Refused as refused:
        show_refusal(form, refused)
    return _show(request, asked, form, draft, key=FIRST, thing=asked.pk)


def _find_out_first(request: Request, asked: NetQuestion) -> HttpResponse:
    tell(request, str(power_over(asked.rule.level).what), tone="attention")
    return see_other(reverse("safety_net:rule", args=[asked.pk]))


@requires(DECIDE, purpose=_lazy("een nieuw besluit van het vangnet"))
def anew(request: Request, net_decision_id: UUID) -> HttpResponse:
    """A new decision in the place of this one."""
    before = get(request.actor, DECIDE, NetDecision, net_decision_id)
    asked = one_to_decide(request, before.question_id)
    draft = draft_of(request.actor, ANEW, before.pk)
    form = DecideForm(request.POST or None, power=power_over(asked.rule.level), replaces=True, initial=draft)
    try:
        if request.method == "POST" and form.is_valid():
            commands.decide_anew(request.actor, before.pk, deciding=form.deciding())
            return _decided(request, asked, ANEW, before.pk)
    except Refused as refused:
        show_refusal(form, refused)
    return _show(request, asked, form, draft, key=ANEW, thing=before.pk, before=before)


def _decided(request: Request, asked: NetQuestion, key: str, thing: UUID) -> HttpResponse:
    discard(request.actor, key, thing)
    tell(request, _("Besloten. De regisseur heeft bericht en brengt het naar het gezin."))
    return see_other(reverse("safety_net:question", args=[asked.pk]))


def _show(request: Request, asked: NetQuestion, form: DecideForm, draft: Any, **more: Any) -> HttpResponse:
    context = beside(request, asked) | {"form": form, "draft": None if form.is_bound else draft} | more
    return render(request, "safety_net/decide.html", context, status=422 if form.is_bound else 200)


@requires(DECIDE, purpose=_lazy("een besluit zonder namen bewaren voor wie de regel hierna tegenkomt"))
def precedent(request: Request, net_decision_id: UUID) -> HttpResponse:
    """The decision rewritten without names; the facts begin empty, so that nothing is copied unread."""
    decision = get(request.actor, DECIDE, NetDecision, net_decision_id)
    asked = one_to_decide(request, decision.question_id)
    draft = draft_of(request.actor, LEARN, decision.pk)
    points = {name: getattr(decision, name) for name in ("usual", "network", "resilience", "aim")}
    form = PrecedentForm(request.POST or None, initial=draft or points)
    try:
        if request.method == "POST" and form.is_valid():
            make_precedent(request.actor, decision.pk, words=form.words())
            discard(request.actor, LEARN, decision.pk)
            tell(request, _("Het precedent staat er. Wie deze regel hierna tegenkomt, ziet het."))
            return see_other(reverse("safety_net:question", args=[asked.pk]))
    except Refused as refused:
        show_refusal(form, refused)
    context = beside(request, asked) | {"form": form, "draft": None if form.is_bound else draft, "thing": decision.pk}
    return render(request, "safety_net/precedent.html", context, status=422 if form.is_bound else 200)


@requires(DECIDE, purpose=_lazy("opschrijven dat men een besluit anders ziet"))
@require_POST
def dissent(request: Request, net_decision_id: UUID) -> HttpResponse:
    """Another officer sees it otherwise."""
    decision = get(request.actor, DECIDE, NetDecision, net_decision_id)
    form = DissentForm(request.POST)
    try:
        if form.is_valid():
            dissent_as_officer(request.actor, decision.pk, words=form.cleaned_data["words"])
            tell(request, _("Uw mening staat naast het besluit."))
            return see_other(reverse("safety_net:question", args=[decision.question_id]))
    except Refused as refused:
        show_refusal(form, refused)
    return show_question(request, one_to_decide(request, decision.question_id), dissent_form=form)
