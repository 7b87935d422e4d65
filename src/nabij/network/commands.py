"""Bonds with those around a family: written in a line, changed, over, and back again."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.households.commands.belonging import person_of
from nabij.households.models import Household, Membership
from nabij.kernel import clock
from nabij.kernel.errors import Conflict, Refused
from nabij.network import events
from nabij.network.models import Connection

EDIT = Permission.HOUSEHOLD_EDIT
WHO = ("about_id", "person_id", "name", "what")
HOW = ("quality", "ring", "direction")
FIELDS = (*WHO, *HOW, "sector", "could_do_more", "could_do", "on_paper")


@dataclass(frozen=True)
class Bond:
    """What is told of one bond: with a person of the network, or with what has a name; the rest has a default.

    `about_id` says whose bond it is, None the whole family's. What is unsafe is never on paper.
    """

    sector: str
    person_id: UUID | None = None
    name: str = ""
    what: str = ""
    about_id: UUID | None = None
    quality: str = Connection.Quality.ORDINARY
    ring: str = Connection.Ring.MIDDLE
    direction: str = Connection.Direction.BOTH
    could_do_more: bool = False
    could_do: str = ""
    on_paper: bool = True

    def values(self) -> dict[str, Any]:
        """By column."""
        told = {name: getattr(self, name) for name in FIELDS}
        told["on_paper"] = self.on_paper and self.quality != Connection.Quality.UNSAFE
        told["could_do"] = self.could_do if self.could_do_more else ""
        return told


@command(EDIT, Household, lock=True)
def add_connection(actor: Actor, household: Household, *, bond: Bond, on: date | None = None) -> Outcome[Connection]:
    """Write down somebody or something around the family. The same twice (a double click) makes one.

    Raises Refused without a name, for who is unknown here, for somebody already written down, and for a day to come.
    """
    _check(household, bond)
    there = _there_already(household, bond)
    if there is not None:
        return _same_or_refused(there, bond)
    made = Connection.objects.create(household=household, starts_on=_day(on), **bond.values())
    return Done(events.CONNECTION_WRITTEN, made, {"sector": made.sector})


def _check(household: Household, bond: Bond) -> None:
    if bool(bond.person_id) == bool(bond.name):
        raise Refused(_("Kies iemand, of schrijf op wie of wat het is."), field="name")
    if bond.person_id and bond.person_id == bond.about_id:
        raise Refused(_("Dit is dezelfde persoon. Kies een ander."), field="about")
    for person_id, field in ((bond.about_id, "about"), (bond.person_id, "name")):
        if person_id:
            person_of(household, person_id, field=field)
    _refuse_who_lives_here(household, bond)


def _refuse_who_lives_here(household: Household, bond: Bond) -> None:
    """They are the middle of the picture, and their bonds with each other stand in the family's own."""
    here = Membership.objects.filter(household=household, kind=Membership.Kind.LIVES_HERE, ends_on=None)
    if bond.person_id and here.filter(person_id=bond.person_id).exists():
        raise Refused(_("Deze persoon woont hier, en staat al in het midden."), field="name")


def _there_already(household: Household, bond: Bond) -> Connection | None:
    """The open bond with the same one; of what has only a name also the same on paper, so that nothing betrays."""
    same = Connection.objects.filter(household=household, about_id=bond.about_id, ends_on=None)
    if bond.person_id:
        return same.filter(person_id=bond.person_id).first()
    values = bond.values()
    return same.filter(name=bond.name, sector=bond.sector, on_paper=values["on_paper"], what=bond.what).first()


def _same_or_refused(there: Connection, bond: Bond) -> Outcome[Connection]:
    if bond.person_id and any(getattr(there, name) != value for name, value in bond.values().items()):
        raise Refused(_("Dit contact staat er al."), field="name")
    return Unchanged(there)


def _day(on: date | None, *, after: date | None = None) -> date:
    day = on or clock.today()
    if day > clock.today():
        raise Refused(_("Deze datum ligt in de toekomst."), field="on")
    if after and day < after:
        raise Refused(_("Deze datum ligt voor de vorige verandering. Kijk de datum na."), field="on")
    return day


@command(EDIT, Connection, lock=True)
def change_connection(
    actor: Actor, stands: Connection, *, version: int, bond: Bond, on: date | None = None
) -> Outcome[Connection]:
    """Tell it anew. When the bond itself changed since another day, how it was stays readable beside how it is.

    Raises Conflict when somebody else changed it after `version` was read, Refused when it is over.
    """
    values = bond.values()
    if all(getattr(stands, name) == value for name, value in values.items()):
        return Unchanged(stands)
    if stands.version != version:
        raise Conflict(
            _("Iemand anders heeft dit ook veranderd."),
            theirs=stands.in_words,
            version=stands.version,
        )
    if stands.ends_on:
        raise Refused(_("Dit contact is voorbij. Zet het eerst terug."))
    if bond.person_id != stands.person_id or bond.about_id != stands.about_id:
        _check(stands.household, bond)
        _refuse_double(stands, bond)
    day = _day(on, after=stands.starts_on)
    another_day = stands.starts_on < day and any(getattr(stands, name) != values[name] for name in HOW)
    changed = _began_anew(stands, values, day) if another_day else _corrected(stands, values)
    return Done(events.CONNECTION_CHANGED, changed, {"version": changed.version})


def _refuse_double(stands: Connection, bond: Bond) -> None:
    there = _there_already(stands.household, bond) if bond.person_id else None
    if there is not None and there.pk != stands.pk:
        raise Refused(_("Dit contact staat er al."), field="name")


def _corrected(stands: Connection, values: dict[str, Any]) -> Connection:
    for name, value in values.items():
        setattr(stands, name, value)
    stands.version += 1
    stands.save(update_fields=[*values, "version"])
    return stands


def _began_anew(stands: Connection, values: dict[str, Any], day: date) -> Connection:
    stands.ends_on = day
    stands.version += 1
    stands.save(update_fields=["ends_on", "version"])
    return Connection.objects.create(
        household=stands.household, starts_on=day, changed_from=stands, version=stands.version, **values
    )


@command(EDIT, Connection, lock=True)
def end_connection(actor: Actor, stands: Connection) -> Outcome[Connection]:
    """The contact is over as of today; that it was there stays readable at an earlier day."""
    if stands.ends_on:
        return Unchanged(stands)
    return _ends(stands, clock.today(), Done(events.CONNECTION_ENDED, stands))


@command(EDIT, Connection, lock=True)
def resume_connection(actor: Actor, stands: Connection) -> Outcome[Connection]:
    """It is not over after all. Raises Refused when it became another one, or was written anew."""
    if not stands.ends_on:
        return Unchanged(stands)
    if Connection.objects.filter(changed_from=stands).exists() or _written_anew(stands):
        raise Refused(_("Dit contact staat er al weer."))
    return _ends(stands, None, Done(events.CONNECTION_RESUMED, stands))


def _written_anew(stands: Connection) -> bool:
    same = Connection.objects.filter(household=stands.household_id, about=stands.about_id, ends_on=None)
    return stands.person_id is not None and same.filter(person=stands.person_id).exists()


def _ends(stands: Connection, day: date | None, done: Done[Connection]) -> Done[Connection]:
    stands.ends_on = day
    stands.version += 1
    stands.save(update_fields=["ends_on", "version"])
    return done


@command(EDIT, Connection, lock=True)
def take_back_connection(actor: Actor, stands: Connection) -> Outcome[Household]:
    """Take back what was written today: a new contact goes, a changed one is again as it was.

    Raises Refused on a later day, and when it was changed or ended since.
    """
    written_on = stands.created_at.astimezone(clock.AMSTERDAM).date()
    before = stands.changed_from
    untouched = stands.version == (before.version if before else 1) and not stands.ends_on
    if written_on != clock.today() or not untouched:
        raise Refused(_("Er is daarna iets veranderd. Verander het contact, of zet het op ‘voorbij’."))
    household, gone = stands.household, stands.pk
    stands.delete()
    if before is not None:
        _ends(before, None, Done(events.CONNECTION_TAKEN_BACK, before))
    return Done(events.CONNECTION_TAKEN_BACK, household, {"connection": str(gone)})
