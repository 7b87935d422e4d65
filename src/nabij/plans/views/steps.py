"""The steps to a goal in order."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from nabij.access.answers import see_other
from nabij.access.rules import get
from nabij.access.views import Request
from nabij.households.frame import household_frame
from nabij.kernel.errors import Refused
from nabij.plans.commands.ordering import place_action
from nabij.plans.models import Action, Goal
from nabij.plans.queries import plan_of
from nabij.plans.views.forms_page import TAB
from nabij.plans.views.goals import EDIT, edits
from nabij.ui.messages import tell


@require_GET
@edits
def steps(request: Request, goal_id: UUID) -> HttpResponse:
    """What is still to do for this goal, with a way up and down for each."""
    goal = get(request.actor, EDIT, Goal, goal_id)
    picture = plan_of(request.actor, goal.household)
    found = [line for of in (*picture.goals, *picture.own) if of.goal == goal for line in of.actions]
    context = household_frame(request, goal.household, tab=TAB)
    context |= {"goal": goal, "steps": [line for line in found if line.action.is_open]}
    return render(request, "plans/steps.html", context)


@require_POST
@edits
def step_up(request: Request, action_id: UUID) -> HttpResponse:
    """One place up."""
    return _place(request, action_id, earlier=True)


@require_POST
@edits
def step_down(request: Request, action_id: UUID) -> HttpResponse:
    """One place down."""
    return _place(request, action_id, earlier=False)


def _place(request: Request, action_id: UUID, *, earlier: bool) -> HttpResponse:
    action = get(request.actor, EDIT, Action, action_id)
    try:
        place_action(request.actor, action.goal_id, action=action, earlier=earlier)
    except Refused as refused:
        tell(request, refused.message, tone="attention")
    else:
        back = reverse("plans:step_down" if earlier else "plans:step_up", args=[action.pk])
        tell(request, _("De volgorde is veranderd."), undo=back)
    return see_other(reverse("plans:steps", args=[action.goal_id]))
