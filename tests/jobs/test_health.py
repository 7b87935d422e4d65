"""How the queue stands: for whoever keeps the machine running, and in a line for the administrator."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client

from nabij.access.actor import NOBODY
from nabij.config.worker import main
from nabij.directory.models import Professional
from nabij.jobs.health import health
from tests.factories.cast import Cast
from tests.jobs import errands

pytestmark = pytest.mark.django_db


def a_worker_lives() -> None:
    run("SELECT procrastinate_register_worker_v1()")


def run(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


def test_it_is_well_when_a_worker_lives_and_nothing_waits_long(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--status"]) == 1
    a_worker_lives()
    errands.look_wide.defer(NOBODY)
    assert main(["--status"]) == 0
    assert "waiting: 1, the oldest for 0 s; for later: 0; under way: 0; failed: 0" in capsys.readouterr().out


def test_what_is_for_later_does_not_wait() -> None:
    errands.look_wide.defer(NOBODY)
    run("UPDATE procrastinate_jobs SET scheduled_at = now() + interval '1 hour'")  # as one that is tried again
    now = health()
    assert (now.waiting, now.later, now.oldest) == (0, 1, None)


def test_the_administrator_reads_in_a_line_how_it_stands(cast: Cast, enter: Callable[[Professional], Client]) -> None:
    browser = enter(cast.administrator)

    def said() -> str:
        return browser.get("/gebieden/").content.decode()

    assert "Niemand doet nu het werk op de achtergrond" in said()
    a_worker_lives()
    assert "Het werk op de achtergrond is bij." in said()
    errands.look_wide.defer(NOBODY)
    run("UPDATE procrastinate_events SET at = at - interval '1 hour'")
    assert "loopt achter" in said()
    run("UPDATE procrastinate_jobs SET status = 'failed'")
    assert "is 1 ding mislukt" in said()
