"""What the team thinks along with a referral: advice, never a decision."""

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


class Advice(SensitiveRecord):
    """In a few lines: what the team thinks of it, what else there is near by, and what it costs the family.

    `alternatives` are people of the directory; what is not a professional (the team itself, a grandfather) stands in
    `otherwise`. `readers` as of its referral.
    """

    referral = models.OneToOneField(
        Referral, models.CASCADE, related_name="advice", verbose_name=_("aangekondigde verwijzing")
    )
    household = models.ForeignKey(Household, models.PROTECT, null=True, related_name="+", verbose_name=_("huishouden"))
    readers = ArrayField(models.UUIDField(), verbose_name=_("accounts die het lezen"), default=list)
    by = models.ForeignKey(Professional, models.PROTECT, related_name="+", verbose_name=_("wie adviseerde"))
    words = models.TextField(_("advies"), max_length=2000)
    alternatives = models.ManyToManyField(Professional, related_name="+", verbose_name=_("wie ook kan helpen"))
    otherwise = models.CharField(_("wat ook kan"), max_length=500, blank=True)
    contribution = models.CharField(_("eigen bijdrage"), max_length=200, blank=True)
    travel = models.CharField(_("reizen"), max_length=200, blank=True)
    waiting = models.CharField(_("wachttijd"), max_length=200, blank=True)
    given_at = models.DateTimeField(_("gegeven op"), default=clock.now)
    version = models.PositiveIntegerField(_("versie"), default=1)

    class Meta:
        verbose_name = _("advies op een verwijzing")
        verbose_name_plural = _("adviezen op verwijzingen")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(words=""), name="advice_has_words", violation_error_message=_("Schrijf uw advies op.")
            ),
        ]
