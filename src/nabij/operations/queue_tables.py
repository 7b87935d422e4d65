"""The tables of the job queue, in a schema of their own beside the municipality's: made, and brought up to date.

They are procrastinate's, applied from its own SQL as the schema's owner, one statement at a time. How far a schema
is, stands on the schema itself: the name of the newest of procrastinate's migrations.
"""

from importlib import resources

import sqlparse
from django.db import connection, transaction
from procrastinate.schema import SchemaManager
from psycopg import sql

from nabij.operations.municipality import queue_schema


def bring_up_to_date(name: str) -> None:
    """Make the tables, or apply what came since; nothing when nothing did. Connected as the owner."""
    schema, newest = queue_schema(name), _migrations()[-1]
    standing = _mark_of(schema)
    if standing == newest:
        return
    with transaction.atomic():
        _run("SET LOCAL search_path = {schema}", schema=sql.Identifier(schema))
        for script in _scripts_after(standing):
            for statement in sqlparse.split(script):
                _execute(statement)
        _run("COMMENT ON SCHEMA {schema} IS {mark}", schema=sql.Identifier(schema), mark=sql.Literal(newest))


def _scripts_after(standing: str) -> list[str]:
    """The whole schema for one that has nothing yet, otherwise each migration that is newer."""
    if not standing:
        return [SchemaManager.get_schema()]
    folder = resources.files("procrastinate.sql.migrations")
    return [(folder / name).read_text(encoding="utf-8") for name in _migrations() if name > standing]


def _migrations() -> list[str]:
    folder = resources.files("procrastinate.sql.migrations")
    return sorted(file.name for file in folder.iterdir() if file.name.endswith(".sql"))


def _mark_of(schema: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT obj_description(oid, 'pg_namespace') FROM pg_namespace WHERE nspname = %s", [schema])
        row = cursor.fetchone()
    return str(row[0] or "") if row else ""


def _run(statement: str, **parts: sql.Composable) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql.SQL(statement).format(**parts).as_string(cursor.connection))


def _execute(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)
