"""Where people see it differently: recorded beside each other, without a winner."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from nabij.audit.looking import SensitiveRecord
from nabij.directory.models import Professional
from nabij.households.models import Household, Person
from nabij.kernel import clock
from nabij.plans.models.actions import Action
from nabij.plans.models.goals import Goal


class DifferenceOfView(SensitiveRecord):
    """A goal, or an action for it, that people see differently; settled, left standing, or still talked about.

    `about` follows the goal. It is on paper only when they chose so.
    """

    person_attribute = "about_id"

    household = models.ForeignKey(Household, models.CASCADE, related_name="+", verbose_name=_("huishouden"))
    about = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", verbose_name=_("voor wie"))
    goal = models.ForeignKey(Goal, models.CASCADE, related_name="differences", verbose_name=_("doel"))
    action = models.ForeignKey(
        Action, models.CASCADE, null=True, related_name="differences", verbose_name=_("actie")
    )  # fmt: skip
    since = models.DateField(_("sinds"), default=clock.today)
    settled_on = models.DateField(_("eens geworden op"), null=True)
    settled_how = models.CharField(_("hoe"), max_length=300, blank=True)
    left_standing_on = models.DateField(_("wij laten het staan sinds"), null=True)
    on_paper = models.BooleanField(_("mag op papier en op een gedeeld scherm"), default=False)

    class Meta:
        verbose_name = _("verschil van inzicht")
        verbose_name_plural = _("verschillen van inzicht")
        ordering: ClassVar = ["created_at"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(settled_on=None) | Q(left_standing_on=None), name="difference_settled_or_left_standing"
            ),
            models.CheckConstraint(
                condition=Q(settled_on=None, settled_how="") | (Q(settled_on__isnull=False) & ~Q(settled_how="")),
                name="difference_settled_says_how",
                violation_error_message=_("Schrijf op hoe u het eens werd."),
            ),
        ]

    @property
    def is_settled(self) -> bool:
        return self.settled_on is not None


class View(SensitiveRecord):
    """What one of them thinks: somebody of the family or network, a professional, or a partner by name."""

    household = models.ForeignKey(Household, models.CASCADE, related_name="+", verbose_name=_("huishouden"))
    difference = models.ForeignKey(
        DifferenceOfView, models.CASCADE, related_name="views", verbose_name=_("verschil van inzicht")
    )
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", verbose_name=_("wie"))
    professional = models.ForeignKey(
        Professional, models.PROTECT, null=True, related_name="+", verbose_name=_("welke professional")
    )
    name = models.CharField(_("iemand anders"), max_length=200, blank=True)
    thinks = models.CharField(_("wat deze persoon vindt"), max_length=500)
    since = models.DateField(_("sinds"), default=clock.today)

    class Meta:
        verbose_name = _("kijk van iemand")
        verbose_name_plural = _("hoe ieder het ziet")
        ordering: ClassVar = ["created_at"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(person__isnull=False, professional=None, name="")
                | Q(person=None, professional__isnull=False, name="")
                | (Q(person=None, professional=None) & ~Q(name="")),
                name="view_is_of_one",
                violation_error_message=_("Kies wie dit vindt."),
            ),
            models.CheckConstraint(condition=~Q(thinks=""), name="view_says_something"),
            models.UniqueConstraint(
                fields=["difference", "person"], condition=Q(person__isnull=False), name="view_of_person_once"
            ),
            models.UniqueConstraint(
                fields=["difference", "professional"],
                condition=Q(professional__isnull=False),
                name="view_of_professional_once",
            ),
        ]
