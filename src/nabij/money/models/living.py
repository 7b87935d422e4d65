"""What is left to live on."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from nabij.audit.looking import SensitiveRecord
from nabij.households.models import Household, Person
from nabij.kernel import clock


class LivingMoney(SensitiveRecord):
    """What is left per month for food, clothes and the rest, after fixed costs and instalments, as of a day.

    It may be below zero: then more goes out than comes in, and that is what one wants to see. With income and
    costs known, what is left follows from them; the database keeps it so.
    """

    person_attribute = "about_id"

    household = models.ForeignKey(Household, models.CASCADE, related_name="+", verbose_name=_("huishouden"))
    about = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", verbose_name=_("van wie"))
    on = models.DateField(_("op"), default=clock.today)
    income = models.DecimalField(_("komt binnen"), max_digits=9, decimal_places=2, null=True)
    costs = models.DecimalField(_("vaste lasten en aflossing"), max_digits=9, decimal_places=2, null=True)
    left = models.DecimalField(_("blijft over om van te leven"), max_digits=9, decimal_places=2)
    retracted_at = models.DateTimeField(_("teruggenomen op"), null=True)

    class Meta:
        verbose_name = _("geld om van te leven")
        verbose_name_plural = _("geld om van te leven")
        ordering: ClassVar = ["on", "created_at"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(income=None) | Q(costs=None) | Q(left=F("income") - F("costs")),
                name="left_is_income_less_costs",
            ),
            models.CheckConstraint(
                condition=(Q(income=None) | Q(income__gte=0)) & (Q(costs=None) | Q(costs__gte=0)),
                name="income_and_costs_not_below_zero",
            ),
        ]
