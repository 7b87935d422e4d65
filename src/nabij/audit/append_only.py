"""The database refuses to change a trace: a migration operation for tables that only grow."""

from typing import Any

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation

# What is fixed may move, and say the same: when two files become one, a row goes to another household, and may turn
# out to be about somebody we knew already. Lines of the trace have none of these columns, so they never change.
MOVABLE = "'{household_id,about_id,person_id,to_id,said_by_id}'::text[]"
REFUSE = f"""
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
IF TG_OP = 'UPDATE' AND current_setting('nabij.opened', true) <> ''
   AND to_jsonb(NEW) - {MOVABLE} = to_jsonb(OLD) - {MOVABLE} THEN RETURN NEW; END IF;
RAISE EXCEPTION 'table % is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege'; END $$
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
