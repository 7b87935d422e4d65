"""What there is to choose from when a couple parts, as whoever decides may see it."""

from uuid import UUID

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.households.models import Circumstance, Household, Separation
from nabij.kernel import clock
from nabij.plans.models import Action, Goal
from nabij.plans.models.actions import OPEN
from nabij.plans.models.goals import IN_FAMILY_PLAN


def lines_to_choose(actor: Actor, household: Household) -> list[Circumstance]:
    """What goes well and what is hard, now. One query."""
    found = scope(actor, Permission.HOUSEHOLD_VIEW, Circumstance).filter(household=household)
    return list(found.exclude(over_on__lte=clock.today()))


def goals_to_choose(actor: Actor, household: Household) -> list[Goal]:
    """The goals that are worked on, without what a youth does not share: parents sit beside this page. One query."""
    found = scope(actor, Permission.PLAN_VIEW, Goal).filter(IN_FAMILY_PLAN, household=household)
    return list(found.filter(reached_on=None, dropped_on=None))


def separations_of(actor: Actor, household: Household) -> list[Separation]:
    """The last first. One query."""
    found = scope(actor, Permission.HOUSEHOLD_VIEW, Separation).filter(household=household)
    return list(found)


def open_actions_of(actor: Actor, household: Household, person: UUID) -> list[Action]:
    """What this person still was to do. One query."""
    found = scope(actor, Permission.PLAN_VIEW, Action).filter(household=household, owner_person_id=person)
    return list(found.filter(state__in=OPEN))
