"""Whoever does the work: fetches what waits, keeps a heartbeat, picks up what a killed worker left.

procrastinate's worker stops when the database goes away; this one begins it again, so that a restart of the database
asks nobody's attention. Told to stop it finishes the step it is in; the rest waits for the next worker.
"""

import asyncio
import logging
import os
import signal
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from asgiref.sync import sync_to_async
from django.db import close_old_connections
from procrastinate.contrib.django.db_cleanup import close_db_connections
from procrastinate.contrib.django.utils import connector_params
from procrastinate.exceptions import UniqueViolation
from procrastinate.job_context import JobContext
from procrastinate.jobs import DeleteJobCondition, Status
from procrastinate.jobs import Job as Waiting
from procrastinate.psycopg_connector import PsycopgConnector
from procrastinate.worker import Worker

from nabij.jobs.mornings import good_morning
from nabij.jobs.waiting import app, queue_name

log = logging.getLogger("nabij.jobs")

LONGEST_PAUSE = 30.0
# A job whose worker died this often is what kills it.
MOST_TRIES = 12


@dataclass
class Serving:
    """One worker process: how many jobs at once, how often it shows that it lives (seconds), and with whom it ends."""

    at_once: int = 2
    beat: float = 10.0
    with_parent: bool = False
    _worker: Worker | None = field(default=None, init=False)
    _stopping: asyncio.Event = field(default_factory=asyncio.Event, init=False)
    _at_work: set[int] = field(default_factory=set, init=False)
    _idle: set[int] = field(default_factory=set, init=False)

    @property
    def presumed_dead(self) -> float:
        """A worker that was silent this long is no more."""
        return 3 * self.beat

    async def run(self) -> None:
        """Serve until told to stop."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, self.stop)
        watch = asyncio.create_task(self._watch(os.getppid()))
        pause = 1.0
        while not self._stopping.is_set():
            began = loop.time()
            await self._serve_once()
            pause = 1.0 if loop.time() - began > LONGEST_PAUSE else min(2 * pause, LONGEST_PAUSE)
            await self._pause(pause)
        watch.cancel()

    def stop(self) -> None:
        """Finish the steps under way, then end."""
        self._stopping.set()
        if self._worker:
            self._worker.stop()  # type: ignore[no-untyped-call]

    async def _serve_once(self) -> None:
        """Until told to stop, or until the database goes away."""
        connector = PsycopgConnector(kwargs=connector_params(), min_size=1, max_size=4)
        try:
            with app.replace_connector(connector):
                async with app.open_async():
                    if self._stopping.is_set():  # told so while the database was not there yet
                        return
                    self._worker = self._made()
                    await self._worker.run()  # type: ignore[no-untyped-call]
        except Exception:
            log.warning("the worker lost the database, and begins again", exc_info=True)
        finally:
            self._worker = None

    def _made(self) -> Worker:
        return Worker(
            app,
            queues=[queue_name()],
            name=queue_name(),
            concurrency=self.at_once,
            install_signal_handlers=False,
            # What a dead worker left, and what is tried again, comes without a notification.
            fetch_job_polling_interval=self.beat / 2,
            # At once: a job of many steps asks after each whether it is to stop.
            shutdown_graceful_timeout=0,
            delete_jobs=DeleteJobCondition.SUCCESSFUL,
            update_heartbeat_interval=self.beat,
            stalled_worker_timeout=self.presumed_dead,
            task_middleware=[close_db_connections],
            worker_middleware=[self._note],
        )

    async def _note(self, go_on: Callable[[], Awaitable[Any]], context: JobContext, _worker: Worker) -> Any:
        """Know what is really being worked at."""
        line = context.job.id or 0
        self._at_work.add(line)
        try:
            return await go_on()
        finally:
            self._at_work.discard(line)

    async def _watch(self, parent: int) -> None:
        """Every beat: what the dead left, what comes in the morning, and whether there is still a reason to be."""
        while True:
            if self.with_parent and os.getppid() != parent:
                self.stop()
            try:
                if self._worker and self._worker.worker_id:
                    await self._pick_up()
                    await self._pick_up_again(self._worker.worker_id)
                    await sync_to_async(_look_at_the_clock, thread_sensitive=False)()
            except Exception:
                log.warning("the worker could not look round", exc_info=True)
            await asyncio.sleep(self.beat)

    async def _pick_up(self) -> None:
        for left in await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=self.presumed_dead):
            log.warning("job %s [%s] goes on: its worker ended", left.task_name, left.id)
            await _wait_again(left)

    async def _pick_up_again(self, worker: int) -> None:
        """What stands as ours while we do not work at it: its end could not be written down. Two beats, to be sure."""
        ours = {line.id or 0: line for line in await app.job_manager.list_jobs_async(status="doing", worker_id=worker)}
        idle = set(ours) - self._at_work
        for line in idle & self._idle:
            log.warning("job %s [%s] goes on: its end was not written down", ours[line].task_name, line)
            await _wait_again(ours[line])
        self._idle = idle

    async def _pause(self, seconds: float) -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(self._stopping.wait(), seconds)


async def _wait_again(left: Waiting) -> None:
    """Back into the queue; once is enough when the same work waits there already."""
    if left.attempts >= MOST_TRIES:
        await app.job_manager.finish_job(left, Status.FAILED, delete_job=False)
        return
    try:
        await app.job_manager.retry_job(left)
    except UniqueViolation:
        await app.job_manager.finish_job(left, Status.ABORTED, delete_job=True)


def _look_at_the_clock() -> None:
    try:
        good_morning()
    finally:
        close_old_connections()
