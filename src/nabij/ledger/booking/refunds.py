"""What an organisation pays back: the thing was not delivered, or was cheaper."""

from decimal import Decimal

from django.utils.translation import gettext as _

from nabij.kernel.errors import Refused
from nabij.kernel.money import format_euro
from nabij.ledger.booking.amounts import balance_of, came_back, standing_budget
from nabij.ledger.booking.posting import Said, move, post
from nabij.ledger.models import Account, Payment, Posting


def refundable(payment: Payment) -> Decimal:
    """How much of it is still with the organisation, or (a loan) still to be repaid; nothing before it is paid."""
    if payment.is_loan:
        return balance_of(payment, Account.LOANS)
    return payment.amount - came_back(payment) if payment.paid_on else Decimal(0)


def refund(payment: Payment, amount: Decimal, said: Said, *, key: str) -> None:
    """The organisation paid this back; it may be spent again, this year. A loan becomes smaller by it.

    The caller holds the lock on the payment. Raises Refused above what was paid.
    """
    most = refundable(payment)
    if amount > most:
        raise Refused(_("Er kan hoogstens %(most)s terugkomen.") % {"most": format_euro(most)}, field="amount")
    budget = standing_budget(payment)
    paid_from = Account.LOANS if payment.is_loan else Account.PAID
    moves = move(amount, out_of=paid_from if budget.pk == payment.budget_id else Account.CARRIED, into=Account.FUNDS)
    post(budget.pk, Posting.Kind.REFUNDED, moves, said, key=f"refunded:{key}", payment=payment)
