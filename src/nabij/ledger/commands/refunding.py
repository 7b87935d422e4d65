"""Money that an organisation pays back."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.kernel.money import format_euro
from nabij.ledger import booking, events
from nabij.ledger.by_whom import said
from nabij.ledger.models import Payment, Posting
from nabij.ledger.nameless import refuse_names


@command(Permission.BUDGET_PAY, Payment, lock=True)
def note_refund(
    actor: Actor, payment: Payment, *, amount: Decimal, on: date, because: str, key: UUID
) -> Outcome[Payment]:
    """The organisation paid some of it back. `key` is that of the form: a second click books nothing more,
    another amount with it is another refund."""
    if on > clock.today():
        raise Refused(_("Deze dag moet nog komen."), field="on")
    once = f"{payment.pk}:{key}:{amount:.2f}"
    if Posting.objects.filter(key=f"refunded:{once}").exists():
        return Unchanged(payment)
    refuse_names([payment], because, field="because")
    booking.refund(payment, amount, said(actor, on=on, because=because), key=once)
    return Done(events.REFUNDED, payment, _facts(payment, amount))


def _facts(payment: Payment, amount: Decimal) -> dict[str, object]:
    return {"number": payment.number, "amount": format_euro(amount), "payee": payment.payee}
