"""Which daily work was begun on which day, so that it is begun once."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from nabij.kernel.records import Record


class Morning(Record):
    """On this working day this job was put in the queue."""

    job = models.CharField(_("werk"), max_length=100)
    day = models.DateField(_("dag"))

    class Meta:
        verbose_name = _("ochtendwerk")
        verbose_name_plural = _("ochtendwerk")
        constraints: ClassVar = [models.UniqueConstraint(fields=["job", "day"], name="morning_begins_a_job_once")]
