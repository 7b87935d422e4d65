"""Who sits at the table of a household: fifteen become five."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Prefetch

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.audit.looking import shown
from nabij.households.models import Handover, Household, Involvement, InvolvementSubject, Membership
from nabij.kernel import clock
from nabij.kernel.periods import not_over

VIEW = Permission.INVOLVEMENT_VIEW
Seat = Involvement.Seat


@dataclass(frozen=True)
class Table:
    """All seats this person may see: now, and those that ended. `for_whom` of each lists its persons."""

    now: Sequence[Involvement]
    ended: Sequence[Involvement]
    most: int

    def _in(self, seat: Seat) -> list[Involvement]:
        return [one for one in self.now if one.seat == seat]

    @property
    def director(self) -> Involvement | None:
        return next(iter(self._in(Seat.DIRECTOR)), None)

    @property
    def contact_person(self) -> Involvement | None:
        return next(iter(self._in(Seat.CONTACT_PERSON)), None)

    @property
    def stand_ins(self) -> list[Involvement]:
        return self._in(Seat.STAND_IN)

    @property
    def helpers(self) -> list[Involvement]:
        return self._in(Seat.HELPER)

    @property
    def count(self) -> int:
        """How many professionals the family has to do with now."""
        return len({one.professional_id for one in self.now})


def table_of(actor: Actor, household: Household) -> Table:
    """Everyone at the table with organisation and number, and how many there were at most. Two queries.

    Whoever left the household is not named among those for whom somebody is there.
    """
    persons = scope(actor, VIEW, InvolvementSubject).filter(_still_here()).select_related("person")
    found = list(
        scope(actor, VIEW, Involvement)
        .filter(household=household)
        .select_related("professional__organisation")
        .prefetch_related(Prefetch("subjects", queryset=persons, to_attr="for_whom"))
    )
    today = clock.today()
    now = [one for one in found if one.starts_on <= today and (one.ends_on is None or one.ends_on > today)]
    ended = [one for one in found if one.ends_on is not None and one.ends_on <= today]
    most = max((number for _day, number in _steps(_periods_of(found))), default=0)
    return Table(now, sorted(ended, key=lambda one: one.ends_on or today, reverse=True), most)


def _still_here() -> Exists:
    """The subjects who belong to the household today; the database hides the others, and their rows with them."""
    there = Membership.objects.filter(not_over(), household=OuterRef("household"), person=OuterRef("person"))
    return Exists(there)


Period = tuple[object, date, date | None]


def _periods_of(seats: Sequence[Involvement]) -> list[Period]:
    return [(one.professional_id, one.starts_on, one.ends_on) for one in seats]


def helpers_over_time(household: Household) -> list[tuple[date, int]]:
    """How many professionals sat at the table from each day on which that number changed. One query.

    A number for whoever has the household before them already: it names nobody.
    """
    shown(household=household.pk)
    rows = Involvement.objects.filter(household=household).values_list("professional_id", "starts_on", "ends_on")
    return _steps(list(rows))


def _steps(periods: list[Period]) -> list[tuple[date, int]]:
    today = clock.today()
    days = {start for _who, start, _end in periods} | {end for _who, _start, end in periods if end}
    counts: list[tuple[date, int]] = []
    for day in sorted(day for day in days if day <= today):
        present = {who for who, start, end in periods if start <= day and (end is None or end > day)}
        if not counts or counts[-1][1] != len(present):
            counts.append((day, len(present)))
    return counts


@dataclass(frozen=True)
class Direction:
    """Who directs, who stands in on which days, and how the direction went from hand to hand."""

    director: Involvement | None
    contact_person: Involvement | None
    stand_ins: list[Involvement]
    earlier: list[Involvement]
    handovers: list[Handover]


def direction_of(actor: Actor, household: Household) -> Direction:
    """The direction now and before, as far as this person may see it. Two queries."""
    today = clock.today()
    seats = list(
        scope(actor, VIEW, Involvement)
        .filter(household=household)
        .exclude(seat=Seat.HELPER)
        .select_related("professional__organisation")
    )
    now = [one for one in seats if one.starts_on <= today and (one.ends_on is None or one.ends_on > today)]
    handovers = scope(actor, VIEW, Handover).filter(household=household).select_related("given_by", "taken_by")
    return Direction(
        director=next((one for one in now if one.seat == Seat.DIRECTOR), None),
        contact_person=next((one for one in now if one.seat == Seat.CONTACT_PERSON), None),
        stand_ins=[one for one in now if one.seat == Seat.STAND_IN],
        earlier=[one for one in reversed(seats) if one not in now and one.seat == Seat.DIRECTOR],
        handovers=list(handovers),
    )
