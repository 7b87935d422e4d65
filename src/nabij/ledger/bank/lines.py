"""What goes to the bank of each payment; its reference is the number of the request and nothing else."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.ledger.models import PaymentOrder


@dataclass(frozen=True)
class Transfer:
    """An amount to an organisation."""

    number: int
    payee: str
    iban: str
    amount: Decimal

    @property
    def reference(self) -> str:
        """What the organisation reads on its statement."""
        return _("Maatwerkbudget %(number)s") % {"number": self.number}


@dataclass(frozen=True)
class Order:
    """An order with all that its files are made of."""

    id: UUID
    number: int
    made_at: datetime
    execute_on: date
    from_name: str
    from_iban: str
    transfers: tuple[Transfer, ...]


def order_of(order: PaymentOrder) -> Order:
    """The order as it was made, also when one of its lines failed since: the file stays the same."""
    lines = order.lines.select_related("payment").order_by("payment__number")
    transfers = tuple(Transfer(one.payment.number, one.payee, one.iban, one.amount) for one in lines)
    return Order(
        order.pk, order.number, order.created_at, order.execute_on, order.from_name, order.from_iban, transfers
    )
