"""Quarters and years that are over: only of those is anything counted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from nabij.kernel import clock

QUARTERS_BACK, YEARS_BACK = 8, 2
SETTLES_IN = timedelta(days=10)
"""So long after its end people still write down what happened in a quarter; then it is counted, for good."""


@dataclass(frozen=True, order=True)
class Quarter:
    """Three months of a year; `number` from 1 to 4."""

    year: int
    number: int

    @property
    def begins_on(self) -> date:
        return date(self.year, 3 * self.number - 2, 1)

    @property
    def ends_before(self) -> date:
        """The first day that does not belong to it."""
        return self.next.begins_on

    @property
    def next(self) -> Quarter:
        return Quarter(self.year, self.number + 1) if self.number < 4 else Quarter(self.year + 1, 1)

    @property
    def previous(self) -> Quarter:
        return Quarter(self.year, self.number - 1) if self.number > 1 else Quarter(self.year - 1, 4)

    def __str__(self) -> str:
        return f"{self.year}Q{self.number}"


@dataclass(frozen=True)
class Period:
    """What is shown together: one quarter, or the four of a calendar year."""

    quarters: tuple[Quarter, ...]

    @property
    def code(self) -> str:
        """As it stands in an address: "2026Q3", or "2026" for a year."""
        return str(self.quarters[0]) if len(self.quarters) == 1 else str(self.quarters[0].year)

    @property
    def name(self) -> str:
        """As one says it, with its months."""
        first, last = self.quarters[0].begins_on, self.quarters[-1].ends_before - timedelta(days=1)
        if len(self.quarters) > 1:
            return _("heel %(year)s") % {"year": first.year}
        return _("%(first)s tot en met %(last)s") % {
            "first": date_format(first, "F"), "last": date_format(last, "F Y"),
        }  # fmt: skip

    @property
    def counted_from(self) -> date:
        """The day from which it can be counted."""
        return self.quarters[-1].ends_before + SETTLES_IN

    @property
    def is_quarter(self) -> bool:
        return len(self.quarters) == 1


def year_of(year: int) -> Period:
    """The four quarters of a calendar year."""
    return Period(tuple(Quarter(year, number) for number in range(1, 5)))


def latest_quarter() -> Quarter:
    """The last quarter that is over and settled."""
    settled = clock.today() - SETTLES_IN
    return Quarter(settled.year, (settled.month - 1) // 3 + 1).previous


def periods_over() -> list[Period]:
    """What there is to choose from, the latest first: quarters, then years."""
    quarters = [latest_quarter()]
    while len(quarters) < QUARTERS_BACK:
        quarters.append(quarters[-1].previous)
    last = quarters[0].year if quarters[0].number == 4 else quarters[0].year - 1
    return [*(Period((one,)) for one in quarters), *(year_of(last - back) for back in range(YEARS_BACK))]
