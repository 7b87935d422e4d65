"""Who reads the numbers of an area: who leads the work there; and what is needed there: also who makes policy."""

from django.db.models import Q

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import rule
from nabij.areas.models import Area


@rule(Permission.NUMBERS_VIEW, Area)
def _own_areas(actor: Actor) -> Q:
    return Q(pk__in=actor.areas_with(Permission.NUMBERS_VIEW))


@rule(Permission.NEEDS_VIEW, Area)
def _areas_to_make_policy_for(actor: Actor) -> Q:
    """Neighbourhoods; the municipality itself holds no households."""
    return Q(pk__in=actor.areas_with(Permission.NEEDS_VIEW), parent__isnull=False)
