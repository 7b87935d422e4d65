"""What one person owes to whom, as signals tell it: a line for each arrear, however often it was signalled."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.arrears.describing import arrear_of
from nabij.arrears.models import ArrearsCase, ArrearsSignal
from nabij.arrears.repeat import has_grown
from nabij.kernel import names
from nabij.kernel.money import format_euro
from nabij.kernel.phone import display_phone


@dataclass(frozen=True)
class ArrearLine:
    """One arrear at one creditor, with each signal of it from old to new."""

    signals: tuple[ArrearsSignal, ...]

    @property
    def last(self) -> ArrearsSignal:
        return self.signals[-1]

    @property
    def creditor(self) -> str:
        return self.last.organisation.name

    @property
    def times(self) -> int:
        return len(self.signals)

    @property
    def rises(self) -> bool:
        """Whether it is more than the signal before it said."""
        return self.times > 1 and has_grown(arrear_of(self.last), arrear_of(self.signals[-2]))

    @property
    def is_repeat(self) -> bool:
        return self.last.not_taken_up == ArrearsSignal.NotTakenUp.REPEATED


@dataclass(frozen=True)
class CaseLine:
    """A case as one line: about whom, to whom how much, and by when."""

    case: ArrearsCase
    signals: tuple[ArrearsSignal, ...]

    @cached_property
    def arrears(self) -> tuple[ArrearLine, ...]:
        """The largest first."""
        found: dict[tuple[UUID, str, str], list[ArrearsSignal]] = {}
        for signal in self.signals:
            found.setdefault((signal.organisation_id, signal.partner_kind, signal.reference), []).append(signal)
        lines = (ArrearLine(tuple(of)) for of in found.values())
        return tuple(sorted(lines, key=lambda line: (-line.last.amount, line.creditor)))

    @property
    def total(self) -> Decimal:
        """What is owed in all by the last signal of each arrear."""
        return sum((line.last.amount for line in self.arrears), Decimal(0))

    @property
    def owed(self) -> str:
        """To whom how much, and what that is together: four creditors are one line."""
        each = ", ".join(f"{line.creditor} {_euro(line.last.amount)}" for line in self.arrears)
        return f"{each} · {self.owed_in_all}" if len(self.arrears) > 1 else each

    @property
    def owed_in_all(self) -> str:
        return _("samen %s") % _euro(self.total) if len(self.arrears) > 1 else _euro(self.total)

    @property
    def last(self) -> ArrearsSignal:
        return self.signals[-1]

    @property
    def name(self) -> str:
        """As the creditor that knows most of the name writes it."""
        fullest = max(self.signals, key=lambda one: (len(one.given_names), one.signalled_on))
        return names.full_name(fullest.given_names or fullest.initials, fullest.prefix, fullest.surname)

    @property
    def is_crisis(self) -> bool:
        return any(one.is_crisis for one in self.signals)

    @property
    def is_warm(self) -> bool:
        return any(one.is_warm for one in self.signals)

    @property
    def address(self) -> str:
        """Where the last creditor says they live; of a secret address only that it is secret."""
        self.last.address_is_secret = self.case.address_is_secret
        return self.last.address

    @property
    def phones(self) -> list[str]:
        return list(dict.fromkeys(display_phone(one.phone) for one in reversed(self.signals) if one.phone))

    @property
    def emails(self) -> list[str]:
        return list(dict.fromkeys(one.email for one in reversed(self.signals) if one.email))

    @property
    def course(self) -> list[tuple[date, Decimal]]:
        """What was owed in all on each day on which it was signalled anew."""
        return [(day, self._total_on(day)) for day in sorted({one.signalled_on for one in self.signals})]

    def _total_on(self, day: date) -> Decimal:
        known = [[one for one in line.signals if one.signalled_on <= day] for line in self.arrears]
        return sum((of[-1].amount for of in known if of), Decimal(0))


def lines_of(cases: Iterable[ArrearsCase], signals: Sequence[ArrearsSignal]) -> list[CaseLine]:
    """The cases as lines; a case whose every signal is gone is none."""
    of: dict[UUID | None, list[ArrearsSignal]] = {}
    for signal in sorted(signals, key=lambda one: (one.signalled_on, one.created_at)):
        of.setdefault(signal.case_id, []).append(signal)
    held = {case.pk: case for case in cases}
    for signal in signals:
        if signal.case_id in held:
            signal.case = held[signal.case_id]
    return [CaseLine(case, tuple(of[case.pk])) for case in held.values() if case.pk in of]


def _euro(amount: Decimal) -> str:
    """An amount that stays on one line."""
    return format_euro(amount).replace(" ", "\N{NO-BREAK SPACE}")
