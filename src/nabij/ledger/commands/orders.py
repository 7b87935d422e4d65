"""Orders to the bank: made from what waits, taken as a file, sent; or withdrawn before that."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.areas.models import Area
from nabij.households.commands.seating import professional_of
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.kernel.money import format_euro
from nabij.kernel.sequences import next_number
from nabij.ledger import events
from nabij.ledger.models import Payment, PaymentLine, PaymentOrder
from nabij.ledger.nameless import refuse_names
from nabij.ledger.paying_account import account_for
from nabij.ledger.states import waiting

LINE = PaymentLine.State


@command(Permission.BUDGET_PAY, Area)
def make_order(
    actor: Actor, area: Area, *, payments: Iterable[UUID], execute_on: date, late_because: str = ""
) -> Outcome[PaymentOrder]:
    """Put waiting payments in one order; `area` is one for which this person pays. What is late says why.

    Raises Refused when one of them is in an order already, was withdrawn, or waits for a yes to its account number.
    """
    chosen = _locked(actor, set(payments))
    _give_reasons(chosen, late_because)
    account = account_for(area.pk)
    order = PaymentOrder.objects.create(
        number=next_number("ledger_order_number"),
        made_by=professional_of(actor),
        execute_on=max(execute_on, clock.today()),
        from_name=account.name,
        from_iban=account.iban,
    )
    PaymentLine.objects.bulk_create(
        PaymentLine(order=order, payment=one, amount=one.amount, payee=one.payee, iban=one.iban) for one in chosen
    )
    total = format_euro(sum(one.amount for one in chosen))
    return Done(events.ORDER_MADE, order, {"order": order.number, "payments": len(chosen), "amount": total})


def _locked(actor: Actor, wanted: set[UUID]) -> list[Payment]:
    """The payments, locked in one order, so that two orders at once do not hold each other up."""
    mine = waiting(scope(actor, Permission.BUDGET_PAY, Payment)).filter(pk__in=wanted)
    locked = list(Payment.objects.select_for_update().filter(pk__in=mine.values("pk")).order_by("pk"))
    still = list(waiting(Payment.objects.filter(pk__in=[one.pk for one in locked])).order_by("pk"))
    if not wanted:
        raise Refused(_("Kies minstens één betaling."), field="payments")
    if len(still) != len(wanted):
        raise Refused(_("Een van deze betalingen wacht niet meer. Kijk de lijst nog eens na."), field="payments")
    if any(one.proposed_iban for one in still):
        raise Refused(_("Een van deze betalingen wacht op akkoord voor het rekeningnummer."), field="payments")
    return still


def _give_reasons(chosen: list[Payment], late_because: str) -> None:
    late = [one for one in chosen if one.is_late and not one.late_because]
    if late and not late_because:
        raise Refused(_("Een van deze betalingen is te laat. Schrijf op waarom."), field="late_because")
    refuse_names(late, late_because, field="late_because")
    for one in late:
        one.late_because = late_because
    Payment.objects.bulk_update(late, ["late_because"])


@command(Permission.BUDGET_PAY, PaymentOrder, lock=True)
def take_file(actor: Actor, order: PaymentOrder, *, form: str) -> Outcome[PaymentOrder]:
    """The file was taken, to be brought to the bank. Raises Refused for an order that was withdrawn."""
    if order.withdrawn_at:
        raise Refused(_("Deze opdracht is ingetrokken."))
    order.taken_at = order.taken_at or clock.now()
    order.save(update_fields=["taken_at"])
    return Done(events.ORDER_TAKEN, order, {"order": order.number, "form": form})


@command(Permission.BUDGET_PAY, PaymentOrder, lock=True)
def send_order(actor: Actor, order: PaymentOrder) -> Outcome[PaymentOrder]:
    """It is with the bank: from now on it cannot be withdrawn."""
    if order.sent_at:
        return Unchanged(order)
    if order.withdrawn_at:
        raise Refused(_("Deze opdracht is ingetrokken."))
    order.sent_at = clock.now()
    order.save(update_fields=["sent_at"])
    return Done(events.ORDER_SENT, order, {"order": order.number})


@command(Permission.BUDGET_PAY, PaymentOrder, lock=True)
def withdraw_order(actor: Actor, order: PaymentOrder) -> Outcome[PaymentOrder]:
    """It does not go to the bank: its payments wait again. Raises Refused when it is with the bank."""
    if order.withdrawn_at:
        return Unchanged(order)
    if order.sent_at or order.lines.exclude(state=LINE.ORDERED).exists():
        raise Refused(_("Deze opdracht is al bij de bank. Schrijf per betaling op wat de bank ervan maakte."))
    order.withdrawn_at = clock.now()
    order.save(update_fields=["withdrawn_at"])
    order.lines.update(state=LINE.WITHDRAWN)
    return Done(events.ORDER_WITHDRAWN, order, {"order": order.number})
