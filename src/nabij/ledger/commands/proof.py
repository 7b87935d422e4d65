"""What the bank made of an order: paid, on which day and under which reference; or not, and why."""

from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.ledger import booking, events, notices
from nabij.ledger.booking.posting import Said
from nabij.ledger.by_whom import said
from nabij.ledger.hearing import who_hears
from nabij.ledger.models import Budget, Payment, PaymentLine, PaymentOrder
from nabij.ledger.nameless import refuse_names
from nabij.notices.kinds import NoticeKind
from nabij.notices.telling import take_notice_back, tell

LINE = PaymentLine.State


@command(Permission.BUDGET_PAY, PaymentLine, lock=True)
def mark_paid(actor: Actor, line: PaymentLine, *, on: date, reference: str) -> Outcome[PaymentLine]:
    """The bank paid it. Raises Refused for what was withdrawn or failed, and for a day that has yet to come."""
    if line.state == LINE.PAID:
        return Unchanged(line)
    _refuse_a_strange_day(line.order, on)
    payment = _lock([line])[0]
    _pay(line, payment, said(actor, on=on, reference=reference))
    _tell(notices.PAID, [payment])
    return Done(events.PAID, line, _facts(payment))


@command(Permission.BUDGET_PAY, PaymentOrder, lock=True)
def mark_order_paid(actor: Actor, order: PaymentOrder, *, on: date, reference: str) -> Outcome[PaymentOrder]:
    """The bank paid all of it that was not told of yet. Raises Refused for an order that was withdrawn."""
    if order.withdrawn_at:
        raise Refused(_("Deze opdracht is ingetrokken."))
    _refuse_a_strange_day(order, on)
    lines = list(order.lines.select_for_update().filter(state=LINE.ORDERED).order_by("payment_id"))
    if not lines:
        return Unchanged(order)
    words = said(actor, on=on, reference=reference)
    payments = _lock(lines)
    for line, payment in zip(lines, payments, strict=True):
        _pay(line, payment, words)
    _tell(notices.PAID, payments)
    return Done(events.ORDER_PAID, order, {"order": order.number, "payments": len(lines)})


@command(Permission.BUDGET_PAY, PaymentLine, lock=True)
def mark_failed(actor: Actor, line: PaymentLine, *, because: str) -> Outcome[PaymentLine]:
    """The bank did not pay it, or what it paid came back: it waits again, with the reason, and whoever asked hears it.

    Raises Refused without a reason, and when some of it was refunded meanwhile.
    """
    if line.state == LINE.FAILED:
        return Unchanged(line)
    if not because:
        raise Refused(_("Schrijf op waarom de betaling niet lukte."), field="because")
    if line.state == LINE.WITHDRAWN:
        raise Refused(_("Deze opdracht is ingetrokken."))
    payment = _lock([line])[0]
    refuse_names([payment], because, field="because")
    if line.state == LINE.PAID:
        booking.come_back(payment, said(actor, because=because), line=line.pk)
        _came_back(payment)
    _is_sent(line.order)
    line.state, line.because, line.paid_on = LINE.FAILED, because, None
    line.save(update_fields=["state", "because", "paid_on"])
    return Done(events.FAILED, line, _facts(payment))


def _pay(line: PaymentLine, payment: Payment, words: Said) -> None:
    """Book one line as paid. The line and its payment are locked."""
    if line.state != LINE.ORDERED:
        raise Refused(_("Deze betaling staat niet meer in deze opdracht."))
    booking.pay(payment, words, line=line.pk)
    _is_sent(line.order)
    line.state, line.paid_on, line.reference = LINE.PAID, words.on, words.reference
    line.save(update_fields=["state", "paid_on", "reference"])


def _tell(kind: NoticeKind, payments: list[Payment]) -> None:
    """Whoever asked, or directs there now, hears what became of the money: they tell the family."""
    asked = Payment.objects.filter(pk__in=[one.pk for one in payments])
    hears: dict[UUID, UUID | None] = dict(asked.values_list("request", "asked_by__user_id"))
    hears |= who_hears(one.request for one in payments)
    for one in payments:
        tell(kind, [hears[one.request]], thing=one.request, number=one.number)


def _came_back(payment: Payment) -> None:
    """It is not paid after all: whoever heard that it was hears this instead."""
    take_notice_back(notices.PAID, payment.request)
    _tell(notices.RETURNED, [payment])


def _lock(lines: list[PaymentLine]) -> list[Payment]:
    """The payments in the order of the lines, and then their budgets, each in one order for all."""
    wanted = [line.payment_id for line in lines]
    found = {one.pk: one for one in Payment.objects.select_for_update().filter(pk__in=wanted).order_by("pk")}
    budgets = {one.budget_id for one in found.values()}
    list(Budget.objects.select_for_update(no_key=True).filter(pk__in=budgets).order_by("pk"))
    return [found[key] for key in wanted]


def _is_sent(order: PaymentOrder) -> None:
    """What the bank answers to was with the bank."""
    if order.sent_at is None:
        order.sent_at = clock.now()
        order.save(update_fields=["sent_at"])


def _refuse_a_strange_day(order: PaymentOrder, on: date) -> None:
    if not order.created_at.astimezone(clock.AMSTERDAM).date() <= on <= clock.today():
        raise Refused(_("Kies een dag vanaf de opdracht tot en met vandaag."), field="on")


def _facts(payment: Payment) -> dict[str, object]:
    return {"number": payment.number, "amount": payment.amount_text, "payee": payment.payee}
