"""The database refuses to change a trace: a migration operation for tables that only grow."""

from typing import Any

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation

REFUSE = """
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'table % is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege'; END $$
"""


class AppendOnlyTable(Operation):
    """UPDATE, DELETE and TRUNCATE are refused for everyone, the owner included (rights are revoked as well)."""

    reversible = True

    def __init__(self, table: str) -> None:
        self.table = table

    def state_forwards(self, app_label: str, state: Any) -> None:
        """Triggers are unknown to the models."""

    def database_forwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: Any, to_state: Any
    ) -> None:
        schema_editor.execute(REFUSE, params=None)
        schema_editor.execute(
            f'CREATE TRIGGER no_change BEFORE UPDATE OR DELETE ON "{self.table}" '
            "FOR EACH ROW EXECUTE FUNCTION refuse_change()"
        )
        schema_editor.execute(
            f'CREATE TRIGGER no_truncate BEFORE TRUNCATE ON "{self.table}" '
            "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
        )

    def database_backwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: Any, to_state: Any
    ) -> None:
        for trigger in ("no_change", "no_truncate"):
            schema_editor.execute(f'DROP TRIGGER {trigger} ON "{self.table}"')

    def describe(self) -> str:
        return f"Append-only table {self.table}"
