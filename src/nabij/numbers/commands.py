"""Taking the numbers along is itself remembered."""

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, command
from nabij.access.permissions import Permission
from nabij.areas.models import Area
from nabij.numbers import events


@command(Permission.NUMBERS_VIEW, Area)
def note_export(actor: Actor, area: Area, *, period: str) -> Outcome[Area]:
    """Somebody took the tables of an area along as a file."""
    return Done(events.TABLES_EXPORTED, area, {"area": area.name, "period": period})


@command(Permission.NEEDS_VIEW, Area)
def note_needs_export(actor: Actor, area: Area, *, period: str) -> Outcome[Area]:
    """Somebody took along what people of an area need beside what there is."""
    return Done(events.NEEDS_EXPORTED, area, {"area": area.name, "period": period})
