"""The plan as it was agreed, on a day, with whom."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from nabij.audit.looking import SensitiveRecord
from nabij.directory.models import Professional
from nabij.households.models import Household
from nabij.kernel import clock


class PlanVersion(SensitiveRecord):
    """What stood in the plan when it was settled, as text; the database refuses to change it afterwards.

    `content` is `{"goals": [{"id", "words", "notice", "first_because", "actions": [{"id", "what",
    "next_step", "owner", "due_on", "state"}]}], "reached": [id]}`, in order; what a youth keeps to themselves
    does not stand in it. It goes only when the household's file goes.
    """

    household = models.ForeignKey(Household, models.CASCADE, related_name="plan_versions", verbose_name=_("huishouden"))
    number = models.PositiveSmallIntegerField(_("versie"))
    settled_on = models.DateField(_("vastgesteld op"), default=clock.today)
    by = models.ForeignKey(Professional, models.PROTECT, related_name="+", verbose_name=_("door"))
    agreed_by = ArrayField(models.CharField(max_length=450), verbose_name=_("vastgesteld met"))
    present = models.CharField(_("wie waren er nog meer bij"), max_length=500, blank=True)
    content = models.JSONField(_("het plan"))

    class Meta:
        verbose_name = _("vastgesteld plan")
        verbose_name_plural = _("vastgestelde plannen")
        ordering: ClassVar = ["-number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["household", "number"], name="plan_version_once"),
            models.CheckConstraint(
                condition=Q(agreed_by__len__gt=0),
                name="plan_is_agreed_by_the_family",
                violation_error_message=_("Een plan stelt u vast met iemand van het gezin."),
            ),
        ]
