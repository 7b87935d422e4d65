"""What is done every working day, in the morning: in Amsterdam, once a day, also when the worker comes late."""

from collections.abc import Callable
from datetime import date, time, timedelta

from django.db import connection

from nabij.access.actor import NOBODY, Actor
from nabij.access.database import acting_as
from nabij.jobs.declaring import Job, job
from nabij.jobs.models import Morning
from nabij.jobs.steps import More
from nabij.kernel import clock
from nabij.kernel.working_days import is_working_day

BEGINS = time(6, 0)
KEPT = timedelta(days=30)

_every_morning: dict[str, Job[[]]] = {}
_done: set[tuple[str, date]] = set()


def every_morning(name: str) -> Callable[[Callable[[Actor], More | None]], Job[[]]]:
    """Make a function the work of every working day, over the whole municipality; the actor it gets is NOBODY."""

    def decorate(body: Callable[[Actor], More | None]) -> Job[[]]:
        made: Job[[]] = job(name, wide=True)(body)
        _every_morning[name] = made
        return made

    return decorate


def good_morning() -> list[str]:
    """Put today's work in the queue, what is not there yet; nothing before six and on days off. Gives what it put."""
    now = clock.now()
    today = now.date()
    if now.time() < BEGINS or not is_working_day(today):
        return []
    return [name for name in _every_morning if (name, today) not in _done and _begin(name, today)]


def _begin(name: str, today: date) -> bool:
    """In one transaction: written down that it began, and put in the queue; False when it began already."""
    with acting_as(None, wide=True):
        _, is_first = Morning.objects.get_or_create(job=name, day=today)
        if is_first:
            _every_morning[name].defer(NOBODY)
    if not connection.in_atomic_block:
        _done.add((name, today))
    return is_first


@every_morning("jobs:tidy-up")
def tidy_up(actor: Actor) -> None:
    """What was begun long ago, and what failed long ago: whoever keeps the machine running has seen it."""
    Morning.objects.filter(day__lt=clock.today() - KEPT).delete()
    with connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM procrastinate_jobs WHERE status IN ('failed', 'cancelled', 'aborted') AND id IN"
            " (SELECT job_id FROM procrastinate_events GROUP BY job_id HAVING max(at) < %s)",
            [clock.now() - KEPT],
        )
