"""What is due, what stands still, and what the board counts."""

from collections.abc import Iterable, Mapping
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


def due_actions(actor: Actor, until: date) -> list[ActionLine]:
    """Open actions that this professional should look at, due until a day, over all tables where they sit.

    One's own everywhere; where one directs (may edit the plan) those of everyone, so that a late one is heard.
    Also answers that organisations owe by that day. One query.
    """
    due = Q(due_on__lte=until) | Q(answer_due_on__lte=until, answered_on=None)
    return lines_of(actor, _to_watch(actor).filter(due).select_related("household"))


def not_moved(actor: Actor, days: int) -> list[ActionLine]:
    """Open actions at which nothing moved for so many days, the longest standing first. One query."""
    since = datetime.combine(clock.today() - timedelta(days=days), time.max, tzinfo=clock.AMSTERDAM)
    standing = _to_watch(actor).filter(moved_at__lte=since).select_related("household").order_by("moved_at")
    return lines_of(actor, standing)


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
