"""Reading a file and taking it over, a few thousand lines at a time.

A step happens in the transaction of whoever calls it, with the role that covers the area: how far it came is written
with what it wrote, so that killing it between or within two steps loses and doubles nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from nabij.arrears.files.lines import Fault, Line
from nabij.arrears.files.opening import lines_of
from nabij.arrears.files.telling import Told, identity_of, tell
from nabij.arrears.models import ArrearsSignal, FileLine, LineFault, PartnerKind, SignalFile
from nabij.arrears.where import Districts
from nabij.kernel import clock
from nabij.kernel.text import clean_line

State = SignalFile.State
LINES_A_STEP = 4000


def work_on(file_id: UUID) -> bool:
    """Do one step of whatever waits to be done with this file; whether there is more."""
    file = SignalFile.objects.select_for_update().filter(pk=file_id, state__in=SignalFile.AT_WORK).first()
    if file is None:
        return False
    return _take_some(file) if file.state == State.TAKING else _read_some(file)


def _read_some(file: SignalFile) -> bool:
    """Read the next lines; keeps what is wrong in them, and counts."""
    if file.state == State.RECEIVED:
        file.move_to(State.READING)
    lines = _next_lines(file)
    found = _weigh(file, lines)
    _keep_faults(file, found.faults)
    file.lines += len(lines)
    file.good += len(found.good)
    file.wrong += len(found.faults)
    file.outside += found.outside
    more = _go_on(file, lines)
    if not more:
        file.move_to(State.READ)
        file.read_at, file.position, file.offset = clock.now(), 0, 0
    file.save(
        update_fields=["state", "lines", "good", "wrong", "outside", "position", "offset", "read_at"],
    )
    return more


def _take_some(file: SignalFile) -> bool:
    """Take the next good lines over; what was there already, from whichever file, is only counted."""
    lines = _next_lines(file)
    told = _good_ones(file, lines)
    taken = _add_signals(file, told)
    file.taken += taken
    file.already_known += len(told) - taken
    more = _go_on(file, lines)
    if not more:
        file.move_to(State.TAKEN)
        file.taken_at = clock.now()
        transaction.on_commit(lambda: file.path.unlink(missing_ok=True))
    file.save(update_fields=["state", "taken", "already_known", "position", "offset", "taken_at"])
    return more


def _next_lines(file: SignalFile) -> list[Line]:
    if not file.path.is_file():
        gone = Fault("", _("Het bestand staat niet meer op schijf. Trek het in en lees het opnieuw in."))
        return [Line(file.position + 1, file.position + 1, file.offset, broken=gone, is_last=True)]
    with lines_of(file.path, file.format, position=file.position, offset=file.offset) as lines:
        return list(islice(lines, LINES_A_STEP))


def _go_on(file: SignalFile, lines: list[Line]) -> bool:
    """Remember how far it came; whether there is more."""
    if lines:
        file.position, file.offset = lines[-1].upto, lines[-1].end
    return len(lines) == LINES_A_STEP and not lines[-1].is_last


@dataclass
class _Weighed:
    """What some lines are: good, wrong, and good but of somebody outside the municipality."""

    good: list[Told] = field(default_factory=list)
    faults: list[tuple[Line, list[Fault]]] = field(default_factory=list)
    outside: int = 0


def _weigh(file: SignalFile, lines: Iterable[Line]) -> _Weighed:
    found, districts = _Weighed(), Districts.now()
    for line in lines:
        told = tell(line, PartnerKind(file.partner_kind))
        if isinstance(told, Told):
            found.good.append(told)
            found.outside += districts.area_of(told.postcode) is None
        else:
            found.faults.append((line, told))
    return found


def _keep_faults(file: SignalFile, wrong: list[tuple[Line, list[Fault]]]) -> None:
    lines = [FileLine(file=file, number=line.number, reference=_reference(line)) for line, _faults in wrong]
    FileLine.objects.bulk_create(lines)
    LineFault.objects.bulk_create(
        LineFault(line=kept, field=fault.field, reason=fault.reason[:300], found=fault.found[:200])
        for kept, (_line, faults) in zip(lines, wrong, strict=True)
        for fault in _one_a_field(faults)
    )


def _one_a_field(faults: list[Fault]) -> list[Fault]:
    """The first of each field: what is empty need not be said to be unreadable too."""
    first: dict[str, Fault] = {}
    for fault in faults:
        first.setdefault(fault.field, fault)
    return list(first.values())


def _reference(line: Line) -> str:
    return clean_line(next((cell for column, cell in line.cells.items() if column == "kenmerk"), ""))[:100]


def _good_ones(file: SignalFile, lines: list[Line]) -> list[Told]:
    """Those that were counted as good, and no other: a date that was ahead then may not be so any more."""
    if not lines:
        return []
    span = {"number__gte": lines[0].number, "number__lte": lines[-1].number}
    wrong = set(FileLine.objects.filter(file=file, **span).values_list("number", flat=True))
    kind = PartnerKind(file.partner_kind)
    told = [tell(line, kind) for line in lines if line.number not in wrong]
    return [one for one in told if isinstance(one, Told)]


def _add_signals(file: SignalFile, told: list[Told]) -> int:
    """Add what is new by its identity; how many that were."""
    by_identity = {identity_of(one, file.organisation_id): one for one in told}
    known = ArrearsSignal.objects.filter(identity__in=by_identity).values_list("identity", flat=True)
    fresh = by_identity.keys() - set(known)
    districts = Districts.now()
    ArrearsSignal.objects.bulk_create(
        (
            ArrearsSignal(
                file=file, organisation_id=file.organisation_id, identity=identity,
                area_id=districts.area_of(one.postcode), **one.columns,
            )
            for identity, one in by_identity.items() if identity in fresh
        ),
        ignore_conflicts=True, batch_size=1000,
    )  # fmt: skip
    return ArrearsSignal.objects.filter(file=file, identity__in=fresh).count()
