"""What the ledger says: the balance of an account, of one payment or of a whole budget."""

from decimal import Decimal
from uuid import UUID

from django.db.models import Sum
from django.utils.translation import gettext as _

from nabij.kernel.errors import Refused
from nabij.ledger.models import Account, Budget, Entry, Payment, Posting


def balance_of(payment: Payment, account: Account) -> Decimal:
    """What of this payment stands on an account now, over all years."""
    found = Entry.objects.filter(posting__payment=payment, account=account).aggregate(sum=Sum("amount"))
    return found["sum"] or Decimal(0)


def came_back(payment: Payment) -> Decimal:
    """What the organisation paid back of it, in whichever year."""
    refunds = Entry.objects.filter(posting__payment=payment, posting__kind=Posting.Kind.REFUNDED, amount__gt=0)
    return refunds.aggregate(sum=Sum("amount"))["sum"] or Decimal(0)


def balances(budget_id: UUID) -> dict[Account, Decimal]:
    """The balance of each account of a budget, from its entries alone."""
    rows = Entry.objects.filter(posting__budget_id=budget_id).values("account").annotate(sum=Sum("amount"))
    found = {row["account"]: row["sum"] for row in rows}
    return {account: found.get(account, Decimal(0)) for account in Account}


def standing_budget(payment: Payment) -> Budget:
    """Where to book what happens to a payment now: its budget, or that of a later year when its own is closed."""
    held = payment.budget
    if not held.is_closed:
        return held
    later = Budget.objects.filter(area_id=held.area_id, year__gt=held.year, closed_at=None).order_by("year").first()
    if later is None:
        raise Refused(_("Het jaar van deze betaling is afgesloten, en er is nog geen nieuw budget."))
    return later
