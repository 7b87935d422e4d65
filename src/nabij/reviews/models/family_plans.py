"""The familiegroepsplan: the family may first make a plan themselves, with those around them (Jeugdwet art. 4.1.2)."""

from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from nabij.audit.looking import SensitiveRecord
from nabij.directory.models import Professional
from nabij.households.models import Household
from nabij.kernel.working_days import end_of_term

WEEKS_AFTER_WAIVING = 6


def professionals_plan_due(waived_on: date) -> date:
    """By which day the professionals' plan stands: six weeks after it was waived (Jeugdwet art. 4.1.2 lid 5).

    A term that would end on a weekend day or holiday runs on (Algemene termijnenwet art. 1).
    """
    return end_of_term(waived_on, weeks=WEEKS_AFTER_WAIVING)


class FamilyGroupPlan(SensitiveRecord):
    """Whether it was offered and what the family chose; one for each household, the latest that holds."""

    class Answer(models.TextChoices):
        THINKS = "thinks", _("denkt erover na")
        MAKES = "makes", _("maakt zelf een plan")
        WAIVES = "waives", _("wil dat de professionals het plan maken")
        NOT_AT_STAKE = "not_at_stake", _("er is geen jeugdhulp aan de orde")

    household = models.OneToOneField(
        Household, models.CASCADE, related_name="family_group_plan", verbose_name=_("huishouden")
    )
    answer = models.CharField(_("wat het gezin kiest"), max_length=12, choices=Answer.choices)
    offered_on = models.DateField(_("aangeboden op"), null=True)
    waived_on = models.DateField(_("afgezien op"), null=True)
    made_on = models.DateField(_("klaar op"), null=True)
    words = models.CharField(_("in hun eigen woorden"), max_length=500, blank=True)
    by = models.ForeignKey(Professional, models.PROTECT, related_name="+", verbose_name=_("door"))
    version = models.PositiveIntegerField(_("versie"), default=1)

    class Meta:
        verbose_name = _("familiegroepsplan")
        verbose_name_plural = _("familiegroepsplannen")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(answer="not_at_stake") | Q(offered_on__isnull=False),
                name="family_plan_was_offered",
                violation_error_message=_("Vul in wanneer u het aanbood."),
            ),
            models.CheckConstraint(
                condition=Q(answer="waives", waived_on__isnull=False) | ~Q(answer="waives") & Q(waived_on=None),
                name="family_plan_waived_on_a_day",
                violation_error_message=_("Vul in wanneer het gezin ervan afzag: dan beginnen de zes weken."),
            ),
            models.CheckConstraint(
                condition=Q(made_on=None) | Q(answer="makes"), name="family_plan_made_by_who_makes_one"
            ),
            models.CheckConstraint(
                condition=Q(waived_on=None) | Q(offered_on=None) | Q(waived_on__gte=models.F("offered_on")),
                name="family_plan_waived_after_offer",
                violation_error_message=_("Afzien kan pas na het aanbod."),
            ),
        ]

    @property
    def due_on(self) -> date | None:
        """The last day for the professionals' plan; None while the family has not waived their own."""
        return professionals_plan_due(self.waived_on) if self.waived_on else None
