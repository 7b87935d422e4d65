"""The steps to a goal in order: one place up or down."""

from django.db.models import Q
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.kernel.errors import Refused
from nabij.plans import events
from nabij.plans.models import Action, Goal
from nabij.plans.models.actions import OPEN


@command(Permission.PLAN_EDIT, Goal, lock=True)
def place_action(actor: Actor, goal: Goal, *, action: Action, earlier: bool) -> Outcome[Goal]:
    """An open step changes places with the open one before it (or after it).

    The first stays first, the last stays last. Raises Refused when the action is no open step to this goal.
    """
    steps = list(Action.objects.select_for_update(of=("self",)).filter(Q(state__in=OPEN), goal=goal))
    if action not in steps:
        raise Refused(_("Deze actie is niet meer een stap die nog moet. Kijk nog eens naar de lijst."))
    at = steps.index(action)
    other = at - 1 if earlier else at + 1
    if not 0 <= other < len(steps):
        return Unchanged(goal)
    steps[at], steps[other] = steps[other], steps[at]
    _number(goal, steps)
    return Done(events.ACTIONS_ORDERED, goal)


def _number(goal: Goal, steps: list[Action]) -> None:
    """What is done or cannot be keeps its place before what is still to do."""
    closed = list(Action.objects.filter(goal=goal).exclude(pk__in=[step.pk for step in steps]))
    for place, step in enumerate(closed + steps):
        step.position = place
    Action.objects.bulk_update(closed + steps, ["position"])
