"""Jobs of the tests: what was done is written down in a table that is there anyway."""

import os
import time
from datetime import date, timedelta
from uuid import UUID

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.households.models import Household
from nabij.jobs.declaring import job
from nabij.jobs.models import Morning
from nabij.jobs.steps import More

# Yet to come: a worker tidies up the mornings of long ago, and begins with that when it starts by day.
BEGIN = date(2900, 1, 1)
seen: list[tuple[UUID | None, set[UUID]]] = []


def steps_done() -> int:
    return Morning.objects.filter(job__startswith="errand").count()


def done_by() -> set[int]:
    """The processes that did a step."""
    return {
        int(job.split()[1]) for job in Morning.objects.filter(job__startswith="errand").values_list("job", flat=True)
    }


def _mark(number: int) -> None:
    """One line for each step."""
    Morning.objects.create(job=f"errand {os.getpid()}", day=BEGIN + timedelta(days=number))


@job("errands:look")
def look(actor: Actor, thing: UUID, *, kind: str = "all", number: int = 0) -> None:
    """What the database shows to whoever asked, past every filter of ours."""
    seen.append((actor.user_id, set(Household.objects.values_list("pk", flat=True))))


@job("errands:look-wide", wide=True)
def look_wide(actor: Actor) -> None:
    seen.append((actor.user_id, set(Household.objects.values_list("pk", flat=True))))


@job("errands:sort", permission=Permission.REPORT_SORT)
def sort(actor: Actor) -> None:
    seen.append((actor.user_id, set()))


@job("errands:count", wide=True)
def count(actor: Actor, upto: int) -> More | None:
    """One mark a step; a step takes a tenth of a second."""
    done = steps_done()
    if done >= upto:
        return None
    _mark(done)
    time.sleep(0.1)
    return More()
