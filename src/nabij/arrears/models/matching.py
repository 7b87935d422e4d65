"""What a human said about whom a signal is, which no later run overrules; and the runs themselves."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from nabij.arrears.models.files import SignalFile
from nabij.audit.looking import SensitiveRecord
from nabij.households.models import Person
from nabij.kernel import clock
from nabij.kernel.records import Record


class MatchDecision(SensitiveRecord):
    """Somebody decided that the person described is, or is not, this one.

    `described` is a hash of the normalised name, birth date and address, so that the decision holds for the next
    signal about the same person as well.
    """

    household_attribute = None
    person_attribute = "person_id"

    described = models.CharField(_("vingerafdruk van wie beschreven is"), max_length=64)
    person = models.ForeignKey(Person, models.CASCADE, related_name="match_decisions", verbose_name=_("persoon"))
    is_same = models.BooleanField(_("is dezelfde"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("door wie"))
    at = models.DateTimeField(_("besloten op"), default=clock.now)
    withdrawn_at = models.DateTimeField(_("teruggenomen op"), null=True)

    class Meta:
        verbose_name = _("besluit over wie iemand is")
        verbose_name_plural = _("besluiten over wie iemand is")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["described", "person"], condition=Q(withdrawn_at=None), name="match_decided_once"
            ),
            models.UniqueConstraint(
                fields=["described"],
                condition=Q(withdrawn_at=None, is_same=True),
                name="match_is_one_person",
                violation_error_message=_("Deze persoon is al aan iemand anders gelijkgesteld."),
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["described"], name="match_decision_of_described")]


class Run(Record):
    """One time that signals were laid beside all known persons: how many, how long it took, what came out."""

    file = models.ForeignKey(SignalFile, models.SET_NULL, null=True, related_name="runs", verbose_name=_("bestand"))
    month = models.DateField(_("over welke maand"), null=True)
    started_at = models.DateTimeField(_("begonnen op"), default=clock.now)
    ended_at = models.DateTimeField(_("klaar op"), null=True)
    signals = models.PositiveIntegerField(_("signalen"), default=0)
    sure = models.PositiveIntegerField(_("zeker dezelfde"), default=0)
    to_look_at = models.PositiveIntegerField(_("zelf kijken"), default=0)
    new = models.PositiveIntegerField(_("niet bekend"), default=0)
    unknown_share = models.FloatField(_("geschat deel dat niet bekend is"), null=True)

    class Meta:
        verbose_name = _("vergelijking van signalen")
        verbose_name_plural = _("vergelijkingen van signalen")
        ordering: ClassVar = ["-started_at"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(unknown_share=None) | Q(unknown_share__gte=0, unknown_share__lte=1),
                name="run_share_is_a_share",
            ),
        ]
