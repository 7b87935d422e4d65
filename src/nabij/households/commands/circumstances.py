"""What goes well and what is hard: written in a line, changed, over, and back again."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.areas.choices import Domains, choice_of
from nabij.households import events
from nabij.households.commands.belonging import person_of
from nabij.households.models import Circumstance, Household
from nabij.households.off_screen import is_about_safety
from nabij.kernel import clock
from nabij.kernel.errors import Conflict, Refused

FIELDS = ("about_id", "kind", "words", "domain", "leads_to", "on_paper")


@dataclass(frozen=True)
class Line:
    """One line of what matters to them: about one person or (None) all; only the words are asked for.

    `on_paper` is off for violence and suspicions: they never appear on a shared screen or a print. For the
    subject of safety it is off whatever was said.
    """

    kind: str
    words: str
    about_id: UUID | None = None
    domain: str = ""
    leads_to: str = ""
    on_paper: bool = True

    def __post_init__(self) -> None:
        if is_about_safety(self.domain):
            object.__setattr__(self, "on_paper", False)


def _check(household: Household, line: Line, *, kept: str = "") -> None:
    """A domain that the area no longer has may stay where it stood (`kept`)."""
    if line.about_id:
        person_of(household, line.about_id, field="about")
    if line.domain and line.domain not in (kept, *choice_of(Domains, household.area_id).names):
        raise Refused(_("Dit onderwerp kent dit gebied niet."), field="domain")


@command(Permission.HOUSEHOLD_EDIT, Household)
def write_circumstance(actor: Actor, household: Household, *, line: Line) -> Outcome[Circumstance]:
    """Write a strength or a problem in one line. Raises Refused for somebody or something unknown here."""
    _check(household, line)
    made = Circumstance.objects.create(household=household, **{name: getattr(line, name) for name in FIELDS})
    return Done(events.CIRCUMSTANCE_WRITTEN, made, {"kind": made.kind})


@command(Permission.HOUSEHOLD_EDIT, Circumstance, lock=True)
def change_circumstance(actor: Actor, stands: Circumstance, *, version: int, line: Line) -> Outcome[Circumstance]:
    """Write it better. Raises Conflict when somebody else changed it after `version` was read."""
    changed = [name for name in FIELDS if getattr(stands, name) != getattr(line, name)]
    if not changed:
        return Unchanged(stands)
    if stands.version != version:
        raise Conflict(_("Iemand anders heeft dit ook veranderd."), theirs=stands.words, version=stands.version)
    _check(stands.household, line, kept=stands.domain)
    for name in changed:
        setattr(stands, name, getattr(line, name))
    stands.version += 1
    stands.save(update_fields=[*changed, "version"])
    return Done(events.CIRCUMSTANCE_CHANGED, stands, {"version": stands.version})


@command(Permission.HOUSEHOLD_EDIT, Circumstance, lock=True)
def end_circumstance(actor: Actor, stands: Circumstance) -> Outcome[Circumstance]:
    """It is over as of today; it stays readable apart."""
    if stands.over_on:
        return Unchanged(stands)
    return _over(stands, Done(events.CIRCUMSTANCE_OVER, stands), is_over=True)


@command(Permission.HOUSEHOLD_EDIT, Circumstance, lock=True)
def bring_back_circumstance(actor: Actor, stands: Circumstance) -> Outcome[Circumstance]:
    """It is not over after all."""
    if not stands.over_on:
        return Unchanged(stands)
    return _over(stands, Done(events.CIRCUMSTANCE_BACK, stands), is_over=False)


def _over(stands: Circumstance, done: Done[Circumstance], *, is_over: bool) -> Done[Circumstance]:
    stands.over_on = clock.today() if is_over else None
    stands.version += 1
    stands.save(update_fields=["over_on", "version"])
    return done
