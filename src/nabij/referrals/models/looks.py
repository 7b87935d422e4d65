"""Following a placement: each time somebody asked, or was told, how it goes."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from nabij.audit.looking import SensitiveRecord
from nabij.directory.models import Professional
from nabij.households.models import Household
from nabij.kernel import clock
from nabij.referrals.models.referrals import Referral


class PlacementLook(SensitiveRecord):
    """What was found on a day: it began, it did not, it holds, or it ended and why. `readers` as of its referral."""

    class Found(models.TextChoices):
        BEGAN = "began", _("het is begonnen")
        NOT_BEGUN = "not_begun", _("het is nog niet begonnen")
        HOLDS = "holds", _("het houdt")
        ENDED = "ended", _("het is gestopt")

    referral = models.ForeignKey(
        Referral, models.CASCADE, related_name="looks", verbose_name=_("aangekondigde verwijzing")
    )
    household = models.ForeignKey(Household, models.PROTECT, null=True, related_name="+", verbose_name=_("huishouden"))
    readers = ArrayField(models.UUIDField(), verbose_name=_("accounts die het lezen"), default=list)
    by = models.ForeignKey(Professional, models.PROTECT, related_name="+", verbose_name=_("wie vroeg"))
    on = models.DateField(_("op"), default=clock.today)
    found = models.CharField(_("wat bleek"), max_length=10, choices=Found.choices)
    asked_of = models.CharField(_("van wie gehoord"), max_length=200, blank=True)
    words = models.CharField(_("in een paar woorden"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("keer dat naar een plaatsing is gevraagd")
        verbose_name_plural = _("keren dat naar een plaatsing is gevraagd")
        ordering: ClassVar = ["on", "created_at"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(found="ended") | ~Q(words=""),
                name="placement_end_says_why",
                violation_error_message=_("Schrijf in een paar woorden op waarom het stopte."),
            ),
        ]
