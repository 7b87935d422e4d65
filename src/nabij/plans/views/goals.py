"""Goals: writing them down, in better words, in order; reached or dropped, with a way back."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_http_methods, require_POST

from nabij.access.answers import both_texts, see_other, show_refusal
from nabij.access.permissions import Permission
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.drafts.keeping import discard
from nabij.households.models import Household, Person
from nabij.kernel.errors import Conflict, Refused
from nabij.plans.choosing import members_of
from nabij.plans.commands import goals as commands
from nabij.plans.forms import GoalForm, OrderForm, ReachForm, ReasonForm
from nabij.plans.models import Goal
from nabij.plans.queries import plan_of
from nabij.plans.views.forms_page import FormPage, plan_url, resume, show_form
from nabij.ui.messages import tell

EDIT = Permission.PLAN_EDIT
get_or_post = require_http_methods(["GET", "HEAD", "POST"])
edits = requires(EDIT, purpose=_lazy("het plan maken"))


def _people(request: Request, household: Household) -> dict[str, Person]:
    return {str(m.person_id): m.person for m in members_of(request.actor, household, family_only=True)}


def _named(people: dict[str, Person]) -> list[tuple[str, str]]:
    return [(key, person.name) for key, person in people.items()]


@get_or_post
@edits
def goal_new(request: Request, household_id: UUID) -> HttpResponse:
    """A goal in the family's words."""
    household = get(request.actor, EDIT, Household, household_id)
    page = FormPage("plan-goal", household.pk, _("Nieuw doel"), _("Zet in het plan"))
    people = _people(request, household)
    if request.method != "POST":
        draft = resume(request, page)
        form = GoalForm(people=_named(people), initial=draft or {"on_paper": True})
        return show_form(request, household, page, form, draft=draft)
    form = GoalForm(request.POST, people=_named(people))
    if not form.is_valid():
        return show_form(request, household, page, form)
    about = people.get(form.cleaned_data["about"])
    said = {name: form.cleaned_data[name] for name in ("words", "notice", "on_paper")}
    goal = commands.set_goal(request.actor, household.pk, about=about, **said)
    discard(request.actor, page.name, page.thing)
    tell(request, _("Het doel staat in het plan."), undo=reverse("plans:goal_remove", args=[goal.pk]))
    return see_other(plan_url(household.pk, goal.pk))


@get_or_post
@edits
def goal_edit(request: Request, goal_id: UUID) -> HttpResponse:
    """The same goal in better words."""
    goal = get(request.actor, EDIT, Goal, goal_id)
    page = FormPage("plan-goal", goal.pk, _("Doel anders opschrijven"), _("Bewaren"))
    people = _people(request, goal.household)
    if request.method != "POST":
        draft = resume(request, page)
        form = GoalForm(people=_named(people), own_plan=goal.own_plan, initial=draft or _now(goal))
        return show_form(request, goal.household, page, form, draft=draft)
    form = GoalForm(request.POST, people=_named(people), own_plan=goal.own_plan)
    return _reword(request, goal, page, form, people)


def _now(goal: Goal) -> dict[str, Any]:
    said = {name: getattr(goal, name) for name in ("words", "notice", "on_paper", "version")}
    return said | {"about": goal.about_id}


def _reword(request: Request, goal: Goal, page: FormPage, form: GoalForm, people: dict[str, Person]) -> HttpResponse:
    back = plan_url(goal.household_id, goal.pk)
    if not form.is_valid():
        return show_form(request, goal.household, page, form)
    said = form.cleaned_data
    about = goal.about if goal.own_plan else people.get(said["about"])
    try:
        commands.reword_goal(
            request.actor, goal.pk, words=said["words"], about=about, notice=said["notice"],
            on_paper=said.get("on_paper", goal.on_paper), version=said["version"] or 0,
        )  # fmt: skip
    except Conflict as conflict:
        return both_texts(request, form, conflict, field="words", thing=goal.pk, now=_now(goal), back=back)
    except Refused as refused:
        show_refusal(form, refused)
        return show_form(request, goal.household, page, form)
    discard(request.actor, page.name, page.thing)
    tell(request, _("Het doel is bewaard."))
    return see_other(back)


@get_or_post
@edits
def order(request: Request, household_id: UUID) -> HttpResponse:
    """What comes first, and why."""
    household = get(request.actor, EDIT, Household, household_id)
    page = FormPage("plan-order", household.pk, _("Wat komt eerst?"), _("Zo doen we het"))
    goals = [line.goal for line in plan_of(request.actor, household).goals]
    if request.method != "POST":
        now = {"first": goals[0].pk, "because": goals[0].first_because} if goals else {}
        draft = resume(request, page)
        return show_form(request, household, page, OrderForm(goals=goals, initial=draft or now), draft=draft)
    form = OrderForm(request.POST, goals=goals)
    if form.is_valid():
        try:
            because = form.cleaned_data["because"]
            commands.order_goals(request.actor, household.pk, order=form.order, because=because)
        except Refused as refused:
            show_refusal(form, refused)
        else:
            discard(request.actor, page.name, page.thing)
            tell(request, _("De volgorde staat in het plan."))
            return see_other(plan_url(household.pk))
    return show_form(request, household, page, form)


@get_or_post
@edits
def goal_reach(request: Request, goal_id: UUID) -> HttpResponse:
    """Reached. When was written down how one would notice, that is asked first; a POST without an answer is fine."""
    goal = get(request.actor, EDIT, Goal, goal_id)
    lead = _("U zou het merken aan: %(notice)s") % {"notice": goal.notice} if goal.notice else goal.words
    page = FormPage("plan-goal-reach", goal.pk, _("Is het gelukt?"), _("Ja, het is gelukt"), lead=lead)
    form = ReachForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return show_form(request, goal.household, page, form)
    try:
        commands.reach_goal(request.actor, goal.pk, noticed=form.cleaned_data["noticed"])
    except Refused as refused:
        tell(request, refused.message, tone="attention")
    else:
        discard(request.actor, page.name, page.thing)
        tell(request, _("Gelukt! Het doel is behaald."), undo=reverse("plans:goal_unreach", args=[goal.pk]))
    return see_other(plan_url(goal.household_id))


@require_POST
@edits
def goal_unreach(request: Request, goal_id: UUID) -> HttpResponse:
    """Not reached after all."""
    goal = commands.unreach_goal(request.actor, goal_id)
    tell(request, _("Het doel staat weer in het plan."), undo=reverse("plans:goal_reach", args=[goal.pk]))
    return see_other(plan_url(goal.household_id, goal.pk))


@get_or_post
@edits
def goal_drop(request: Request, goal_id: UUID) -> HttpResponse:
    """The family does not go on with it."""
    goal = get(request.actor, EDIT, Goal, goal_id)
    page = FormPage("plan-goal-drop", goal.pk, _("Stoppen met dit doel"), _("Stoppen met dit doel"), lead=goal.words)
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            commands.drop_goal(request.actor, goal.pk, because=form.cleaned_data["because"])
        except Refused as refused:
            show_refusal(form, refused)
        else:
            tell(request, _("Het gezin stopt met dit doel."), undo=reverse("plans:goal_take_up", args=[goal.pk]))
            return see_other(plan_url(goal.household_id))
    return show_form(request, goal.household, page, form)


@require_POST
@edits
def goal_take_up(request: Request, goal_id: UUID) -> HttpResponse:
    """Back in the plan."""
    goal = commands.take_up_goal(request.actor, goal_id)
    tell(request, _("Het doel staat weer in het plan."))
    return see_other(plan_url(goal.household_id, goal.pk))


@require_POST
@edits
def goal_remove(request: Request, goal_id: UUID) -> HttpResponse:
    """Just written down by mistake."""
    goal = get(request.actor, EDIT, Goal, goal_id)
    try:
        commands.remove_goal(request.actor, goal.pk)
    except Refused as refused:
        tell(request, refused.message, tone="attention")
    else:
        tell(request, _("Het doel is weggehaald."))
    return see_other(plan_url(goal.household_id))
