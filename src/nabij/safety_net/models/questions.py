"""A question to the safety net: a rule stands in the way of what a family needs, and somebody must decide."""

from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from nabij.audit.looking import SensitiveRecord
from nabij.directory.models import Professional
from nabij.households.models import Household, Person
from nabij.kernel import clock
from nabij.obstacles.models import Rule


class State(models.TextChoices):
    """How far a question is."""

    ASKED = "asked", _("wacht op iemand van het vangnet")
    TAKEN = "taken", _("opgepakt")
    DECIDED = "decided", _("besloten")
    WITHDRAWN = "withdrawn", _("ingetrokken")


class NetQuestion(SensitiveRecord):
    """What is put before the safety net: these words, the rule, and of the plan the goals and how far they are.

    The officers decide in a case and read no file: so the words say what is needed, with first names at most. The
    clock runs from the day of asking and never stands still; what is not decided in time goes up, once, to who gives
    mandates on behalf of the municipality (`gone_up_on`, with the names of those who were told then).
    """

    person_attribute = "about_id"

    household = models.ForeignKey(Household, models.CASCADE, related_name="net_questions", verbose_name=_("huishouden"))
    about = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", verbose_name=_("over wie"))
    number = models.PositiveIntegerField(_("nummer"), unique=True)
    rule = models.ForeignKey(Rule, models.PROTECT, related_name="+", verbose_name=_("welke regel"))
    needs = models.TextField(_("wat het gezin nodig heeft"), max_length=2000)
    tried = models.TextField(_("wat is geprobeerd"), max_length=2000)
    asked = models.CharField(_("welk besluit wordt gevraagd"), max_length=500)
    domain = models.CharField(_("onderwerp"), max_length=60, blank=True)
    on_paper = models.BooleanField(_("mag op papier en op een gedeeld scherm"), default=True)
    asked_by = models.ForeignKey(Professional, models.PROTECT, related_name="+", verbose_name=_("wie vraagt"))
    asked_on = models.DateField(_("gevraagd op"), default=clock.today)
    decide_by = models.DateField(_("besluit uiterlijk"))
    state = models.CharField(_("stand"), max_length=10, choices=State.choices, default=State.ASKED)
    taken_by = models.ForeignKey(
        Professional, models.PROTECT, null=True, related_name="+", verbose_name=_("wie beslist")
    )
    gone_up_on = models.DateField(_("omhoog gegaan op"), null=True)
    gone_up_to = models.CharField(_("omhoog naar"), max_length=300, blank=True)
    withdrawn_because = models.CharField(_("waarom ingetrokken"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("vraag aan het vangnet")
        verbose_name_plural = _("vragen aan het vangnet")
        ordering: ClassVar = ["decide_by", "number"]
        indexes: ClassVar = [
            models.Index(fields=["household", "state"], name="net_question_of_household"),
            models.Index(fields=["state", "decide_by"], name="net_question_by_term"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(needs="") & ~Q(tried="") & ~Q(asked=""),
                name="net_question_says_everything",
                violation_error_message=_("Schrijf op wat nodig is, wat is geprobeerd, en welk besluit u vraagt."),
            ),
            models.CheckConstraint(
                condition=~Q(state="asked", taken_by__isnull=False) & ~Q(state__in=["taken", "decided"], taken_by=None),
                name="net_question_taken_by_somebody",
                violation_error_message=_("Wie beslist, pakt de vraag eerst op."),
            ),
            models.CheckConstraint(
                condition=(Q(state="withdrawn") & ~Q(withdrawn_because=""))
                | (~Q(state="withdrawn") & Q(withdrawn_because="")),
                name="net_question_withdrawn_says_why",
                violation_error_message=_("Schrijf op waarom de vraag niet meer nodig is."),
            ),
            models.CheckConstraint(
                condition=Q(gone_up_on=None, gone_up_to="") | Q(gone_up_on__isnull=False),
                name="net_question_gone_up_on_a_day",
            ),
        ]

    @property
    def is_open(self) -> bool:
        return self.state in (State.ASKED, State.TAKEN)

    @property
    def is_late(self) -> bool:
        return self.is_open and self.decide_by < clock.today()


class NetExchange(SensitiveRecord):
    """Something asked back of whoever directs, and the answer. The clock of the question runs on meanwhile."""

    person_attribute = "about_id"

    household = models.ForeignKey(Household, models.CASCADE, related_name="+", verbose_name=_("huishouden"))
    about = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", verbose_name=_("over wie"))
    question = models.ForeignKey(NetQuestion, models.CASCADE, related_name="exchanges", verbose_name=_("bij vraag"))
    words = models.CharField(_("wat wordt gevraagd"), max_length=1000)
    asked_by = models.ForeignKey(Professional, models.PROTECT, related_name="+", verbose_name=_("wie vraagt"))
    asked_on = models.DateField(_("gevraagd op"), default=clock.today)
    answer = models.CharField(_("antwoord"), max_length=1000, blank=True)
    answered_by = models.ForeignKey(
        Professional, models.PROTECT, null=True, related_name="+", verbose_name=_("wie antwoordt")
    )
    answered_on = models.DateField(_("antwoord op"), null=True)

    class Meta:
        verbose_name = _("navraag van het vangnet")
        verbose_name_plural = _("navragen van het vangnet")
        ordering: ClassVar = ["created_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["question"], condition=Q(answered_on=None), name="one_net_exchange_waits",
                violation_error_message=_("Er wacht al een navraag op antwoord."),
            ),
            models.CheckConstraint(condition=~Q(words=""), name="net_exchange_has_words"),
            models.CheckConstraint(
                condition=Q(answer="", answered_by=None, answered_on=None)
                | (~Q(answer="") & Q(answered_by__isnull=False, answered_on__isnull=False)),
                name="net_exchange_answer_has_a_day",
            ),
        ]  # fmt: skip

    @property
    def waits_since(self) -> date | None:
        """The day from which an answer is waited for; None once it came."""
        return self.asked_on if self.answered_on is None else None
