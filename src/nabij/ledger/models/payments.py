"""What was signed and is to be paid: all that whoever pays needs to know, and nothing of a family."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from nabij.directory.models import Professional
from nabij.kernel import clock
from nabij.kernel.money import format_euro
from nabij.kernel.records import Record
from nabij.ledger.models.budgets import Budget


class Payment(Record):
    """The money of one signed request, on its way to one organisation; `budget` is that of the year it stands in now.

    `request` is the id of the request and no more: the books outlive it. `asked_by` hears what becomes of it. It waits
    while it is neither paid nor cancelled; `pay_by` is the end of its term, and what goes to the bank after it says why
    (`late_because`). Another account number (`proposed_iban`) counts only when somebody who signs said yes to it: four
    eyes, as with the request.
    """

    request = models.UUIDField(_("aanvraag"), editable=False)
    number = models.PositiveIntegerField(_("nummer van de aanvraag"))
    budget = models.ForeignKey(Budget, models.PROTECT, related_name="payments", verbose_name=_("budget"))
    is_loan = models.BooleanField(_("lening"), default=False)
    amount = models.DecimalField(_("bedrag"), max_digits=9, decimal_places=2)
    payee = models.CharField(_("aan welke organisatie"), max_length=200)
    iban = models.CharField(_("rekeningnummer"), max_length=34)
    proposed_iban = models.CharField(_("nieuw rekeningnummer"), max_length=34, blank=True)
    proposed_by = models.ForeignKey(
        Professional, models.PROTECT, null=True, related_name="+", verbose_name=_("nieuw rekeningnummer van")
    )
    proposed_because = models.CharField(_("waarom een nieuw rekeningnummer"), max_length=300, blank=True)
    signed_at = models.DateTimeField(_("getekend op"), default=clock.now)
    signed_by = models.ForeignKey(
        Professional, models.PROTECT, null=True, related_name="+", verbose_name=_("getekend door")
    )
    asked_by = models.ForeignKey(
        Professional, models.PROTECT, null=True, related_name="+", verbose_name=_("gevraagd door")
    )
    pay_by = models.DateTimeField(_("betalen voor"))
    late_because = models.CharField(_("waarom later"), max_length=300, blank=True)
    paid_on = models.DateField(_("betaald op"), null=True)
    cancelled_at = models.DateTimeField(_("ingetrokken op"), null=True)

    class Meta:
        verbose_name = _("betaling")
        verbose_name_plural = _("betalingen")
        ordering: ClassVar = ["pay_by", "number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["request"], condition=Q(cancelled_at=None), name="request_is_paid_once"),
            models.CheckConstraint(condition=Q(amount__gt=0), name="payment_above_nothing"),
            models.CheckConstraint(
                condition=Q(paid_on=None) | Q(cancelled_at=None), name="payment_paid_or_cancelled_not_both"
            ),
            models.CheckConstraint(condition=~Q(payee="") & ~Q(iban=""), name="payment_goes_somewhere"),
            models.CheckConstraint(
                condition=Q(proposed_iban="", proposed_by=None, proposed_because="")
                | (~Q(proposed_iban="") & Q(proposed_by__isnull=False) & ~Q(proposed_because="")),
                name="new_iban_says_by_whom_and_why",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["pay_by"], condition=Q(paid_on=None, cancelled_at=None), name="payment_not_yet_paid"),
            models.Index(fields=["budget"], name="payment_of_budget"),
        ]

    @property
    def amount_text(self) -> str:
        return format_euro(self.amount)

    @property
    def is_late(self) -> bool:
        """Whether its term is over and the money is not there."""
        return self.paid_on is None and self.cancelled_at is None and self.pay_by < clock.now()
