"""Who belongs to a household today: asked by the commands that write about one of its people."""

from uuid import UUID

from django.utils.translation import gettext as _

from nabij.households.models import Household, Membership, Person
from nabij.kernel.errors import Refused
from nabij.kernel.periods import not_over


def members_now(household: Household) -> "list[Membership]":
    """The memberships that are not over, with their person."""
    found = Membership.objects.filter(not_over(), household=household)
    return list(found.select_related("person"))


def person_of(household: Household, person_id: UUID, *, field: str | None = None) -> Person:
    """The person with this id, if they belong to the household today. Raises Refused otherwise."""
    found = next((member.person for member in members_now(household) if member.person_id == person_id), None)
    if found is None:
        raise Refused(_("Deze persoon hoort niet bij dit huishouden."), field=field)
    return found


def refuse_lifting_secret(member: Membership, person: Person, *, secret: bool) -> None:
    """A secret is lifted where it was made one: of a child of two families the other table may not read it so.

    Raises Refused for an address that another household keeps secret.
    """
    elsewhere = person.address_from_id not in (None, member.household_id)
    if person.address_is_secret and not secret and elsewhere:
        raise Refused(_("Dit adres is geheim en blijft dat. Overleg met de teamleider."), field="address_is_secret")
