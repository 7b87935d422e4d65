"""What happens in somebody's life that changes the household: they move out, a child is placed, somebody dies."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.database import opening
from nabij.access.permissions import Permission
from nabij.households import events
from nabij.households.commands.belonging import refuse_lifting_secret
from nabij.households.finding import index_person
from nabij.households.models import (
    ChangedRow,
    Household,
    Involvement,
    InvolvementSubject,
    Membership,
    Merge,
    ParentalAuthority,
    Passing,
    Person,
    Placement,
    Separation,
)
from nabij.households.moving import Moving, restore_rows
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.kernel.periods import not_over
from nabij.kernel.records import new_id

Kind = Membership.Kind


@dataclass(frozen=True)
class Moved:
    """Since when, where to as far as known, and whether that is kept from everybody."""

    on: date
    address: dict[str, str]
    secret: bool = False


def _refuse_future(on: date, field: str = "on") -> None:
    if on > clock.today():
        raise Refused(_("Deze datum ligt in de toekomst."), field=field)


@command(Permission.HOUSEHOLD_EDIT, Membership, lock=True)
def move_out(actor: Actor, member: Membership, *, moved: Moved) -> Outcome[ChangedRow | None]:
    """They live elsewhere from now on, and still belong here. Gives what to undo it by; None when it was so already.

    A secret address is not written down. Raises Refused for a day to come.
    """
    _refuse_future(moved.on)
    if member.kind != Kind.LIVES_HERE:
        return Unchanged(None)
    moving = Moving(member.household, new_id())
    person = member.person
    refuse_lifting_secret(member, person, secret=moved.secret)
    address: dict[str, Any] = {} if moved.secret else {**moved.address, "address_from_id": member.household_id}
    moving.change(person, **address, address_is_secret=moved.secret, version=person.version + 1)
    moving.change(member, kind=Kind.BELONGS.value)
    moving.write()
    index_person(person)
    facts = {"person": str(person.pk), "on": moved.on.isoformat()}
    made = ChangedRow.objects.filter(cause=moving.cause).first()
    return Done(events.MOVED_OUT, made, facts, household=member.household_id)


@command(Permission.HOUSEHOLD_EDIT, Household, lock=True)
def move_back(actor: Actor, household: Household, *, cause: UUID) -> Outcome[Household]:
    """They did not move, after all. What somebody wrote since stays. Only of this household, and on the same day."""
    rows = list(ChangedRow.objects.filter(household=household, cause=cause))
    if not rows or _is_of_something_else(cause):
        return Unchanged(household)
    if rows[0].created_at.astimezone(clock.AMSTERDAM).date() != clock.today():
        raise Refused(_("Dit kan alleen op de dag zelf. Verander de gegevens van deze persoon."))
    restore_rows(cause)
    ChangedRow.objects.filter(cause=cause).delete()
    for person in Person.objects.filter(pk__in=[one.row for one in rows]):
        index_person(person)
    return Done(events.MOVED_BACK, household)


def _is_of_something_else(cause: UUID) -> bool:
    """A merge, a separation, a placement and a death have ways back of their own, with rules of their own."""
    return any(kind.objects.filter(pk=cause).exists() for kind in (Merge, Separation, Placement, Passing))


@command(Permission.HOUSEHOLD_EDIT, Membership, lock=True)
def record_passing(actor: Actor, member: Membership, *, on: date) -> Outcome[Passing]:
    """Somebody died: their authority ends, and whoever sat here for them alone steps back. Their name stays.

    What was theirs to do stays open, for somebody to decide one by one. Once it is told, telling the same again changes
    nothing. Raises Refused for a day to come, and for another day than was told.
    """
    _refuse_future(on)
    household, person = member.household, member.person
    if told := Passing.objects.filter(household=household, person=person, taken_back_at=None).first():
        if told.on == on:
            return Unchanged(told)
        raise Refused(_("Dit is al opgeschreven, met een andere dag. Zet dat eerst recht."), field="on")
    made = Passing(household=household, person=person, on=on, by_name=actor.name)
    made.save(force_insert=True)
    moving = Moving(household, made.pk)
    today = clock.today()
    for authority in ParentalAuthority.objects.filter(Q(holder=person) | Q(child=person), ends_on=None):
        moving.change(authority, ends_on=max(on, authority.starts_on))
    for seat in _for_them_alone(household, person):
        moving.change(seat, ends_on=max(today, seat.starts_on), ended_because=_("voor wie deze plek was, is overleden"))
    index_person(person, leaving=household)
    moving.change(person, died_on=on, version=person.version + 1)
    moving.change(
        member, starts_on=min(member.starts_on, on), ends_on=max(member.starts_on, today),
        left_because=Membership.Left.DIED.value,
    )  # fmt: skip
    moving.write()
    return Done(events.PASSED_AWAY, made, {"person": str(person.pk), "on": on.isoformat()})


def _for_them_alone(household: Household, person: Person) -> list[Involvement]:
    now = not_over()
    of_others = InvolvementSubject.objects.filter(household=household).exclude(person=person).values("involvement_id")
    theirs = InvolvementSubject.objects.filter(household=household, person=person).values("involvement_id")
    found = Involvement.objects.filter(now, household=household, whole=False, pk__in=theirs)
    return list(found.exclude(pk__in=of_others))


@command(Permission.HOUSEHOLD_EDIT, Household, lock=True)
def take_back_passing(actor: Actor, household: Household, *, passing: UUID, because: str) -> Outcome[Household]:
    """They did not die: a mistake, put right with the reason, also later. All that it changed goes back.

    Raises Refused without a reason, or when what it changed cannot go back any more.
    """
    found = Passing.objects.filter(pk=passing, household=household).first()
    if found is None or found.taken_back_at:
        return Unchanged(household)
    if not because:
        raise Refused(_("Schrijf op waarom dit niet klopte."), field="because")
    with opening(household.pk):
        restore_rows(found.pk)
        found.taken_back_at, found.taken_back_because = clock.now(), because
        found.save(update_fields=["taken_back_at", "taken_back_because"])
        index_person(Person.objects.get(pk=found.person_id))
    return Done(events.PASSING_TAKEN_BACK, household, {"person": str(found.person_id)})


@dataclass(frozen=True)
class Placing:
    """Where, since and until when, on whose word, who has authority, and how they see one another."""

    where: str
    starts_on: date
    decided_by: str
    place: str = ""
    until: date | None = None
    guardian: str = ""
    contact: str = ""


@command(Permission.HOUSEHOLD_EDIT, Membership, lock=True)
def place_child(actor: Actor, member: Membership, *, placing: Placing) -> Outcome[Placement]:
    """A child lives elsewhere for a while, and goes on belonging here. A guardian, when there is one, has authority.

    Raises Refused for an adult, a day to come, a court's word without an end, or a child that is placed already.
    """
    household, person = member.household, member.person
    _refuse_placing(member, placing)
    if placed := Placement.objects.filter(
        household=household, person=person, ended_on=None, taken_back_at=None
    ).first():
        if placed.where == placing.where and placed.starts_on == placing.starts_on:
            return Unchanged(placed)
        raise Refused(_("Dit kind is al ergens geplaatst. Schrijf eerst op dat dat voorbij is."))
    authority = Placement.Authority.GUARDIAN if placing.guardian else Placement.Authority.UNCHANGED
    made = Placement(
        household=household, person=person, where=placing.where, place=placing.place, starts_on=placing.starts_on,
        until=placing.until, decided_by=placing.decided_by, authority=authority, contact=placing.contact,
        lived_here=member.kind == Kind.LIVES_HERE, by_name=actor.name,
    )  # fmt: skip
    made.save(force_insert=True)
    moving = Moving(household, made.pk)
    moving.change(member, kind=Kind.BELONGS.value)
    if placing.guardian:
        _to_guardian(person, placing, moving)
    moving.write()
    index_person(person)
    return Done(events.CHILD_PLACED, made, {"person": str(person.pk), "where": placing.where})


def _refuse_placing(member: Membership, placing: Placing) -> None:
    if member.person.age and not member.person.is_child:
        raise Refused(_("Een plaatsing is voor een kind. Is deze persoon verhuisd? Schrijf dat op."))
    _refuse_future(placing.starts_on, "starts_on")
    if placing.decided_by != Placement.DecidedBy.AGREEMENT and placing.until is None:
        raise Refused(_("Een machtiging van de rechter heeft een einddatum. Vul die in."), field="until")
    if placing.until and placing.until < placing.starts_on:
        raise Refused(_("Het einde ligt voor het begin."), field="until")


def _to_guardian(child: Person, placing: Placing, moving: Moving) -> None:
    """Guardianship takes the place of whoever had authority (BW 1:280, 1:295)."""
    for authority in ParentalAuthority.objects.filter(child=child, ends_on=None):
        moving.change(authority, ends_on=max(placing.starts_on, authority.starts_on))
    moving.made(ParentalAuthority.objects.create(child=child, body=placing.guardian, starts_on=placing.starts_on))


@command(Permission.HOUSEHOLD_EDIT, Placement, lock=True)
def end_placement(actor: Actor, placement: Placement, *, on: date) -> Outcome[Placement]:
    """The child is back; who has authority is not changed by that. Raises Refused for a day to come or too early."""
    if placement.ended_on:
        return Unchanged(placement)
    _refuse_future(on)
    if on < placement.starts_on:
        raise Refused(_("Dit ligt voor het begin van de plaatsing."), field="on")
    placement.ended_on = on
    placement.save(update_fields=["ended_on"])
    if placement.lived_here:
        _lives(placement, Kind.LIVES_HERE)
    return Done(events.PLACEMENT_ENDED, placement, {"on": on.isoformat()})


@command(Permission.HOUSEHOLD_EDIT, Placement, lock=True)
def take_back_placement(actor: Actor, placement: Placement) -> Outcome[Placement]:
    """Undo of the last word about it: the end, or, on the same day, that the child was placed at all."""
    if placement.taken_back_at:
        return Unchanged(placement)
    if placement.ended_on:
        placement.ended_on = None
        placement.save(update_fields=["ended_on"])
        _lives(placement, Kind.BELONGS)
        return Done(events.PLACEMENT_TAKEN_BACK, placement)
    if placement.created_at.astimezone(clock.AMSTERDAM).date() != clock.today():
        raise Refused(_("Dit kan alleen op de dag zelf. Schrijf op sinds wanneer het kind weer thuis is."))
    restore_rows(placement.pk)
    placement.taken_back_at = clock.now()
    placement.save(update_fields=["taken_back_at"])
    index_person(placement.person)
    return Done(events.PLACEMENT_TAKEN_BACK, placement)


def _lives(placement: Placement, kind: Membership.Kind) -> None:
    here = Membership.objects.filter(household=placement.household, person=placement.person, ends_on=None)
    here.update(kind=kind)
    index_person(placement.person)
