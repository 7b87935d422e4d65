"""Where a payment stands: it waits, it is with the bank, or it is paid."""

from django.db.models import Exists, OuterRef, QuerySet

from nabij.ledger.models import Payment, PaymentLine

# In an order that counts: one that is with the bank, or was paid.
LIVE = (PaymentLine.State.ORDERED, PaymentLine.State.PAID)


def waiting(payments: "QuerySet[Payment]") -> "QuerySet[Payment]":
    """Those that were signed and stand in no order."""
    live = PaymentLine.objects.filter(payment=OuterRef("pk"), state__in=LIVE)
    return payments.filter(~Exists(live), paid_on=None, cancelled_at=None)
