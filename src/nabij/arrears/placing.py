"""Where new signals go: to the case that is open about this person, to the one they repeat, or to a new one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from dateutil.relativedelta import relativedelta
from django.db.models import Q

from nabij.arrears.bundling import Bundle, bundle
from nabij.arrears.describing import Decided, arrear_of, said_of
from nabij.arrears.joining import NUMBERS, is_theirs, new_case, repeat_months, term_of
from nabij.arrears.models import ArrearsCase, ArrearsSignal
from nabij.arrears.repeat import repeats
from nabij.arrears.secret import kept_secret
from nabij.kernel import clock
from nabij.kernel.sequences import next_numbers

State = ArrearsCase.State


@dataclass(frozen=True)
class Past:
    """The cases that new signals may belong to, with what was signalled in them, by the subject they are about."""

    cases: dict[UUID, list[ArrearsCase]] = field(default_factory=lambda: defaultdict(list))
    signals: dict[UUID, list[ArrearsSignal]] = field(default_factory=lambda: defaultdict(list))
    left: set[UUID] = field(default_factory=set)

    def still_theirs(self, subject: UUID | None) -> list[ArrearsCase]:
        """The cases of this person, but those of a household they are not of any more: its table hears nothing new."""
        cases = self.cases.get(subject, []) if subject else []
        return [case for case in cases if case.pk not in self.left]

    def bundles(self) -> list[Bundle]:
        nothing = Decided({}, {})
        return [Bundle(subject, [said_of(one, nothing) for one in of]) for subject, of in self.signals.items()]


def past_of(new: Iterable[ArrearsSignal], decided: Decided) -> Past:
    """Cases that are open, those decided so lately that a repeat may follow, and those of whom humans decided."""
    months = max((repeat_months(area) for area in {one.area_id for one in new}), default=0)
    since = clock.today() - relativedelta(months=months)
    wanted = ~Q(state=State.CLOSED) | Q(closed_on__gte=since) | Q(person_id__in=set(decided.yes.values()))
    found = Past()
    cases = {case.pk: case for case in ArrearsCase.objects.filter(wanted).order_by("begun_on", "number")}
    found.left.update(ArrearsCase.objects.filter(wanted).exclude(is_theirs()).values_list("pk", flat=True))
    for case in cases.values():
        found.cases[case.subject].append(case)
    for signal in ArrearsSignal.objects.filter(case__in=cases.keys()).order_by("signalled_on", "pk"):
        signal.case = cases[signal.case_id] if signal.case_id else None
        found.signals[signal.subject].append(signal)
    return found


@dataclass
class Placed:
    """A case, and the signals that came to it now; `is_new` when it was begun with them."""

    case: ArrearsCase
    signals: list[ArrearsSignal]
    is_new: bool
    newest_before: ArrearsSignal | None = None

    @property
    def last(self) -> ArrearsSignal:
        return self.signals[-1]


def place(new: dict[UUID, ArrearsSignal], decided: Decided, past: Past) -> list[Placed]:
    """Say of each new signal to which case it goes. Of a repeat its case is set, and nothing else is to be done."""
    placed = []
    for one in bundle([said_of(signal, decided) for signal in new.values()], past.bundles()):
        subject = one.subject if isinstance(one.subject, UUID) else None
        signals = [new[key] for key in one.joined if isinstance(key, UUID)]
        found = _place(signals, subject, past) if signals else None
        if found:
            placed.append(found)
    return placed


def _place(signals: list[ArrearsSignal], subject: UUID | None, past: Past) -> Placed | None:
    cases = past.still_theirs(subject)
    known = {case.pk for case in cases}
    earlier = [one for one in past.signals.get(subject, []) if one.case_id in known] if subject else []
    running = next((case for case in cases if case.state != State.CLOSED), None)
    newest = max(earlier, key=lambda one: one.signalled_on, default=None)
    if running is not None:
        return Placed(running, signals, is_new=False, newest_before=newest)
    left = [signal for signal in signals if not _leave_as_repeat(signal, earlier)]
    if not left:
        return None
    case = new_case(left, subject)
    if cases:
        _as_before(case, cases[-1])
    elif subject and subject in past.cases:
        _without_a_household(case, past.cases[subject][-1])
    return Placed(case, left, is_new=True)


def _leave_as_repeat(signal: ArrearsSignal, earlier: list[ArrearsSignal]) -> bool:
    months = repeat_months(signal.area_id)
    found = repeats(arrear_of(signal), (arrear_of(one) for one in earlier), months=months)
    if found is None:
        return False
    signal.case = next(one.case for one in earlier if one.pk == found.signal)
    signal.not_taken_up, signal.left_at = ArrearsSignal.NotTakenUp.REPEATED, clock.now()
    return True


def _as_before(case: ArrearsCase, before: ArrearsCase) -> None:
    """Of somebody who was brought to a person earlier it stays so, with what was known of how to reach them."""
    case.person_id, case.household_id = before.person_id, before.household_id
    case.address_is_secret, case.administrator = before.address_is_secret, before.administrator


def _without_a_household(case: ArrearsCase, before: ArrearsCase) -> None:
    """Who they are was said, and stays so; with whom they live now is for a human to say."""
    case.person_id, case.administrator = before.person_id, before.administrator
    case.address_is_secret = bool(kept_secret([before.person_id]))


def save(new: Iterable[ArrearsSignal], placed: list[Placed]) -> None:
    """Cases, their numbers and their signals: so many together, that a month is a few statements."""
    made = [one.case for one in placed if one.is_new]
    for case, number in zip(made, next_numbers(NUMBERS, len(made)), strict=True):
        case.number = number
    ArrearsCase.objects.bulk_create(made, batch_size=1_000)
    for one in placed:
        for signal in one.signals:
            signal.case = one.case
    joined = [signal for signal in new if signal.case is not None]
    for signal in joined:
        signal.subject, signal.household_id = signal.case.subject, signal.case.household_id  # type: ignore[union-attr]
    columns = ["case", "subject", "household", "not_taken_up", "left_at"]
    ArrearsSignal.objects.bulk_update(joined, columns, batch_size=1_000)


def hasten_and_move(one: Placed) -> bool:
    """More came to an open case: a crisis hastens it, and who moved takes it along. Whether it went to another area."""
    case, last = one.case, one.last
    case.contact_by = max(min(case.contact_by, term_of(one.signals)), case.begun_on)
    is_newest = one.newest_before is None or last.signalled_on >= one.newest_before.signalled_on
    moves = is_newest and last.area_id is not None and last.area_id != case.area_id
    if moves:
        case.area_id = last.area_id  # type: ignore[assignment]
    case.save(update_fields=["contact_by", "area"])
    return moves
