"""Who lives here, who belongs to it, and who is around them."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Prefetch, Q, QuerySet

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.households.access import members_ever
from nabij.households.former import name_those_who_left, person_by_name
from nabij.households.models import Household, Membership, ParentalAuthority, Person
from nabij.kernel.names import full_name
from nabij.kernel.partial_dates import PartialDate
from nabij.kernel.periods import not_over
from nabij.kernel.text import plain

VIEW = Permission.HOUSEHOLD_VIEW
Kind = Membership.Kind


@dataclass(frozen=True)
class Circle:
    """The people of one household as far as this person may see them, in the order the family gave."""

    here: Sequence[Membership]
    elsewhere: Sequence[Membership]
    network: Sequence[Membership]

    @property
    def family(self) -> list[Membership]:
        """Those who live here and those who belong to it: not the network."""
        return [*self.here, *self.elsewhere]

    @property
    def everyone(self) -> list[Membership]:
        return [*self.family, *self.network]


def _members(actor: Actor, household: Household) -> "QuerySet[Membership]":
    return scope(actor, VIEW, Membership).filter(household=household).select_related("person")


def circle_of(actor: Actor, household: Household) -> Circle:
    """Everyone who belongs to the household today, with who has authority over whom. Two queries.

    Each member has `member.person`; of a child `member.person.in_charge` lists the authorities in force.
    One query more when somebody with authority left the household: of them the name is read.
    """
    held = scope(actor, VIEW, ParentalAuthority).filter(not_over()).select_related("holder").order_by("created_at")
    members = list(
        _members(actor, household).prefetch_related(Prefetch("person__authorities", queryset=held, to_attr="in_charge"))
    )
    name_those_who_left((one for member in members for one in member.person.in_charge), "holder")  # type: ignore[attr-defined]  # prefetched
    return Circle(*([member for member in members if member.kind == kind] for kind in Kind))


def members_of(actor: Actor, household: Household) -> list[Membership]:
    """Everyone who belongs to the household today, those around it as well (`member.person`). One query."""
    return list(_members(actor, household))


def people_of(actor: Actor, household: Household) -> list[Membership]:
    """Those who live here and those who belong to it (`member.person`). One query."""
    return list(_members(actor, household).exclude(kind=Kind.NETWORK))


def former_members_of(actor: Actor, household: Household) -> list[Membership]:
    """Who moved out, died or does not belong to it any more, by name; the last first. At most three queries."""
    left = members_ever(actor).filter(household=household).exclude(not_over()).order_by("-ends_on", "-created_at")
    return name_those_who_left(left.prefetch_related(person_by_name()), "person")


def everybody_ever(actor: Actor, household: Household) -> list[Membership]:
    """Also who left, by name: for what is written about the days that they were there. At most three queries."""
    everybody = members_ever(actor).filter(household=household)
    return name_those_who_left(everybody.prefetch_related(person_by_name()), "person")


def known_persons(actor: Actor, *, name: str, birth: PartialDate | None, but: Household) -> list[Person]:
    """Is this somebody we know already: the same name and no other birth date, in households this person may see.

    Those who are in the household `but` already are left out. At most two queries.
    """
    seen = scope(actor, VIEW, Person).exclude(memberships__in=Membership.objects.filter(not_over(), household=but))
    if birth:
        seen = seen.filter(Q(birth=birth) | Q(birth__startswith=str(birth.year)) | Q(birth=None))
    wanted = plain(name)
    rows = seen.values_list("pk", "given_names", "prefix", "surname", "birth")
    same: list[UUID] = [pk for pk, *parts, born in rows if plain(full_name(*parts)) == wanted and _may_be(born, birth)]
    return list(scope(actor, VIEW, Person).filter(pk__in=same)) if same else []


def _may_be(one: PartialDate | None, other: PartialDate | None) -> bool:
    """Whether two birth dates, each known in part, can be the same day."""
    return one is None or other is None or (one.earliest <= other.latest and other.earliest <= one.latest)
