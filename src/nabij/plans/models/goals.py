"""What should become better, in the words of the family, or of a youth who has a plan of their own."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from nabij.audit.looking import SensitiveRecord
from nabij.households.models import Household, Person

# What is the family's to read; whatever else there is, is of a youth alone.
IN_FAMILY_PLAN = Q(own_plan=False) | Q(shared_with_family=True)


class Goal(SensitiveRecord):
    """Something that should become better, for one person or for all; `position` says what comes first.

    `notice` is how they would notice that it is reached, `noticed` what they did notice. A goal of a youth's
    own plan (`own_plan`) is theirs: until they share it, it stands in no plan of the family and on no paper.
    `words_translated` are the same words in the language of the family.
    """

    person_attribute = "about_id"

    household = models.ForeignKey(Household, models.CASCADE, related_name="goals", verbose_name=_("huishouden"))
    about = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", verbose_name=_("voor wie"))
    words = models.CharField(_("in hun eigen woorden"), max_length=300)
    notice = models.CharField(_("waaraan merkt u dat het gelukt is"), max_length=300, blank=True)
    noticed = models.CharField(_("wat er gemerkt is"), max_length=300, blank=True)
    words_translated = models.CharField(_("in hun eigen taal"), max_length=300, blank=True)
    position = models.PositiveSmallIntegerField(_("volgorde"), default=0)
    first_because = models.CharField(_("waarom dit eerst"), max_length=300, blank=True)
    on_paper = models.BooleanField(_("mag op papier"), default=True)
    own_plan = models.BooleanField(_("uit het eigen plan van een jongere"), default=False)
    shared_with_family = models.BooleanField(_("gedeeld met het gezin"), default=False)
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
            models.CheckConstraint(
                condition=Q(own_plan=False) | Q(about__isnull=False),
                name="own_goal_is_of_somebody",
                violation_error_message=_("Een eigen doel is van één jongere."),
            ),
            models.CheckConstraint(
                condition=Q(own_plan=True) | Q(shared_with_family=False), name="goal_is_shared_by_its_owner"
            ),
            models.CheckConstraint(
                condition=Q(own_plan=False) | Q(shared_with_family=True) | Q(on_paper=False),
                name="own_goal_stays_off_paper",
                violation_error_message=_("Dit doel is nog van de jongere alleen en komt niet op papier."),
            ),
            models.CheckConstraint(condition=Q(noticed="") | Q(reached_on__isnull=False), name="noticed_when_reached"),
        ]
        indexes: ClassVar = [models.Index(fields=["household", "position"], name="goal_of_household")]

    @property
    def is_open(self) -> bool:
        """Whether it is still worked on."""
        return self.reached_on is None and self.dropped_on is None

    @property
    def is_private(self) -> bool:
        """Whether it is the youth's alone: not in the family's plan, on paper or on a shared screen."""
        return self.own_plan and not self.shared_with_family
