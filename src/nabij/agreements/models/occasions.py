"""The times that an agreement applied, and the talk when it went otherwise."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from nabij.agreements.models.agreements import PartnerAgreement
from nabij.directory.models import Organisation
from nabij.kernel import clock
from nabij.kernel.records import Record


class Occasion(Record):
    """One time that it applied, with one partner. When it went otherwise: a talk, and what came of that.

    It is about the agreement, not about a resident: `line` names nobody.
    """

    class Outcome(models.TextChoices):
        KEPT = "kept", _("ging zoals afgesproken")
        NOT_KEPT = "not_kept", _("ging anders")
        NOT_NEEDED = "not_needed", _("was nu niet nodig")

    agreement = models.ForeignKey(
        PartnerAgreement, models.CASCADE, related_name="occasions", verbose_name=_("afspraak met een partner")
    )
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+", verbose_name=_("met wie"))
    on = models.DateField(_("op welke dag"), default=clock.today)
    outcome = models.CharField(_("hoe het ging"), max_length=10, choices=Outcome.choices)
    line = models.CharField(_("in één regel"), max_length=200, blank=True)
    noted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("opgeschreven door")
    )
    talk_on = models.DateField(_("gesprek gepland op"), null=True)
    talk_done_on = models.DateField(_("besproken op"), null=True)
    talk_result = models.CharField(_("wat eruit kwam"), max_length=1000, blank=True)

    class Meta:
        verbose_name = _("keer dat een afspraak gold")
        verbose_name_plural = _("keren dat een afspraak gold")
        ordering: ClassVar = ["-on", "-created_at"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(outcome="not_kept") | Q(talk_on=None, talk_done_on=None),
                name="talk_when_it_went_otherwise",
                violation_error_message=_("Een gesprek hoort bij een keer dat het anders ging."),
            ),
            models.CheckConstraint(
                condition=Q(talk_done_on=None, talk_result="") | (Q(talk_done_on__isnull=False) & ~Q(talk_result="")),
                name="talk_done_says_what_came_of_it",
                violation_error_message=_("Schrijf op wat eruit kwam."),
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["talk_on"], name="occasion_by_talk", condition=Q(talk_done_on=None))]

    @property
    def went_otherwise(self) -> bool:
        return self.outcome == self.Outcome.NOT_KEPT
