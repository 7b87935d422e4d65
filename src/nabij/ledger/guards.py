"""What the database holds the money to, as operations for the migration: whoever makes it anew adds `*GUARD_BOOKS`.

Both checks wait for the end of the transaction, since a posting is written line by line. A year that closes meanwhile
is seen: the check shares the lock of the budget's row. Closing itself books out what goes along, and nothing after.
What moves has two sides and never gets another: what was booked is not booked upon.
"""

from django.db import migrations

from nabij.audit.append_only import AppendOnlyTable
from nabij.kernel.row_checks import CheckRows, When

BALANCED = """
BEGIN
IF (SELECT sum(amount) FROM ledger_entry WHERE posting_id = NEW.posting_id) <> 0 THEN
RAISE EXCEPTION 'posting % does not sum to zero', NEW.posting_id
USING ERRCODE = 'check_violation', CONSTRAINT = 'posting_balances';
END IF;
IF (SELECT count(*) FROM ledger_entry WHERE posting_id = NEW.posting_id) <> 2 THEN
RAISE EXCEPTION 'posting % has another number of sides than two', NEW.posting_id
USING ERRCODE = 'check_violation', CONSTRAINT = 'posting_has_two_sides';
END IF; RETURN NULL; END
"""
IN_OPEN_YEAR = """
DECLARE closed timestamptz; BEGIN
SELECT closed_at INTO closed FROM ledger_budget WHERE id = NEW.budget_id FOR SHARE;
IF closed IS NOT NULL AND NOT (NEW.kind = 'carried_out' AND NEW.created_at <= closed) THEN
RAISE EXCEPTION 'budget % is closed', NEW.budget_id
USING ERRCODE = 'check_violation', CONSTRAINT = 'posting_in_open_year';
END IF; RETURN NULL; END
"""
PROMISED = """
BEGIN
IF TG_OP = 'UPDATE' AND (
  (NEW.request, NEW.number, NEW.is_loan, NEW.amount, NEW.payee, NEW.signed_at, NEW.signed_by_id,
    NEW.asked_by_id)
    IS DISTINCT FROM (OLD.request, OLD.number, OLD.is_loan, OLD.amount, OLD.payee, OLD.signed_at, OLD.signed_by_id,
    OLD.asked_by_id)
  OR NEW.iban <> OLD.iban AND NEW.iban <> OLD.proposed_iban
) THEN
RAISE EXCEPTION 'payment % stays as it was signed', NEW.number
USING ERRCODE = 'check_violation', CONSTRAINT = 'what_was_promised_stays';
END IF; RETURN NEW; END
"""
ORDERED = """
BEGIN
IF TG_OP = 'INSERT' AND NOT EXISTS (
  SELECT 1 FROM ledger_payment p WHERE p.id = NEW.payment_id AND p.amount = NEW.amount AND p.payee = NEW.payee
    AND p.iban = NEW.iban AND p.proposed_iban = '' AND p.cancelled_at IS NULL
) OR TG_OP = 'UPDATE' AND (NEW.order_id, NEW.payment_id, NEW.amount, NEW.payee, NEW.iban)
  IS DISTINCT FROM (OLD.order_id, OLD.payment_id, OLD.amount, OLD.payee, OLD.iban) THEN
RAISE EXCEPTION 'a line says what its payment says'
USING ERRCODE = 'check_violation', CONSTRAINT = 'line_is_its_payment';
END IF; RETURN NEW; END
"""

GUARD_BOOKS = (
    AppendOnlyTable("ledger_posting"),
    AppendOnlyTable("ledger_entry"),
    CheckRows("posting_balances", "ledger_entry", BALANCED, when=When.AT_THE_END),
    CheckRows("posting_in_open_year", "ledger_posting", IN_OPEN_YEAR, when=When.AT_THE_END),
    CheckRows("payment_stays", "ledger_payment", PROMISED, when=When.BEFORE_WRITING),
    CheckRows("line_is_its_payment", "ledger_paymentline", ORDERED, when=When.BEFORE_WRITING),
    migrations.RunSQL(["CREATE SEQUENCE ledger_order_number START 1"], ["DROP SEQUENCE ledger_order_number"]),
)
