"""Some months later: what did it prevent, and what would that have cost?"""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from nabij.areas.models import Area
from nabij.audit.looking import SensitiveRecord
from nabij.budget.models.requests import BudgetRequest
from nabij.directory.models import Professional
from nabij.households.models import Household
from nabij.kernel import clock
from nabij.kernel.money import format_euro
from nabij.kernel.records import Record


class AvoidedCost(Record):
    """What something costs that a custom budget may prevent, with the source and the year of the price.

    Written by the municipality, with an owner; Nabij brings no prices of its own. A price is not edited: it ends, and
    another comes, so that what was looked back on keeps what it was reckoned with.
    """

    area = models.ForeignKey(Area, models.PROTECT, related_name="+", verbose_name=_("gebied"))
    what = models.CharField(_("wat"), max_length=200)
    amount = models.DecimalField(_("prijs"), max_digits=9, decimal_places=2)
    per = models.CharField(_("waarvan"), max_length=50)
    source = models.CharField(_("bron"), max_length=300)
    year = models.PositiveSmallIntegerField(_("jaar van de prijs"))
    owner = models.ForeignKey(Professional, models.PROTECT, related_name="+", verbose_name=_("eigenaar"))
    ended_on = models.DateField(_("geldt niet meer sinds"), null=True)

    class Meta:
        verbose_name = _("prijs van wat voorkomen kan worden")
        verbose_name_plural = _("prijzen van wat voorkomen kan worden")
        ordering: ClassVar = ["what", "created_at"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(amount__gt=0, year__range=(2000, 2200)) & ~Q(what="") & ~Q(per="") & ~Q(source=""),
                name="avoided_cost_has_source_and_year",
                violation_error_message=_("Een prijs heeft een bron en een jaar."),
            ),
        ]

    def __str__(self) -> str:
        return self.what

    @property
    def amount_text(self) -> str:
        return format_euro(self.amount)


class LookBack(SensitiveRecord):
    """What came of one custom budget, as those at the table see it. "We do not know" is an answer.

    Never added up per worker: what it says of all together goes by way of `figures`.
    """

    class Outcome(models.TextChoices):
        PREVENTED = "prevented", _("ja, het is voorkomen")
        PARTLY = "partly", _("voor een deel")
        NOT = "not", _("nee, het gebeurde toch")
        UNKNOWN = "unknown", _("dat weten wij niet")

    household = models.ForeignKey(Household, models.CASCADE, related_name="+", verbose_name=_("huishouden"))
    request = models.OneToOneField(
        BudgetRequest, models.CASCADE, related_name="look_back", verbose_name=_("aanvraag maatwerkbudget")
    )
    outcome = models.CharField(_("is het voorkomen"), max_length=10, choices=Outcome)
    words = models.CharField(_("wat ervan kwam"), max_length=2000, blank=True)
    on = models.DateField(_("op welke dag"), default=clock.today)
    by = models.ForeignKey(Professional, models.PROTECT, related_name="+", verbose_name=_("door"))

    class Meta:
        verbose_name = _("terugblik op een maatwerkbudget")
        verbose_name_plural = _("terugblikken op maatwerkbudgetten")


class Avoided(SensitiveRecord):
    """What did not happen, by the price list of that day."""

    household = models.ForeignKey(Household, models.CASCADE, related_name="+", verbose_name=_("huishouden"))
    look_back = models.ForeignKey(LookBack, models.CASCADE, related_name="avoided", verbose_name=_("terugblik"))
    cost = models.ForeignKey(AvoidedCost, models.PROTECT, related_name="+", verbose_name=_("wat er niet kwam"))

    class Meta:
        verbose_name = _("wat voorkomen is")
        verbose_name_plural = _("wat voorkomen is")
        ordering: ClassVar = ["created_at"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["look_back", "cost"], name="avoided_once")]
