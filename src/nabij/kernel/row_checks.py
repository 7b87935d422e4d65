"""A rule over rows that a constraint cannot say: a function of the database looks at each one, and may refuse it."""

from enum import StrEnum
from typing import Any

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation


class When(StrEnum):
    """At which moment a row is looked at. The end is that of the transaction, or when constraints are made to speak."""

    BEFORE_WRITING = 'CREATE TRIGGER {name} BEFORE INSERT OR UPDATE ON "{table}"'
    AT_THE_END = 'CREATE CONSTRAINT TRIGGER {name} AFTER INSERT ON "{table}" DEFERRABLE INITIALLY DEFERRED'


class CheckRows(Operation):
    """Look at each row of a table with a function of this name; `body` is plpgsql, and returns the row or nothing."""

    reversible = True

    def __init__(self, name: str, table: str, body: str, *, when: When) -> None:
        self.name, self.table, self.body, self.when = name, table, body, when

    def state_forwards(self, app_label: str, state: Any) -> None:
        """Triggers are unknown to the models."""

    def database_forwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: Any, to_state: Any
    ) -> None:
        making = f"CREATE OR REPLACE FUNCTION {self.name}() RETURNS trigger LANGUAGE plpgsql AS $body${self.body}$body$"
        schema_editor.execute(making, params=None)
        trigger = self.when.format(name=self.name, table=self.table)
        schema_editor.execute(f"{trigger} FOR EACH ROW EXECUTE FUNCTION {self.name}()")

    def database_backwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: Any, to_state: Any
    ) -> None:
        schema_editor.execute(f'DROP TRIGGER {self.name} ON "{self.table}"')
        schema_editor.execute(f"DROP FUNCTION {self.name}()")

    def describe(self) -> str:
        return f"Check {self.name} on {self.table}"
