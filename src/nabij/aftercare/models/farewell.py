"""What a household and those around it wrote down together when they said goodbye."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from nabij.audit.looking import SensitiveRecord
from nabij.directory.models import Professional
from nabij.households.models import Household, Person
from nabij.kernel.phone import display_phone
from nabij.plans.models import Goal
from nabij.reviews.models import Helped
from nabij.reviews.models.meetings import not_asked_says_why


class Farewell(SensitiveRecord):
    """One time of rounding off: begun with the family, closed when the household was.

    Until `closed_on` it is a draft that may be changed. Whoever comes back reads the last one: what helped then.
    """

    household = models.ForeignKey(Household, models.CASCADE, related_name="farewells", verbose_name=_("huishouden"))
    by = models.ForeignKey(Professional, models.PROTECT, related_name="+", verbose_name=_("door"))
    words = models.TextField(_("wat u het gezin wilt meegeven"), max_length=2_000, blank=True)
    call_name = models.CharField(_("wie het gezin kan bellen"), max_length=200, blank=True)
    call_phone = models.CharField(_("op welk nummer"), max_length=40, blank=True)
    way_back = models.TextField(_("wat te doen als het weer misgaat"), max_length=1_000, blank=True)
    because = models.CharField(_("waarom afgerond"), max_length=12, choices=Household.ClosedBecause.choices, blank=True)
    safe_because = models.CharField(_("waarom stoppen goed en veilig is"), max_length=2_000, blank=True)
    closed_on = models.DateField(_("afgerond op"), null=True)
    version = models.PositiveIntegerField(_("versie"), default=1)

    class Meta:
        verbose_name = _("afscheid")
        verbose_name_plural = _("afscheiden")
        ordering: ClassVar = ["-created_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["household"], condition=Q(closed_on=None), name="one_farewell_at_a_time"),
            models.CheckConstraint(
                condition=Q(closed_on=None) | (~Q(call_name="") & ~Q(call_phone="") & ~Q(safe_because="")),
                name="farewell_leaves_a_way_back",
                violation_error_message=_("Vul in wie het gezin kan bellen als het weer misgaat."),
            ),
        ]

    @property
    def number_to_call(self) -> str:
        """The number as one dials it."""
        return display_phone(self.call_phone)

    @property
    def has_a_way_back(self) -> bool:
        """Whether it says whom to call; without that nothing is closed."""
        return bool(self.call_name and self.call_phone)


class GoalOutcome(SensitiveRecord):
    """What came of one goal, with its words as they were then."""

    person_attribute = "about_id"

    class Outcome(models.TextChoices):
        REACHED = "reached", _("gelukt")
        PARTLY = "partly", _("deels gelukt")
        NOT = "not", _("niet gelukt")

    household = models.ForeignKey(Household, models.CASCADE, related_name="+", verbose_name=_("huishouden"))
    farewell = models.ForeignKey(Farewell, models.CASCADE, related_name="outcomes", verbose_name=_("afscheid"))
    goal = models.ForeignKey(Goal, models.SET_NULL, null=True, related_name="+", verbose_name=_("doel"))
    about = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", verbose_name=_("voor wie"))
    goal_words = models.CharField(_("het doel, zoals het toen luidde"), max_length=300)
    outcome = models.CharField(_("wat ervan kwam"), max_length=8, choices=Outcome.choices)
    words = models.CharField(_("in gewone woorden"), max_length=500, blank=True)
    on_paper = models.BooleanField(_("mag op papier en op een gedeeld scherm"), default=True)

    class Meta:
        verbose_name = _("wat er van een doel kwam")
        verbose_name_plural = _("wat er van de doelen kwam")
        ordering: ClassVar = ["created_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["farewell", "goal"], name="outcome_of_goal_once"),
        ]

    @property
    def may_be_on_paper(self) -> bool:
        """Whether all may read it: not when it was put off paper since, or its youth keeps it to themselves again."""
        return self.on_paper and (self.goal is None or self.goal.on_paper)


class StaysWith(SensitiveRecord):
    """An action or a habit that goes on, whose it is, and until when."""

    person_attribute = "owner_person_id"

    household = models.ForeignKey(Household, models.CASCADE, related_name="+", verbose_name=_("huishouden"))
    farewell = models.ForeignKey(Farewell, models.CASCADE, related_name="stays", verbose_name=_("afscheid"))
    what = models.CharField(_("wat blijft"), max_length=300)
    owner_person = models.ForeignKey(
        Person, models.PROTECT, null=True, related_name="+", verbose_name=_("van wie van het gezin of netwerk")
    )
    owner_professional = models.ForeignKey(
        Professional, models.PROTECT, null=True, related_name="+", verbose_name=_("van welke professional")
    )
    owner_words = models.CharField(_("van wie anders"), max_length=200, blank=True)
    until_when = models.CharField(_("tot wanneer"), max_length=100, blank=True)
    on_paper = models.BooleanField(_("mag op papier en op een gedeeld scherm"), default=True)

    class Meta:
        verbose_name = _("wat van wie blijft")
        verbose_name_plural = _("wat van wie blijft")
        ordering: ClassVar = ["created_at"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(what=""), name="what_stays_is_said"),
            models.CheckConstraint(
                condition=Q(owner_person__isnull=False, owner_professional=None, owner_words="")
                | Q(owner_person=None, owner_professional__isnull=False, owner_words="")
                | Q(owner_person=None, owner_professional=None) & ~Q(owner_words=""),
                name="what_stays_has_one_owner",
                violation_error_message=_("Kies van wie dit blijft, of schrijf het op."),
            ),
        ]

    @property
    def owner(self) -> str:
        """Whose it is, as one says it at the table."""
        if self.owner_person is not None:
            return self.owner_person.called
        return self.owner_professional.name if self.owner_professional else self.owner_words


class FarewellVerdict(SensitiveRecord):
    """ "Did it help?", asked at the end; theirs, so it stands in no letter that others of the family read."""

    person_attribute = "person_id"

    household = models.ForeignKey(Household, models.CASCADE, related_name="+", verbose_name=_("huishouden"))
    farewell = models.ForeignKey(Farewell, models.CASCADE, related_name="verdicts", verbose_name=_("afscheid"))
    person = models.ForeignKey(Person, models.PROTECT, related_name="+", verbose_name=_("wie"))
    helped = models.CharField(_("heeft het geholpen"), max_length=10, choices=Helped.choices)
    words = models.CharField(_("in eigen woorden"), max_length=1_000, blank=True)
    not_asked_because = models.CharField(_("waarom niet gevraagd"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("wat iemand aan het eind van de hulp vindt")
        verbose_name_plural = _("wat iemand aan het eind van de hulp vindt")
        ordering: ClassVar = ["created_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["farewell", "person"], name="verdict_at_the_end_once"),
            not_asked_says_why("verdict_at_the_end_says_why"),
        ]
