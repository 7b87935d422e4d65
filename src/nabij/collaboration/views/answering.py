"""Answering, and the letter to the management."""

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
from nabij.collaboration.commands import answering as commands
from nabij.collaboration.forms.asks import AnswerForm, SentForm
from nabij.collaboration.models import Ask, Rung
from nabij.collaboration.queries import ladder_of
from nabij.collaboration.views.asking import back_to
from nabij.collaboration.views.together import show_ask
from nabij.households.commands.seating import number_of
from nabij.kernel.errors import NotFound, Refused
from nabij.ui.messages import tell

LEAD, ANSWER = Permission.HOUSEHOLD_LEAD, Permission.ASK_ANSWER


@requires(ANSWER, purpose=_lazy("een vraag in de samenwerking beantwoorden"))
@require_POST
def answer(request: Request, ask_id: UUID) -> HttpResponse:
    """Done, promised for a day, or no; also what was said on the phone."""
    ask = get(request.actor, ANSWER, Ask, ask_id)
    form = AnswerForm(request.POST)
    try:
        if form.is_valid():
            commands.answer_ask(request.actor, ask.pk, given=form.given())
            tell(request, _("Het antwoord staat erbij."), undo=reverse("collaboration:take_back_answer", args=[ask.pk]))
            return back_to(ask)
    except Refused as refused:
        show_refusal(form, refused)
    return show_ask(request, ask, answer_form=form)


@requires(ANSWER, purpose=_lazy("een antwoord terugnemen"))
@require_POST
def take_back(request: Request, ask_id: UUID) -> HttpResponse:
    """It is open again."""
    ask = get(request.actor, ANSWER, Ask, ask_id)
    try:
        commands.take_back_answer(request.actor, ask.pk)
        tell(request, _("Het antwoord is teruggenomen."))
    except Refused as refused:
        tell(request, refused.message, tone="attention")
    return back_to(ask)


@require_GET
@requires(LEAD, purpose=_lazy("een opschalingsbrief aan een organisatie"), look=Look.Kind.PRINT)
def letter(request: Request, ask_id: UUID) -> HttpResponse:
    """On paper to the management: the number of the household and the subject, and nothing else of the family."""
    ask = get(request.actor, LEAD, Ask, ask_id)
    if ask.rung != Rung.MANAGEMENT:
        raise NotFound("Ask")
    context = {"ask": ask, "ladder": ladder_of(request.actor, ask, LEAD), "phone": number_of(ask.asked_by)}
    return render(request, "collaboration/letter.html", context)


@requires(LEAD, purpose=_lazy("opschrijven dat een brief verstuurd is"))
@require_POST
def letter_sent(request: Request, ask_id: UUID) -> HttpResponse:
    """The letter left on this day."""
    ask = get(request.actor, LEAD, Ask, ask_id)
    form = SentForm(request.POST)
    try:
        if form.is_valid():
            commands.mark_letter_sent(request.actor, ask.pk, on=form.cleaned_data["on"])
            tell(request, _("Opgeschreven."), undo=reverse("collaboration:letter_not_sent", args=[ask.pk]))
            return back_to(ask)
    except Refused as refused:
        show_refusal(form, refused)
    return show_ask(request, ask, sent_form=form)


@requires(LEAD, purpose=_lazy("terugnemen dat een brief verstuurd is"))
@require_POST
def letter_not_sent(request: Request, ask_id: UUID) -> HttpResponse:
    """It did not leave after all."""
    ask = get(request.actor, LEAD, Ask, ask_id)
    commands.mark_letter_not_sent(request.actor, ask.pk)
    tell(request, _("Teruggenomen."))
    return back_to(ask)
