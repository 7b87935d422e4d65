"""The legal clocks: a table of days with the holidays of 2026 and 2027, and what holds for every day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nabij.kernel.working_days import is_working_day
from nabij.provisions import terms
from nabij.provisions.terms import Extension, Suspension

DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))
LAWS = st.sampled_from(sorted(terms.DECISIONS))
CHANGES = st.lists(
    st.one_of(
        st.builds(lambda start, long: Suspension(start, start + timedelta(days=long)), DAYS, st.integers(0, 60)),
        st.builds(Extension, DAYS, st.integers(1, 60)),
    ),
    max_size=4,
)


@pytest.mark.parametrize(
    ("law", "asked", "due"),
    [
        ("wmo", date(2026, 11, 16), date(2026, 11, 30)),
        ("wmo", date(2026, 12, 11), date(2026, 12, 28)),  # 25 December is a holiday, 26 also, then a Sunday
        ("wmo", date(2026, 4, 13), date(2026, 4, 28)),  # King's Day is a Monday
        ("wmo", date(2026, 3, 20), date(2026, 4, 7)),  # Good Friday until Easter Monday
        ("wmo", date(2026, 4, 30), date(2026, 5, 15)),  # Ascension Day
        ("wmo", date(2027, 5, 3), date(2027, 5, 18)),  # Whit Monday 2027
        ("youth", date(2026, 11, 6), date(2027, 1, 4)),  # New Year's Day is a Friday
        ("participation", date(2027, 1, 29), date(2027, 3, 30)),  # Good Friday until Easter Monday 2027
        ("debt_help", date(2026, 10, 30), date(2026, 12, 28)),
    ],
)
def test_a_decision_is_due_on_a_working_day(law: str, asked: date, due: date) -> None:
    assert terms.decide_by(law, asked) == due


def test_the_other_clocks() -> None:
    assert terms.inquiry_until(date(2026, 11, 13)) == date(2026, 12, 28)
    assert terms.objection_until(date(2026, 11, 20)) == date(2027, 1, 4)
    assert terms.objection_until(date(2026, 11, 23)) == date(2027, 1, 4)
    assert terms.start_message_due(date(2026, 12, 21)) == date(2026, 12, 29)
    assert terms.runs_from("debt_help", date(2026, 11, 9), date(2026, 11, 2)) == date(2026, 11, 2)
    assert terms.runs_from("wmo", date(2026, 11, 9), date(2026, 11, 2)) == date(2026, 11, 9)


def test_a_suspension_counts_from_the_day_after_until_the_day_it_is_filled_in() -> None:
    asked = date(2026, 11, 2)  # 28 December
    still = Suspension(date(2026, 11, 9), None)
    assert terms.decide_by("youth", asked, [still]) is None
    assert terms.decide_by("youth", asked, [Suspension(date(2026, 11, 9), date(2026, 11, 20))]) == date(2027, 1, 7)
    assert terms.decide_by("youth", asked, [Suspension(date(2026, 11, 9), date(2026, 11, 10))]) == date(2026, 12, 28)


def test_what_was_over_cannot_stand_still() -> None:
    late = Suspension(date(2027, 2, 1), None)
    assert terms.decide_by("youth", date(2026, 11, 2), [late]) == date(2026, 12, 28)


@given(LAWS, DAYS, CHANGES)
def test_a_term_ends_on_a_working_day_and_changes_only_lengthen_it(
    law: str, start: date, changes: list[terms.Change]
) -> None:
    plain, moved = terms.decide_by(law, start), terms.decide_by(law, start, changes)
    assert plain is not None
    assert moved is not None
    assert is_working_day(plain)
    assert moved >= plain
    longer = sum(one.days for one in changes)
    assert (moved - start).days <= terms.DECISIONS[law].weeks * 7 + longer + 7


@given(LAWS, DAYS, CHANGES)
def test_the_order_in_which_changes_were_written_makes_no_difference(
    law: str, start: date, changes: list[terms.Change]
) -> None:
    assert terms.decide_by(law, start, changes) == terms.decide_by(law, start, changes[::-1])


@given(DAYS, st.integers(1, 20), st.integers(1, 20))
def test_no_day_stands_still_twice(start: date, first: int, second: int) -> None:
    long = Suspension(start + timedelta(days=1), start + timedelta(days=1 + first + second))
    parts = [Suspension(long.starts_on, long.starts_on + timedelta(days=first + 1)), long]
    assert terms.decide_by("youth", start, parts) == terms.decide_by("youth", start, [long])


@given(DAYS)
def test_an_objection_is_possible_for_six_weeks_at_least(announced: date) -> None:
    until = terms.objection_until(announced)
    assert is_working_day(until)
    assert until >= announced + timedelta(weeks=6)
