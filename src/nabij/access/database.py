"""Telling the database who asks, so that its row-level security can be the second lock.

`SET LOCAL` as a literal statement (`set_config()` would not reach the workers of a cluster), always
inside a transaction and always set, also to empty: a connection that is used again carries nothing
over. The wide role is taken on as the first statement, never in the middle of a transaction.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from uuid import UUID

from django.db import connection, transaction
from psycopg import sql

from nabij.kernel import clock


@dataclass(frozen=True)
class Identity:
    """Who the database is told is asking."""

    user: UUID | None
    wide: bool


_identity: ContextVar[Identity | None] = ContextVar("identity", default=None)


def wide_role() -> str:
    """The database role that reads a whole area; its name follows that of the role that logs in."""
    return str(connection.settings_dict["USER"]).removesuffix("_app") + "_wide"


@contextmanager
def acting_as(user: UUID | None, *, wide: bool = False) -> Iterator[None]:
    """Everything in the block happens in one transaction, with the database knowing who asks."""
    before = _identity.get()
    token = _identity.set(Identity(user, wide))
    try:
        with transaction.atomic():
            _tell(Identity(user, wide))
            yield
            if before is not None and not connection.needs_rollback:  # rolling back restores it by itself
                _tell(before)
    finally:
        _identity.reset(token)


@contextmanager
def letting_go(professional: UUID) -> Iterator[None]:
    """In the block the second lock also lets through where this one professional sits, at any table.

    For clearing the seats of whoever leaves: who does that sits at none of those tables. Not for reading.
    """
    with connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL nabij.leaver = '{professional}'")
        yield
        cursor.execute("SET LOCAL nabij.leaver = ''")


@contextmanager
def opening(*households: UUID) -> Iterator[None]:
    """In the block the second lock lets through to these households, and what is fixed in them may move.

    For a merge or a separation, whose rows leave the table of whoever works on them. Not for reading.
    """
    with connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL nabij.opened = '{','.join(str(household) for household in households)}'")
        yield
        cursor.execute("SET LOCAL nabij.opened = ''")


def _tell(identity: Identity) -> None:
    user = sql.Literal(str(identity.user or ""))
    role = sql.Identifier(wide_role()) if identity.wide else sql.SQL("NONE")
    today = sql.Literal(clock.today().isoformat())
    moment = sql.Literal(at.isoformat() if (at := clock.held_at()) else "")
    # In one go, for every request says it.
    told = 'SET LOCAL ROLE {}; SET LOCAL nabij."user" = {}; SET LOCAL nabij.today = {}; SET LOCAL nabij.moment = {}'
    with connection.cursor() as cursor:
        cursor.execute(sql.SQL(told).format(role, user, today, moment).as_string(cursor.connection))
