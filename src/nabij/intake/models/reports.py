"""A report (melding): about whom, what is worrying, and what came of it."""

from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext as _text
from django.utils.translation import gettext_lazy as _

from nabij.areas.models import Area
from nabij.audit.looking import SensitiveRecord
from nabij.directory.models import Professional
from nabij.households.models import Household
from nabij.households.models.persons import Addressed
from nabij.intake.models.reporters import CAME_FROM_SOMEBODY, FromSomebody
from nabij.kernel import clock, names
from nabij.kernel.partial_date_fields import PartialDateField, partial_date_check
from nabij.kernel.partial_dates import PartialDate
from nabij.kernel.records import new_id
from nabij.kernel.working_days import end_of_term
from nabij.ui.shapes import Tone

INQUIRY_WEEKS = 6  # Wmo 2015 art. 2.3.2 lid 1, counted from the melding


def inquiry_ends(came_on: date) -> date:
    """The last day of the inquiry into a request for support that came on this day."""
    return end_of_term(came_on, weeks=INQUIRY_WEEKS)


class Report(FromSomebody, Addressed, SensitiveRecord):
    """What somebody reports about one person, on a basis and for a purpose.

    It belongs to an area until it is linked to a household. `subject` is the key by which the log
    knows the person reported about: their own once they are known, until then one of this report.
    """

    person_attribute = "subject"

    class Urgency(models.TextChoices):
        TODAY = "today", _("vandaag")
        WEEK = "week", _("deze week")
        NORMAL = "normal", _("geen haast")

    class FamilyKnows(models.TextChoices):
        YES = "yes", _("ja, ik heb het verteld")
        ASKED = "asked", _("ja, zij vroegen er zelf om")
        NO = "no", _("nee, want …")
        NOT_ASKED = "not_asked", _("dat weten wij nog niet")

    class Basis(models.TextChoices):
        TASK = "task", _("taak van de gemeente (AVG art. 6 lid 1 e; Wmo 2015, Jeugdwet)")
        PUBLIC_TASK = "public_task", _("eigen taak van algemeen belang (AVG art. 6 lid 1 e)")
        INTEREST = "interest", _("gerechtvaardigd belang (AVG art. 6 lid 1 f)")
        CONSENT = "consent", _("toestemming (AVG art. 6 lid 1 a)")
        VITAL = "vital", _("acuut gevaar (AVG art. 6 lid 1 d)")
        REQUEST = "request", _("eigen vraag om hulp (Wmo 2015 art. 2.3.2 lid 1)")

    class Secrecy(models.TextChoices):
        CONSENT = "consent", _("zij gaven toestemming")
        CONFLICT = "conflict", _("conflict van plichten: zwijgen zou meer kwaad doen")
        MELDCODE = "meldcode", _("meldcode: ik heb de stappen gevolgd")
        NOT_BOUND = "not_bound", _("ik heb geen beroepsgeheim")

    class AsksFor(models.TextChoices):
        NOTHING = "nothing", _("nee, een zorg of vraag")
        WMO = "wmo", _("ja, ondersteuning thuis (Wmo)")
        YOUTH = "youth", _("ja, jeugdhulp (Jeugdwet)")

    class State(models.TextChoices):
        RECEIVED = "received", _("ontvangen")
        LINKED = "linked", _("bij een huishouden")
        NOT_OURS = "not_ours", _("niet voor ons")
        ANSWERED = "answered", _("melder weet het")

    class NotOurs(models.TextChoices):
        ADVICE = "advice", _("met advies kon de melder zelf verder")
        ELSEWHERE = "elsewhere", _("hoort bij een andere instelling; de melder weet waar")
        TWICE = "twice", _("dezelfde melding was er al")
        MISTAKE = "mistake", _("per ongeluk gemeld")

    class Told(models.TextChoices):
        TAKEN_UP = "taken_up", _("opgepakt")
        OTHERWISE = "otherwise", _("op een andere manier opgepakt")

    TRANSITIONS: ClassVar[dict[str, frozenset[str]]] = {
        State.RECEIVED: frozenset({State.LINKED, State.NOT_OURS}),
        State.LINKED: frozenset({State.RECEIVED, State.ANSWERED}),
        State.NOT_OURS: frozenset({State.RECEIVED}),
        State.ANSWERED: frozenset(),
    }

    number = models.PositiveIntegerField(_("nummer"), unique=True)
    key = models.UUIDField(_("sleutel van het formulier"))
    subject = models.UUIDField(_("betrokkene"), default=new_id)
    area = models.ForeignKey(Area, models.PROTECT, related_name="reports", verbose_name=_("gebied"))
    household = models.ForeignKey(
        Household, models.PROTECT, null=True, related_name="reports", verbose_name=_("huishouden")
    )

    given_names = models.CharField(_("voornamen"), max_length=200, blank=True)
    prefix = models.CharField(_("tussenvoegsel"), max_length=200, blank=True)
    surname = models.CharField(_("achternaam"), max_length=200, blank=True)
    birth = PartialDateField[PartialDate | str | None, PartialDate | None](_("geboortedatum"), null=True)
    phone = models.CharField(_("telefoon"), max_length=30, blank=True)
    bsn = models.CharField(_("burgerservicenummer"), max_length=20, blank=True)

    what = models.TextField(_("wat er aan de hand is"), max_length=4000)
    urgency = models.CharField(_("hoe dringend"), max_length=10, choices=Urgency.choices)
    family_knows = models.CharField(_("weet het gezin het"), max_length=10, choices=FamilyKnows.choices)
    not_told_because = models.CharField(_("waarom niet"), max_length=500, blank=True)
    basis = models.CharField(_("grondslag"), max_length=15, choices=Basis.choices)
    secrecy = models.CharField(_("beroepsgeheim"), max_length=10, choices=Secrecy.choices)
    purpose = models.CharField(_("waarvoor"), max_length=300)
    necessity = models.CharField(_("waarom dit nodig is"), max_length=300)
    asks_for = models.CharField(
        _("is het een hulpvraag"), max_length=10, choices=AsksFor.choices, default=AsksFor.NOTHING
    )
    inquiry_done_on = models.DateField(_("onderzoek klaar op"), null=True)

    state = models.CharField(_("stand"), max_length=10, choices=State.choices, default=State.RECEIVED)
    call_back_by = models.DateField(_("melder bellen uiterlijk"))
    called_back_at = models.DateTimeField(_("melder gebeld op"), null=True)
    taken_by = models.ForeignKey(
        Professional, models.PROTECT, null=True, related_name="+", verbose_name=_("wie ermee bezig is")
    )
    taken_at = models.DateTimeField(_("opgepakt op"), null=True)
    sorted_at = models.DateTimeField(_("gesorteerd op"), null=True)
    made_household = models.BooleanField(_("begon een nieuw huishouden"), default=False)
    not_ours_because = models.CharField(_("waarom niet voor ons"), max_length=10, choices=NotOurs.choices, blank=True)
    answered_at = models.DateTimeField(_("melder hoorde het op"), null=True)
    tell_by = models.DateField(_("melder bellen met het bericht uiterlijk"), null=True)
    told = models.CharField(_("wat de melder hoorde"), max_length=10, choices=Told.choices, blank=True)
    taken_up_by = models.ForeignKey(
        Professional, models.PROTECT, null=True, related_name="+", verbose_name=_("opgepakt door")
    )

    class Meta:
        verbose_name = _("melding")
        verbose_name_plural = _("meldingen")
        ordering: ClassVar = ["call_back_by", "created_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["reporter", "key"], nulls_distinct=False, name="report_sent_once"),
            *CAME_FROM_SOMEBODY,
            partial_date_check("birth", "report_birth_is_a_partial_date"),
            models.CheckConstraint(
                condition=~Q(given_names="")
                | ~Q(surname="")
                | Q(source="front_door", speaks_as="around")
                | (Q(source="call") & (~Q(street="") | ~Q(postcode="") | ~Q(elsewhere=""))),
                name="report_is_about_somebody",
                violation_error_message=_("Vul een naam of een adres in."),
            ),
            models.CheckConstraint(
                condition=~Q(family_knows="no") | ~Q(not_told_because=""),
                name="report_says_why_family_not_told",
                violation_error_message=_("Schrijf op waarom het gezin het nog niet weet."),
            ),
            models.CheckConstraint(
                condition=Q(taken_by=None, taken_at=None) | Q(taken_by__isnull=False, taken_at__isnull=False),
                name="report_taken_by_somebody_at_a_moment",
            ),
            models.CheckConstraint(
                condition=Q(state="received", sorted_at=None) | (~Q(state="received") & Q(sorted_at__isnull=False)),
                name="report_sorted_has_a_moment",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["linked", "answered"], household__isnull=False)
                | Q(state__in=["received", "not_ours"], household=None),
                name="report_linked_has_a_household",
            ),
            models.CheckConstraint(
                condition=(Q(state="not_ours") & ~Q(not_ours_because=""))
                | (~Q(state="not_ours") & Q(not_ours_because="")),
                name="report_not_ours_has_a_reason",
            ),
            models.CheckConstraint(
                condition=(Q(state="answered") & ~Q(told="") & ~Q(answered_at=None, tell_by=None))
                | (~Q(state="answered") & Q(answered_at=None, told="", taken_up_by=None, tell_by=None)),
                name="report_answered_has_a_moment",
            ),
            models.CheckConstraint(
                condition=Q(inquiry_done_on=None) | ~Q(asks_for="nothing"),
                name="report_inquiry_follows_a_request",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["area", "state", "call_back_by"], name="report_of_area"),
            models.Index(fields=["reporter", "-created_at"], name="report_of_reporter"),
        ]

    def __str__(self) -> str:
        return str(self.number)

    @property
    def name(self) -> str:
        return names.full_name(self.given_names, self.prefix, self.surname) or _text("naam nog niet bekend")

    @property
    def is_named(self) -> bool:
        """Whether it is known about whom this is; a worry from the front door need not say so."""
        return bool(self.given_names or self.surname)

    @property
    def has_heard(self) -> bool:
        """Whether the reporter knows what came of it; who has no account only after a call."""
        return self.answered_at is not None

    @property
    def inquiry_by(self) -> date | None:
        """The last day of the inquiry that a request for support asks for: six weeks from the report.

        Wmo 2015 art. 2.3.2 lid 1 with the Algemene termijnenwet; the Jeugdwet names no such term.
        """
        if self.asks_for != self.AsksFor.WMO:
            return None
        return inquiry_ends(self.created_at.astimezone(clock.AMSTERDAM).date())

    @property
    def is_waiting(self) -> bool:
        """Whether intake still has to bring it somewhere."""
        return self.state == self.State.RECEIVED

    @property
    def urgency_tone(self) -> Tone:
        """How the urgency is coloured; never red, which belongs to danger."""
        tones: dict[str, Tone] = {self.Urgency.TODAY: "serious", self.Urgency.WEEK: "attention"}
        return tones.get(self.urgency, "neutral")

    def move_to(self, state: "Report.State") -> bool:
        """Change the state along the table of transitions; False when it does not go that way."""
        if state not in self.TRANSITIONS[self.State(self.state)]:
            return False
        self.state = state
        self.sorted_at = None if state == self.State.RECEIVED else (self.sorted_at or clock.now())
        return True
