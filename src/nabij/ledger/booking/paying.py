"""What the bank did: it paid, or what it paid came back. The caller holds the lock on the line's payment."""

from uuid import UUID

from django.utils.translation import gettext as _

from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.ledger.booking.amounts import standing_budget
from nabij.ledger.booking.posting import Said, move, post
from nabij.ledger.booking.refunds import refundable
from nabij.ledger.models import Account, Payment, Posting


def pay(payment: Payment, said: Said, *, line: UUID) -> None:
    """The organisation has its money: what was reserved is spent, or lent."""
    into, kind = (Account.LOANS, Posting.Kind.LENT) if payment.is_loan else (Account.PAID, Posting.Kind.PAID)
    payment.paid_on = said.on or clock.today()
    payment.save(update_fields=["paid_on"])
    moves = move(payment.amount, out_of=Account.RESERVED, into=into)
    post(payment.budget_id, kind, moves, said, key=f"paid:{line}", payment=payment)


def come_back(payment: Payment, said: Said, *, line: UUID) -> None:
    """The bank sent it back after it was booked as paid: it waits again, reserved.

    Raises Refused when some of it was refunded or repaid meanwhile.
    """
    account = Account.LOANS if payment.is_loan else Account.PAID
    if refundable(payment) != payment.amount:
        raise Refused(_("Hiervan is al iets terugbetaald. Schrijf de rest ook op als terugbetaling."))
    budget = standing_budget(payment)
    out_of = account if budget.pk == payment.budget_id else Account.CARRIED
    payment.paid_on, payment.budget = None, budget
    payment.save(update_fields=["paid_on", "budget"])
    moves = move(payment.amount, out_of=out_of, into=Account.RESERVED)
    post(budget.pk, Posting.Kind.RETURNED, moves, said, key=f"returned:{line}", payment=payment)
