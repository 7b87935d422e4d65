"""Who belongs to a household today: asked by the commands that write about one of its people."""

from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext as _

from nabij.households.models import Household, Membership, Person
from nabij.kernel import clock
from nabij.kernel.errors import Refused


def members_now(household: Household) -> "list[Membership]":
    """The memberships in force today, with their person."""
    today = clock.today()
    found = Membership.objects.filter(Q(ends_on=None) | Q(ends_on__gt=today), household=household)
    return list(found.select_related("person"))


def person_of(household: Household, person_id: UUID, *, field: str | None = None) -> Person:
    """The person with this id, if they belong to the household today. Raises Refused otherwise."""
    found = next((member.person for member in members_now(household) if member.person_id == person_id), None)
    if found is None:
        raise Refused(_("Deze persoon hoort niet bij dit huishouden."), field=field)
    return found
