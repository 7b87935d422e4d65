"""Work that a worker would do later, done here and now: the demo is told at once, under its own clock."""

import json
from datetime import datetime
from typing import Any

from django.db import connection

from nabij.audit.tracing import origin
from nabij.jobs.declaring import jobs
from nabij.kernel import clock


def do_what_waits(kinds: tuple[str, ...], at: datetime) -> None:
    """All jobs of these packages ("arrears:"), with what follows from them, as if a worker did them at this moment."""
    while (line := _take(kinds)) is not None:
        name, given = line
        with clock.held(at), origin("demo"):
            _all_steps(name, given)


def _all_steps(name: str, given: dict[str, Any]) -> None:
    while jobs()[name].step(given["asked_by"], given["given"]) is not None:
        pass


def _take(kinds: tuple[str, ...]) -> tuple[str, dict[str, Any]] | None:
    """The first line of the queue, taken off it: nobody does it again after the demo is filled."""
    with connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM procrastinate_jobs WHERE id = (SELECT min(id) FROM procrastinate_jobs"
            " WHERE status = 'todo' AND task_name LIKE ANY (%s)) RETURNING task_name, args::text",
            [[f"{kind}%" for kind in kinds]],
        )
        found = cursor.fetchone()
    return (found[0], json.loads(found[1])) if found else None
