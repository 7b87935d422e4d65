"""A loan after it was paid out: instalments that come in, and what will not come in any more."""

from decimal import Decimal

from django.utils.translation import gettext as _

from nabij.kernel.errors import Refused
from nabij.kernel.money import format_euro
from nabij.ledger.booking.amounts import balance_of
from nabij.ledger.booking.posting import Said, move, post
from nabij.ledger.models import Account, Payment, Posting


def outstanding(payment: Payment) -> Decimal:
    """What is still to be repaid of a loan."""
    return balance_of(payment, Account.LOANS)


def repay(payment: Payment, amount: Decimal, said: Said, *, key: str) -> None:
    """Part of a loan came in; it may be lent or spent again. `key` names the instalment: each is booked once.

    A missed instalment is no posting. The caller holds the lock on the payment. Raises Refused above what is open.
    """
    _at_most(payment, amount)
    moves = move(amount, out_of=Account.LOANS, into=Account.FUNDS)
    post(payment.budget_id, Posting.Kind.REPAID, moves, said, key=f"repaid:{key}", payment=payment)


def write_off(payment: Payment, said: Said) -> None:
    """What is still open will not come in, and is spent for good. Raises Refused when nothing is open."""
    rest = outstanding(payment)
    if not rest:
        raise Refused(_("Van deze lening staat niets meer open."))
    moves = move(rest, out_of=Account.LOANS, into=Account.WRITTEN_OFF)
    key = f"written-off:{payment.pk}"
    post(payment.budget_id, Posting.Kind.WRITTEN_OFF, moves, said, key=key, payment=payment)


def _at_most(payment: Payment, amount: Decimal) -> None:
    rest = outstanding(payment)
    if amount > rest:
        raise Refused(_("Van deze lening staat nog %(rest)s open.") % {"rest": format_euro(rest)}, field="amount")
