"""Seeing every statement that goes to the database, on whatever connection, and what it touches there."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from unittest.mock import patch

import psycopg
from psycopg import sql
from psycopg.pq import TransactionStatus

# Not counted: they are the frame of a transaction, and the pool's question whether a connection still lives.
NOT_COUNTED = ("", "BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE", "SET")
EXPLAINED = ("SELECT", "INSERT", "UPDATE", "DELETE", "WITH")
# Session, account, grants, choices of the area, frame of the page and both logs: the same on every page.
FRAME = ("/nabij/config/context.py", "/nabij/areas/choices.py")
PAGE = ("/views/", "/views.py", "/weighing.py")


@dataclass(frozen=True)
class Statement:
    """One statement; `own` when the page itself asked, and not the frame around every page."""

    text: str
    own: bool
    backend: int
    buffers: int = 0


@dataclass
class Seen:
    """All statements of a request."""

    statements: list[Statement] = field(default_factory=list)

    @property
    def own(self) -> int:
        return sum(one.own for one in self.statements)

    @property
    def fixed(self) -> int:
        return len(self.statements) - self.own

    @property
    def buffers(self) -> int:
        return sum(one.buffers for one in self.statements)

    @property
    def backends(self) -> set[int]:
        return {one.backend for one in self.statements}


@contextmanager
def watching(*, explain: bool = False) -> Iterator[Seen]:
    """Note every statement until the end of the block; with `explain` also how many buffers it touches."""
    seen, execute, many = Seen(), psycopg.Cursor.execute, psycopg.Cursor.executemany

    def one(cursor: Any, query: Any, params: Any = None, **options: Any) -> Any:
        text = _text(cursor, query)
        if _word(text) not in NOT_COUNTED:
            buffers = _buffers(execute, cursor, text, params) if explain else 0
            seen.statements.append(Statement(text, _is_own(), cursor.connection.info.backend_pid, buffers))
        return execute(cursor, query, params, **options)

    def several(cursor: Any, query: Any, params: Any, **options: Any) -> Any:
        seen.statements.append(Statement(_text(cursor, query), _is_own(), cursor.connection.info.backend_pid))
        return many(cursor, query, params, **options)

    with patch.object(psycopg.Cursor, "execute", one), patch.object(psycopg.Cursor, "executemany", several):
        yield seen


def _text(cursor: Any, query: Any) -> str:
    if isinstance(query, sql.Composable):
        return query.as_string(cursor)
    return query.decode() if isinstance(query, bytes) else str(query)


def _word(text: str) -> str:
    return text.split(None, 1)[0].upper().strip(";(") if text.strip() else ""


def _is_own() -> bool:
    """Whether some page is at work further up, and not the frame that every page has."""
    frame, is_page = sys._getframe(2), False
    while frame.f_back is not None:
        file = frame.f_code.co_filename
        if file.endswith(FRAME):
            return False
        is_page = is_page or ("/nabij/" in file and any(part in file for part in PAGE))
        frame = frame.f_back
    return is_page


def _buffers(execute: Any, cursor: Any, text: str, params: Any) -> int:
    """Run it once for its plan, and undo that, before it is run in earnest."""
    if _word(text) not in EXPLAINED:
        return 0
    connection = cursor.connection
    inside = connection.info.transaction_status == TransactionStatus.INTRANS
    with psycopg.ClientCursor(connection) as aside:
        if inside:
            execute(aside, "SAVEPOINT explained")
        execute(aside, f"EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) {text}", params)
        ((answer,),) = aside.fetchall()
        if inside:
            execute(aside, "ROLLBACK TO explained")
    plan = answer[0]["Plan"]
    return int(plan["Shared Hit Blocks"]) + int(plan["Shared Read Blocks"])
