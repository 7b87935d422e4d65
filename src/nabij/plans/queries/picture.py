"""One plan, as somebody may see it, and who does how much in it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import cast
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.households.former import name_those_who_left
from nabij.households.models import Household
from nabij.plans.models import Action, Goal, State
from nabij.plans.owners import OwnerKind
from nabij.plans.queries.closer import hindrances_of
from nabij.plans.queries.differences import DifferenceShown, differences_of
from nabij.plans.queries.lines import ActionLine, lines_of
from nabij.ui.shapes import Share, ShareKind


@dataclass(frozen=True)
class GoalLine:
    """A goal with its actions, in the order of the steps; and where people differ, where a page shows that."""

    goal: Goal
    actions: tuple[ActionLine, ...]
    is_first: bool = False
    differences: tuple[DifferenceShown, ...] = ()


@dataclass(frozen=True)
class PlanPicture:
    """A plan as this viewer may see it. Counts and shares are of all visible actions under goals in progress.

    `own` are the goals that a youth keeps to themselves, open and closed: they stand in nothing else here.
    """

    goals: tuple[GoalLine, ...]
    closed: tuple[GoalLine, ...]
    without_goal: tuple[ActionLine, ...]
    shares: tuple[Share, ...]
    done: int
    total: int
    own: tuple[GoalLine, ...] = ()

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
        return not (self.goals or self.closed or self.without_goal or self.own)


def plan_of(actor: Actor, household: Household, *, mine_only: bool = False) -> PlanPicture:
    """The plan of a household as `actor` may see it. Two queries."""
    # For whom a goal is may be read by whoever may read the goal.
    goals = name_those_who_left(
        scope(actor, Permission.PLAN_VIEW, Goal).filter(household=household).select_related("about"), "about"
    )
    found = scope(actor, Permission.PLAN_VIEW, Action).filter(household=household)
    lines = lines_of(actor, found)
    if mine_only:
        lines = [line for line in lines if line.mine]
    return _picture(goals, lines)


def with_all_beside(actor: Actor, household: Household, picture: PlanPicture) -> PlanPicture:
    """The same plan, with what stands in the way and where people differ. Two queries."""
    hindrances = hindrances_of(actor, household)
    differences = differences_of(actor, household)

    def action(line: ActionLine) -> ActionLine:
        return replace(line, hindrances=tuple(hindrances.get(line.action.pk, ())))

    def goal(line: GoalLine) -> GoalLine:
        beside = tuple(one for one in differences if one.difference.goal_id == line.goal.pk)
        return replace(line, actions=tuple(action(one) for one in line.actions), differences=beside)

    return replace(
        picture,
        goals=tuple(goal(line) for line in picture.goals),
        own=tuple(goal(line) for line in picture.own),
        without_goal=tuple(action(line) for line in picture.without_goal),
    )


def _picture(goals: list[Goal], lines: list[ActionLine]) -> PlanPicture:
    of_goal: dict[UUID, list[ActionLine]] = {goal.pk: [] for goal in goals}
    without: list[ActionLine] = []
    for line in lines:
        of_goal.get(line.action.goal_id, without).append(line)
    family = [goal for goal in goals if not goal.is_private]
    open_goals = [goal for goal in family if goal.is_open]
    current = [line for goal in open_goals for line in of_goal[goal.pk]] + without
    return PlanPicture(
        goals=tuple(
            GoalLine(g, tuple(of_goal[g.pk]), is_first=g == open_goals[0] and g.first_because != "") for g in open_goals
        ),
        closed=tuple(GoalLine(g, tuple(of_goal[g.pk])) for g in family if not g.is_open),
        without_goal=tuple(without),
        shares=shares_of(current),
        done=sum(line.action.state == State.DONE for line in current),
        total=len(current),
        own=tuple(GoalLine(g, tuple(of_goal[g.pk])) for g in goals if g.is_private),
    )


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
