"""Rules are nobody's secret: whoever works here reads them."""

from django.db.models import Q

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import NONE, rule
from nabij.obstacles.models import Rule


@rule(Permission.OBSTACLE_VIEW, Rule)
def _rules(actor: Actor) -> Q:
    return Q() if actor.areas_with(Permission.OBSTACLE_VIEW) else NONE
