"""Dates of which the day or the month may be unknown: a year alone is normal in a population register."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import total_ordering

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from . import clock
from .text import Unreadable, clean_line

EARLIEST_YEAR = 1880
MONTHS = (
    _lazy("januari"), _lazy("februari"), _lazy("maart"), _lazy("april"), _lazy("mei"), _lazy("juni"), _lazy("juli"),
    _lazy("augustus"), _lazy("september"), _lazy("oktober"), _lazy("november"), _lazy("december"),
)  # fmt: skip
_STORED = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


@dataclass(frozen=True)
class Age:
    """An age in whole years; from `low` to `high` when the date of birth is not complete."""

    low: int
    high: int

    @property
    def text(self) -> str:
        """In words: "15 jaar", or "14 of 15 jaar" when it may be either."""
        if self.low == self.high:
            return _("%(age)s jaar") % {"age": self.low}
        return _("%(low)s of %(high)s jaar") % {"low": self.low, "high": self.high}


@total_ordering
@dataclass(frozen=True)
class PartialDate:
    """A year, with a month and a day as far as they are known. A year alone sorts before its months.

    Raises ValueError for a date that does not exist, or a day without a month.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.month is None and self.day is not None:
            raise ValueError("a day needs a month")
        date(self.year, self.month or 1, self.day or 1)

    def __str__(self) -> str:
        """As it is stored: "2011", "2011-03", "2011-03-05"; sorts as the dates do."""
        known = [f"{self.year:04d}", *(f"{part:02d}" for part in (self.month, self.day) if part)]
        return "-".join(known)

    def __lt__(self, other: object) -> bool:
        return str(self) < str(other) if isinstance(other, PartialDate) else NotImplemented

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """A whole date as a value of this kind."""
        return cls(day.year, day.month, day.day)

    @classmethod
    def from_text(cls, stored: str) -> PartialDate:
        """The date from how it is stored. Raises ValueError."""
        found = _STORED.fullmatch(stored)
        if not found:
            raise ValueError("a partial date is stored as YYYY, YYYY-MM or YYYY-MM-DD")
        return cls(*(int(part) if part else None for part in found.groups()))  # type: ignore[arg-type]  # a year is there

    @property
    def earliest(self) -> date:
        """The first day that it may be."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day that it may be."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    @property
    def text(self) -> str:
        """As one writes it: "3 maart 2011", "maart 2011", "2011"."""
        words = [str(self.day or ""), str(MONTHS[self.month - 1]) if self.month else "", str(self.year)]
        return " ".join(word for word in words if word)

    def age_on(self, day: date) -> Age:
        """The age on a day of somebody born on this date; a child not born yet is 0."""
        return Age(_years(self.latest, day), _years(self.earliest, day))


def _years(born: date, on: date) -> int:
    had_birthday = (on.month, on.day) >= (born.month, born.day)
    return max(on.year - born.year - (not had_birthday), 0)


def parse_parts(day: str, month: str, year: str) -> PartialDate | None:
    """A date in the past from three fields as typed; None when all are empty.

    A year alone is enough, a month and a year too. Raises Unreadable for a date that does not exist, lies in the
    future or before 1880, or is only a day.
    """
    found = read_parts(day, month, year)
    if found is None:
        return None
    if found.earliest > clock.today():
        raise Unreadable(_("Deze datum ligt in de toekomst."))
    if found.year < EARLIEST_YEAR:
        raise Unreadable(_("Dit jaar ligt te ver terug. Schrijf een jaar vanaf %(year)s.") % {"year": EARLIEST_YEAR})
    return found


def read_parts(day: str, month: str, year: str) -> PartialDate | None:
    """As `parse_parts`, and any day that exists will do."""
    numbers = [_number(part) for part in (day, month, year)]
    if not any(clean_line(part) for part in (day, month, year)):
        return None
    day_number, month_number, year_number = numbers
    if year_number is None:
        raise Unreadable(_("Vul ook het jaar in. Weet u alleen het jaar? Dan is dat genoeg."))
    if len(clean_line(year)) != 4:
        raise Unreadable(_("Schrijf het jaar met vier cijfers, bijvoorbeeld 1985."))
    if day_number is not None and month_number is None:
        raise Unreadable(_("Vul ook de maand in, of laat de dag leeg."))
    try:
        return PartialDate(year_number, _unless_zero(month_number), _unless_zero(day_number))
    except ValueError as error:
        raise Unreadable(_("Deze datum bestaat niet. Kijk de dag en de maand na.")) from error


def _number(typed: str) -> int | None:
    bare = clean_line(typed)
    if not bare:
        return None
    if not (bare.isascii() and bare.isdigit() and len(bare) <= 4):
        raise Unreadable(_("Schrijf dag, maand en jaar in cijfers."))
    return int(bare)


def _unless_zero(number: int | None) -> int | None:
    """Registers write 00 for a month or day that is not known; here an unknown part is left empty."""
    if number == 0:
        raise ValueError("a month or day is never zero")
    return number
