"""What the database holds the ledger to, as operations for the migration: whoever makes it anew adds `*GUARD_BOOKS`.

Both checks wait for the end of the transaction, since a posting is written line by line. A year that closes meanwhile
is seen: the check shares the lock of the budget's row. Closing itself books out what goes along, and nothing after.
What moves has two sides and never gets another: what was booked is not booked upon.
"""

from typing import Any

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation

from nabij.audit.append_only import AppendOnlyTable

BALANCED = """
BEGIN
IF (SELECT sum(amount) FROM budget_entry WHERE posting_id = NEW.posting_id) <> 0 THEN
RAISE EXCEPTION 'posting % does not sum to zero', NEW.posting_id
USING ERRCODE = 'check_violation', CONSTRAINT = 'posting_balances';
END IF;
IF (SELECT count(*) FROM budget_entry WHERE posting_id = NEW.posting_id) <> 2 THEN
RAISE EXCEPTION 'posting % has another number of sides than two', NEW.posting_id
USING ERRCODE = 'check_violation', CONSTRAINT = 'posting_has_two_sides';
END IF; RETURN NULL; END
"""
IN_OPEN_YEAR = """
DECLARE closed timestamptz; BEGIN
SELECT closed_at INTO closed FROM budget_budget WHERE id = NEW.budget_id FOR SHARE;
IF closed IS NOT NULL AND NOT (NEW.kind = 'carried_out' AND NEW.created_at <= closed) THEN
RAISE EXCEPTION 'budget % is closed', NEW.budget_id
USING ERRCODE = 'check_violation', CONSTRAINT = 'posting_in_open_year';
END IF; RETURN NULL; END
"""


class CheckAtTheEnd(Operation):
    """Each row that is added to a table is checked when the transaction ends, or when constraints are made to speak."""

    reversible = True

    def __init__(self, name: str, table: str, body: str) -> None:
        self.name, self.table, self.body = name, table, body

    def state_forwards(self, app_label: str, state: Any) -> None:
        """Triggers are unknown to the models."""

    def database_forwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: Any, to_state: Any
    ) -> None:
        making = f"CREATE OR REPLACE FUNCTION {self.name}() RETURNS trigger LANGUAGE plpgsql AS $body${self.body}$body$"
        schema_editor.execute(making, params=None)
        schema_editor.execute(
            f'CREATE CONSTRAINT TRIGGER {self.name} AFTER INSERT ON "{self.table}" '
            f"DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION {self.name}()"
        )

    def database_backwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: Any, to_state: Any
    ) -> None:
        schema_editor.execute(f'DROP TRIGGER {self.name} ON "{self.table}"')
        schema_editor.execute(f"DROP FUNCTION {self.name}()")

    def describe(self) -> str:
        return f"Check {self.name} on {self.table}"


GUARD_BOOKS = (
    AppendOnlyTable("budget_posting"),
    AppendOnlyTable("budget_entry"),
    CheckAtTheEnd("posting_balances", "budget_entry", BALANCED),
    CheckAtTheEnd("posting_in_open_year", "budget_posting", IN_OPEN_YEAR),
    migrations.RunSQL(["CREATE SEQUENCE budget_order_number START 1"], ["DROP SEQUENCE budget_order_number"]),
)
