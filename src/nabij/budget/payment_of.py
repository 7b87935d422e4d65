"""The payment of a request, locked: what comes back of a loan is booked on it."""

from django.utils.translation import gettext as _

from nabij.budget.models import BudgetRequest
from nabij.kernel.errors import Refused
from nabij.ledger.models import Payment


def locked_payment(request: BudgetRequest) -> Payment:
    """The payment, held until the end of the transaction. Raises Refused for a request that nobody signed."""
    if request.payment_id is None:
        raise Refused(_("Dit is nog niet getekend."))
    return Payment.objects.select_for_update().get(pk=request.payment_id)
