"""What hangs on a thing of a household is of that same household: held by the database, one line per column.

Rows of a household carry it themselves, so that one policy reads one table (`row_security`). A copy can go wrong; here
the pair of thing and household is a key of its own, and no row can name a thing of one household as another's.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.models import Field, ForeignKey, Model


class OneHousehold(Operation):
    """The `column` of a table points to a row of `parent` with the same household.

    Checked at the end of the transaction, as households that merge move both. A row that names no thing, or no
    household yet, is not held to it.
    """

    reversible = True

    def __init__(self, table: str, column: str, parent: str) -> None:
        self.table = table
        self.column = column
        self.parent = parent

    @property
    def name(self) -> str:
        """Of the constraint in the database."""
        return one_household_name(self.table, self.column)

    def state_forwards(self, app_label: str, state: Any) -> None:
        """A key of two columns is unknown to the models."""

    def database_forwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: Any, to_state: Any
    ) -> None:
        schema_editor.execute(
            f'CREATE UNIQUE INDEX IF NOT EXISTS "{self.parent}_in_household" ON "{self.parent}" (id, household_id)'
        )
        schema_editor.execute(
            f'ALTER TABLE "{self.table}" ADD CONSTRAINT "{self.name}" FOREIGN KEY ("{self.column}", household_id) '
            f'REFERENCES "{self.parent}" (id, household_id) DEFERRABLE INITIALLY DEFERRED'
        )

    def database_backwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: Any, to_state: Any
    ) -> None:
        schema_editor.execute(f'ALTER TABLE "{self.table}" DROP CONSTRAINT "{self.name}"')

    def describe(self) -> str:
        return f"One household for {self.table} and {self.parent}"


def one_household_name(table: str, column: str) -> str:
    """How the constraint is called; within the 63 letters of PostgreSQL."""
    return f"{table}_{column.removesuffix('_id')}_one_household"


def hanging(models: Iterable[type[Model]]) -> "Iterator[tuple[type[Model], Field[Any, Any]]]":
    """Everything of a household that hangs on another thing of one, with the column by which it does.

    A parent that may have no household yet (a signal, a report, a message) is left out: what hangs on it can get its
    household earlier.
    """
    for model in models:
        if _household_of(model) is None:
            continue
        for field in model._meta.local_fields:
            if isinstance(field, ForeignKey) and field.name != "household":
                household = _household_of(field.remote_field.model)
                if household is not None and not household.null:
                    yield model, field


def _household_of(model: type[Model]) -> "Field[Any, Any] | None":
    """The column in which a model carries its household."""
    return next((field for field in model._meta.local_fields if field.name == "household"), None)
