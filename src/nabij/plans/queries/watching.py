"""What is due, what stands still, and what the board counts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TypedDict
from uuid import UUID

from django.db.models import Count, Max, Q, QuerySet

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.households.models import Household
from nabij.kernel import clock
from nabij.plans.models import Action
from nabij.plans.queries.lines import IS_OPEN, ActionLine, lines_of


@dataclass(frozen=True)
class Watched:
    """Open actions to look at: what is `due` by a day, and what is `standing` still, the longest first."""

    due: list[ActionLine]
    standing: list[ActionLine]


def watched(actor: Actor, *, until: date, days: int) -> Watched:
    """What this professional should look at over all tables where they sit: one's own everywhere, and where one
    directs (may edit the plan) those of everyone, so that a late one is heard.

    Due is what must be done, or answered by an organisation, by `until`; standing is at which nothing moved for so
    many `days`. One query.
    """
    since = datetime.combine(clock.today() - timedelta(days=days), time.max, tzinfo=clock.AMSTERDAM)
    due = Q(due_on__lte=until) | Q(answer_due_on__lte=until, answered_on=None)
    found = _to_watch(actor).filter(due | Q(moved_at__lte=since)).select_related("household")
    lines = lines_of(actor, found)
    still = sorted((line for line in lines if line.action.moved_at <= since), key=lambda line: line.action.moved_at)
    return Watched([line for line in lines if _is_due(line.action, until)], still)


def _is_due(action: Action, until: date) -> bool:
    answer = action.answer_due_on if action.answered_on is None else None
    return any(day is not None and day <= until for day in (action.due_on, answer))


def _to_watch(actor: Actor) -> "QuerySet[Action]":
    return scope(actor, Permission.ACTION_MOVE, Action).filter(
        IS_OPEN, goal__reached_on=None, goal__dropped_on=None, household__state=Household.State.OPEN
    )


class PlanCounts(TypedDict):
    """What the board shows of a plan."""

    open: int
    late: int
    last_moved: datetime | None


def counts_for_board(actor: Actor, area_ids: Iterable[UUID]) -> Mapping[UUID, PlanCounts]:
    """Per household of these areas with actions: how many are open, how many late, when one last moved. One query."""
    late = IS_OPEN & Q(due_on__lt=clock.today())
    rows = (
        scope(actor, Permission.BOARD_VIEW, Action)
        .filter(household__area_id__in=list(area_ids), goal__dropped_on=None)
        .order_by()
        .values("household_id")
        .annotate(n_open=Count("pk", filter=IS_OPEN), n_late=Count("pk", filter=late), moved=Max("moved_at"))
    )
    counts: dict[UUID, PlanCounts] = {}
    for row in rows:
        counts[row["household_id"]] = PlanCounts(open=row["n_open"], late=row["n_late"], last_moved=row["moved"])
    return counts
