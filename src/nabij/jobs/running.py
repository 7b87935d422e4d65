"""How a job runs: step after step, each in a transaction of its own, with the rights of that moment.

A step that is done is kept; a worker that is killed loses the step it was in and no more. Two workers never do the same
step: each first takes hold of its line in the queue.
"""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.conf import settings
from django.db import InterfaceError, OperationalError, connection
from django.utils.module_loading import import_string
from procrastinate import BaseRetryStrategy, RetryDecision
from procrastinate.exceptions import ConnectorException, JobAborted
from procrastinate.job_context import JobContext
from procrastinate.jobs import Job as Waiting

from nabij.access.actor import Actor
from nabij.access.rules import holds
from nabij.accounts.models import User
from nabij.audit.looking import collecting
from nabij.audit.tracing import record_processing
from nabij.jobs.arguments import unpack
from nabij.jobs.steps import More, Passing
from nabij.kernel.errors import Denied, NotFound

if TYPE_CHECKING:
    from nabij.jobs.declaring import Job

log = logging.getLogger("nabij.jobs")

PASSES: tuple[type[Exception], ...] = (
    OperationalError, InterfaceError, ConnectorException, ConnectionError, TimeoutError, Passing,
)  # fmt: skip
# 10 s, 20 s, 40 s, … an hour at most: about four hours in all, a night for whoever keeps the machine running.
FIRST_WAIT, LONGEST_WAIT, MOST_TRIES = timedelta(seconds=10), timedelta(hours=1), 12


@dataclass(frozen=True)
class Held:
    """A line in the queue, and the worker whose it is."""

    line: int
    worker: int | None


class LetGo(Exception):
    """This line is another worker's by now."""


@dataclass(frozen=True)
class Retrying(BaseRetryStrategy):
    """When a job is tried again: at once after a worker was told to stop, later and later for what passes."""

    passes: tuple[type[Exception], ...]

    def get_retry_decision(self, *, exception: BaseException, job: Waiting) -> RetryDecision | None:
        if isinstance(exception, JobAborted | LetGo):
            return RetryDecision()
        if isinstance(exception, (*PASSES, *self.passes)) and job.attempts < MOST_TRIES:
            return RetryDecision(retry_in={"seconds": int(wait_after(job.attempts).total_seconds())})
        return None


def wait_after(attempts: int) -> timedelta:
    """How long until the next try: twice as long each time, an hour at most."""
    return min(FIRST_WAIT * (1 << attempts), LONGEST_WAIT)


def all_steps(job: "Job[...]", context: JobContext, asked_by: str, given: Mapping[str, Any]) -> None:
    """Until it says that there is no more, or the worker is told to stop: then the step is finished and kept."""
    held = Held(context.job.id or 0, context.job.worker_id)
    while job.step(asked_by, dict(given), held=held):
        if context.should_abort():
            log.info("job %s [%s] goes on after the restart", job.name, held.line)
            raise JobAborted
    log.info("job %s [%s] done", job.name, held.line)


def step(job: "Job[...]", asked_by: UUID | None, given: Mapping[str, Any], *, held: Held | None) -> More | None:
    """One step; nothing happens for whoever may not have it done any longer."""
    user = User.objects.filter(pk=asked_by, is_active=True).first() if asked_by else None
    if asked_by and user is None:
        _log_undone(job)
        return None
    try:
        with import_string(settings.JOB_DOOR)(user, wide=job.wide) as actor, collecting() as seen:
            _take_hold(held)
            _ask_again(job, actor)
            more = job(actor, **unpack(given))
            record_processing(job.name, seen.persons)
            return more
    except (Denied, NotFound):
        _log_undone(job)
        return None


def _ask_again(job: "Job[...]", actor: Actor) -> None:
    """Whoever asked may have lost a role since. Raises Denied."""
    if job.permission and actor.user_id and not holds(actor, job.permission):
        raise Denied(str(job.permission))


def _log_undone(job: "Job[...]") -> None:
    """No failure to be mended: the right to it has gone, or the thing has."""
    log.warning("job %s left undone: whoever asked may not do it any longer, or what it was about is gone", job.name)


def _take_hold(held: Held | None) -> None:
    """Keep the line for this step. Raises LetGo when another worker took it over."""
    if held is None:
        return
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT 1 FROM procrastinate_jobs WHERE id = %s AND worker_id = %s AND status = 'doing' FOR NO KEY UPDATE",
            [held.line, held.worker],
        )
        if cursor.fetchone() is None:
            raise LetGo
