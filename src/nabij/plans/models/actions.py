"""Who does what by when: every action has exactly one owner and a known way from planned to done."""

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from nabij.audit.looking import SensitiveRecord
from nabij.directory.models import Professional
from nabij.households.models import Household, Person
from nabij.kernel import clock
from nabij.plans.models.goals import Goal


class State(models.TextChoices):
    """How far an action is."""

    PLANNED = "planned", _("gepland")
    DOING = "doing", _("bezig")
    DONE = "done", _("gedaan")
    CANNOT = "cannot", _("lukt niet")


# What may follow what. Whoever was done or could not is first taken up again.
TRANSITIONS: Mapping[State, frozenset[State]] = {
    State.PLANNED: frozenset({State.DOING, State.DONE, State.CANNOT}),
    State.DOING: frozenset({State.PLANNED, State.DONE, State.CANNOT}),
    State.DONE: frozenset({State.PLANNED, State.DOING}),
    State.CANNOT: frozenset({State.PLANNED, State.DOING}),
}
OPEN = (State.PLANNED, State.DOING)


class Action(SensitiveRecord):
    """Something that one person or one professional does, by a day.

    `about` follows the goal, so that whoever is involved for one person sees what is theirs.
    `position` is its place among the steps to the goal, `next_step` what happens first.
    `for_owner` is what somebody of the network is told on their card; nothing else of the plan.
    """

    person_attribute = "about_id"

    household = models.ForeignKey(Household, models.CASCADE, related_name="actions", verbose_name=_("huishouden"))
    goal = models.ForeignKey(Goal, models.CASCADE, related_name="actions", verbose_name=_("doel"))
    about = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", verbose_name=_("voor wie"))
    what = models.CharField(_("wat"), max_length=300)
    what_translated = models.CharField(_("in hun eigen taal"), max_length=300, blank=True)
    next_step = models.CharField(_("wat gebeurt er als eerste"), max_length=200, blank=True)
    position = models.PositiveSmallIntegerField(_("volgorde"), default=0)
    owner_person = models.ForeignKey(
        Person, models.PROTECT, null=True, related_name="+", verbose_name=_("wie van het gezin of netwerk")
    )
    owner_professional = models.ForeignKey(
        Professional, models.PROTECT, null=True, related_name="actions", verbose_name=_("welke professional")
    )
    due_on = models.DateField(_("uiterlijk"), null=True)
    state = models.CharField(_("stand"), max_length=10, choices=State.choices, default=State.PLANNED)
    done_on = models.DateField(_("gedaan op"), null=True)
    cannot_because = models.CharField(_("waarom het niet lukt"), max_length=300, blank=True)
    moved_at = models.DateTimeField(_("laatst veranderd"), default=clock.now)
    waiting_for = models.CharField(_("wacht op antwoord van"), max_length=200, blank=True)
    asked_on = models.DateField(_("gemeld op"), null=True)
    answer_due_on = models.DateField(_("antwoord uiterlijk"), null=True)
    answer = models.CharField(_("antwoord"), max_length=500, blank=True)
    answered_on = models.DateField(_("antwoord gekregen op"), null=True)
    for_owner = models.CharField(_("zo staat het op het kaartje"), max_length=300, blank=True)
    told_on = models.DateField(_("kaartje gegeven op"), null=True)
    on_paper = models.BooleanField(_("mag op papier"), default=True)
    version = models.PositiveIntegerField(_("versie"), default=1)

    class Meta:
        verbose_name = _("actie")
        verbose_name_plural = _("acties")
        ordering: ClassVar = ["position", "due_on", "created_at"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(what=""), name="action_says_what"),
            models.CheckConstraint(
                condition=Q(owner_person=None, owner_professional__isnull=False)
                | Q(owner_person__isnull=False, owner_professional=None),
                name="action_has_one_owner",
                violation_error_message=_("Een actie is van precies één iemand."),
            ),
            models.CheckConstraint(
                condition=Q(state=State.DONE, done_on__isnull=False) | (~Q(state=State.DONE) & Q(done_on=None)),
                name="action_done_has_a_day",
            ),
            models.CheckConstraint(
                condition=(Q(state=State.CANNOT) & ~Q(cannot_because=""))
                | (~Q(state=State.CANNOT) & Q(cannot_because="")),
                name="action_cannot_says_why",
                violation_error_message=_("Schrijf op waarom het niet lukt."),
            ),
            models.CheckConstraint(
                condition=Q(waiting_for="", asked_on=None, answer_due_on=None)
                | (~Q(waiting_for="") & Q(asked_on__isnull=False, answer_due_on__isnull=False)),
                name="action_waits_until_a_day",
            ),
            models.CheckConstraint(
                condition=Q(answer="", answered_on=None)
                | (~Q(answer="") & Q(answered_on__isnull=False) & ~Q(waiting_for="")),
                name="action_answer_to_what_was_asked",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["household", "state"], name="action_of_household"),
            models.Index(fields=["owner_professional", "state", "due_on"], name="action_of_professional"),
        ]

    @property
    def is_open(self) -> bool:
        return self.state in OPEN

    @property
    def is_for_paper(self) -> bool:
        """Whether it may itself be read by all: what somebody could not do hangs on no fridge as a failure."""
        return self.on_paper and self.state != State.CANNOT

    @property
    def may_be_on_paper(self) -> bool:
        """Whether all may read it: an action to a goal that may not be on paper is not on it either."""
        return self.is_for_paper and self.goal.on_paper

    @property
    def owner_id(self) -> UUID | None:
        """The person or the professional whose action this is; the database keeps that it is exactly one."""
        return self.owner_person_id or self.owner_professional_id

    @property
    def awaits_answer(self) -> bool:
        """Whether an organisation still has to answer."""
        return self.is_open and self.waiting_for != "" and self.answered_on is None

    def may_become(self, state: State) -> bool:
        return state in TRANSITIONS[State(self.state)]


class ActionMove(SensitiveRecord):
    """One step of an action, and who said so; a step taken back stays, with the moment it was taken back."""

    household = models.ForeignKey(Household, models.CASCADE, related_name="+", verbose_name=_("huishouden"))
    action = models.ForeignKey(Action, models.CASCADE, related_name="moves", verbose_name=_("actie"))
    became = models.CharField(_("werd"), max_length=10, choices=State.choices)
    on = models.DateField(_("wanneer"), default=clock.today)
    because = models.CharField(_("waarom"), max_length=300, blank=True)
    by = models.CharField(_("wie schreef het op"), max_length=200)
    taken_back_at = models.DateTimeField(_("teruggenomen op"), null=True)

    class Meta:
        verbose_name = _("stap van een actie")
        verbose_name_plural = _("stappen van acties")
        ordering: ClassVar = ["created_at"]
        indexes: ClassVar = [models.Index(fields=["household", "-created_at"], name="action_move_of_household")]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(became=State.CANNOT) | ~Q(because=""), name="move_to_cannot_says_why"),
        ]


class ActionTurn(SensitiveRecord):
    """The days in which somebody else had this action, before it was given to who has it now.

    With it one sees how much somebody carried over time: for a child that is a load.
    """

    household = models.ForeignKey(Household, models.CASCADE, related_name="+", verbose_name=_("huishouden"))
    action = models.ForeignKey(Action, models.CASCADE, related_name="turns", verbose_name=_("actie"))
    owner_person = models.ForeignKey(
        Person, models.PROTECT, null=True, related_name="+", verbose_name=_("wie van het gezin of netwerk")
    )
    owner_professional = models.ForeignKey(
        Professional, models.PROTECT, null=True, related_name="+", verbose_name=_("welke professional")
    )
    starts_on = models.DateField(_("vanaf"))
    ends_on = models.DateField(_("tot"))

    class Meta:
        verbose_name = _("eerdere beurt van een actie")
        verbose_name_plural = _("eerdere beurten van acties")
        ordering: ClassVar = ["starts_on"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(owner_person=None, owner_professional__isnull=False)
                | Q(owner_person__isnull=False, owner_professional=None),
                name="turn_has_one_owner",
            ),
            models.CheckConstraint(condition=Q(ends_on__gt=F("starts_on")), name="turn_took_a_day"),
        ]
