"""What lets a municipality move to a machine of its own one day: the rules that a sharded PostgreSQL asks for.

They were found by running it (docs/adr/0016). Rule 1, no subquery in a policy, is in test_second_lock; rule 6,
explicit rights in the one command that makes a municipality, is in tests/operations/test_municipality.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.contrib.postgres.operations import CreateExtension
from django.db import models
from django.db.migrations import RunSQL
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations.base import Operation
from django.db.models import NOT_PROVIDED

from tests.house.sources import CHECKOUT, calls, dotted, nodes, our_models, python_files, short
from tests.house.test_second_lock import BOUND_TABLES, rows

# The one place where the database is told who asks.
TELLS = CHECKOUT / "src/nabij/access/database.py"
# Speaks to PostgreSQL as an administrator does, or measures what the least number of statements costs.
TOOLS = CHECKOUT / "src/nabij/operations"
VOLATILE = {"Now", "TransactionNow", "RandomUUID", "functions.Random"}


def operations() -> Iterator[tuple[str, Operation]]:
    loader = MigrationLoader(None, ignore_no_migrations=True)
    for (app, _), migration in loader.disk_migrations.items():
        if type(migration).__module__.startswith("nabij."):
            yield from ((app, operation) for operation in migration.operations)


def statements(operation: RunSQL) -> Iterator[Any]:
    yield from (operation.sql, operation.reverse_sql)


def test_set_config_is_never_used() -> None:
    """Rule 2: it does not reach the workers; SET LOCAL as a literal statement does."""
    using = [
        short(path)
        for path in python_files()
        for node in nodes(path)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        and re.search(r"\bset_config\s*\(\s*'", node.value)
    ]  # fmt: skip
    assert not using


def test_one_function_tells_the_database_who_asks() -> None:
    """Rule 2 again: a role or a setting is set in one place, as the first statement of a transaction."""
    setting = re.compile(r"\bSET\s+(LOCAL|SESSION|ROLE)\b")
    elsewhere = [
        short(path)
        for path in python_files(migrations=False)
        if path != TELLS and not path.is_relative_to(TOOLS) and any(setting.search(text) for text in texts(path))
    ]
    assert not elsewhere


def texts(path: Path) -> Iterator[str]:
    """The strings of a module that are no docstring."""
    docstrings = {id(node.value) for node in nodes(path) if isinstance(node, ast.Expr)}
    for node in nodes(path):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.value


@pytest.mark.django_db
def test_a_function_with_the_owners_rights_only_reads() -> None:
    """Rule 3: after a write in the same transaction such a function fails; it looks first, and writes nothing."""
    kinds = rows(
        "SELECT proname, provolatile FROM pg_proc WHERE prosecdef AND pronamespace = current_schema()::regnamespace"
    )
    assert kinds
    assert {kind for _, kind in kinds} == {"s"}, kinds


def test_each_item_of_sql_is_one_statement() -> None:
    """Rule 4: a list, never a string of several."""
    several = [
        f"{app}: {item}"
        for app, operation in operations()
        if isinstance(operation, RunSQL)
        for given in statements(operation)
        for item in (given if isinstance(given, list | tuple) else [given])
        if isinstance(item, str) and ";" in item.strip().rstrip(";")
    ]
    assert not several


@pytest.mark.django_db
def test_there_is_no_type_of_our_own() -> None:
    """Rule 4: an enum together with a serial column does not pass; a choice is a text with a check."""
    assert not rows(
        "SELECT typname FROM pg_type WHERE typtype IN ('e', 'd') AND typnamespace = current_schema()::regnamespace"
    )


@pytest.mark.django_db
def test_no_foreign_key_leaves_the_schema() -> None:
    """Rule 5: a municipality stands on its own."""
    leaving = rows(
        "SELECT conname FROM pg_constraint JOIN pg_class ON pg_class.oid = confrelid WHERE contype = 'f'"
        " AND connamespace = current_schema()::regnamespace AND relnamespace <> connamespace"
    )
    assert not leaving


def test_extensions_come_with_the_municipality_and_not_with_a_migration() -> None:
    """Rule 6: CREATE EXTENSION asks for rights that the owner of a schema does not have."""
    making = [app for app, operation in operations() if isinstance(operation, CreateExtension)]
    texts_of_sql = [str(list(statements(op))) for _, op in operations() if isinstance(op, RunSQL)]
    assert not making
    assert not [text for text in texts_of_sql if "EXTENSION" in text.upper()]


def test_nothing_notifies_from_within_the_schema() -> None:
    """Rule 7: NOTIFY inside a distributed schema fails; jobs get a schema of their own beside it."""
    notifying = [
        short(path) for path in python_files() if any(re.search(r"\bNOTIFY\b|pg_notify", t) for t in texts(path))
    ]
    assert not notifying


def test_an_update_asks_the_database_for_nothing_that_differs_each_time() -> None:
    """Rule 8: no volatile function in an UPDATE; moments come from the clock in Python."""
    volatile = [
        f"{short(path)}:{call.lineno}"
        for path in python_files(migrations=False)
        for call in calls(path)
        if VOLATILE & {dotted(call.func), dotted(call.func).rpartition(".")[2]}
    ]
    assert not volatile


def test_no_column_has_its_value_from_the_database() -> None:
    """Reading such a value back is refused by the second lock, and a volatile one by a cluster."""
    made = [
        f"{model._meta.label}.{field.name}"
        for model in our_models()
        for field in model._meta.concrete_fields
        if isinstance(field, models.GeneratedField) or getattr(field, "db_default", NOT_PROVIDED) is not NOT_PROVIDED
    ]
    assert not made


@pytest.mark.django_db
@pytest.mark.parametrize("table", BOUND_TABLES)
def test_the_key_of_a_locked_row_is_made_in_python(table: str) -> None:
    assert not rows("SELECT attname FROM pg_attribute WHERE attrelid = %s::regclass AND attidentity <> ''", table)
