"""Who was told of which term, so that nobody is told twice."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from nabij.kernel.records import Record


class Stage(models.TextChoices):
    """How far it is with a term. Each stage tells its own people, each of them once."""

    NEAR = "near", _("bijna")
    LATE = "late", _("voorbij")
    LEADER = "leader", _("naar de teamleider")


class Reminder(Record):
    """This account was told of this term at this stage; `day` is when it ended, for a term that moves is a new one."""

    thing = models.UUIDField(_("waarover"))
    kind = models.CharField(_("soort bericht"), max_length=100)
    stage = models.CharField(_("hoe ver"), max_length=10, choices=Stage.choices)
    day = models.DateField(_("uiterlijk"))
    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name=_("voor wie"))

    class Meta:
        verbose_name = _("herinnering")
        verbose_name_plural = _("herinneringen")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["thing", "kind", "stage", "day", "account"], name="reminder_tells_each_once_a_stage"
            )
        ]
