"""Who asks after a director, and who leads a team: by appointment, for an area."""

from django.db.models import Q

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import rule
from nabij.areas.models import Area
from nabij.households.models import Household


@rule(Permission.DIRECTOR_ASK, Area)
def _asks(actor: Actor) -> Q:
    return Q(pk__in=actor.areas_with(Permission.DIRECTOR_ASK))


@rule(Permission.BOARD_VIEW, Area)
def _leads(actor: Actor) -> Q:
    return Q(pk__in=actor.areas_with(Permission.BOARD_VIEW))


def _leads_here(actor: Actor, household: Household) -> bool:
    return household.area_id in actor.areas_with(Permission.BOARD_VIEW)


@rule(Permission.BOARD_VIEW, Household, view=Permission.HOUSEHOLD_OUTLINE, answer=_leads_here)
def _of_the_area(actor: Actor) -> Q:
    return Q(area_id__in=actor.areas_with(Permission.BOARD_VIEW))
