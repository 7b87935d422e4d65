"""What the database holds a signature to, as operations for the migration: whoever makes it anew adds `*GUARD_SIGNING`.

A signature stands on a mandate that counts that day, here, for so much, and on a payment of the same amount. What was
signed stays as it was signed; another account number is paid only when it was asked first; an order says what its
payments say.
"""

from django.db.migrations.operations.base import Operation

from nabij.kernel.row_checks import CheckRows, When

# Only what is left out here changes after somebody signed, refused or withdrew it; a row may move with a merge.
SIGNED = """
BEGIN
IF NEW.state = 'signed' AND (TG_OP = 'INSERT' OR OLD.state <> 'signed') AND NOT EXISTS (
  SELECT 1 FROM discretion_mandate m JOIN areas_area a ON a.id = NEW.area_id
  WHERE m.id = NEW.signed_under_id AND m.subject = 'sign_budget' AND m.up_to >= NEW.amount
    AND m.area_id IN (a.id, a.parent_id)
    AND daterange(m.starts_on, LEAST(m.ends_on, m.withdrawn_on))
      @> (NEW.signed_at AT TIME ZONE 'Europe/Amsterdam')::date
) THEN
RAISE EXCEPTION 'request % is signed under no mandate for it', NEW.number
USING ERRCODE = 'check_violation', CONSTRAINT = 'signed_under_a_mandate_that_counts';
END IF;
IF NEW.state = 'signed' AND (TG_OP = 'INSERT' OR OLD.state <> 'signed') AND NOT EXISTS (
  SELECT 1 FROM ledger_payment p WHERE p.id = NEW.payment_id AND p.request = NEW.id AND p.amount = NEW.amount
    AND p.is_loan = (NEW.kind = 'loan') AND p.cancelled_at IS NULL
) THEN
RAISE EXCEPTION 'request % is signed without its payment', NEW.number
USING ERRCODE = 'check_violation', CONSTRAINT = 'signed_for_what_is_paid';
END IF;
IF TG_OP = 'UPDATE' AND (
  OLD.asked_by_id <> NEW.asked_by_id
  OR OLD.state NOT IN ('asked', 'questioned') AND (
    to_jsonb(NEW)
      - '{state,household_id,about_id,on_paper,earlier_id,closed_by_id,closed_at,closed_because}'::text[]
      <> to_jsonb(OLD)
      - '{state,household_id,about_id,on_paper,earlier_id,closed_by_id,closed_at,closed_because}'::text[]
    OR OLD.state <> NEW.state AND NOT (OLD.state = 'signed' AND NEW.state = 'withdrawn')
  )
) THEN
RAISE EXCEPTION 'request % stays as it was decided', NEW.number
USING ERRCODE = 'check_violation', CONSTRAINT = 'what_was_signed_stays';
END IF; RETURN NEW; END
"""
GUARD_SIGNING: tuple[Operation, ...] = (
    CheckRows("budget_signed_holds", "budget_budgetrequest", SIGNED, when=When.BEFORE_WRITING),
)
