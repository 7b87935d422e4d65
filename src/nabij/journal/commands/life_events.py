"""What happened in a life: written in one line, written better, taken away and put back."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.households.access import members_ever
from nabij.households.models import Household
from nabij.journal import events
from nabij.journal.models import LifeEvent
from nabij.kernel import clock
from nabij.kernel.errors import Conflict, Refused
from nabij.kernel.partial_dates import PartialDate

EDIT = Permission.HOUSEHOLD_EDIT
FIELDS = ("words", "happened", "kind", "about_id", "on_paper")


@dataclass(frozen=True)
class Happening:
    """One line of a life: what, when (a year is enough), and about one person or (None) all of them."""

    words: str
    happened: PartialDate
    kind: str = LifeEvent.Kind.LIFE
    about_id: UUID | None = None
    on_paper: bool = True


@command(EDIT, Household)
def add_life_event(actor: Actor, household: Household, *, happening: Happening) -> Outcome[LifeEvent]:
    """Write down what happened. A second click makes no second one.

    An incident goes off paper by itself. Raises Refused for a day to come, or somebody unknown here.
    """
    columns = _columns(actor, household, happening)
    if same := LifeEvent.objects.filter(household=household, removed_at=None, **columns).first():
        return Unchanged(same)
    made = LifeEvent.objects.create(household=household, **columns)
    return Done(events.LIFE_EVENT_ADDED, made)


@command(EDIT, LifeEvent, lock=True)
def change_life_event(actor: Actor, stands: LifeEvent, *, version: int, happening: Happening) -> Outcome[LifeEvent]:
    """Write it better. Raises Conflict when somebody else changed it after `version` was read."""
    wanted = _columns(actor, stands.household, happening)
    changed = [name for name in FIELDS if getattr(stands, name) != wanted[name]]
    if not changed:
        return Unchanged(stands)
    if stands.removed_at:
        raise Refused(_("Deze gebeurtenis is intussen weggehaald."))
    if stands.version != version:
        raise Conflict(_("Iemand anders heeft dit ook veranderd."), theirs=stands.words, version=stands.version)
    for name in changed:
        setattr(stands, name, wanted[name])
    stands.version += 1
    stands.save(update_fields=[*changed, "version"])
    return Done(events.LIFE_EVENT_CHANGED, stands, {"version": stands.version})


@command(EDIT, LifeEvent, lock=True)
def remove_life_event(actor: Actor, stands: LifeEvent) -> Outcome[LifeEvent]:
    """Take it off the timeline; `bring_back_life_event` puts it back."""
    if stands.removed_at:
        return Unchanged(stands)
    stands.removed_at = clock.now()
    stands.save(update_fields=["removed_at"])
    return Done(events.LIFE_EVENT_REMOVED, stands)


@command(EDIT, LifeEvent, lock=True)
def bring_back_life_event(actor: Actor, stands: LifeEvent) -> Outcome[LifeEvent]:
    """Put it back on the timeline as it was."""
    if not stands.removed_at:
        return Unchanged(stands)
    stands.removed_at = None
    stands.save(update_fields=["removed_at"])
    return Done(events.LIFE_EVENT_BACK, stands)


def _columns(actor: Actor, household: Household, happening: Happening) -> dict[str, object]:
    if happening.happened.earliest > clock.today():
        raise Refused(_("Dit moet nog komen. Vul in wanneer het was."), field="happened")
    if happening.about_id:
        _check_person(actor, household, happening.about_id)
    columns = {name: getattr(happening, name) for name in FIELDS}
    return {**columns, "on_paper": happening.on_paper and happening.kind != LifeEvent.Kind.INCIDENT}


def _check_person(actor: Actor, household: Household, person_id: UUID) -> None:
    """Somebody of this household, also of before they left."""
    if not members_ever(actor).filter(household=household, person_id=person_id).exists():
        raise Refused(_("Kies iemand van dit huishouden."), field="about")
