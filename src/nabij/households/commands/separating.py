"""A couple parts: who goes where, who has authority, who directs; and from then on each has its own story.

The command is that of `changes`, since the plan goes along as chosen; what it does to the people, the seats and what
stands with the household itself is here, as plain functions.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from django.db.models import ForeignKey, Model
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from nabij.directory.models import Professional
from nabij.households import notices
from nabij.households.commands.belonging import members_now
from nabij.households.commands.seating import Seat, refuse_departed
from nabij.households.finding import index_person
from nabij.households.merge_ways import household_columns
from nabij.households.models import (
    Circumstance,
    Household,
    Involvement,
    Membership,
    ParentalAuthority,
    Person,
    Question,
    Separation,
)
from nabij.households.moving import Moving
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.kernel.sequences import next_number
from nabij.notices.telling import tell

M = TypeVar("M", bound=Model)


@dataclass(frozen=True)
class Parting:
    """What was decided, person by person: who goes, who is of both, and who has authority over which child.

    `director` of the new household is the same as here when none is given. Of what is written, only what is named
    goes along; a secret parting keeps the new address from everybody.
    """

    name: str
    goes: frozenset[UUID]
    family_told: str
    both: frozenset[UUID] = frozenset()
    on: date | None = None
    director: Professional | None = None
    address: Mapping[str, str] = field(default_factory=dict)
    secret: bool = False
    authority: Mapping[UUID, frozenset[UUID]] = field(default_factory=dict)
    with_question: bool = False
    circumstances: frozenset[UUID] = frozenset()
    safety_because: str = ""

    @property
    def there(self) -> frozenset[UUID]:
        """Everyone of the new household."""
        return self.goes | self.both


def refuse_parting(household: Household, parting: Parting) -> None:
    """Raises Refused when it is not open, nobody goes, everyone goes, a stranger would go, or it is told to nobody."""
    here = {one.person_id for one in members_now(household)}
    living = {one.person_id for one in members_now(household) if one.kind == Membership.Kind.LIVES_HERE}
    if household.state != Household.State.OPEN:
        raise Refused(_("Dit huishouden heeft nog geen regisseur, of is gesloten."))
    if not parting.goes:
        raise Refused(_("Kies wie er naar het nieuwe huishouden gaat."))
    if not parting.there <= here or not set(parting.authority) <= here:
        raise Refused(_("Iemand hoort intussen niet meer bij dit huishouden. Kijk opnieuw."))
    if living and living <= parting.goes:
        raise Refused(_("Er moet iemand blijven. Verhuist iedereen? Verander dan het adres."))
    if parting.on and parting.on > clock.today():
        raise Refused(_("Deze datum ligt in de toekomst."), field="on")
    if not parting.family_told:
        raise Refused(_("Schrijf op hoe zij dit horen."), field="family_told")


def part(household: Household, parting: Parting, *, by_name: str) -> tuple[Separation, Moving]:
    """The new household with its people, its director and what was chosen of the question and what is going on.

    Whoever calls it carries along the rest and then calls `Moving.write`, `leave_together` last.
    """
    refuse_parting(household, parting)
    director = parting.director or household.director
    if director is None:
        raise Refused(_("Kies wie de regisseur wordt van het nieuwe huishouden."), field="director")
    refuse_departed(director)
    other = Household(
        number=next_number("household_number"), name=parting.name, area_id=household.area_id,
        state=Household.State.OPEN,
        director=director, opened_at=clock.now(), address_is_secret=parting.secret, track=household.track,
        unsafe_since=None, **parting.address,
    )  # fmt: skip
    other.save(force_insert=True)
    separation = Separation.objects.create(
        household=household, other=other, on=parting.on or clock.today(), family_told=parting.family_told,
        secret=parting.secret, safety_because=parting.safety_because, by_name=by_name,
    )  # fmt: skip
    moving = Moving(household, separation.pk)
    moving.made(other)
    moving.made(_seat(other, director))
    _carry_question(household, other, parting, moving)
    for line in Circumstance.objects.filter(household=household, pk__in=parting.circumstances):
        if line.about_id is None or line.about_id in parting.there:
            carry(line, other, moving)
    _authority(parting, moving)
    tell(notices.YOU_DIRECT, [director.user_id], thing=other.pk, household=other.pk, home=other.number)
    return separation, moving


def _seat(other: Household, director: Professional) -> Involvement:
    purpose = _("regie: één gezin, één plan, één gezicht")
    return Involvement.objects.create(
        household=other, professional=director, seat=Seat.DIRECTOR, purpose=purpose, whole=True
    )


def from_together(on: date) -> str:
    """Where a copy came from, in a line."""
    return _("overgenomen uit de tijd samen, %s") % date_format(on, "j F Y")


def _carry_question(household: Household, other: Household, parting: Parting, moving: Moving) -> None:
    last = Question.objects.filter(household=household, retracted_at=None).order_by("asked_on", "created_at").last()
    if not (parting.with_question and last):
        return
    said_by = last.said_by_id if last.said_by_id in parting.there else None
    because = from_together(parting.on or clock.today())
    carry(last, other, moving, is_first=True, because=because, said_by_id=said_by)


def carry(row: M, other: Household, moving: Moving, **instead: Any) -> M:
    """A copy of this row in the new household; it leans on nothing of the old one but what `instead` names."""
    kept = {
        one.attname: getattr(row, one.attname)
        for one in row._meta.concrete_fields
        if one.name not in ("id", "created_at") and not _leans_back(one)
    }
    made = type(row)(**kept | {"household_id": other.pk} | instead)
    made.save(force_insert=True)
    moving.made(made)
    return made


def _leans_back(column: Any) -> bool:
    """Whether it points at something that stays with the old household."""
    if not isinstance(column, ForeignKey) or column.related_model in (Household, Person):
        return False
    return bool(household_columns(column.remote_field.model))


def _authority(parting: Parting, moving: Moving) -> None:
    """Per child, who of the people has authority from now on. A body that has it keeps it."""
    today = clock.today()
    for child, wanted in parting.authority.items():
        held = {
            one.holder_id: one
            for one in ParentalAuthority.objects.filter(child_id=child, ends_on=None, holder__isnull=False)
        }
        for holder, authority in held.items():
            if holder not in wanted:
                moving.change(authority, ends_on=max(today, authority.starts_on))
        for holder in wanted - held.keys():
            moving.made(ParentalAuthority.objects.create(child_id=child, holder_id=holder))


def leave_together(household: Household, other: Household, parting: Parting, moving: Moving) -> None:
    """They are of the new household, and those who went are not of the old one any more. The last to be done."""
    day = parting.on or clock.today()
    going = [one for one in members_now(household) if one.person_id in parting.there]
    for position, member in enumerate(going):
        made = Membership.objects.create(
            household=other, person=member.person, kind=member.kind, relation=member.relation, position=position,
            is_volunteer=member.is_volunteer, starts_on=day,
        )  # fmt: skip
        moving.made(made)
        if parting.secret and member.kind != Membership.Kind.NETWORK:
            kept = {"address_is_secret": True, "address_from_id": other.pk}
            moving.change(member.person, **kept, version=member.person.version + 1)
    for member in going:
        if member.person_id in parting.goes:
            ended = max(day, member.starts_on)
            moving.change(member, ends_on=ended, left_because=Membership.Left.MOVED.value)
    index(one.person for one in going)


def index(persons: Iterable[Person]) -> None:
    """Findable where they are now."""
    for person in persons:
        index_person(person)
