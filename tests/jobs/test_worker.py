"""A real worker, in a process of its own: killed, told to stop, begun again."""

import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

import pytest
from django.db import connection

from nabij.access.actor import NOBODY
from nabij.access.database import acting_as
from nabij.jobs.health import health
from nabij.operations import place
from tests.databases import NAME, Databases
from tests.jobs import errands

pytestmark = pytest.mark.slow
Start = Callable[[], subprocess.Popen[str]]
LONGEST = 15.0
BEAT = 0.1


@pytest.fixture
def start(databases: Databases, own_database: str) -> Iterator[Start]:
    """Start a worker on the throw-away copy; whatever still runs at the end is ended, by its id."""
    environment = place.environment_with(DATABASE_URL=databases.dsn(own_database, f"{NAME}_app"))
    command = [sys.executable, "-W", "ignore", "-m", "tests.jobs.worker_of_errands", f"--beat={BEAT}"]
    with ExitStack() as running:

        def started() -> subprocess.Popen[str]:
            worker = subprocess.Popen(
                command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
            )
            running.enter_context(worker)
            running.callback(worker.kill)
            return worker

        yield started


@contextmanager
def looking() -> Iterator[None]:
    with acting_as(None, wide=True):
        yield


def until(done: Callable[[], bool]) -> None:
    end = time.monotonic() + LONGEST
    while time.monotonic() < end:
        with looking():
            if done():
                return
        time.sleep(0.02)
    raise AssertionError("it took too long")


def lines() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT status FROM procrastinate_jobs")
        return [status for (status,) in cursor.fetchall()]


def lose() -> None:
    """The line stands as taken by the worker that lives, which knows of nothing."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE procrastinate_jobs SET status = 'doing', worker_id = newest.id"
            " FROM (SELECT id FROM procrastinate_workers ORDER BY last_heartbeat DESC LIMIT 1) AS newest"
        )


def test_what_a_killed_worker_left_is_gone_on_with_and_told_to_stop_one_finishes_its_step(start: Start) -> None:
    with looking():
        errands.count.defer(NOBODY, 5)
        assert (health().waiting, health().is_served) == (1, False)
    workers = {worker.pid: worker for worker in (start(), start())}
    until(lambda: errands.steps_done() >= 2)
    with looking():
        [busy] = errands.done_by()
    workers.pop(busy).kill()
    [(pid, other)] = workers.items()
    until(lambda: not lines())
    assert errands.steps_done() == 5, "no step is done twice, none is left out"
    assert errands.done_by() == {busy, pid}

    with looking():
        assert health().is_well
        errands.count.defer(NOBODY, 5)
        lose()
    until(lambda: not lines())

    with looking():
        errands.count.defer(NOBODY, 1_000)
    until(lambda: errands.steps_done() > 6)
    other.send_signal(signal.SIGTERM)
    said, complaints = other.communicate(timeout=LONGEST)
    assert (other.returncode, lines()) == (0, ["todo"])
    assert said.startswith(f"The jobs of {NAME} are done here")
    assert "goes on: its worker ended" in complaints
    assert "goes on: its end was not written down" in complaints
    assert "goes on after the restart" in complaints
