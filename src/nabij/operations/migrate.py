"""Bring the schema of one municipality up to date, as its owner, and then say who may do what.

Runs as `python -m nabij.operations.migrate` with the owner's address in `DATABASE_URL`.
"""

import django
from django.apps import apps
from django.core.management import call_command
from django.db import connection, models
from psycopg import sql

from nabij.operations import queue_tables
from nabij.operations.municipality import Roles, queue_schema


def migrate(*, verbosity: int = 0) -> None:
    """Migrate, then grant: rights are given table by table, for a new table has none."""
    call_command("migrate", interactive=False, verbosity=verbosity)
    name = str(connection.settings_dict["USER"]).removesuffix("_owner")
    queue_tables.bring_up_to_date(name)
    grant(name)


def grant(name: str) -> None:
    """App and wide may read and write; what is append-only may be added to and never changed."""
    roles = Roles.of(name)
    for role in (roles.app, roles.wide):
        for schema in (name, queue_schema(name)):
            _run("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {name} TO {role}", schema, role)
            _run("GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA {name} TO {role}", schema, role)
        for table in append_only_tables():
            _run("REVOKE UPDATE, DELETE, TRUNCATE ON {name}.{table} FROM {role}", name, role, table)
        _run("REVOKE INSERT, UPDATE, DELETE ON {name}.{table} FROM {role}", name, role, "django_migrations")


def append_only_tables() -> list[str]:
    """The tables of the models that say `append_only = True`."""
    return sorted(model._meta.db_table for model in apps.get_models() if _is_append_only(model))


def _is_append_only(model: type[models.Model]) -> bool:
    return bool(getattr(model, "append_only", False)) and model._meta.managed


def _run(statement: str, name: str, role: str, table: str = "") -> None:
    query = sql.SQL(statement).format(
        name=sql.Identifier(name), role=sql.Identifier(role), table=sql.Identifier(table) if table else sql.SQL("")
    )
    with connection.cursor() as cursor:
        cursor.execute(query.as_string(cursor.connection))


if __name__ == "__main__":
    django.setup()
    migrate()
