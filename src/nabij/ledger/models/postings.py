"""The ledger: double entry, written once, never changed."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from nabij.directory.models import Professional
from nabij.kernel import clock
from nabij.kernel.records import AppendOnly
from nabij.ledger.models.budgets import Budget
from nabij.ledger.models.payments import Payment


class Account(models.TextChoices):
    """The accounts of every budget. What came in stands below nothing, so that all of them together are nothing."""

    GRANTED = "granted", _("toegekend")
    CARRIED = "carried", _("van of naar een ander jaar")
    FUNDS = "funds", _("vrij te besteden")
    RESERVED = "reserved", _("gereserveerd")
    PAID = "paid", _("uitbetaald")
    LOANS = "loans", _("uitgeleend")
    WRITTEN_OFF = "written_off", _("afgeboekt")


class Posting(AppendOnly):
    """One thing that happened with the money of one budget. The database refuses it when its entries are not nothing
    together, and in a year that is closed.

    `key` says what it is about, so that nothing is booked twice. `number` is that of the request: what stands here
    names nobody, and stays when the request itself is gone (the books are kept seven years, AWR art. 52).
    """

    class Kind(models.TextChoices):
        RAISED = "raised", _("budget verhoogd")
        LOWERED = "lowered", _("budget verlaagd")
        RESERVED = "reserved", _("gereserveerd")
        RELEASED = "released", _("reservering vrijgegeven")
        PAID = "paid", _("betaald")
        LENT = "lent", _("lening uitbetaald")
        RETURNED = "returned", _("betaling kwam terug van de bank")
        REFUNDED = "refunded", _("terugbetaald door de organisatie")
        REPAID = "repaid", _("afgelost")
        WRITTEN_OFF = "written_off", _("lening afgeboekt")
        CARRIED_OUT = "carried_out", _("mee naar het nieuwe jaar")
        CARRIED_IN = "carried_in", _("meegekomen uit het vorige jaar")

    budget = models.ForeignKey(Budget, models.PROTECT, related_name="postings", verbose_name=_("budget"))
    payment = models.ForeignKey(Payment, models.PROTECT, null=True, related_name="postings", verbose_name=_("betaling"))
    kind = models.CharField(_("wat er gebeurde"), max_length=20, choices=Kind)
    key = models.CharField(_("waarvan"), max_length=100)
    number = models.PositiveIntegerField(_("nummer van de aanvraag"), null=True)
    booked_on = models.DateField(_("geboekt op"), default=clock.today)
    because = models.CharField(_("waarom"), max_length=300, blank=True)
    reference = models.CharField(_("kenmerk van de bank"), max_length=100, blank=True)
    by = models.ForeignKey(Professional, models.PROTECT, null=True, related_name="+", verbose_name=_("door"))

    class Meta:
        verbose_name = _("boeking")
        verbose_name_plural = _("boekingen")
        ordering: ClassVar = ["created_at", "id"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["key"], name="posted_once"),
            models.CheckConstraint(
                condition=Q(payment=None, number=None) | Q(payment__isnull=False, number__isnull=False),
                name="posting_about_a_payment_has_its_number",
            ),
            models.CheckConstraint(
                condition=~Q(kind__in=("raised", "lowered", "refunded", "written_off")) | ~Q(because=""),
                name="posting_says_why",
                violation_error_message=_("Schrijf op waarom."),
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["budget", "created_at"], name="posting_of_budget")]


class Entry(AppendOnly):
    """One side of a posting, in euros: what came to an account, or (below nothing) left it."""

    posting = models.ForeignKey(Posting, models.PROTECT, related_name="entries", verbose_name=_("boeking"))
    account = models.CharField(_("rekening"), max_length=20, choices=Account)
    amount = models.DecimalField(_("bedrag"), max_digits=12, decimal_places=2)

    class Meta:
        verbose_name = _("boekingsregel")
        verbose_name_plural = _("boekingsregels")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["posting", "account"], name="entry_once_per_account"),
            models.CheckConstraint(condition=~Q(amount=0), name="entry_is_something"),
            models.CheckConstraint(condition=Q(account__in=Account.values), name="entry_on_an_account_of_ours"),
        ]
