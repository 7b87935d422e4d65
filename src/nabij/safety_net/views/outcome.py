"""Bringing a decision to the family: the letter, the day on which they got it, seeing it otherwise, what came of it."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_GET, require_POST

from nabij.access.answers import show_refusal
from nabij.access.permissions import Permission
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.audit.models import Look
from nabij.drafts.keeping import discard, draft_of
from nabij.households.commands.seating import number_of
from nabij.households.frame import household_frame
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.safety_net.commands import deciding as commands
from nabij.safety_net.commands.dissenting import dissent_at_table as note_dissent
from nabij.safety_net.commands.learning import note_what_came
from nabij.safety_net.forms.deciding import DissentForm, GivenForm, WhatCameForm
from nabij.safety_net.models import NetDecision
from nabij.safety_net.queries import needs_interpreter
from nabij.safety_net.views.letter import words_of_letter
from nabij.safety_net.views.table import TAB, back_to, show_asked
from nabij.ui.messages import tell

VIEW, ASK = Permission.SAFETY_NET_VIEW, Permission.SAFETY_NET_ASK
CAME = "net-came"


@require_GET
@requires(VIEW, purpose=_lazy("een besluit van het vangnet op papier"), look=Look.Kind.PRINT)
def letter(request: Request, net_decision_id: UUID) -> HttpResponse:
    """What was asked, what the family gets and why, who decided, and where one objects when it is a ruling.

    What was asked and why is left out where it tells of violence: the words for the family say it then.
    """
    decision = get(request.actor, VIEW, NetDecision, net_decision_id)
    household = decision.household
    context = words_of_letter(decision) | {
        "household": household, "director": household.director, "phone": number_of(household.director),
        "interpreter": needs_interpreter(household), "day": decision.announced_on or clock.today(),
    }  # fmt: skip
    return render(request, "safety_net/letter.html", context)


@requires(ASK, purpose=_lazy("opschrijven dat het gezin een besluit kreeg"))
@require_POST
def given(request: Request, net_decision_id: UUID) -> HttpResponse:
    """The family got it on this day."""
    decision = get(request.actor, ASK, NetDecision, net_decision_id)
    form = GivenForm(request.POST)
    try:
        if form.is_valid():
            commands.announce_decision(request.actor, decision.pk, on=form.cleaned_data["on"])
            undo = reverse("safety_net:not_given", args=[decision.pk])
            tell(request, _("Opgeschreven wanneer het gezin het besluit kreeg."), undo=undo)
            return back_to(decision.question)
    except Refused as refused:
        show_refusal(form, refused)
    return show_asked(request, decision.question, given_form=form)


@requires(ASK, purpose=_lazy("terugnemen dat het gezin een besluit kreeg"))
@require_POST
def not_given(request: Request, net_decision_id: UUID) -> HttpResponse:
    """They did not get it yet."""
    decision = get(request.actor, ASK, NetDecision, net_decision_id)
    commands.take_back_announcement(request.actor, decision.pk)
    tell(request, _("Teruggenomen."))
    return back_to(decision.question)


@requires(ASK, purpose=_lazy("opschrijven dat men een besluit anders ziet"))
@require_POST
def dissent_at_table(request: Request, net_decision_id: UUID) -> HttpResponse:
    """Whoever directs sees it otherwise."""
    decision = get(request.actor, ASK, NetDecision, net_decision_id)
    form = DissentForm(request.POST)
    try:
        if form.is_valid():
            note_dissent(request.actor, decision.pk, words=form.cleaned_data["words"])
            tell(request, _("Uw mening staat naast het besluit."))
            return back_to(decision.question)
    except Refused as refused:
        show_refusal(form, refused)
    return show_asked(request, decision.question, dissent_form=form)


@requires(ASK, purpose=_lazy("opschrijven wat er van een besluit kwam"))
def what_came(request: Request, net_decision_id: UUID) -> HttpResponse:
    """Some time later: what came of it, in words that name nobody."""
    decision = get(request.actor, ASK, NetDecision, net_decision_id)
    draft = draft_of(request.actor, CAME, decision.pk)
    form = WhatCameForm(request.POST or None, initial=draft or {"came_of_it": decision.came_of_it})
    try:
        if request.method == "POST" and form.is_valid():
            note_what_came(request.actor, decision.pk, words=form.cleaned_data["came_of_it"])
            discard(request.actor, CAME, decision.pk)
            tell(request, _("Opgeschreven. Wie hierna beslist, ziet hoe het afliep."))
            return back_to(decision.question)
    except Refused as refused:
        show_refusal(form, refused)
    context = household_frame(request, decision.household, tab=TAB) | {
        "form": form, "decision": decision, "draft": None if form.is_bound else draft, "key": CAME,
    }  # fmt: skip
    return render(request, "safety_net/what_came.html", context, status=422 if form.is_bound else 200)
