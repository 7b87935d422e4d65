"""A crisis read back: what went before, and whether it was kept near for too long, or made into a problem."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from nabij.audit.looking import SensitiveRecord
from nabij.directory.models import Professional
from nabij.households.models import Household
from nabij.journal.models.life_events import LifeEvent
from nabij.kernel import clock
from nabij.kernel.records import new_id


class CrisisReading(SensitiveRecord):
    """How one professional reads something that happened, with their doubts. Never a score.

    Readings stand side by side: another sees it otherwise and writes their own; none is rewritten, only taken back by
    whoever wrote it. For those who weigh safety alone; on no paper and on no shared screen.
    """

    class Says(models.TextChoices):
        YES = "yes", _("ja")
        NO = "no", _("nee")
        DOUBT = "doubt", _("twijfel")

    class SeenBy(models.TextChoices):
        NOBODY = "nobody", _("nee, niemand zag het aankomen")
        PROFESSIONAL = "professional", _("ja, een professional")
        FAMILY = "family", _("ja, iemand van de familie of het netwerk")
        BOTH = "both", _("ja, een professional en de familie of het netwerk")
        DOUBT = "doubt", _("twijfel")

    household = models.ForeignKey(
        Household, models.CASCADE, related_name="crisis_readings", verbose_name=_("huishouden")
    )
    life_event = models.ForeignKey(
        LifeEvent, models.CASCADE, related_name="readings", verbose_name=_("wat er gebeurde")
    )
    read_by = models.ForeignKey(Professional, models.PROTECT, related_name="+", verbose_name=_("wie het zo leest"))
    key = models.UUIDField(_("sleutel van het formulier"), default=new_id)
    read_on = models.DateField(_("gelezen op"), default=clock.today)
    before = models.TextField(_("wat eraan voorafging"), max_length=5_000)
    seen_by = models.CharField(_("wie zag het aankomen"), max_length=12, choices=SeenBy.choices)
    seen_how = models.CharField(_("wat zij zagen, en wat ermee gebeurde"), max_length=500, blank=True)
    too_long_near = models.CharField(_("te lang dichtbij gehouden"), max_length=5, choices=Says.choices)
    made_problem = models.CharField(_("tot probleem gemaakt"), max_length=5, choices=Says.choices)
    doubts = models.TextField(_("waar de lezer aan twijfelt"), max_length=2_000)
    taken_back_at = models.DateTimeField(_("teruggenomen op"), null=True)

    class Meta:
        verbose_name = _("lezing van een crisis")
        verbose_name_plural = _("lezingen van een crisis")
        ordering: ClassVar = ["read_on", "created_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["household", "key"], name="crisis_read_once_a_form"),
            models.CheckConstraint(condition=~Q(before=""), name="crisis_reading_says_what_went_before"),
            models.CheckConstraint(
                condition=~Q(doubts=""),
                name="crisis_reading_has_doubts",
                violation_error_message=_("Schrijf op waar u aan twijfelt, of wat u niet weet."),
            ),
            models.CheckConstraint(
                condition=~Q(seen_by__in=["professional", "family", "both"]) | ~Q(seen_how=""),
                name="crisis_seen_earlier_says_what",
                violation_error_message=_("Schrijf op wat er gezien werd, en wat ermee gebeurde."),
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["life_event", "read_on"], name="reading_of_life_event")]
