"""What waits to be paid, the orders to the bank, and one payment with its course."""

from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery, Sum

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import get, scope
from nabij.kernel.money import format_euro
from nabij.ledger.booking import refundable
from nabij.ledger.deadlines import time_left
from nabij.ledger.iban import shown_iban
from nabij.ledger.models import Entry, Payment, PaymentLine, PaymentOrder, Posting
from nabij.ledger.states import waiting

PAY, LINE = Permission.BUDGET_PAY, PaymentLine.State


@dataclass(frozen=True)
class Waiting:
    """A payment that waits, as whoever pays reads it."""

    payment: Payment
    failed_because: str

    @property
    def iban(self) -> str:
        return shown_iban(self.payment.iban)

    @property
    def clock(self) -> str:
        """ "nog 3 uur", "2 uur te laat"."""
        return time_left(self.payment.pay_by)

    @property
    def needs_reason(self) -> bool:
        return self.payment.is_late and not self.payment.late_because


def to_pay(actor: Actor) -> list[Waiting]:
    """What was signed and stands in no order, what is due first above."""
    failed = PaymentLine.objects.filter(payment=OuterRef("pk"), state=LINE.FAILED).order_by("-created_at")
    found = waiting(scope(actor, PAY, Payment)).select_related("budget__area")
    rows = found.annotate(failed=Subquery(failed.values("because")[:1]))
    return [Waiting(one, one.failed or "") for one in rows]


def ibans_to_see(actor: Actor) -> list[Payment]:
    """Another account number that waits for a yes of somebody who signs."""
    asked = scope(actor, Permission.BUDGET_SIGN, Payment).exclude(proposed_iban="")
    return list(asked.select_related("proposed_by", "budget__area").order_by("number"))


def orders(actor: Actor) -> "QuerySet[PaymentOrder]":
    """Orders with how many payments, of how much, and how many the bank did not answer to yet; the newest first."""
    return (
        scope(actor, PAY, PaymentOrder)
        .select_related("made_by")
        .order_by("-number")
        .annotate(
            payments=Count("lines"),
            amount=Sum("lines__amount"),
            open=Count("lines", filter=Q(lines__state=LINE.ORDERED)),
            failed=Count("lines", filter=Q(lines__state=LINE.FAILED)),
        )
    )


def open_orders(actor: Actor) -> int:
    """How many orders wait for what the bank made of them."""
    mine = scope(actor, PAY, PaymentOrder).filter(withdrawn_at=None, lines__state=LINE.ORDERED)
    return mine.distinct().count()


def one_order(actor: Actor, order_id: UUID) -> PaymentOrder:
    """The order with its sums. Raises NotFound."""
    get(actor, PAY, PaymentOrder, order_id)
    return orders(actor).get(pk=order_id)


def lines_of(order: PaymentOrder) -> list[PaymentLine]:
    return list(order.lines.select_related("payment__budget__area").order_by("payment__number"))


def one_line(actor: Actor, line_id: UUID) -> PaymentLine:
    """A line with its order and payment. Raises NotFound."""
    line = get(actor, PAY, PaymentLine, line_id)
    return PaymentLine.objects.select_related("order", "payment").get(pk=line.pk)


@dataclass(frozen=True)
class Course:
    """One payment with all that happened to it, the newest first."""

    payment: Payment
    postings: list[Posting]
    lines: list[PaymentLine]
    refundable: Decimal
    can_change_iban: bool

    @property
    def iban(self) -> str:
        return shown_iban(self.payment.iban)

    @property
    def proposed(self) -> str:
        return shown_iban(self.payment.proposed_iban)

    @property
    def refundable_text(self) -> str:
        return format_euro(self.refundable)


def course_of(actor: Actor, payment_id: UUID, permission: Permission = PAY) -> Course:
    """Raises NotFound."""
    get(actor, permission, Payment, payment_id)
    payment = Payment.objects.select_related("budget__area", "signed_by", "proposed_by").get(pk=payment_id)
    most = Entry.objects.filter(posting=OuterRef("pk"), amount__gt=0).values("amount")[:1]
    postings = payment.postings.select_related("by").annotate(sum=Subquery(most)).order_by("-created_at", "-id")
    lines = payment.lines.select_related("order").order_by("-created_at")
    is_waiting = waiting(Payment.objects.filter(pk=payment_id)).exists()
    return Course(payment, list(postings), list(lines), refundable(payment), is_waiting)
