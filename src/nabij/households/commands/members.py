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
from nabij.households.commands.belonging import members_now, refuse_lifting_secret
from nabij.households.finding import index_person
from nabij.households.models import Household, Membership, Person
from nabij.kernel import clock
from nabij.kernel.errors import Conflict, NotFound, Refused
from nabij.kernel.partial_dates import PartialDate

Kind = Membership.Kind
Left = Membership.Left
ADDRESS = ("street", "house_number", "house_addition", "postcode", "town", "elsewhere")
LEAVING = ["ends_on", "left_because", "left_noted_on", "left_version"]


@dataclass(frozen=True)
class Particulars:
    """What is written down about a person; only a name is asked for. The address is empty for who lives here.

    An address that this table may not read stays as it is when none is told.
    """

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
    address_is_secret: bool = False


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
    made = Person.objects.create(**_values(person), address_from=household if _address(person) else None)
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
    """Put right what is written about a person and how they belong here, while they do.

    Raises Conflict when somebody else changed the person after `version` was read, Refused without a name.
    """
    if not (person.given_names or person.surname):
        raise Refused(_("Vul een naam in."), field="name")
    stands = Person.objects.select_for_update().get(pk=member.person_id)
    member.person = stands
    refuse_lifting_secret(member, stands, secret=person.address_is_secret)
    about = _differences(stands, _told_here(member, person))
    here = _differences(member, _values(bond))
    if about and stands.version != version:
        raise Conflict(_("Iemand anders heeft dit ook veranderd."), theirs=stands.name, version=stands.version)
    if not about and not here:
        return Unchanged(member)
    if about:
        _write(stands, about | _whose_address(member, about) | {"version": stands.version + 1})
    if here:
        _write(member, here)
    index_person(stands)
    return Done(events.PERSON_CHANGED, member, {"person": str(stands.pk), "fields": sorted(about | here)})


def _address(person: Particulars) -> dict[str, str]:
    """What is told of the address, when anything is."""
    told = {name: getattr(person, name) for name in ADDRESS}
    return told if any(told.values()) else {}


def _told_here(member: Membership, person: Particulars) -> dict[str, Any]:
    """All that was told; but whoever may not read the address, and tells none, did not mean to wipe it out.

    What another household keeps secret nobody writes over.
    """
    told = _values(person)
    stands = member.person
    kept = stands.address_is_secret and stands.address_from_id not in (None, member.household_id)
    if not kept and (member.shows_address or _address(person)):
        return told
    return {name: value for name, value in told.items() if name not in ADDRESS}


def _whose_address(member: Membership, about: dict[str, Any]) -> dict[str, Any]:
    """Where it was written down; or made secret, when none was: there it is lifted again."""
    stands = member.person
    first_secret = about.get("address_is_secret") and not any(getattr(stands, name) for name in ADDRESS)
    return {"address_from": member.household} if first_secret or about.keys() & set(ADDRESS) else {}


def _differences(thing: Person | Membership, wanted: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in wanted.items() if getattr(thing, name) != value}


def _write(thing: Person | Membership, values: dict[str, Any]) -> None:
    for name, value in values.items():
        setattr(thing, name, value)
    thing.save(update_fields=list(values))


@command(Permission.HOUSEHOLD_EDIT, Membership, lock=True)
def leave_household(actor: Actor, member: Membership, *, because: str, on: date | None = None) -> Outcome[Membership]:
    """Somebody moved out, died, or does not belong to it any more; what was written stays with the household.

    From then on this table reads of them nothing but the name. Who left before the day they came (it was
    written down too late) came on that day as well. Raises Refused for a day to come.
    """
    day = on or clock.today()
    if day > clock.today():
        raise Refused(_("Deze datum ligt in de toekomst."), field="on")
    index_person(member.person, leaving=member.household)
    if because == Left.DIED:
        Person.objects.filter(pk=member.person_id).update(died_on=day)
    member.starts_on = min(member.starts_on, day)
    member.ends_on, member.left_because = day, because
    member.left_noted_on, member.left_version = clock.today(), member.person.version
    member.save(update_fields=["starts_on", *LEAVING])
    return Done(events.MEMBER_LEFT, member, {"person": str(member.person_id), "because": because})


@command(Permission.HOUSEHOLD_EDIT, Household, lock=True)
def bring_member_back(actor: Actor, household: Household, *, membership: UUID) -> Outcome[Membership]:
    """They did not go, after all: to put right a mistake, on the day that it was made.

    Raises Refused on a later day, when something about the person changed since (that is for the table where
    they are now) or when the same person was added anew; NotFound for who was never here.
    """
    member = Membership.objects.filter(pk=membership, household=household).first()
    if member is None:
        raise NotFound("Membership")
    if not member.ends_on:
        return Unchanged(member)
    if any(one.person_id == member.person_id for one in members_now(household)):
        raise Refused(_("Deze persoon staat al weer bij dit huishouden."))
    if member.left_noted_on != clock.today():
        raise Refused(_too_late())
    return _back(member)


def _back(member: Membership) -> Done[Membership]:
    """The membership first: only then the database shows the person again."""
    died, version = member.left_because == Left.DIED, member.left_version
    member.ends_on, member.left_because, member.left_noted_on, member.left_version = None, "", None, None
    member.save(update_fields=LEAVING)
    if member.person.version != version:
        raise Refused(_too_late())
    if died:
        Person.objects.filter(pk=member.person_id).update(died_on=None)
    index_person(member.person)
    return Done(events.MEMBER_BACK, member, {"person": str(member.person_id)})


def _too_late() -> str:
    return _("Dit kan alleen op de dag zelf, zolang er niets veranderde. Voeg deze persoon opnieuw toe.")
