"""What the database holds a signature to, as operations for the migration: whoever makes it anew adds `*GUARD_SIGNING`.

A signature is of today, of a second person, who today holds the role to which the mandate was given, here, for so much;
and for a payment of that amount to that organisation. That holds for a request, and for a loan that becomes a gift.
What was decided stays as it was decided.

Whoever speaks to the database as the application says itself which day it is and who asks (ARCHITECTURE, the second
lock); within that, nothing signs what may not be signed.
"""

from django.db import migrations
from django.db.migrations.operations.base import Operation
from django.utils.translation import gettext_noop as _

from nabij.access.row_security import SharedFunction
from nabij.kernel.guards import Guard, When

REQUEST, GIFT = "budget_budgetrequest", "budget_writeoff"
SIGNED = "NEW.state = 'signed' AND OLD.state IS DISTINCT FROM 'signed'"

# Nobody signs under what they gave themselves, also when they came to the role later.
# The area's own mandate stands in the place of the municipality's for the same (as `discretion.mandates.counting_in`);
# the role is held by appointment, for the area or the municipality.
COUNTS = """
SELECT EXISTS (
  SELECT 1 FROM discretion_mandate m JOIN areas_area a ON a.id = area
  WHERE m.id = mandate AND m.subject = 'sign_budget' AND m.up_to >= amount AND m.area_id IN (a.id, a.parent_id)
    AND daterange(m.starts_on, LEAST(m.ends_on, m.withdrawn_on)) @> my_today() AND m.granted_by_id <> signer
    AND (m.area_id = a.id OR NOT EXISTS (
      SELECT 1 FROM discretion_mandate own
      WHERE own.area_id = a.id AND own.subject = m.subject AND own.role = m.role AND lower(own.what) = lower(m.what)
        AND daterange(own.starts_on, LEAST(own.ends_on, own.withdrawn_on)) @> my_today()))
    AND EXISTS (
      SELECT 1 FROM areas_appointment held JOIN directory_professional p ON p.user_id = held.user_id
      WHERE p.id = signer AND held.role = m.role AND held.area_id IN (a.id, a.parent_id)
        AND daterange(held.starts_on, held.ends_on) @> my_today())
)
"""
# Whoever asked, answered for them, or sits at that table; read with the owner's rights, so that no seat is overlooked.
OWN = """
SELECT EXISTS (
  SELECT 1 FROM budget_budgetrequest r WHERE r.id = asked AND (
    r.asked_by_id = signer
    OR EXISTS (SELECT 1 FROM budget_requestquestion q WHERE q.request_id = r.id AND q.answered_by_id = signer)
    OR EXISTS (
      SELECT 1 FROM households_involvement i
      WHERE i.household_id = r.household_id AND i.professional_id = signer
        AND (i.ends_on IS NULL OR i.ends_on > my_today())))
)
"""
NOT_NOW = "{at} NOT BETWEEN my_moment() - interval '10 minutes' AND my_moment() + interval '10 minutes'"
WITHOUT_ITS_PAYMENT = """
NOT EXISTS (
  SELECT 1 FROM ledger_payment p JOIN ledger_payee w ON w.id = NEW.payee_id
  WHERE p.id = NEW.payment_id AND p.request = NEW.id AND p.amount = NEW.amount AND p.payee = w.name AND p.iban = w.iban
    AND p.is_loan = (NEW.kind = 'loan') AND p.cancelled_at IS NULL
)
"""
# Only what is left out here changes after somebody signed, refused or withdrew it; a row may move with a merge.
DECIDED_ANEW = """
OLD.state NOT IN ('asked', 'questioned') AND (
  to_jsonb(NEW) - '{state,household_id,about_id,on_paper,earlier_id,closed_by_id,closed_at,closed_because}'::text[]
    <> to_jsonb(OLD) - '{state,household_id,about_id,on_paper,earlier_id,closed_by_id,closed_at,closed_because}'::text[]
  OR OLD.state <> NEW.state AND NOT (OLD.state = 'signed' AND NEW.state = 'withdrawn')
)
"""
# The books know no request, so this is said here: where there is one, it was signed, for this payment and no other.
PAYS_WITHOUT_A_SIGNATURE = """
EXISTS (
  SELECT 1 FROM ledger_payment p JOIN budget_budgetrequest r ON r.id = p.request
  WHERE p.id = NEW.payment_id AND (r.state <> 'signed' OR r.payment_id IS DISTINCT FROM p.id)
)
"""
AREA_OF_GIFT = "(SELECT r.area_id FROM budget_budgetrequest r WHERE r.id = NEW.request_id)"
# A gift is booked with its signature, in one transaction: the books have the last word on the amount.
OTHER_THAN_BOOKED = """
NOT EXISTS (
  SELECT 1 FROM budget_budgetrequest r JOIN ledger_posting p ON p.payment_id = r.payment_id
    JOIN ledger_entry e ON e.posting_id = p.id
  WHERE r.id = NEW.request_id AND p.kind = 'written_off' AND e.account = 'written_off' AND e.amount = NEW.amount
)
"""

UNDER_NO_MANDATE = _("Dit past niet binnen het mandaat van wie tekent.")
OF_NOW = _("Een handtekening is van nu.")
FOUR_EYES = _("Wie dit vroeg of zelf aan tafel zit, tekent niet. Een ander tekent: dat heet vier ogen.")


def _when_signed(table: str, name: str, unless: str, sentence: str) -> Guard:
    """Refuse a signature that lacks this."""
    return Guard(name, table, When.WRITTEN, refuses=f"{SIGNED} AND {unless}", sentence=sentence)


GUARD_SIGNING: tuple[Operation, ...] = (
    migrations.RunSQL(["CREATE SEQUENCE budget_request_number START 201"], ["DROP SEQUENCE budget_request_number"]),
    SharedFunction(
        "budget_mandate_counts", "boolean", COUNTS, arguments="mandate uuid, signer uuid, area uuid, amount numeric"
    ),
    SharedFunction("budget_is_ones_own", "boolean", OWN, definer=True, arguments="asked uuid, signer uuid"),
    _when_signed(REQUEST, "request_is_signed_now", NOT_NOW.format(at="NEW.signed_at"), OF_NOW),
    _when_signed(
        REQUEST, "request_is_signed_under_a_mandate",
        "NOT budget_mandate_counts(NEW.signed_under_id, NEW.signed_by_id, NEW.area_id, NEW.amount)", UNDER_NO_MANDATE,
    ),
    _when_signed(
        REQUEST, "request_is_signed_by_another", "budget_is_ones_own(NEW.id, NEW.signed_by_id)", FOUR_EYES,
    ),
    _when_signed(
        REQUEST, "request_is_signed_for_what_is_paid", WITHOUT_ITS_PAYMENT,
        _("Er is getekend voor iets anders dan wordt betaald."),
    ),
    Guard(
        "line_pays_what_was_signed", "ledger_paymentline", When.ADDED, refuses=PAYS_WITHOUT_A_SIGNATURE,
        sentence=_("Voor deze betaling is niet (meer) getekend."),
    ),
    Guard(
        "request_keeps_who_asked", REQUEST, When.CHANGED, refuses="OLD.asked_by_id <> NEW.asked_by_id",
        sentence=_("Wie het vroeg blijft staan."),
    ),
    Guard(
        "request_stays_as_decided", REQUEST, When.CHANGED, refuses=DECIDED_ANEW,
        sentence=_("Hierover is al besloten."),
    ),
    _when_signed(GIFT, "gift_is_signed_now", NOT_NOW.format(at="NEW.decided_at"), OF_NOW),
    _when_signed(
        GIFT, "gift_is_signed_under_a_mandate",
        f"NOT budget_mandate_counts(NEW.signed_under_id, NEW.decided_by_id, {AREA_OF_GIFT}, NEW.amount)",
        UNDER_NO_MANDATE,
    ),
    _when_signed(
        GIFT, "gift_is_signed_by_another", "budget_is_ones_own(NEW.request_id, NEW.decided_by_id)", FOUR_EYES,
    ),
    _when_signed(
        GIFT, "gift_is_signed_for_what_is_booked", OTHER_THAN_BOOKED,
        _("Er is getekend voor een ander bedrag dan is geboekt."),
    ),
    Guard(
        "gift_stays_as_decided", GIFT, When.CHANGED,
        refuses="OLD.asked_by_id <> NEW.asked_by_id OR OLD.request_id <> NEW.request_id OR OLD.state <> 'asked' "
                "AND to_jsonb(NEW) - 'household_id' <> to_jsonb(OLD) - 'household_id'",
        sentence=_("Hierover is al besloten."),
    ),
)  # fmt: skip
