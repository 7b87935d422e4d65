"""What one may see of plans: one plan, what is due, who does how much, and what the board counts."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TypedDict, cast
from uuid import UUID

from django.db.models import Count, Max, Q, QuerySet
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.audit.models import Event
from nabij.households.former import name_those_who_left
from nabij.households.models import Household, Involvement
from nabij.kernel import clock
from nabij.kernel.working_days import working_days_between
from nabij.plans.choosing import in_force
from nabij.plans.models import Action, ActionMove, Goal, PlanVersion
from nabij.plans.models.actions import OPEN, State
from nabij.plans.owners import Owner, OwnerKind, owner_of, with_owners
from nabij.ui.shapes import Share, ShareKind

IS_OPEN = Q(state__in=OPEN)


@dataclass(frozen=True)
class ActionLine:
    """An action as a page shows it, with its owner."""

    action: Action
    owner: Owner
    mine: bool

    @property
    def is_late(self) -> bool:
        return self.action.is_open and self.action.due_on is not None and self.action.due_on < clock.today()

    @property
    def answer_is_late(self) -> bool:
        due = self.action.answer_due_on
        return self.action.awaits_answer and due is not None and due < clock.today()

    @property
    def working_days_left(self) -> int:
        """Until the day it is due; below zero is too late."""
        return _working_days_until(self.action.due_on)

    @property
    def answer_working_days_left(self) -> int:
        return _working_days_until(self.action.answer_due_on)

    @property
    def tone(self) -> str:
        """How its state is coloured."""
        return {State.DONE: "good", State.CANNOT: "attention"}.get(State(self.action.state), "neutral")


@dataclass(frozen=True)
class GoalLine:
    """A goal with its actions, in order of the day they are due."""

    goal: Goal
    actions: tuple[ActionLine, ...]
    is_first: bool = False


@dataclass(frozen=True)
class PlanPicture:
    """A plan as this viewer may see it. Counts and shares are of all visible actions under goals in progress."""

    goals: tuple[GoalLine, ...]
    closed: tuple[GoalLine, ...]
    without_goal: tuple[ActionLine, ...]
    shares: tuple[Share, ...]
    done: int
    total: int

    @property
    def actions(self) -> tuple[ActionLine, ...]:
        """All actions that are worked on, under goals in progress and one's own under goals one may not see."""
        return tuple(line for goal in self.goals for line in goal.actions) + self.without_goal

    @property
    def next(self) -> ActionLine | None:
        """The open action that is due first."""
        waiting = [line for line in self.actions if line.action.is_open and line.action.due_on]
        return min(waiting, key=lambda line: line.action.due_on or date.max, default=None)

    @property
    def late(self) -> tuple[ActionLine, ...]:
        return tuple(line for line in self.actions if line.is_late)

    @property
    def by_children(self) -> int:
        """How many actions children do for others; a load."""
        return sum(line.owner.is_child for line in self.actions)

    @property
    def is_empty(self) -> bool:
        return not (self.goals or self.closed or self.without_goal)


def plan_of(actor: Actor, household: Household, *, mine_only: bool = False) -> PlanPicture:
    """The plan of a household as `actor` may see it. Two queries."""
    # For whom a goal is may be read by whoever may read the goal.
    goals = name_those_who_left(
        scope(actor, Permission.PLAN_VIEW, Goal).filter(household=household).select_related("about"), "about"
    )
    found = scope(actor, Permission.PLAN_VIEW, Action).filter(household=household)
    lines = _lines(actor, found)
    if mine_only:
        lines = [line for line in lines if line.mine]
    return _picture(goals, lines)


def _picture(goals: list[Goal], lines: list[ActionLine]) -> PlanPicture:
    of_goal: dict[UUID, list[ActionLine]] = {goal.pk: [] for goal in goals}
    without: list[ActionLine] = []
    for line in lines:
        of_goal.get(line.action.goal_id, without).append(line)
    open_goals = [goal for goal in goals if goal.is_open]
    current = [line for goal in open_goals for line in of_goal[goal.pk]] + without
    return PlanPicture(
        goals=tuple(
            GoalLine(g, tuple(of_goal[g.pk]), is_first=g == open_goals[0] and g.first_because != "") for g in open_goals
        ),
        closed=tuple(GoalLine(g, tuple(of_goal[g.pk])) for g in goals if not g.is_open),
        without_goal=tuple(without),
        shares=shares_of(current),
        done=sum(line.action.state == State.DONE for line in current),
        total=len(current),
    )


def due_actions(actor: Actor, until: date) -> list[ActionLine]:
    """Open actions that this professional should look at, due until a day, over all tables where they sit.

    One's own everywhere; where one directs (may edit the plan) those of everyone, so that a late one is heard.
    Also answers that organisations owe by that day. One query.
    """
    due = Q(due_on__lte=until) | Q(answer_due_on__lte=until, answered_on=None)
    return _lines(actor, _to_watch(actor).filter(due).select_related("household"))


def not_moved(actor: Actor, days: int) -> list[ActionLine]:
    """Open actions at which nothing moved for so many days, the longest standing first. One query."""
    since = datetime.combine(clock.today() - timedelta(days=days), time.max, tzinfo=clock.AMSTERDAM)
    standing = _to_watch(actor).filter(moved_at__lte=since).select_related("household").order_by("moved_at")
    return _lines(actor, standing)


def _to_watch(actor: Actor) -> "QuerySet[Action]":
    return scope(actor, Permission.ACTION_MOVE, Action).filter(
        IS_OPEN, goal__reached_on=None, goal__dropped_on=None, household__state=Household.State.OPEN
    )


def action_line(actor: Actor, action_id: UUID) -> ActionLine | None:
    """One action with its owner, as far as the actor may see it. One query."""
    found = _lines(actor, scope(actor, Permission.PLAN_VIEW, Action).filter(pk=action_id))
    return found[0] if found else None


def _lines(actor: Actor, actions: "QuerySet[Action]") -> list[ActionLine]:
    return [
        ActionLine(action, owner_of(action), mine=_is_mine(actor, action)) for action in with_owners(actor, actions)
    ]


def _is_mine(actor: Actor, action: Action) -> bool:
    owner = action.owner_professional
    return owner is not None and owner.user_id == actor.user_id


def _working_days_until(day: date | None) -> int:
    today = clock.today()
    if day is None:
        return 0
    return working_days_between(today, day) if day >= today else -working_days_between(day, today)


def shares_of(lines: Iterable[ActionLine]) -> tuple[Share, ...]:
    """Who does how many actions: the kinds together, and by name each child that does something for others.

    That is a load. What a child does for itself (meeting its own mentor) is none; it counts with the family.
    """
    counted: Counter[tuple[OwnerKind, str]] = Counter()
    for line in lines:
        counted[line.owner.kind, line.owner.name if line.owner.is_child else ""] += 1
    order = list(OwnerKind)
    return tuple(
        Share(label=name or _share_label(kind), count=counted[kind, name], kind=cast("ShareKind", kind.value))
        for kind, name in sorted(counted, key=lambda key: (order.index(key[0]), key[1]))
    )


def _share_label(kind: OwnerKind) -> str:
    return {
        OwnerKind.FAMILY: _("Het gezin zelf"),
        OwnerKind.NETWORK: _("Mensen om het gezin heen"),
        OwnerKind.VOLUNTEER: _("Vrijwilligers"),
        OwnerKind.PROFESSIONAL: _("Professionals"),
    }.get(kind, _("Een kind"))


def versions_of(actor: Actor, household: Household) -> list[PlanVersion]:
    """The plans that were settled, the last first. One query."""
    found = scope(actor, Permission.PLAN_VIEW, PlanVersion).filter(household=household)
    return list(found.select_related("by"))


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


def moves_of(actor: Actor, action: Action) -> list[ActionMove]:
    """The steps of an action that stand, the last first. One query."""
    found = scope(actor, Permission.PLAN_VIEW, ActionMove).filter(action=action, taken_back_at=None)
    return list(found.order_by("-created_at"))


def faces_of(actor: Actor, household: Household) -> list[Involvement]:
    """Whom the family calls: the director and the stand-in, with their numbers. One query."""
    seats = (Involvement.Seat.DIRECTOR, Involvement.Seat.STAND_IN, Involvement.Seat.CONTACT_PERSON)
    found = scope(actor, Permission.INVOLVEMENT_VIEW, Involvement).filter(
        in_force(), household=household, seat__in=seats
    )
    order = {str(seat): at for at, seat in enumerate((seats[0], seats[2], seats[1]))}
    return sorted(found.select_related("professional__organisation"), key=lambda seat: order[seat.seat])


def last_change(thing_id: UUID) -> Event | None:
    """Who last did something with a goal or an action, and when: for whoever changed it at the same moment."""
    return Event.objects.filter(thing=thing_id).order_by("-created_at").first()
