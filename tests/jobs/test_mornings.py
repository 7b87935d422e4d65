"""What comes every working day: in Amsterdam, after six, once."""

from collections.abc import Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from nabij.jobs.models import Morning
from nabij.jobs.mornings import good_morning, tidy_up
from nabij.kernel import clock
from tests.doing_jobs import what_waits

pytestmark = pytest.mark.django_db
FRIDAY = datetime(2026, 3, 6, 9, tzinfo=clock.AMSTERDAM)


def test_it_begins_once_on_a_working_day_also_for_a_worker_that_comes_late(run_jobs: Callable[[], list[str]]) -> None:
    with clock.held(FRIDAY):
        begun = good_morning()
        assert tidy_up.name in begun
        assert good_morning() == []
        assert sorted(run_jobs()) == sorted(begun)
        assert good_morning() == []
    assert Morning.objects.filter(job=tidy_up.name, day=FRIDAY.date()).count() == 1


@pytest.mark.parametrize(
    "moment",
    [
        FRIDAY.replace(hour=5, minute=59),
        FRIDAY + timedelta(days=1),
        datetime(2026, 4, 6, 9, tzinfo=clock.AMSTERDAM),  # Easter Monday
        datetime(2026, 7, 3, 3, tzinfo=ZoneInfo("UTC")),  # five in the morning in Amsterdam
    ],
)
def test_not_before_six_and_not_on_days_off(moment: datetime) -> None:
    with clock.held(moment):
        assert good_morning() == []
    assert what_waits() == []


def test_what_was_begun_long_ago_is_forgotten(run_jobs: Callable[[], list[str]]) -> None:
    with clock.held(FRIDAY - timedelta(days=42)):
        good_morning()
    with clock.held(FRIDAY):
        good_morning()
        run_jobs()
    assert set(Morning.objects.values_list("day", flat=True)) == {FRIDAY.date()}
