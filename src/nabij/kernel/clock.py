"""What time it is. Everything asks here, so that a test or a told story can set the time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")

_held: ContextVar[datetime | None] = ContextVar("held", default=None)


def now() -> datetime:
    """This moment, aware, on the clock of Amsterdam."""
    return _held.get() or datetime.now(AMSTERDAM)


def today() -> date:
    """The date on the wall in Amsterdam, also just after midnight when UTC is still a day behind."""
    return now().date()


def held_at() -> datetime | None:
    """The moment at which the clock is held, in a test or a told story; None when it runs."""
    return _held.get()


@contextmanager
def held(at: datetime) -> Iterator[None]:
    """Hold the clock at a moment inside the block; a naive moment is read as Amsterdam time.

    Holds for this thread or task only: a server in another thread keeps its own time.
    """
    moment = at.replace(tzinfo=AMSTERDAM) if at.tzinfo is None else at.astimezone(AMSTERDAM)
    token = _held.set(moment)
    try:
        yield
    finally:
        _held.reset(token)
