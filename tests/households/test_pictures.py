"""The number of professionals over time, drawn in steps and said in words."""

from datetime import date, datetime

from nabij.households.pictures import FLOOR, MARGIN, WIDTH, step_line
from nabij.kernel import clock


def test_a_number_that_never_changed_is_not_drawn() -> None:
    assert step_line([]) is None
    assert step_line([(date(2026, 1, 1), 3)]) is None


def test_the_line_goes_from_the_first_day_to_today_and_says_the_same() -> None:
    with clock.held(datetime(2026, 3, 1, tzinfo=clock.AMSTERDAM)):
        line = step_line([(date(2026, 1, 1), 15), (date(2026, 2, 1), 5), (date(2026, 2, 20), 0)])
    assert line
    assert line.path.startswith(f"M{MARGIN}")
    assert line.path.endswith(f"H{WIDTH - MARGIN}")
    assert [dot.number for dot in line.dots] == [15, 5, 0]
    assert [dot.falls for dot in line.dots] == [False, True, True], "beside the line, not on it"
    assert line.dots[-1].y == FLOOR
    assert "1 januari 2026: 15; 1 februari 2026: 5; 20 februari 2026: 0." in line.words


def test_labels_that_would_stand_on_each_other_are_left_out_but_never_the_last() -> None:
    with clock.held(datetime(2026, 12, 31, tzinfo=clock.AMSTERDAM)):
        line = step_line([(date(2026, 1, 1), 1), (date(2026, 12, 30), 2), (date(2026, 12, 31), 3)])
    assert line
    assert [dot.number for dot in line.dots] == [1, 3]
