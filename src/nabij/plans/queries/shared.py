"""The plan for a screen that is turned to the family: what may be on paper, with names as that screen has them."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.households.models import Household
from nabij.households.screen_names import ScreenNames
from nabij.plans.models import Goal
from nabij.plans.owners import Owner
from nabij.plans.queries.differences import DifferenceShown, ViewShown, differences_of
from nabij.plans.queries.lines import ActionLine
from nabij.plans.queries.picture import GoalLine, plan_of


@dataclass(frozen=True)
class SharedAction:
    """One line: who does what, what first, by when."""

    id: UUID
    what: str
    who: str
    next_step: str
    due_on: date | None
    is_open: bool
    is_done: bool
    mine: bool


@dataclass(frozen=True)
class SharedView:
    """How one of them sees it."""

    who: str
    thinks: str


@dataclass(frozen=True)
class SharedGoal:
    """A goal with its steps, and the differences they chose to show."""

    id: UUID
    words: str
    notice: str
    first_because: str
    is_first: bool
    actions: tuple[SharedAction, ...]
    differences: tuple[tuple[SharedView, ...], ...]


def shared_plan(actor: Actor, household: Household, names: ScreenNames) -> list[SharedGoal]:
    """The goals in progress, as far as they may be on paper. Three queries."""
    seen = differences_on_paper(differences_of(actor, household))
    return [
        _goal(line, names, [one for one in seen if one.difference.goal_id == line.goal.pk])
        for line in plan_of(actor, household).goals
        if line.goal.on_paper
    ]


def differences_on_paper(found: list[DifferenceShown]) -> list[DifferenceShown]:
    """Those that may be seen by all of the family, and still stand; what they are about may be seen as well."""
    return [
        one
        for one in found
        if one.difference.on_paper
        and not one.difference.is_settled
        and (one.difference.action is None or one.difference.action.on_paper)
    ]


def _goal(line: GoalLine, names: ScreenNames, differences: list[DifferenceShown]) -> SharedGoal:
    goal: Goal = line.goal
    return SharedGoal(
        id=goal.pk,
        words=names.in_text(goal.words),
        notice=names.in_text(goal.notice),
        first_because=names.in_text(goal.first_because) if line.is_first else "",
        is_first=line.is_first,
        actions=tuple(_action(one, names) for one in line.actions if one.action.is_for_paper),
        differences=tuple(_views(one, names) for one in differences),
    )


def _views(shown: DifferenceShown, names: ScreenNames) -> tuple[SharedView, ...]:
    return tuple(SharedView(_who(view, names), names.in_text(view.thinks)) for view in shown.views)


def _who(view: ViewShown, names: ScreenNames) -> str:
    return view.who if view.is_professional else called_on(names, view.person_id, view.called or view.who)


def _action(line: ActionLine, names: ScreenNames) -> SharedAction:
    action = line.action
    return SharedAction(
        id=action.pk,
        what=names.in_text(action.what),
        who=_called(line.owner, names),
        next_step=names.in_text(action.next_step) if action.is_open else "",
        due_on=action.due_on,
        is_open=action.is_open,
        is_done=action.done_on is not None,
        mine=line.mine,
    )


def _called(owner: Owner, names: ScreenNames) -> str:
    """A professional keeps the own name, also when somebody of the family is called the same."""
    if owner.is_professional:
        return owner.name
    return called_on(names, owner.id, owner.called) if owner.called else owner.label


def called_on(names: ScreenNames, person_id: UUID | None, called: str) -> str:
    """Who is not of the family (a neighbour, a grandmother elsewhere) has no word on that screen, so one is given."""
    if names.hidden and person_id is not None and person_id not in names.called:
        return _("iemand uit het netwerk")
    return names.of(person_id, called)
