"""The standing cast, made once per process and put back in one statement for each test that asks for it.

Making it takes sixty inserts; every test rolls them back. What the first test made is read back as rows, and the
next one gets the same rows, with the same ids, and a fresh copy of the objects.
"""

import json
import pickle
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.apps import apps
from django.db import connection

from nabij.kernel import clock
from tests.factories.cast import Cast

COLUMNS = """
    SELECT column_name FROM information_schema.columns
    WHERE table_schema = current_schema() AND table_name = %s AND is_generated = 'NEVER' ORDER BY ordinal_position
"""


@dataclass(frozen=True)
class Kept:
    """The cast as it was made: its objects, and the statement that puts its rows back."""

    objects: bytes
    statement: str


@dataclass
class StandingCast:
    """Hands out the cast; the first call on a day (a test may hold the clock) makes it."""

    kept: dict[date, Kept] = field(default_factory=dict)

    def __call__(self) -> Cast:
        if kept := self.kept.get(clock.today()):
            with connection.cursor() as cursor:
                cursor.execute(kept.statement)
            cast: Cast = pickle.loads(kept.objects)  # noqa: S301 -- our own, of a moment ago
            return cast
        return self._first()

    def _first(self) -> Cast:
        before = _rows()
        cast = Cast()
        made = {table: [row for row in rows if row not in before[table]] for table, rows in _rows().items()}
        statement = ";".join(_insert(table, rows) for table, rows in made.items() if rows)
        self.kept[clock.today()] = Kept(pickle.dumps(cast), statement)
        return cast


def _rows() -> dict[str, list[Any]]:
    """All that stands in our tables, by table."""
    tables = [
        model._meta.db_table
        for model in apps.get_models(include_auto_created=True)
        if model.__module__.startswith("nabij.")
    ]
    with connection.cursor() as cursor:
        return {table: _rows_of(cursor, table) for table in tables}


def _rows_of(cursor: Any, table: str) -> list[Any]:
    cursor.execute(f'SELECT to_json(it)::text FROM "{table}" AS it')  # noqa: S608 -- the names of our own tables
    return [json.loads(row) for (row,) in cursor.fetchall()]


def _insert(table: str, rows: list[Any]) -> str:
    """One statement with the rows in it; columns that the database computes are left to it."""
    with connection.cursor() as cursor:
        cursor.execute(COLUMNS, [table])
        columns = ", ".join(f'"{name}"' for (name,) in cursor.fetchall())
    told = json.dumps(rows).replace("'", "''").replace("%", "%%")
    return (
        f'INSERT INTO "{table}" ({columns}) '  # noqa: S608 -- the names of our own tables, and rows quoted above
        f"SELECT {columns} FROM json_populate_recordset(NULL::\"{table}\", '{told}')"
    )
