"""The reporter who waits for a call: whoever is on it is told, then those who sort, then the leader; each once."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from django.db import IntegrityError
from django.test import Client

from nabij.access.actor import NOBODY
from nabij.accounts.models import User
from nabij.directory.models import Professional
from nabij.intake.models import Report
from nabij.intake.reminders import calls_to_make
from nabij.kernel import clock
from nabij.notices.models import Notice
from nabij.notices.queries import told
from nabij.reminders import jobs
from nabij.reminders.jobs import tell_what_is_due
from nabij.reminders.ladder import Ladder
from nabij.reminders.models import Reminder, Stage
from tests.factories.cast import Cast
from tests.intake.stories import as_practice, reported

pytestmark = pytest.mark.django_db
FRIDAY = date(2099, 3, 6)  # long after whoever is told was appointed
Enter = Callable[[Professional], Client]


@pytest.fixture
def report(cast: Cast, enter: Enter) -> Report:
    """Somebody is to be called by Friday, and Inge is on it."""
    as_practice(cast.gp)
    made = reported(enter(cast.gp), postcode="")
    Notice.objects.all().delete()
    made.call_back_by, made.taken_by, made.taken_at = FRIDAY, cast.intake, clock.now()
    made.save(update_fields=["call_back_by", "taken_by", "taken_at"])
    return made


def round_on(day: int, month: int = 3) -> list[tuple[User, str]]:
    """Who is told what in the round of that morning."""
    Notice.objects.all().delete()
    with clock.held(datetime(2099, month, day, 7, tzinfo=clock.AMSTERDAM)):
        while tell_what_is_due(NOBODY):
            pass
    return [(one.addressee, told(one).sentence) for one in Notice.objects.order_by("created_at", "pk")]


def test_each_stage_tells_its_own_people_once(cast: Cast, report: Report) -> None:
    assert round_on(4) == []
    number, intake, leader = report.number, cast.intake.user, cast.leader.user
    assert round_on(5) == [(intake, f"Melding {number}: bel de melder uiterlijk 6 maart.")]
    assert round_on(6) == []
    [(somebody, sentence)] = round_on(9)
    assert (somebody, sentence.endswith("Bel vandaag.")) == (intake, True)
    assert round_on(10) == []
    [(somebody, sentence)] = round_on(11)
    assert somebody == leader
    assert sentence.endswith("Wie belt vandaag?")
    assert round_on(12) == []


def test_where_nobody_is_on_it_all_who_sort_are_told_and_whoever_takes_it_once(cast: Cast, report: Report) -> None:
    Report.objects.update(taken_by=None, taken_at=None)
    assert [somebody for somebody, _ in round_on(5)] == [cast.intake.user]
    Report.objects.update(taken_by=cast.samira, taken_at=clock.now())
    assert [somebody for somebody, _ in round_on(6)] == [cast.samira.user]


def test_who_called_is_not_reminded_and_a_day_that_moves_is_told_anew(cast: Cast, report: Report) -> None:
    assert len(round_on(5)) == 1
    Report.objects.update(call_back_by=date(2099, 3, 9))
    assert [sentence.endswith("uiterlijk 9 maart.") for _, sentence in round_on(6)] == [True]
    Report.objects.update(called_back_at=clock.now())
    assert round_on(11) == []


def test_a_round_that_is_cut_off_half_way_tells_nobody_twice(
    report: Report, monkeypatch: pytest.MonkeyPatch, cast: Cast
) -> None:
    monkeypatch.setattr(jobs, "A_STEP", 1)
    Report.objects.update(taken_by=cast.samira, taken_at=clock.now())
    with clock.held(datetime(2099, 3, 9, 7, tzinfo=clock.AMSTERDAM)):
        assert tell_what_is_due(NOBODY)
    assert Notice.objects.count() == 1
    assert len(round_on(9)) == 1
    assert Reminder.objects.count() == 2


def test_the_database_refuses_a_second_of_the_same(report: Report) -> None:
    round_on(5)
    again = Reminder.objects.get()
    again.pk = None
    with pytest.raises(IntegrityError, match="reminder_tells_each_once_a_stage"):
        Reminder(thing=again.thing, kind=again.kind, stage=again.stage, day=again.day, account=again.account).save()


@pytest.mark.parametrize(
    ("today", "stage"),
    [(4, None), (5, Stage.NEAR), (6, Stage.NEAR), (7, Stage.LATE), (9, Stage.LATE), (10, Stage.LATE), (11, "leader")],
)
def test_a_ladder_counts_working_days(today: int, stage: Stage | None) -> None:
    assert Ladder().stage(FRIDAY, date(2099, 3, today)) == stage


def test_what_is_due_is_asked_at_once_for_all(
    report: Report, cast: Cast, enter: Enter, django_assert_num_queries: Any
) -> None:
    for _ in range(3):
        reported(enter(cast.gp), postcode="")
    with django_assert_num_queries(3):
        assert len(list(calls_to_make(date(2099, 5, 11)))) == 4
