"""Dutch working days and terms, after the Algemene termijnenwet."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nabij.kernel.working_days import (
    add_working_days,
    end_of_term,
    holidays,
    is_working_day,
    kings_day,
    working_days_between,
)

days = st.dates(date(2015, 1, 1), date(2060, 12, 31))
counts = st.integers(0, 120)


def test_the_holidays_of_2026_are_those_of_the_act() -> None:
    assert sorted(holidays(2026)) == [
        date(2026, 1, 1), date(2026, 4, 3), date(2026, 4, 6), date(2026, 4, 27), date(2026, 5, 5), date(2026, 5, 14),
        date(2026, 5, 25), date(2026, 12, 25), date(2026, 12, 26),
    ]  # fmt: skip


def test_kings_day_moves_to_saturday_when_it_is_a_sunday() -> None:
    assert kings_day(2025) == date(2025, 4, 26)
    assert kings_day(2027) == date(2027, 4, 27)
    assert kings_day(2006) == date(2006, 4, 29)


def test_the_fifth_of_may_counts_every_year_and_new_years_eve_never() -> None:
    assert not is_working_day(date(2026, 5, 5))
    assert is_working_day(date(2026, 12, 31))


def test_three_working_days_around_easter_take_a_week() -> None:
    assert add_working_days(date(2026, 4, 1), 3) == date(2026, 4, 8)


def test_a_term_that_ends_on_saturday_runs_on_to_monday() -> None:
    assert end_of_term(date(2026, 11, 14), weeks=6) == date(2026, 12, 28)  # Boxing Day is a Saturday that year
    assert end_of_term(date(2026, 11, 10), weeks=6) == date(2026, 12, 22)


def test_a_short_term_over_christmas_holds_two_working_days() -> None:
    # Thursday 24 December: three days end on Sunday, art. 1 says Monday, art. 2 asks for a second working day.
    assert end_of_term(date(2026, 12, 24), days=3) == date(2026, 12, 29)
    assert end_of_term(date(2026, 12, 24), days=2) == date(2026, 12, 28)


def test_a_term_of_more_than_twelve_weeks_or_ninety_days_is_not_stretched() -> None:
    assert end_of_term(date(2026, 1, 3), weeks=13) == date(2026, 4, 4)
    assert end_of_term(date(2026, 1, 3), days=91) == date(2026, 4, 4)


@pytest.mark.parametrize("term", [{}, {"weeks": 0}, {"weeks": 1, "days": 1}, {"days": -3}, {"weeks": -1, "days": 3}])
def test_a_term_is_weeks_or_days(term: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="term"):
        end_of_term(date(2026, 1, 1), **term)


def test_working_days_are_not_counted_back() -> None:
    with pytest.raises(ValueError, match="negative"):
        add_working_days(date(2026, 1, 1), -1)


@given(days, counts)
def test_counting_gives_back_what_was_added(start: date, n: int) -> None:
    assert working_days_between(start, add_working_days(start, n)) == n


@given(days, st.integers(1, 120))
def test_what_was_added_ends_on_a_working_day(start: date, n: int) -> None:
    assert is_working_day(add_working_days(start, n))


@given(days, days, days)
def test_counting_adds_up_and_turns_its_sign(a: date, b: date, c: date) -> None:
    assert working_days_between(a, b) == -working_days_between(b, a)
    assert working_days_between(a, b) + working_days_between(b, c) == working_days_between(a, c)


@given(days, st.integers(1, 12))
def test_a_term_ends_on_a_working_day_and_never_early(start: date, weeks: int) -> None:
    end = end_of_term(start, weeks=weeks)
    assert is_working_day(end)
    assert timedelta(0) <= end - (start + timedelta(weeks=weeks)) <= timedelta(days=5)
