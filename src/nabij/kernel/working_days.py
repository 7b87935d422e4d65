"""Dutch working days and the end of a legal term: the Algemene termijnenwet.

Art. 3 lid 1 names the recognised holidays; lid 2 equates Good Friday with them. The bridge days that a royal
decree may equate for a single year (art. 3 lid 3) are not known here: a term may then end earlier than the law grants,
never later.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from dateutil.easter import easter

DAY = timedelta(days=1)
SUNDAY = 6
# Art. 4 sub a: the act does not touch terms of more than ninety days or twelve weeks.
LONGEST_TERM_DAYS = 90
LONGEST_TERM_WEEKS = 12


def kings_day(year: int) -> date:
    """The day on which the King's birthday is celebrated: 27 April, on 26 April when the 27th is a Sunday.

    Until 2014 it was the Queen's: 30 April, or the 29th.
    """
    day = date(year, 4, 27) if year >= 2014 else date(year, 4, 30)
    return day - DAY if day.weekday() == SUNDAY else day


@lru_cache(maxsize=256)
def holidays(year: int) -> frozenset[date]:
    """The recognised holidays of a year and Good Friday (Algemene termijnenwet, art. 3 lid 1 and 2)."""
    easter_day = easter(year)
    fixed = {date(year, 1, 1), date(year, 5, 5), date(year, 12, 25), date(year, 12, 26), kings_day(year)}
    good_friday, easter_monday, ascension, whit_monday = (easter_day + n * DAY for n in (-2, 1, 39, 50))
    return frozenset(fixed | {good_friday, easter_monday, ascension, whit_monday})


def is_working_day(day: date) -> bool:
    """Whether a day is neither Saturday, Sunday nor recognised holiday."""
    return day.weekday() < 5 and day not in holidays(day.year)


def add_working_days(start: date, n: int) -> date:
    """The n-th working day after `start`; the start itself does not count, and zero days is the start.

    Raises ValueError for a negative number: a term is not counted back here.
    """
    if n < 0:
        raise ValueError("a number of working days cannot be negative")
    day = start
    while n > 0:
        day += DAY
        n -= is_working_day(day)
    return day


def working_days_between(a: date, b: date) -> int:
    """How many working days lie after `a` up to and including `b`; negative when `b` comes first."""
    if b < a:
        return -working_days_between(b, a)
    return sum(is_working_day(a + n * DAY) for n in range(1, (b - a).days + 1))


def next_working_day(day: date) -> date:
    """The day itself when it is a working day, else the first one after it."""
    while not is_working_day(day):
        day += DAY
    return day


def end_of_term(start: date, *, weeks: int = 0, days: int = 0) -> date:
    """The last day of a term in a law of so many weeks or days after `start`.

    Art. 1 lid 1: a term that ends on a Saturday, Sunday or recognised holiday runs on to the next day that is none.
    Art. 2: a term of at least three days holds at least two working days. Art. 4 sub a: neither for longer ones.
    Raises ValueError unless exactly one of weeks and days is given, and positive.
    """
    if (weeks > 0) == (days > 0) or weeks < 0 or days < 0:
        raise ValueError("a term is a positive number of weeks or of days")
    last = start + timedelta(weeks=weeks, days=days)
    if days > LONGEST_TERM_DAYS or weeks > LONGEST_TERM_WEEKS:
        return last
    if weeks or days >= 3:
        last = max(last, add_working_days(start, 2))
    return next_working_day(last)
