"""What should become better, in the words of the family."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from nabij.audit.looking import SensitiveRecord
from nabij.households.models import Household, Person


class Goal(SensitiveRecord):
    """Something that should become better, for one person or for all; `position` says what comes first."""

    person_attribute = "about_id"

    household = models.ForeignKey(Household, models.CASCADE, related_name="goals", verbose_name=_("huishouden"))
    about = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", verbose_name=_("voor wie"))
    words = models.CharField(_("in hun eigen woorden"), max_length=300)
    position = models.PositiveSmallIntegerField(_("volgorde"), default=0)
    first_because = models.CharField(_("waarom dit eerst"), max_length=300, blank=True)
    on_paper = models.BooleanField(_("mag op papier"), default=True)
    reached_on = models.DateField(_("gelukt op"), null=True)
    dropped_on = models.DateField(_("gestopt op"), null=True)
    dropped_because = models.CharField(_("waarom gestopt"), max_length=300, blank=True)
    version = models.PositiveIntegerField(_("versie"), default=1)

    class Meta:
        verbose_name = _("doel")
        verbose_name_plural = _("doelen")
        ordering: ClassVar = ["position", "created_at"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(words=""), name="goal_has_words"),
            models.CheckConstraint(
                condition=Q(reached_on=None) | Q(dropped_on=None), name="goal_reached_or_dropped_not_both"
            ),
            models.CheckConstraint(
                condition=(Q(dropped_on=None) & Q(dropped_because=""))
                | (Q(dropped_on__isnull=False) & ~Q(dropped_because="")),
                name="goal_dropped_says_why",
                violation_error_message=_("Schrijf op waarom het gezin met dit doel stopt."),
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["household", "position"], name="goal_of_household")]

    @property
    def is_open(self) -> bool:
        """Whether it is still worked on."""
        return self.reached_on is None and self.dropped_on is None
