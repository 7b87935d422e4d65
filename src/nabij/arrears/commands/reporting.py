"""A signal by hand: a partner phones, a crisis on a Friday. By the same rules as a line of a file."""

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from nabij.access.actor import NOBODY, Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.areas.models import Area
from nabij.arrears import events
from nabij.arrears.commands.taking import is_worked_on
from nabij.arrears.files.telling import Told, identity_of
from nabij.arrears.jobs import match_loose
from nabij.arrears.models import ArrearsSignal
from nabij.arrears.where import Districts
from nabij.directory.models import Organisation
from nabij.kernel.errors import Refused


@command(Permission.ARREARS_TAKE, Area)
def report_signal(
    actor: Actor, municipality: Area, *, organisation: Organisation, told: Told
) -> Outcome[ArrearsSignal]:
    """Write down a signal that a partner told. The same signal twice is one, also when it came in a file.

    Raises Refused when the partner does not declare the four conditions, or the arrear arose after it was told.
    """
    if not told.four_conditions:
        raise Refused(_("Zonder de vier voorwaarden mag een partner niet signaleren."), field="four_conditions")
    if told.arisen_on > told.signalled_on:
        raise Refused(_("De achterstand ontstaat na de dag van het signaal."), field="arisen_on")
    identity = identity_of(told, organisation.pk)
    signal = ArrearsSignal(
        organisation=organisation, identity=identity, area_id=Districts.now().area_of(told.postcode), **told.columns
    )
    try:
        with transaction.atomic():
            signal.save(force_insert=True)
    except IntegrityError:
        known = ArrearsSignal.objects.filter(identity=identity).first()
        if known is None:
            raise
        return Unchanged(known)
    match_loose.defer(NOBODY)
    return Done(events.SIGNAL_REPORTED, signal, {"organisation": organisation.name})


@command(Permission.ARREARS_TAKE, ArrearsSignal, lock=True)
def withdraw_signal(actor: Actor, signal: ArrearsSignal) -> Outcome[None]:
    """It was a mistake: a signal by hand goes. Raises Refused for one from a file, or when somebody works on it."""
    if signal.file_id:
        raise Refused(_("Dit signaal kwam uit een bestand. Trek het bestand in."))
    if ArrearsSignal.objects.filter(is_worked_on(), pk=signal.pk).exists():
        raise Refused(_("Iemand is al met dit signaal bezig. Weghalen kan niet meer."))
    case = signal.case
    name, made = signal.organisation.name, signal.pk
    signal.delete()
    if case is not None and not case.signals.exists():
        case.delete()
    return Done(events.SIGNAL_WITHDRAWN, None, {"organisation": name, "signal": str(made)})
