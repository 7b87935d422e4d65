"""Orders to the bank, and what the bank made of them."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from nabij.directory.models import Professional
from nabij.kernel import clock
from nabij.kernel.money import format_euro
from nabij.kernel.records import Record
from nabij.ledger.models.payments import Payment


class PaymentOrder(Record):
    """Some payments together, as one file for the bank. It may be withdrawn until it is sent.

    The account that pays is kept as it was, so that the file is the same each time one takes it.
    """

    number = models.PositiveIntegerField(_("nummer"))
    made_by = models.ForeignKey(Professional, models.PROTECT, related_name="+", verbose_name=_("gemaakt door"))
    execute_on = models.DateField(_("uitvoeren op"), default=clock.today)
    from_name = models.CharField(_("rekening op naam van"), max_length=70)
    from_iban = models.CharField(_("van rekening"), max_length=34)
    taken_at = models.DateTimeField(_("bestand opgehaald op"), null=True)
    sent_at = models.DateTimeField(_("verstuurd op"), null=True)
    withdrawn_at = models.DateTimeField(_("ingetrokken op"), null=True)

    class Meta:
        verbose_name = _("betaalopdracht")
        verbose_name_plural = _("betaalopdrachten")
        ordering: ClassVar = ["-number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["number"], name="order_number_once"),
            models.CheckConstraint(
                condition=Q(sent_at=None) | Q(withdrawn_at=None),
                name="order_sent_is_not_withdrawn",
                violation_error_message=_("Deze opdracht is al verstuurd."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.number)

    @property
    def is_open(self) -> bool:
        """Whether it may still be sent or withdrawn."""
        return self.sent_at is None and self.withdrawn_at is None


class PaymentLine(Record):
    """One payment within an order. In at most one order that counts, so nothing is paid twice."""

    class State(models.TextChoices):
        ORDERED = "ordered", _("in opdracht")
        PAID = "paid", _("betaald")
        FAILED = "failed", _("mislukt")
        WITHDRAWN = "withdrawn", _("ingetrokken")

    order = models.ForeignKey(PaymentOrder, models.PROTECT, related_name="lines", verbose_name=_("betaalopdracht"))
    payment = models.ForeignKey(Payment, models.PROTECT, related_name="lines", verbose_name=_("betaling"))
    state = models.CharField(_("hoe het ging"), max_length=10, choices=State, default=State.ORDERED)
    amount = models.DecimalField(_("bedrag"), max_digits=9, decimal_places=2)
    payee = models.CharField(_("aan welke organisatie"), max_length=200)
    iban = models.CharField(_("rekeningnummer"), max_length=34)
    paid_on = models.DateField(_("betaald op"), null=True)
    reference = models.CharField(_("kenmerk van de bank"), max_length=100, blank=True)
    because = models.CharField(_("waarom mislukt"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("regel van een betaalopdracht")
        verbose_name_plural = _("regels van betaalopdrachten")
        ordering: ClassVar = ["payment__number"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["payment"], condition=Q(state__in=("ordered", "paid")), name="payment_in_one_order"
            ),
            models.UniqueConstraint(fields=["order", "payment"], name="payment_once_in_an_order"),
            models.CheckConstraint(condition=~Q(state="paid") | Q(paid_on__isnull=False), name="paid_line_says_when"),
            models.CheckConstraint(
                condition=~Q(state="failed") | ~Q(because=""),
                name="failed_line_says_why",
                violation_error_message=_("Schrijf op waarom de betaling niet lukte."),
            ),
            models.CheckConstraint(condition=Q(amount__gt=0), name="line_above_nothing"),
        ]

    @property
    def amount_text(self) -> str:
        return format_euro(self.amount)
