"""Who belongs to a household: added, known already, changed, gone, and back again."""

from dataclasses import dataclass, field, fields
from datetime import date
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.households import events
from nabij.households.commands.belonging import members_now
from nabij.households.finding import index_person
from nabij.households.models import Household, Membership, Person
from nabij.kernel import clock
from nabij.kernel.errors import Conflict, Refused
from nabij.kernel.partial_dates import PartialDate

Kind = Membership.Kind
Left = Membership.Left


@dataclass(frozen=True)
class Particulars:
    """What is written down about a person; only a name is asked for. The address is empty for who lives here."""

    given_names: str
    prefix: str = ""
    surname: str = ""
    birth: PartialDate | None = None
    bsn: str = ""
    language: str = ""
    needs_interpreter: bool = False
    phone: str = ""
    street: str = ""
    house_number: str = ""
    house_addition: str = ""
    postcode: str = ""
    town: str = ""
    elsewhere: str = ""


@dataclass(frozen=True)
class Bond:
    """How a person belongs to the household: lives here, belongs to it, or is of its network."""

    kind: str = Kind.LIVES_HERE
    relation: str = ""
    is_volunteer: bool = field(default=False)


def _values(said: Particulars | Bond) -> dict[str, Any]:
    """By column; a partial date stays one value."""
    return {one.name: getattr(said, one.name) for one in fields(said)}


@command(Permission.HOUSEHOLD_EDIT, Household, lock=True)
def add_person(actor: Actor, household: Household, *, person: Particulars, bond: Bond) -> Outcome[Membership]:
    """Add somebody who was not known yet. Raises Refused without a name."""
    if not (person.given_names or person.surname):
        raise Refused(_("Vul een naam in."), field="name")
    made = Person.objects.create(**_values(person))
    return _joined(household, made, bond)


@command(Permission.HOUSEHOLD_EDIT, Household, lock=True)
def add_known_person(actor: Actor, household: Household, *, person_id: UUID, bond: Bond) -> Outcome[Membership]:
    """Somebody known from another household belongs here too: one person, in two plans.

    Raises Refused for a person whom the actor may not know.
    """
    person = scope(actor, Permission.HOUSEHOLD_VIEW, Person).filter(pk=person_id).first()
    if person is None:
        raise Refused(_("Deze persoon kennen we niet."))
    here = next((one for one in members_now(household) if one.person_id == person_id), None)
    return Unchanged(here) if here else _joined(household, person, bond)


def _joined(household: Household, person: Person, bond: Bond) -> Done[Membership]:
    position = Membership.objects.filter(household=household).count()
    made = Membership.objects.create(household=household, person=person, position=position, **_values(bond))
    index_person(person)
    return Done(events.PERSON_ADDED, made, {"person": str(person.pk), "kind": made.kind})


@command(Permission.HOUSEHOLD_EDIT, Membership, lock=True)
def change_person(
    actor: Actor, member: Membership, *, version: int, person: Particulars, bond: Bond
) -> Outcome[Membership]:
    """Put right what is written about a person and how they belong here.

    Raises Conflict when somebody else changed the person after `version` was read, Refused without a name.
    """
    if not (person.given_names or person.surname):
        raise Refused(_("Vul een naam in."), field="name")
    stands = Person.objects.select_for_update().get(pk=member.person_id)
    about = _differences(stands, _values(person))
    here = _differences(member, _values(bond))
    if about and stands.version != version:
        raise Conflict(_("Iemand anders heeft dit ook veranderd."), theirs=stands.name, version=stands.version)
    if not about and not here:
        return Unchanged(member)
    if about:
        _write(stands, about | {"version": stands.version + 1})
    if here:
        _write(member, here)
    index_person(stands)
    return Done(events.PERSON_CHANGED, member, {"person": str(stands.pk), "fields": sorted(about | here)})


def _differences(thing: Person | Membership, wanted: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in wanted.items() if getattr(thing, name) != value}


def _write(thing: Person | Membership, values: dict[str, Any]) -> None:
    for name, value in values.items():
        setattr(thing, name, value)
    thing.save(update_fields=list(values))


@command(Permission.HOUSEHOLD_EDIT, Membership, lock=True)
def leave_household(actor: Actor, member: Membership, *, because: str, on: date | None = None) -> Outcome[Membership]:
    """Somebody moved out, died, or does not belong to it any more; what was written stays with the household.

    Raises Refused for a day to come, or before they came.
    """
    day = on or clock.today()
    if member.ends_on:
        return Unchanged(member)
    if day > clock.today():
        raise Refused(_("Deze datum ligt in de toekomst."), field="on")
    if because == Left.DIED:
        Person.objects.filter(pk=member.person_id).update(died_on=day)
    member.starts_on = min(member.starts_on, day)
    member.ends_on, member.left_because = day, because
    member.save(update_fields=["starts_on", "ends_on", "left_because"])
    index_person(member.person)
    return Done(events.MEMBER_LEFT, member, {"person": str(member.person_id), "because": because})


@command(Permission.HOUSEHOLD_EDIT, Membership, lock=True)
def bring_member_back(actor: Actor, member: Membership) -> Outcome[Membership]:
    """They did not go, after all. Raises Refused when the same person was added anew."""
    if not member.ends_on:
        return Unchanged(member)
    if any(one.person_id == member.person_id for one in members_now(member.household)):
        raise Refused(_("Deze persoon staat al weer bij dit huishouden."))
    if member.left_because == Left.DIED:
        Person.objects.filter(pk=member.person_id).update(died_on=None)
    member.ends_on, member.left_because = None, ""
    member.save(update_fields=["ends_on", "left_because"])
    index_person(member.person)
    return Done(events.MEMBER_BACK, member, {"person": str(member.person_id)})
