"""The plan of one household, and what changed in it since it was settled."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_GET

from nabij.access.permissions import Permission
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.areas.choices import Texts, choice_of
from nabij.households.frame import household_frame
from nabij.households.models import Household
from nabij.plans.choosing import owner_choices
from nabij.plans.forms import GoalForm, QuickActionForm
from nabij.plans.models import PlanVersion
from nabij.plans.own_plan import is_youth
from nabij.plans.queries import GoalLine, PlanPicture, plan_of, versions_of
from nabij.plans.queries.picture import with_all_beside
from nabij.plans.versions import changes, content_of
from nabij.plans.views.forms_page import TAB


@require_GET
@requires(Permission.PLAN_VIEW, purpose=_lazy("het plan lezen"))
def plan(request: Request, household_id: UUID) -> HttpResponse:
    """Goals in order, who does what by when, and how far it is."""
    household = get(request.actor, Permission.PLAN_VIEW, Household, household_id)
    frame = household_frame(request, household, tab=TAB)
    mine = request.GET.get("wie") == "ik"
    picture = plan_of(request.actor, household, mine_only=mine)
    picture = with_all_beside(request.actor, household, picture)
    may_edit = frame["may"]["plan_edit"]
    context = frame | {"picture": picture, "mine": mine, "late": len(picture.late)}
    context |= {"own": [line for line in picture.own if line.goal.is_open and (line.actions or not mine)]}
    context |= {"promise": choice_of(Texts, household.area_id).promise if picture.is_empty and not mine else ""}
    context |= _settled(request, household, picture) if not mine else {"settled": None, "changed": 0}
    context |= _adding(request, household, picture) if may_edit and not mine else _reading(picture)
    return render(request, "plans/plan.html", context)


def _settled(request: Request, household: Household, picture: PlanPicture) -> dict[str, Any]:
    versions = versions_of(request.actor, household)
    last = versions[0] if versions else None
    return {"settled": last, "changed": len(changes(last.content, content_of(picture))) if last else 0}


def _adding(request: Request, household: Household, picture: PlanPicture) -> dict[str, Any]:
    """Everything for adding in place: a goal below, an action under each goal."""
    owners = owner_choices(request.actor, household)
    lines = [(line, QuickActionForm(owners=owners, auto_id=f"actie-{line.goal.pk}-%s")) for line in picture.goals]
    goal_form = GoalForm(auto_id="doel-%s", initial={"on_paper": True})
    texts = choice_of(Texts, household.area_id)
    youths = [person for person in owners.people if is_youth(person)]
    return {"lines": lines, "goal_form": goal_form, "first_question": texts.first_question, "youths": youths}


def _reading(picture: PlanPicture) -> dict[str, Any]:
    lines: list[tuple[GoalLine, None]] = [(line, None) for line in picture.goals if line.actions or not line.is_first]
    return {"lines": lines, "goal_form": None, "first_question": "", "youths": []}


@require_GET
@requires(Permission.PLAN_VIEW, purpose=_lazy("vergelijken met het vastgestelde plan"))
def compare(request: Request, household_id: UUID) -> HttpResponse:
    """What changed since a settled plan, until the one after it or until now; `?versie=` chooses which."""
    household = get(request.actor, Permission.PLAN_VIEW, Household, household_id)
    versions = versions_of(request.actor, household)
    chosen, after = _chosen(versions, request.GET.get("versie", ""))
    now = content_of(plan_of(request.actor, household))
    found = changes(chosen.content, after.content if after else now) if chosen else []
    context = household_frame(request, household, tab=TAB)
    context |= {"versions": versions, "chosen": chosen, "after": after, "changes": found}
    return render(request, "plans/compare.html", context)


def _chosen(versions: list[PlanVersion], number: str) -> tuple[PlanVersion | None, PlanVersion | None]:
    """The version asked for (the last without asking) and the one that followed it."""
    if not versions and not number:
        return None, None
    at = next((at for at, version in enumerate(versions) if str(version.number) == number), None if number else 0)
    if at is None:
        raise Http404
    return versions[at], versions[at - 1] if at else None
