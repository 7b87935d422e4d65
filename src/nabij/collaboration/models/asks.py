"""The ladder: what is asked of somebody who does not move, by whom, by when, and what came of it.

Four rungs, and three words that are often mixed up. *Escalation* (opschaling) asks somebody higher up in the
organisation that said no; they decide themselves. *Override* (doorzettingsmacht) is a power of its own, on a ground
of its own, to decide in their place. A *mandate* is neither: it decides in the name of one's own body (Awb title
10.1) and stands in `discretion`.
"""

from collections.abc import Mapping
from datetime import date
from typing import ClassVar
from uuid import UUID

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from nabij.audit.looking import SensitiveRecord
from nabij.directory.models import Organisation, Professional
from nabij.households.models import Household
from nabij.kernel import clock
from nabij.kernel.records import new_id
from nabij.plans.models import Action


class Rung(models.TextChoices):
    """Who asks whom."""

    DIRECTOR = "director", _("de regisseur vraagt")
    LEADER = "leader", _("de teamleider vraagt")
    MANAGEMENT = "management", _("opschaling naar de leiding")
    OVERRIDE = "override", _("vraag om door te zetten")


NEXT: Mapping[Rung, Rung] = {
    Rung.DIRECTOR: Rung.LEADER,
    Rung.LEADER: Rung.MANAGEMENT,
    Rung.MANAGEMENT: Rung.OVERRIDE,
}


class Answer(models.TextChoices):
    """What somebody who was asked said; nothing at all is written down when the next rung is taken."""

    DONE = "done", _("gedaan")
    PROMISED = "promised", _("beloofd")
    REFUSED = "refused", _("nee")
    NO_ANSWER = "no_answer", _("geen antwoord")


class Ended(models.TextChoices):
    """How a rung ended."""

    DONE = "done", _("het is gedaan")
    WITHDRAWN = "withdrawn", _("niet meer nodig")
    FURTHER = "further", _("verder op de ladder")
    DECIDED = "decided", _("besloten met doorzettingsmacht")


class Ask(SensitiveRecord):
    """One rung of one ladder. All rungs of a ladder carry its id, and each rung is there at most once.

    Its words are read by whoever directs, the team leader, the one who is asked, and on the last rung by who holds
    the power to override: so they say what is asked, not the story. Of the management no account is known: they
    get a letter, with the number of the household and `subject`, and nothing else of the family.
    """

    household = models.ForeignKey(Household, models.CASCADE, related_name="asks", verbose_name=_("huishouden"))
    ladder = models.UUIDField(_("welke ladder"), default=new_id)
    follows = models.OneToOneField(
        "self", models.CASCADE, null=True, related_name="followed_by", verbose_name=_("volgt op")
    )
    rung = models.CharField(_("trede"), max_length=12, choices=Rung.choices, default=Rung.DIRECTOR)
    action = models.ForeignKey(Action, models.SET_NULL, null=True, related_name="+", verbose_name=_("over welke actie"))
    asked_by = models.ForeignKey(Professional, models.PROTECT, related_name="+", verbose_name=_("wie vraagt"))
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="+", verbose_name=_("welke organisatie")
    )
    professional = models.ForeignKey(
        Professional, models.PROTECT, null=True, related_name="asks", verbose_name=_("aan wie")
    )
    contact_name = models.CharField(_("wie daar"), max_length=200, blank=True)
    contact_phone = models.CharField(_("telefoon"), max_length=30, blank=True)
    what = models.CharField(_("wat wordt gevraagd"), max_length=300)
    why = models.CharField(_("waarom"), max_length=500)
    asked_on = models.DateField(_("gevraagd op"), default=clock.today)
    due_on = models.DateField(_("antwoord uiterlijk"))
    family_told = models.CharField(_("hoe het gezin het hoort"), max_length=300, blank=True)
    leader_asked_on = models.DateField(_("aan de teamleider gevraagd op"), null=True)
    answer = models.CharField(_("antwoord"), max_length=10, choices=Answer.choices, blank=True)
    answer_words = models.CharField(_("in hun woorden"), max_length=300, blank=True)
    answered_on = models.DateField(_("antwoord op"), null=True)
    promised_on = models.DateField(_("beloofd voor"), null=True)
    ended = models.CharField(_("hoe afgelopen"), max_length=10, choices=Ended.choices, blank=True)
    ended_on = models.DateField(_("afgelopen op"), null=True)
    ended_because = models.CharField(_("waarom niet meer nodig"), max_length=300, blank=True)
    subject = models.CharField(_("onderwerp van de brief"), max_length=120, blank=True)
    letter_sent_on = models.DateField(_("brief verstuurd op"), null=True)

    class Meta:
        verbose_name = _("vraag in de samenwerking")
        verbose_name_plural = _("vragen in de samenwerking")
        ordering: ClassVar = ["created_at"]
        indexes: ClassVar = [
            models.Index(fields=["household", "ended_on"], name="ask_of_household"),
            models.Index(fields=["professional", "ended_on"], name="ask_of_professional"),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["ladder", "rung"], name="each_rung_once"),
            models.CheckConstraint(
                condition=(Q(rung="director") & Q(follows=None)) | (~Q(rung="director") & Q(follows__isnull=False)),
                name="a_higher_rung_follows_another",
                violation_error_message=_("Een volgende stap volgt op de stap ervoor."),
            ),
            models.CheckConstraint(
                condition=~Q(what="") & ~Q(why=""),
                name="ask_says_what_and_why",
                violation_error_message=_("Schrijf op wat u vraagt, en waarom."),
            ),
            models.CheckConstraint(condition=Q(due_on__gte=F("asked_on")), name="ask_has_a_term_ahead"),
            models.CheckConstraint(
                condition=Q(rung="director") | ~Q(family_told=""),
                name="the_family_is_told_of_a_higher_rung",
                violation_error_message=_("Schrijf op hoe het gezin dit hoort."),
            ),
            models.CheckConstraint(
                condition=~Q(rung="management") | (Q(professional=None) & ~Q(contact_name="") & ~Q(subject="")),
                name="escalation_names_who_and_a_subject",
                violation_error_message=_("Schrijf op aan wie van de leiding, en waarover de brief gaat."),
            ),
            models.CheckConstraint(
                condition=(Q(answer="") & Q(answered_on=None, answer_words=""))
                | (~Q(answer="") & Q(answered_on__isnull=False)),
                name="an_answer_has_a_day",
            ),
            models.CheckConstraint(
                condition=Q(answer="promised", promised_on__isnull=False)
                | (~Q(answer="promised") & Q(promised_on=None)),
                name="a_promise_has_a_day",
                violation_error_message=_("Kies voor welke dag het beloofd is."),
            ),
            models.CheckConstraint(
                condition=~Q(answer="refused") | ~Q(answer_words=""),
                name="a_refusal_says_why",
                violation_error_message=_("Schrijf op waarom niet."),
            ),
            models.CheckConstraint(
                condition=(Q(ended="") & Q(ended_on=None)) | (~Q(ended="") & Q(ended_on__isnull=False)),
                name="an_end_has_a_day",
            ),
            models.CheckConstraint(
                condition=(Q(ended="withdrawn") & ~Q(ended_because="")) | (~Q(ended="withdrawn") & Q(ended_because="")),
                name="withdrawing_says_why",
                violation_error_message=_("Schrijf op waarom het niet meer nodig is."),
            ),
            models.CheckConstraint(
                condition=Q(letter_sent_on=None) | Q(rung="management"), name="only_an_escalation_is_a_letter"
            ),
        ]

    @property
    def to_whom(self) -> str:
        """Who is asked: a professional, somebody of the management, the organisation itself, or who may override."""
        if self.rung == Rung.OVERRIDE:
            return str(gettext("wie doorzettingsmacht heeft"))
        return self.professional.name if self.professional else self.contact_name or self.organisation.name

    @property
    def until(self) -> date:
        """The day on which it must be done or answered: the one that was promised, else the term."""
        return self.promised_on or self.due_on

    @property
    def is_open(self) -> bool:
        return not self.ended

    @property
    def is_late(self) -> bool:
        """Whether the term passed, or the day that was promised. A no is an answer, and not late."""
        return self.is_open and self.answer in ("", Answer.PROMISED) and self.until < clock.today()

    @property
    def may_go_further(self) -> bool:
        """After a no, or when the term passed: not before."""
        return self.is_open and self.rung in NEXT and (self.answer == Answer.REFUSED or self.is_late)

    @property
    def next_rung(self) -> Rung | None:
        return NEXT.get(Rung(self.rung))

    def is_asked_of(self, user_id: UUID | None) -> bool:
        """Whether this account is the one of whom it is asked."""
        return self.professional is not None and user_id is not None and self.professional.user_id == user_id
