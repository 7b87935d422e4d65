"""How far an action is: one tap, with a way back."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_POST

from nabij.access.answers import see_other, show_refusal
from nabij.access.permissions import Permission
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.kernel.errors import Refused
from nabij.plans.commands import moving as commands
from nabij.plans.forms import AnswerForm, ReasonForm
from nabij.plans.models import Action, ActionMove, State
from nabij.plans.views.forms_page import FormPage, plan_url, show_form
from nabij.plans.views.goals import get_or_post
from nabij.ui.messages import tell

MOVE = Permission.ACTION_MOVE
moves = requires(MOVE, purpose=_lazy("bijhouden hoe ver een actie is"))
_ONE_TAP = {"gedaan": State.DONE, "bezig": State.DOING, "gepland": State.PLANNED}


@require_POST
@moves
def action_move(request: Request, action_id: UUID, state: str) -> HttpResponse:
    """Done, under way or planned again, in one tap."""
    if state not in _ONE_TAP:
        raise Http404
    action = get(request.actor, MOVE, Action, action_id)
    try:
        move = commands.move_action(request.actor, action.pk, to=_ONE_TAP[state])
    except Refused as refused:
        tell(request, refused.message, tone="attention")
    else:
        _say(request, _ONE_TAP[state], move)
    return see_other(plan_url(action.household_id, action.goal_id))


def _say(request: Request, state: State, move: ActionMove | None) -> None:
    said = {
        State.DONE: _("De actie is gedaan."), State.DOING: _("Er is een begin gemaakt met de actie."),
        State.PLANNED: _("De actie staat weer als gepland."),
        State.CANNOT: _("U schreef op waarom de actie niet lukt."),
    }  # fmt: skip
    tell(request, said[state], undo=reverse("plans:move_back", args=[move.pk]) if move else "")


@get_or_post
@moves
def action_cannot(request: Request, action_id: UUID) -> HttpResponse:
    """It cannot be done, because."""
    action = get(request.actor, MOVE, Action, action_id)
    page = FormPage("plan-action-cannot", action.pk, _("Dit lukt niet"), _("Bewaren"), lead=action.what)
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            because = form.cleaned_data["because"]
            move = commands.move_action(request.actor, action.pk, to=State.CANNOT, because=because)
        except Refused as refused:
            show_refusal(form, refused)
        else:
            _say(request, State.CANNOT, move)
            return see_other(plan_url(action.household_id, action.goal_id))
    return show_form(request, action.household, page, form)


@require_POST
@moves
def move_back(request: Request, move_id: UUID) -> HttpResponse:
    """Undo: it stands where it stood."""
    move = get(request.actor, MOVE, ActionMove, move_id)
    try:
        commands.move_back(request.actor, move.pk)
    except Refused as refused:
        tell(request, refused.message, tone="attention")
    else:
        tell(request, _("De actie staat weer zoals zij stond."))
    return see_other(plan_url(move.household_id, move.action.goal_id))


@get_or_post
@moves
def action_answer(request: Request, action_id: UUID) -> HttpResponse:
    """The organisation answered."""
    action = get(request.actor, MOVE, Action, action_id)
    lead = _("Antwoord van %(who)s") % {"who": action.waiting_for}
    page = FormPage("plan-action-answer", action.pk, _("Er is antwoord"), _("Bewaren"), lead=lead)
    form = AnswerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            commands.note_answer(request.actor, action.pk, **form.cleaned_data)
        except Refused as refused:
            show_refusal(form, refused)
        else:
            undo = reverse("plans:action_answer_back", args=[action.pk])
            tell(request, _("Het antwoord staat bij de actie."), undo=undo)
            return see_other(plan_url(action.household_id, action.goal_id))
    return show_form(request, action.household, page, form)


@require_POST
@moves
def action_answer_back(request: Request, action_id: UUID) -> HttpResponse:
    """There is no answer yet after all."""
    action = commands.take_back_answer(request.actor, action_id)
    tell(request, _("Het antwoord is weggehaald."))
    return see_other(plan_url(action.household_id, action.goal_id))
