"""Filling an empty municipality with the city, by COPY as its owner, table after table."""

import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import psycopg
from psycopg import sql

from nabij.households.models import PersonKey
from nabij.kernel import clock
from nabij.operations.bench.city import keys, stories, town, years
from nabij.operations.bench.city.columns import Row, Table
from nabij.operations.bench.city.people import Plan
from nabij.operations.bench.city.sizes import Size

Rows = Callable[[Plan, Table], Iterator[Row]]
TABLES: tuple[tuple[type[Any], Rows], ...] = (
    *town.TABLES, *stories.TABLES, *years.TABLES, (PersonKey, keys.keys),
)  # fmt: skip


def fill(owner: psycopg.Connection, size: Size) -> Plan:
    """Write the whole city; every table is a transaction of its own. Gives the plan that was followed."""
    begin = time.perf_counter()
    with clock.held(clock.now()):
        plan = Plan(size)
        for model, rows in TABLES:
            table = Table(model)
            with owner.transaction():
                written = _copy(owner, table, rows(plan, table))
            _tell(f"{table.name}: {written:,} rows", begin)
    _go_on_counting(owner, plan)
    owner.execute("VACUUM ANALYZE")
    _tell("counted", begin)
    return plan


def _copy(owner: psycopg.Connection, table: Table, rows: Iterator[Row]) -> int:
    names = sql.SQL(", ").join(map(sql.Identifier, table.columns))
    statement = sql.SQL("COPY {} ({}) FROM STDIN").format(sql.Identifier(table.name), names)
    written = 0
    with owner.cursor() as cursor, cursor.copy(statement) as copy:
        for row in rows:
            copy.write_row(row)
            written += 1
    return written


def _go_on_counting(owner: psycopg.Connection, plan: Plan) -> None:
    """The next household and report get a number that none has."""
    owner.execute("SELECT setval('household_number', %s)", [1001 + len(plan.homes)])
    owner.execute("SELECT setval('report_number', %s)", [1001 + plan.size.reports])


def _tell(what: str, begin: float) -> None:
    print(f"  {time.perf_counter() - begin:6.1f} s  {what}", file=sys.stderr, flush=True)
