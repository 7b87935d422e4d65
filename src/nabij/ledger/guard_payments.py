"""What the database holds a payment to, as operations for the migration: whoever makes it anew adds `*GUARD_PAYMENTS`.

What was promised stays as it was signed; another account number is paid only when it was asked first; an order says
what its payments say.
"""

from django.db import migrations
from django.utils.translation import gettext_noop as _

from nabij.kernel.guards import Guard, When

ANOTHER_PROMISE = """
(NEW.request, NEW.number, NEW.is_loan, NEW.amount, NEW.payee, NEW.signed_at, NEW.signed_by_id, NEW.asked_by_id)
  IS DISTINCT FROM
(OLD.request, OLD.number, OLD.is_loan, OLD.amount, OLD.payee, OLD.signed_at, OLD.signed_by_id, OLD.asked_by_id)
"""
ANOTHER_LINE = """
(NEW.order_id, NEW.payment_id, NEW.amount, NEW.payee, NEW.iban)
  IS DISTINCT FROM (OLD.order_id, OLD.payment_id, OLD.amount, OLD.payee, OLD.iban)
"""
# A cancelled payment leaves room for another for the same request: it is not with the bank, and does not come back.
CANCELLED_OTHERWISE = """
OLD.cancelled_at IS NOT NULL AND NEW.cancelled_at IS DISTINCT FROM OLD.cancelled_at
OR NEW.cancelled_at IS NOT NULL AND OLD.cancelled_at IS NULL AND EXISTS (
  SELECT 1 FROM ledger_paymentline WHERE payment_id = NEW.id AND state IN ('ordered', 'paid')
)
"""
NOT_ITS_PAYMENT = """
NOT EXISTS (
  SELECT 1 FROM ledger_payment p WHERE p.id = NEW.payment_id AND p.amount = NEW.amount AND p.payee = NEW.payee
    AND p.iban = NEW.iban AND p.proposed_iban = '' AND p.cancelled_at IS NULL
)
"""

GUARD_PAYMENTS = (
    Guard(
        "payment_stays_as_signed", "ledger_payment", When.CHANGED, refuses=ANOTHER_PROMISE,
        sentence=_("Deze betaling blijft zoals ervoor is getekend."),
    ),
    Guard(
        "another_iban_was_asked_first", "ledger_payment", When.CHANGED,
        refuses="NEW.iban <> OLD.iban AND NEW.iban <> OLD.proposed_iban",
        sentence=_("Een ander rekeningnummer geldt pas als iemand die tekent akkoord geeft."),
    ),
    Guard(
        "payment_is_cancelled_once", "ledger_payment", When.CHANGED, refuses=CANCELLED_OTHERWISE,
        sentence=_("Wat is ingetrokken blijft ingetrokken, en wat bij de bank ligt wordt niet ingetrokken."),
    ),
    Guard(
        "line_is_its_payment", "ledger_paymentline", When.ADDED, refuses=NOT_ITS_PAYMENT,
        sentence=_("Deze betaling is intussen veranderd. Kijk de lijst nog eens na."),
    ),
    Guard(
        "line_stays_as_made", "ledger_paymentline", When.CHANGED, refuses=ANOTHER_LINE,
        sentence=_("Een regel van een betaalopdracht blijft zoals hij is gemaakt."),
    ),
    migrations.RunSQL(["CREATE SEQUENCE ledger_order_number START 1"], ["DROP SEQUENCE ledger_order_number"]),
)  # fmt: skip
