"""The end of a year: what was promised and what was lent go along to the new one, and the books are closed."""

from decimal import Decimal
from uuid import UUID

from django.db.models import Sum
from django.utils.translation import gettext as _

from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.ledger.booking.posting import Said, move, post
from nabij.ledger.models import Account, Budget, Entry, Payment, Posting


def close_year(budget: Budget, said: Said) -> Budget:
    """Close a budget and give that of the next year, made when it was not there. What was left over stays behind.

    Raises Refused while the year runs, and for a year that is closed. Locks payments before the budget, as all do.
    """
    payments = {one.pk: one for one in Payment.objects.select_for_update().filter(budget=budget).order_by("pk")}
    budget = Budget.objects.select_for_update(no_key=True).get(pk=budget.pk)
    if budget.is_closed:
        raise Refused(_("Dit jaar is al afgesloten."))
    if budget.year >= clock.today().year:
        raise Refused(_("Het jaar %(year)s loopt nog.") % {"year": budget.year})
    following, _made = Budget.objects.get_or_create(area_id=budget.area_id, year=budget.year + 1)
    standing = _to_carry(budget)
    for payment, account, amount in standing:
        _carry(payments[payment], Account(account), amount, following, said)
    Payment.objects.filter(pk__in={payment for payment, *_rest in standing}).update(budget=following)
    Budget.objects.filter(pk=budget.pk).update(closed_at=clock.now())
    return following


def _to_carry(budget: Budget) -> list[tuple[UUID, str, Decimal]]:
    """What of each payment is promised or lent still, over all years. One query, however many there are."""
    of_these = Entry.objects.filter(posting__payment__budget=budget, account__in=(Account.RESERVED, Account.LOANS))
    sums = of_these.values_list("posting__payment", "account").annotate(sum=Sum("amount")).filter(sum__gt=0)
    return list(sums.order_by("posting__payment", "account"))


def _carry(payment: Payment, account: Account, amount: Decimal, following: Budget, said: Said) -> None:
    """This much of a payment goes to the next year, with the money for it."""
    key = f"{payment.pk}:{account}:{following.year}"
    out, back = Posting.Kind.CARRIED_OUT, Posting.Kind.CARRIED_IN
    leaving = move(amount, out_of=account, into=Account.CARRIED)
    post(payment.budget_id, out, leaving, said, key=f"carried-out:{key}", payment=payment)
    arriving = move(amount, out_of=Account.CARRIED, into=account)
    post(following.pk, back, arriving, said, key=f"carried-in:{key}", payment=payment)
