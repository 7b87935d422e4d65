"""How the queue stands, for whoever keeps the machine running."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection

from nabij.kernel import clock

# A worker shows every ten seconds that it lives.
SILENT = timedelta(minutes=1)
SLOW = timedelta(minutes=15)

HOW_IT_STANDS = """
    SELECT count(*) FILTER (WHERE status = 'todo' AND coalesce(scheduled_at, %(now)s) <= %(now)s),
           count(*) FILTER (WHERE status = 'todo' AND scheduled_at > %(now)s),
           count(*) FILTER (WHERE status = 'doing'),
           count(*) FILTER (WHERE status = 'failed'),
           (SELECT min(coalesce(line.scheduled_at, event.at)) FROM procrastinate_jobs line
            JOIN procrastinate_events event ON event.job_id = line.id AND event.type = 'deferred'
            WHERE line.status = 'todo' AND coalesce(line.scheduled_at, event.at) <= %(now)s),
           (SELECT max(last_heartbeat) FROM procrastinate_workers)
    FROM procrastinate_jobs
"""


@dataclass(frozen=True)
class Health:
    """How many jobs wait (now, and for a later moment), run and failed; since when the oldest waits; the last sign."""

    waiting: int
    later: int
    running: int
    failed: int
    oldest: datetime | None
    heartbeat: datetime | None

    @property
    def is_served(self) -> bool:
        """Whether a worker lives."""
        return self.heartbeat is not None and clock.now() - self.heartbeat < SILENT

    @property
    def is_well(self) -> bool:
        """Whether nobody has to look at it."""
        keeps_up = self.oldest is None or clock.now() - self.oldest < SLOW
        return self.is_served and keeps_up and not self.failed


def health() -> Health:
    """How it stands now; one query."""
    with connection.cursor() as cursor:
        cursor.execute(HOW_IT_STANDS, {"now": clock.now()})
        return Health(*cursor.fetchone())
