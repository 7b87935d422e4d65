"""What the database holds the ledger to, as operations for the migration: whoever makes it anew adds `*GUARD_BOOKS`.

Both checks wait for the end of the transaction, since a posting is written line by line. A year that closes meanwhile
is seen: the check shares the lock of the budget's row. Closing itself books out what goes along, and nothing after.
What moves has two sides and never gets another: what was booked is not booked upon.
"""

from django.db import migrations

from nabij.audit.append_only import AppendOnlyTable
from nabij.budget.row_checks import CheckRows, When

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

GUARD_BOOKS = (
    AppendOnlyTable("budget_posting"),
    AppendOnlyTable("budget_entry"),
    CheckRows("posting_balances", "budget_entry", BALANCED, when=When.AT_THE_END),
    CheckRows("posting_in_open_year", "budget_posting", IN_OPEN_YEAR, when=When.AT_THE_END),
    migrations.RunSQL(["CREATE SEQUENCE budget_order_number START 1"], ["DROP SEQUENCE budget_order_number"]),
)
