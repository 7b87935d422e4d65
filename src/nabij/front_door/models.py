"""How often something was asked at the front door lately, so that one machine does not fill the inbox of a team."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from nabij.kernel.records import Record


class Knock(Record):
    """How often in one hour: from one address on the internet, or in one area. No address can be read from it."""

    whose = models.CharField(_("onleesbaar: vanaf waar, of in welk gebied"), max_length=64)
    hour = models.DateTimeField(_("in welk uur"))
    times = models.PositiveIntegerField(_("hoe vaak"), default=1)

    class Meta:
        verbose_name = _("aankloppen bij de voordeur")
        verbose_name_plural = _("aankloppen bij de voordeur")
        constraints: ClassVar = [models.UniqueConstraint(fields=["whose", "hour"], name="knock_counted_per_hour")]
