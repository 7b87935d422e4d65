"""One time that a rule stood in the way of what somebody needed."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from nabij.areas.models import Area
from nabij.audit.looking import SensitiveRecord
from nabij.directory.models import Professional
from nabij.households.models import Household
from nabij.kernel import clock
from nabij.kernel.records import Record, new_id
from nabij.obstacles.models.rules import Rule, RuleAnswer


class Obstacle(Record):
    """This rule stands in the way of this, told by a professional, without a name; everybody who works here reads it.

    `answer` is the answer that was given on it, by the rule. `domain` is a subject of the area, "" when none was
    chosen. `each_time` says of a form or double entry how long it takes. `asked_by` is who put the question before the
    safety net from which it came: they hear the answer too.
    """

    class Time(models.TextChoices):
        SHORT = "short", _("minder dan een kwartier")
        HOUR = "hour", _("een kwartier tot een uur")
        LONGER = "longer", _("langer dan een uur")

    key = models.UUIDField(_("sleutel van het formulier"), default=new_id)
    rule = models.ForeignKey(Rule, models.PROTECT, related_name="obstacles", verbose_name=_("regel"))
    area = models.ForeignKey(Area, models.PROTECT, related_name="+", verbose_name=_("gebied"))
    domain = models.CharField(_("onderwerp"), max_length=100, blank=True)
    holds_back = models.TextField(_("wat zij tegenhoudt"), max_length=600)
    each_time = models.CharField(_("hoeveel tijd per keer"), max_length=10, choices=Time, blank=True)
    told_by = models.ForeignKey(Professional, models.PROTECT, related_name="+", verbose_name=_("verteld door"))
    asked_by = models.ForeignKey(
        Professional, models.PROTECT, null=True, related_name="+", verbose_name=_("wie het vangnet ernaar vroeg")
    )
    told_on = models.DateField(_("verteld op"), default=clock.today)
    answer_by = models.DateField(_("antwoord uiterlijk"))
    answer = models.ForeignKey(
        RuleAnswer, models.PROTECT, null=True, related_name="obstacles", verbose_name=_("antwoord op een obstakel")
    )
    taken_back_at = models.DateTimeField(_("teruggenomen op"), null=True)

    class Meta:
        verbose_name = _("obstakel")
        verbose_name_plural = _("obstakels")
        ordering: ClassVar = ["-told_on", "-created_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["told_by", "key"], name="obstacle_told_once_by_each"),
            models.CheckConstraint(condition=~Q(holds_back=""), name="obstacle_says_what_it_holds_back"),
            models.CheckConstraint(
                condition=Q(answer_by__gte=models.F("told_on")), name="obstacle_is_answered_after_it_is_told"
            ),
            models.CheckConstraint(
                condition=Q(answer=None) | Q(taken_back_at=None),
                name="obstacle_answered_is_not_taken_back",
                violation_error_message=_("Er is al antwoord op gegeven."),
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["rule", "-told_on"], name="obstacles_of_rule"),
            models.Index(
                fields=["answer_by"], name="obstacles_to_answer", condition=Q(answer=None, taken_back_at=None)
            ),
        ]

    @property
    def is_open(self) -> bool:
        """Whether it waits for an answer."""
        return self.answer_id is None and self.taken_back_at is None


class ObstacleCase(SensitiveRecord):
    """In which household an obstacle was met: for its table alone. Who makes policy never reads this."""

    household = models.ForeignKey(
        Household, models.CASCADE, related_name="obstacle_cases", verbose_name=_("huishouden")
    )
    obstacle = models.OneToOneField(Obstacle, models.CASCADE, related_name="case", verbose_name=_("obstakel"))

    class Meta:
        verbose_name = _("obstakel bij een huishouden")
        verbose_name_plural = _("obstakels bij huishoudens")
        ordering: ClassVar = ["-created_at"]
        indexes: ClassVar = [models.Index(fields=["household", "-created_at"], name="obstacles_of_household")]
