"""What happened in a plan, as rows for the course of a household."""

from typing import Any
from uuid import UUID

from django.db.models import Case, CharField, DateTimeField, F, QuerySet, TextField, UUIDField, Value, When
from django.db.models.functions import Cast, Coalesce, Concat
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.audit.looking import shown
from nabij.households.models import Household
from nabij.plans.models import ActionMove, Goal, PlanVersion, State

Rows = QuerySet[Any, dict[str, Any]]
TIMELINE = ("at", "kind", "title", "text", "who", "about_id", "url_name", "id")


def timeline_rows(actor: Actor, household: Household, *, shared: bool = False, about: UUID | None = None) -> Rows:
    """Goals set and reached (or stopped), steps of actions and settled plans as rows of `TIMELINE`, newest first.

    In one query. `kind` is "plan:goal", "plan:reached", "plan:action" or "plan:settled"; `url_name` takes the
    household's id. On a shared screen (`shared`) what may not be on paper is left out. With `about` only what is
    about that person.
    Whoever shows rows says so with `audit.looking.shown(person=about_id)`.
    """
    shown(household=household.pk)
    goals = scope(actor, Permission.PLAN_VIEW, Goal).filter(household=household)
    moves = scope(actor, Permission.PLAN_VIEW, ActionMove).filter(household=household, taken_back_at=None)
    versions = scope(actor, Permission.PLAN_VIEW, PlanVersion).filter(household=household)
    if shared:
        goals = goals.filter(on_paper=True)
        moves = moves.filter(action__on_paper=True, action__goal__on_paper=True).exclude(became=State.CANNOT)
    if about:
        goals, moves, versions = goals.filter(about=about), moves.filter(action__about=about), versions.none()
    return _goals(goals).union(_ended(goals), _moves(moves), _versions(versions), all=True).order_by("-at")


def _text(words: str) -> Value:
    return Value(words, output_field=TextField())


def _goals(goals: "QuerySet[Goal]") -> Rows:
    rows = goals.order_by().annotate(
        at=F("created_at"), kind=_text("plan:goal"), title=_text(_("Doel erbij")),
        text=Cast("words", TextField()), who=_text(""), url_name=_text("plans:plan"),
    )  # fmt: skip
    return rows.values(*TIMELINE)


def _ended(goals: "QuerySet[Goal]") -> Rows:
    """Goals that were reached, and those that the family stopped with, with the reason."""
    title = Case(When(reached_on=None, then=_text(_("Gestopt met een doel"))), default=_text(_("Doel gelukt")))
    said = Case(
        When(dropped_because="", then=Cast("words", TextField())),
        default=Concat("words", Value(" – "), "dropped_because", output_field=TextField()),
    )
    rows = goals.exclude(reached_on=None, dropped_on=None).order_by().annotate(
        at=Cast(Coalesce("reached_on", "dropped_on"), DateTimeField()), kind=_text("plan:reached"), title=title,
        text=said, who=_text(""), url_name=_text("plans:plan"),
    )  # fmt: skip
    return rows.values(*TIMELINE)


def _moves(moves: "QuerySet[ActionMove]") -> Rows:
    said = Case(
        When(because="", then=Cast("action__what", TextField())),
        default=Concat("action__what", Value(" – "), "because", output_field=TextField()),
    )
    titles = {
        State.PLANNED: _("Actie weer gepland"), State.DOING: _("Actie begonnen"),
        State.DONE: _("Actie gedaan"), State.CANNOT: _("Actie lukt niet"),
    }  # fmt: skip
    title = Case(*(When(became=state, then=_text(words)) for state, words in titles.items()), output_field=TextField())
    rows = moves.order_by().annotate(
        at=F("created_at"), kind=_text("plan:action"), title=title, text=said,
        who=Cast("by", TextField()), about_id=F("action__about_id"), url_name=_text("plans:plan"),
    )  # fmt: skip
    return rows.values(*TIMELINE)


def _versions(versions: "QuerySet[PlanVersion]") -> Rows:
    met = Concat(Value(_("versie ")), Cast("number", CharField()), output_field=TextField())
    rows = versions.order_by().annotate(
        at=F("created_at"), kind=_text("plan:settled"), title=_text(_("Plan vastgesteld")), text=met,
        who=F("by__name"), about_id=Value(None, output_field=UUIDField()), url_name=_text("plans:compare"),
    )  # fmt: skip
    return rows.values(*TIMELINE)
