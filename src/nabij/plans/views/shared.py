"""The plan on a screen that is turned to the family: large, simple, and one stays there."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_GET, require_POST

from nabij.access.answers import see_other
from nabij.access.permissions import Permission
from nabij.access.rules import allowed, get
from nabij.access.views import Request, requires
from nabij.households.frame import shared_frame
from nabij.households.models import Household, Person
from nabij.households.screen_names import ScreenNames, hiding_query
from nabij.kernel.errors import NotFound, Refused
from nabij.plans.choosing import owner_choices
from nabij.plans.commands import actions, moving
from nabij.plans.models import Action, ActionMove, Goal, State
from nabij.plans.queries.shared import called_on, shared_plan
from nabij.plans.views.goals import EDIT
from nabij.ui.messages import tell

together = requires(EDIT, purpose=_lazy("het plan, samen met het gezin gemaakt"))
moves = requires(Permission.ACTION_MOVE, purpose=_lazy("samen bijhouden hoe ver een actie is"))
_ONE_TAP = {"gedaan": State.DONE, "bezig": State.DOING, "gepland": State.PLANNED}


@require_GET
@requires(Permission.PLAN_VIEW, purpose=_lazy("het plan, samen met het gezin bekeken"))
def shared(request: Request, household_id: UUID) -> HttpResponse:
    """What first, who does what by when, and what is done."""
    household = get(request.actor, Permission.PLAN_VIEW, Household, household_id)
    return _page(request, household)


def _page(request: Request, household: Household, *, wrong: dict[str, Any] | None = None) -> HttpResponse:
    context = shared_frame(request, household, page="plans:shared")
    names: ScreenNames = context["names"]
    may_edit = EDIT in allowed(request.actor, household)
    context |= {
        "goals": shared_plan(request.actor, household, names),
        "owners": _doers(request, household, names) if may_edit else [],
        "may_edit": may_edit,
        "query": hiding_query(request),
        "wrong": wrong,
    }
    return render(request, "plans/shared.html", context, status=422 if wrong else 200)


def _doers(request: Request, household: Household, names: ScreenNames) -> list[tuple[str, str]]:
    def called(person: Person) -> str:
        return called_on(names, person.pk, person.called)

    return owner_choices(request.actor, household).options_as(called)


def _here(request: Request, household_id: UUID) -> HttpResponse:
    return see_other(reverse("plans:shared", args=[household_id]) + hiding_query(request))


@require_POST
@together
def shared_action(request: Request, goal_id: UUID) -> HttpResponse:
    """An action in one line: what and who."""
    goal = get(request.actor, EDIT, Goal, goal_id)
    if not goal.on_paper:
        raise NotFound("Goal")
    what = " ".join(request.POST.get("what", "").split())[:300]
    owner = owner_choices(request.actor, goal.household).pick(request.POST.get("owner", ""))
    if not what or owner is None:
        return _page(request, goal.household, wrong={"goal": goal.pk, "what": what, "owner": request.POST.get("owner")})
    made = actions.add_action(request.actor, goal.pk, what=what, owner=owner)
    undo = reverse("plans:shared_remove", args=[made.pk]) + hiding_query(request)
    tell(request, _("De actie staat in het plan."), undo=undo)
    return _here(request, goal.household_id)


@require_POST
@together
def shared_remove(request: Request, action_id: UUID) -> HttpResponse:
    """Not this one after all."""
    action = get(request.actor, EDIT, Action, action_id)
    try:
        actions.remove_action(request.actor, action.pk)
    except Refused as refused:
        tell(request, refused.message, tone="attention")
    return _here(request, action.household_id)


@require_POST
@moves
def shared_move(request: Request, action_id: UUID, state: str) -> HttpResponse:
    """Done, or still to do, with one big button."""
    if state not in _ONE_TAP:
        raise Http404
    action = get(request.actor, Permission.ACTION_MOVE, Action, action_id)
    if not action.may_be_on_paper:
        raise NotFound("Action")
    try:
        move = moving.move_action(request.actor, action.pk, to=_ONE_TAP[state])
    except Refused as refused:
        tell(request, refused.message, tone="attention")
    else:
        undo = reverse("plans:shared_move_back", args=[move.pk]) + hiding_query(request) if move else ""
        tell(request, _("Opgeschreven."), undo=undo)
    return _here(request, action.household_id)


@require_POST
@moves
def shared_move_back(request: Request, move_id: UUID) -> HttpResponse:
    """Undo: it stands where it stood."""
    move = get(request.actor, Permission.ACTION_MOVE, ActionMove, move_id)
    try:
        moving.move_back(request.actor, move.pk)
    except Refused as refused:
        tell(request, refused.message, tone="attention")
    return _here(request, move.household_id)
