"""A youth's own plan: their goals in their words, on a page that reads as theirs."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_POST

from nabij.access.answers import see_other
from nabij.access.permissions import Permission
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.households.frame import household_frame
from nabij.households.models import Household, Person
from nabij.kernel.errors import NotFound, Refused
from nabij.plans.choosing import members_of
from nabij.plans.commands import own_plan as commands
from nabij.plans.commands.goals import remove_goal
from nabij.plans.forms import OwnGoalForm
from nabij.plans.models import Goal
from nabij.plans.own_plan import may_have_own_plan
from nabij.plans.queries import plan_of
from nabij.plans.views.forms_page import TAB
from nabij.plans.views.goals import EDIT, edits, get_or_post
from nabij.ui.messages import tell


def _url(goal: Goal) -> str:
    return reverse("plans:own_plan", args=[goal.household_id, goal.about_id])


@get_or_post
@requires(Permission.PLAN_VIEW, purpose=_lazy("het plan bekijken"))
def own_plan(request: Request, household_id: UUID, person_id: UUID) -> HttpResponse:
    """What they want, who helps, how far it is; and one line to write down what else they want."""
    household = get(request.actor, Permission.PLAN_VIEW, Household, household_id)
    person = _youth(request, household, person_id)
    form = OwnGoalForm(request.POST if request.method == "POST" else None)
    if request.method == "POST":
        get(request.actor, EDIT, Household, household_id)
        if form.is_valid():
            made = commands.set_own_goal(request.actor, household.pk, person=person, **form.cleaned_data)
            tell(request, _("Het staat in het eigen plan."), undo=reverse("plans:own_goal_remove", args=[made.pk]))
            return see_other(_url(made))
    picture = plan_of(request.actor, household)
    mine = [of for of in (*picture.goals, *picture.closed, *picture.own) if of.goal.own_plan]
    context = household_frame(request, household, tab=TAB)
    context |= {"person": person, "goals": [of for of in mine if of.goal.about_id == person.pk], "form": form}
    return render(request, "plans/own_plan.html", context, status=422 if form.is_bound else 200)


def _youth(request: Request, household: Household, person_id: UUID) -> Person:
    """Somebody of this family who is old enough; anybody else has no such page."""
    family = members_of(request.actor, household, family_only=True)
    person = next((one.person for one in family if one.person_id == person_id), None)
    if person is None or not may_have_own_plan(person):
        raise NotFound("Person")
    return person


@require_POST
@edits
def goal_share(request: Request, goal_id: UUID) -> HttpResponse:
    """The youth wants the family to see it."""
    goal = commands.share_own_goal(request.actor, goal_id)
    tell(
        request, _("Dit doel staat nu ook in het plan van het gezin."), undo=reverse("plans:goal_keep", args=[goal.pk])
    )
    return see_other(_url(goal))


@require_POST
@edits
def goal_keep(request: Request, goal_id: UUID) -> HttpResponse:
    """The youth keeps it to themselves."""
    goal = commands.keep_own_goal(request.actor, goal_id)
    tell(request, _("Dit doel staat niet meer in het plan van het gezin."))
    return see_other(_url(goal))


@require_POST
@edits
def own_goal_remove(request: Request, goal_id: UUID) -> HttpResponse:
    """Just written down by mistake."""
    goal = get(request.actor, EDIT, Goal, goal_id)
    if not goal.own_plan:
        raise NotFound("Goal")
    try:
        remove_goal(request.actor, goal.pk)
    except Refused as refused:
        tell(request, refused.message, tone="attention")
    else:
        tell(request, _("Het doel is weggehaald."))
    return see_other(_url(goal))
