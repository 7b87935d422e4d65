"""Who sees and who changes a plan.

Whole seats see all of it; whoever is involved for one person sees the goals and actions about that
person, and the actions that are their own. Somebody of the network who owns an action sees nothing.
What is expected of a volunteer is read by whole seats and by the professional it was agreed with.

What a youth does not share with the family is read by who directs, to help with all of it, and by who is there for
that youth; a whole seat that is there for the debts reads nothing of it (Jeugdwet art. 7.3.4).
"""

from collections.abc import Callable

from django.db.models import Q

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import rule
from nabij.households.access import about_whom, at_table, in_area
from nabij.plans.models import (
    Action,
    ActionMove,
    ActionTurn,
    DifferenceOfView,
    Goal,
    Hindrance,
    LadderAnswer,
    PlanVersion,
    Understanding,
    View,
)

_VIEW, _EDIT, _MOVE = Permission.PLAN_VIEW, Permission.PLAN_EDIT, Permission.ACTION_MOVE


def _own(actor: Actor, permission: Permission) -> Q:
    """One's own actions, at tables where one sits."""
    return at_table(actor, permission) & Q(owner_professional__user_id=actor.id)


def told_of(goal: str = "") -> Callable[[Actor], Q]:
    """What somebody is told of goals and of what hangs on them; `goal` is the way to it ("goal__")."""
    in_family_plan = Q(**{f"{goal}own_plan": False}) | Q(**{f"{goal}shared_with_family": True})

    def told(actor: Actor) -> Q:
        whole = at_table(actor, _VIEW, whole=True) & in_family_plan
        return at_table(actor, _EDIT, whole=True) | about_whom(actor, _VIEW, "about_id") | whole

    return told


rule(_VIEW, Goal)(told_of())


@rule(_VIEW, Action)
def _sees(actor: Actor) -> Q:
    return told_of("goal__")(actor) | _own(actor, _VIEW)


@rule(_MOVE, Action, view=_VIEW)
def _moves(actor: Actor) -> Q:
    return at_table(actor, _EDIT, whole=True) | _own(actor, _MOVE)


def _of_actions(actor: Actor, which: Q) -> Q:
    return at_table(actor, _VIEW) & Q(action_id__in=Action.objects.filter(which).values("pk"))


@rule(_VIEW, ActionMove)
@rule(_VIEW, LadderAnswer)
@rule(_VIEW, Hindrance)
def _sees_moves(actor: Actor) -> Q:
    return _of_actions(actor, _sees(actor))


@rule(_MOVE, ActionMove, view=_VIEW)
def _moves_back(actor: Actor) -> Q:
    return _of_actions(actor, _moves(actor))


rule(_VIEW, DifferenceOfView)(told_of("goal__"))


@rule(_VIEW, View)
def _sees_views(actor: Actor) -> Q:
    told = DifferenceOfView.objects.filter(told_of("goal__")(actor))
    return at_table(actor, _VIEW) & Q(difference_id__in=told.values("pk"))


@rule(_VIEW, ActionTurn)
def _sees_turns(actor: Actor) -> Q:
    return at_table(actor, _VIEW, whole=True) & _of_actions(actor, _sees(actor))


@rule(_VIEW, PlanVersion)
def _sees_versions(actor: Actor) -> Q:
    return at_table(actor, _VIEW, whole=True)


@rule(_VIEW, Understanding)
def _sees_understandings(actor: Actor) -> Q:
    return at_table(actor, _VIEW, whole=True) | _agreed_with(actor, _VIEW)


@rule(_MOVE, Understanding, view=_VIEW)
def _confirms(actor: Actor) -> Q:
    return at_table(actor, _EDIT, whole=True) | _agreed_with(actor, _MOVE)


def _agreed_with(actor: Actor, permission: Permission) -> Q:
    """What was agreed with this professional, at tables where they sit."""
    return at_table(actor, permission) & Q(professional__user_id=actor.id)


@rule(_EDIT, Goal, view=_VIEW)
@rule(_EDIT, Action, view=_VIEW)
@rule(_EDIT, Hindrance, view=_VIEW)
@rule(_EDIT, DifferenceOfView, view=_VIEW)
@rule(_EDIT, Understanding, view=_VIEW)
def _edits(actor: Actor) -> Q:
    return at_table(actor, _EDIT, whole=True)


@rule(Permission.BOARD_VIEW, Action)
def _counts(actor: Actor) -> Q:
    """For counting only: the board shows how many and how late, never what."""
    return in_area(actor, Permission.BOARD_VIEW)
