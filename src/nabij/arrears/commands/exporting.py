"""Taking data along is itself remembered: the month for the national figures, the faults for the partner."""

from datetime import date

from django.utils.formats import date_format

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, command
from nabij.access.permissions import Permission
from nabij.areas.models import Area
from nabij.arrears import events
from nabij.arrears.models import SignalFile


@command(Permission.ARREARS_TAKE, Area)
def note_export(actor: Actor, municipality: Area, *, month: date, signals: int, cases: int) -> Outcome[Area]:
    """Somebody took the month along for the national figures."""
    facts = {"month": date_format(month, "F Y"), "signals": signals, "cases": cases}
    return Done(events.MONTH_EXPORTED, municipality, facts)


@command(Permission.ARREARS_TAKE, SignalFile)
def note_faults_export(actor: Actor, file: SignalFile) -> Outcome[SignalFile]:
    """Somebody took the wrong lines of a file along, to have the partner mend them."""
    return Done(events.FAULTS_EXPORTED, file, {"organisation": file.organisation.name, "wrong": file.wrong})
