"""Who reads obstacles, who tells of one, and who answers.

A rule, what it holds back and the answer are nobody's secret: whoever works here reads them. In which household it was
met is known at that table alone. Who told it is known to themselves; they hear the answer.
"""

from django.db.models import Q

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import NONE, rule
from nabij.areas.models import Area
from nabij.households.access import at_table, seated_at
from nabij.households.models import Household
from nabij.obstacles.models import Obstacle, ObstacleCase, Rule, RuleAnswer

VIEW, TELL, ANSWER = Permission.OBSTACLE_VIEW, Permission.OBSTACLE_TELL, Permission.OBSTACLE_ANSWER


def _everyone_here(actor: Actor) -> Q:
    return Q() if actor.areas_with(VIEW) else NONE


for _model in (Rule, RuleAnswer, Obstacle):
    rule(VIEW, _model)(_everyone_here)


@rule(ANSWER, Rule, view=VIEW)
def _answers(actor: Actor) -> Q:
    """Rules are of the whole municipality; so is who answers for them."""
    return Q(same_as=None) if actor.areas_with(ANSWER) else NONE


@rule(TELL, Area)
def _tells_in(actor: Actor) -> Q:
    return Q(pk__in=actor.areas_with(TELL))


@rule(TELL, Obstacle, view=VIEW)
def _told_it(actor: Actor) -> Q:
    """One's own."""
    return Q(told_by__user_id=actor.id)


def _sits_there(actor: Actor, household: Household) -> bool:
    return household.pk in seated_at(actor, TELL, whole=True)


@rule(TELL, Household, view=Permission.HOUSEHOLD_OUTLINE, answer=_sits_there)
def _tells_at(actor: Actor) -> Q:
    return Q(pk__in=seated_at(actor, TELL, whole=True))


@rule(TELL, ObstacleCase)
def _met_at(actor: Actor) -> Q:
    return at_table(actor, TELL, whole=True)
