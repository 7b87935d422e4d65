"""The money that an area has in a year for custom budgets."""

from decimal import Decimal
from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from nabij.areas.models import Area
from nabij.kernel.money import format_euro
from nabij.kernel.records import Record


class Budget(Record):
    """What an area may spend in a year, in euros: `reserved` was signed and waits, `spent` left the account.

    The three amounts follow from the ledger and are kept here so that one statement can refuse what is too much; a
    budget of the municipality serves the areas without one of their own. No posting into a closed year.
    """

    area = models.ForeignKey(Area, models.PROTECT, related_name="budgets", verbose_name=_("gebied"))
    year = models.PositiveSmallIntegerField(_("jaar"))
    total = models.DecimalField(_("budget"), max_digits=12, decimal_places=2, default=Decimal(0))
    reserved = models.DecimalField(_("gereserveerd"), max_digits=12, decimal_places=2, default=Decimal(0))
    spent = models.DecimalField(_("besteed"), max_digits=12, decimal_places=2, default=Decimal(0))
    closed_at = models.DateTimeField(_("afgesloten op"), null=True)

    class Meta:
        verbose_name = _("budget van een gebied")
        verbose_name_plural = _("budgetten van gebieden")
        ordering: ClassVar = ["-year", "area__name"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["area", "year"], name="budget_once_a_year"),
            models.CheckConstraint(condition=Q(year__range=(2000, 2200)), name="budget_in_a_year_of_ours"),
            models.CheckConstraint(condition=Q(reserved__gte=0) & Q(spent__gte=0), name="budget_never_below_nothing"),
            models.CheckConstraint(
                condition=Q(total__gte=F("reserved") + F("spent")),
                name="budget_holds_what_is_bound",
                violation_error_message=_("Hiervoor zit niet genoeg in het budget."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.area} {self.year}"

    @property
    def left(self) -> Decimal:
        """What may still be signed for, in euros."""
        return self.total - self.reserved - self.spent

    @property
    def left_text(self) -> str:
        return format_euro(self.left)

    @property
    def is_closed(self) -> bool:
        return self.closed_at is not None
