"""Doing jobs within a test: as the one who asked, with the role that is right for it, step after step."""

import json
from dataclasses import dataclass
from typing import Any

from django.db import connection

from nabij.jobs.declaring import jobs
from nabij.kernel import clock

MOST_STEPS = 1_000  # a job that always says there is more would never end


@dataclass(frozen=True)
class Line:
    """One line of the queue."""

    name: str
    arguments: dict[str, Any]


def do_what_waits() -> list[str]:
    """Until nothing waits that is due by the test's clock; what a job raises, the test sees. Gives the names."""
    done = []
    while line := _take():
        done.append(line.name)
        _do(line)
    return done


def what_waits() -> list[str]:
    """The names of what waits, in the order in which it was put there."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT task_name FROM procrastinate_jobs WHERE status = 'todo' ORDER BY id")
        return [str(name) for (name,) in cursor.fetchall()]


def _do(line: Line) -> None:
    for _ in range(MOST_STEPS):
        more = jobs()[line.name].step(line.arguments["asked_by"], line.arguments["given"])
        if more is None:
            return
    raise AssertionError(f"{line.name} never ends")


def _take() -> Line | None:
    with connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM procrastinate_jobs WHERE id = (SELECT min(id) FROM procrastinate_jobs"
            " WHERE status = 'todo' AND coalesce(scheduled_at, %(now)s) <= %(now)s)"
            " RETURNING task_name, args::text",
            {"now": clock.now()},
        )
        row = cursor.fetchone()
    return Line(row[0], json.loads(row[1])) if row else None
