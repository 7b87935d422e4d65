"""The end of a year: what was promised and what was lent go along to the new one, and the books are closed."""

from decimal import Decimal

from django.utils.translation import gettext as _

from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.ledger.booking.amounts import balance_of
from nabij.ledger.booking.posting import Said, move, post
from nabij.ledger.models import Account, Budget, Payment, Posting


def close_year(budget: Budget, said: Said) -> Budget:
    """Close a budget and give that of the next year, made when it was not there. What was left over stays behind.

    Raises Refused while the year runs, and for a year that is closed. Locks payments before the budget, as all do.
    """
    list(Payment.objects.select_for_update().filter(budget=budget).order_by("pk"))
    budget = Budget.objects.select_for_update().get(pk=budget.pk)
    if budget.is_closed:
        raise Refused(_("Dit jaar is al afgesloten."))
    if budget.year >= clock.today().year:
        raise Refused(_("Het jaar %(year)s loopt nog.") % {"year": budget.year})
    following, _made = Budget.objects.get_or_create(area_id=budget.area_id, year=budget.year + 1)
    for payment in Payment.objects.filter(budget=budget).order_by("pk"):
        for account in (Account.RESERVED, Account.LOANS):
            _carry(payment, account, following, said)
    Budget.objects.filter(pk=budget.pk).update(closed_at=clock.now())
    return following


def _carry(payment: Payment, account: Account, following: Budget, said: Said) -> None:
    """What of this payment stands on an account goes to the next year, with the money for it."""
    amount, key = balance_of(payment, account), f"{payment.pk}:{account}:{following.year}"
    if amount <= Decimal(0):
        return
    out, back = Posting.Kind.CARRIED_OUT, Posting.Kind.CARRIED_IN
    leaving = move(amount, out_of=account, into=Account.CARRIED)
    post(payment.budget_id, out, leaving, said, key=f"carried-out:{key}", payment=payment)
    arriving = move(amount, out_of=Account.CARRIED, into=account)
    post(following.pk, back, arriving, said, key=f"carried-in:{key}", payment=payment)
    payment.budget = following
    payment.save(update_fields=["budget"])
