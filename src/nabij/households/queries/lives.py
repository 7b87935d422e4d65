"""What happened in their lives that the household page tells quietly, and where else somebody belongs."""

from collections.abc import Iterable
from uuid import UUID

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.households.former import name_those_who_left, person_by_name
from nabij.households.models import Household, Membership, Passing, Placement

VIEW = Permission.HOUSEHOLD_VIEW


def passings_of(actor: Actor, household: Household) -> list[Passing]:
    """Who died, by name. One query, and one more for the name."""
    found = scope(actor, VIEW, Passing).filter(household=household, taken_back_at=None)
    return name_those_who_left(found.prefetch_related(person_by_name()), "person")


def placements_of(actor: Actor, household: Household) -> dict[UUID, Placement]:
    """The children who live elsewhere for a while, by person. One query."""
    found = scope(actor, VIEW, Placement).filter(household=household, ended_on=None, taken_back_at=None)
    return {one.person_id: one for one in found}


def belongs_also_to(actor: Actor, household: Household, persons: Iterable[UUID]) -> dict[UUID, list[Household]]:
    """The other households of these people that this viewer may see as well; of others nothing shows. One query."""
    found = scope(actor, VIEW, Membership).filter(person_id__in=list(persons)).exclude(household=household)
    also: dict[UUID, list[Household]] = {}
    for one in found.select_related("household").order_by("household__name"):
        also.setdefault(one.person_id, []).append(one.household)
    return also
