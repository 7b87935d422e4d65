"""Whether a signal is the same arrear once more: pure. It is handled as a repeat only if nothing got worse."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from dateutil.relativedelta import relativedelta


@dataclass(frozen=True)
class Arrear:
    """What one creditor says somebody owes, on a day; `decided_on` is when an earlier signal of it was decided."""

    signal: Hashable
    creditor: Hashable
    kind: str
    reference: str
    amount: Decimal
    signalled_on: date
    is_crisis: bool = False
    decided_on: date | None = None


def repeats(new: Arrear, earlier: Iterable[Arrear], *, months: int) -> Arrear | None:
    """The earlier signal that this one repeats: the latest, and only if it was decided within so many months.

    None when it is another arrear, when it grew, when it became a crisis, or when it was decided too long ago: then
    somebody is to look at it again.
    """
    same = [one for one in earlier if is_same_arrear(new, one) and one.signalled_on <= new.signalled_on]
    last = max(same, key=lambda one: (one.signalled_on, str(one.signal)), default=None)
    if last is None or last.decided_on is None or has_grown(new, last):
        return None
    return last if new.signalled_on <= last.decided_on + relativedelta(months=months) else None


def is_same_arrear(one: Arrear, other: Arrear) -> bool:
    """The same creditor and its own number for it; without such a number on both, the same kind of arrear."""
    if one.creditor != other.creditor or one.kind != other.kind:
        return False
    return one.reference == other.reference or not (one.reference and other.reference)


def has_grown(new: Arrear, before: Arrear) -> bool:
    """Whether it is more than it was, or has become a crisis since."""
    return new.amount > before.amount or (new.is_crisis and not before.is_crisis)
