"""What a partner was told of the signals of a month: that they were taken up or not, never why."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from nabij.directory.models import Organisation
from nabij.kernel import clock
from nabij.kernel.records import Record


class PartnerTold(Record):
    """One time that a partner was told what became of a month: numbers only; the list itself is made anew."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+", verbose_name=_("partner"))
    month = models.DateField(_("over welke maand"))
    signals = models.PositiveIntegerField(_("signalen"))
    taken_up = models.PositiveIntegerField(_("opgepakt"))
    at = models.DateTimeField(_("verteld op"), default=clock.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("door wie"))

    class Meta:
        verbose_name = _("terugkoppeling aan een partner")
        verbose_name_plural = _("terugkoppelingen aan partners")
        ordering: ClassVar = ["-at"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(month__day=1), name="partner_told_month_is_a_first_day"),
            models.CheckConstraint(
                condition=Q(taken_up__lte=models.F("signals")), name="partner_told_no_more_than_signalled"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["month", "organisation"], name="partner_told_by_month")]
