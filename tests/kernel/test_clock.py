"""The clock can be held, and says the day of Amsterdam."""

from datetime import UTC, date, datetime

import pytest

from nabij.kernel import clock


def test_it_stands_still_while_held_and_runs_again_after() -> None:
    with clock.held(datetime(2026, 11, 3, 9, 30, tzinfo=clock.AMSTERDAM)):
        assert clock.now() == clock.now() == datetime(2026, 11, 3, 8, 30, tzinfo=UTC)
    assert clock.now().year != 1999
    assert clock.now() > datetime(2026, 1, 1, tzinfo=UTC)


def test_just_after_midnight_it_is_the_new_day_in_amsterdam() -> None:
    with clock.held(datetime(2026, 7, 1, 22, 30, tzinfo=UTC)):
        assert clock.today() == date(2026, 7, 2)


def test_a_moment_without_a_zone_is_amsterdam_time() -> None:
    with clock.held(datetime(2026, 1, 5, 9, 0)):  # noqa: DTZ001  the point of this test
        assert clock.now().utcoffset() == datetime(2026, 1, 5, tzinfo=clock.AMSTERDAM).utcoffset()


def test_the_outer_moment_comes_back_also_after_an_error() -> None:
    outer = datetime(2026, 5, 1, 12, tzinfo=UTC)
    with clock.held(outer):
        with pytest.raises(ZeroDivisionError), clock.held(datetime(2020, 1, 1, tzinfo=UTC)):
            _ = 1 / 0
        assert clock.now() == outer
