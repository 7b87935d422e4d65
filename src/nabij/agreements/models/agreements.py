"""What the team and its partners in the neighbourhood agreed: when this happens, we do that."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from nabij.areas.models import Area
from nabij.directory.models import Organisation, Professional
from nabij.kernel import clock
from nabij.kernel.records import AppendOnly, Record


class PartnerAgreement(Record):
    """What sets it off and what each does then, between the team of an area and one or more organisations.

    `steps` holds one step on each line, with who does it. How it was worded before stands in `AgreementWording`.
    """

    area = models.ForeignKey(Area, models.PROTECT, related_name="+", verbose_name=_("gebied"))
    organisations = models.ManyToManyField(Organisation, related_name="agreements", verbose_name=_("met wie"))
    trigger = models.CharField(_("wanneer"), max_length=300)
    steps = models.TextField(_("wie doet dan wat"), max_length=2000)
    ours = models.ForeignKey(
        Professional, models.PROTECT, related_name="+", verbose_name=_("afgesproken door, van ons")
    )
    theirs = models.CharField(_("afgesproken door, van hen"), max_length=200)
    agreed_on = models.DateField(_("afgesproken op"), default=clock.today)
    look_again_on = models.DateField(_("opnieuw bekijken op"))
    ended_on = models.DateField(_("gestopt op"), null=True)
    ended_because = models.CharField(_("waarom gestopt"), max_length=300, blank=True)
    version = models.PositiveIntegerField(_("versie"), default=1)

    class Meta:
        verbose_name = _("afspraak met een partner")
        verbose_name_plural = _("afspraken met partners")
        ordering: ClassVar = ["trigger", "created_at"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(trigger="") & ~Q(steps=""), name="partner_agreement_says_when_and_what"
            ),
            models.CheckConstraint(
                condition=Q(ended_on=None, ended_because="") | (Q(ended_on__isnull=False) & ~Q(ended_because="")),
                name="partner_agreement_ends_with_a_reason",
                violation_error_message=_("Schrijf op waarom de afspraak stopt."),
            ),
            models.CheckConstraint(
                condition=Q(look_again_on__gte=F("agreed_on")),
                name="partner_agreement_is_looked_at_after",
                violation_error_message=_("Opnieuw bekijken komt na afspreken."),
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["area", "look_again_on"], name="partner_agreement_by_look")]

    @property
    def step_lines(self) -> list[str]:
        """Each step on its own."""
        return [line for line in self.steps.split("\n") if line]

    @property
    def is_open(self) -> bool:
        return self.ended_on is None

    @property
    def is_due(self) -> bool:
        """Whether the day to look at it again has come."""
        return self.is_open and self.look_again_on <= clock.today()


class AgreementWording(AppendOnly):
    """How an agreement was worded, one row for each time that it changed; never rewritten."""

    agreement = models.ForeignKey(
        PartnerAgreement, models.PROTECT, related_name="wordings", verbose_name=_("afspraak met een partner")
    )
    version = models.PositiveIntegerField(_("versie"))
    trigger = models.CharField(_("wanneer"), max_length=300)
    steps = models.TextField(_("wie doet dan wat"), max_length=2000)
    between = models.CharField(_("tussen wie"), max_length=1000)
    agreed_on = models.DateField(_("afgesproken op"))
    written_by = models.CharField(_("opgeschreven door"), max_length=200)

    class Meta:
        verbose_name = _("eerdere woorden van een afspraak")
        verbose_name_plural = _("eerdere woorden van afspraken")
        ordering: ClassVar = ["-version"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["agreement", "version"], name="wording_once")]

    @property
    def step_lines(self) -> list[str]:
        """Each step on its own."""
        return [line for line in self.steps.split("\n") if line]
