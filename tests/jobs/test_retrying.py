"""What is tried again, and when."""

import pytest
from django.db import IntegrityError, OperationalError
from procrastinate.exceptions import JobAborted
from procrastinate.jobs import Job as Waiting
from procrastinate.utils import utcnow

from nabij.jobs.running import MOST_TRIES, LetGo, Retrying, wait_after
from nabij.jobs.steps import Passing


class PostIsClosed(Exception):
    pass


def tried(times: int) -> Waiting:
    return Waiting(queue="teststad", lock=None, queueing_lock=None, task_name="errands:look", attempts=times)


def waits_for(problem: BaseException, times: int = 0) -> float | None:
    """Seconds until the next try: 0 for at once, None for never."""
    decision = Retrying((PostIsClosed,)).get_retry_decision(exception=problem, job=tried(times))
    if decision is None:
        return None
    return round((decision.retry_at - utcnow()).total_seconds()) if decision.retry_at else 0


def test_it_waits_longer_each_time_an_hour_at_most() -> None:
    assert [wait_after(times).total_seconds() for times in (0, 1, 2, 8, 9, 11)] == [10, 20, 40, 2560, 3600, 3600]


@pytest.mark.parametrize(
    "problem", [OperationalError(), ConnectionResetError(), TimeoutError(), Passing(), PostIsClosed()]
)
def test_what_passes_is_tried_again_but_not_for_ever(problem: Exception) -> None:
    assert waits_for(problem, 1) == pytest.approx(20, abs=1)
    assert waits_for(problem, MOST_TRIES) is None


@pytest.mark.parametrize("problem", [IntegrityError(), ValueError(), KeyError()])
def test_a_mistake_is_not_tried_again(problem: Exception) -> None:
    assert waits_for(problem) is None


@pytest.mark.parametrize("problem", [JobAborted(), LetGo()])
def test_what_was_let_go_of_goes_on_at_once_however_often(problem: Exception) -> None:
    assert waits_for(problem, 100) == 0
