"""A case (vroegsignaalzaak): the signals about one person that are brought to them together, and what came of it."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from nabij.areas.models import Area
from nabij.audit.looking import SensitiveRecord
from nabij.directory.models import Professional
from nabij.households.models import Household, Person
from nabij.intake.models import Report
from nabij.kernel.records import new_id


class ArrearsCase(SensitiveRecord):
    """Signals about one person, taken together. Whose they are (`person`, `household`) is decided by a human.

    `contact_by` is the last day for offering a first talk: 3 working days in a crisis, else 4 weeks
    (Wet gemeentelijke schuldhulpverlening art. 4 lid 1 en 2). `subject` is the key by which the log knows the person.
    `outlook` is what the last comparison said; `administrator` (bewindvoerder) is who handles this person's money,
    and is written to instead of them; `report` is the melding with which the case was handed to the team.
    """

    person_attribute = "subject"

    class State(models.TextChoices):
        WAITING = "waiting", _("wacht")
        TAKEN_UP = "taken_up", _("opgepakt")
        CLOSED = "closed", _("afgerond")

    class Result(models.TextChoices):
        """EnumEindresultaat of DDAS 0.9; not translated, for the national statistics reads these words."""

        REPEATED = "repeated", "Niet opgepakt: herhaalde melding"
        UNJUSTIFIED = "unjustified", "Niet opgepakt: onterecht signaal"
        DECEASED = "deceased", "Inwoner is overleden"
        NO_RESIDENT = "no_resident", "Persoon is geen inwoner (meer) in de gemeente"
        OTHER = "other", "Niet opgepakt: andere reden"
        KNOWN = "known", "Inwoner al bekend bij schuldhulpverlening"
        OTHER_TRACK = "other_track", "Inwoner heeft al een ander lopend traject"
        NOT_REACHED = "not_reached", "Definitief geen contact kunnen krijgen"
        NO_REPLY = "no_reply", "Geen reactie na eerder contact"
        NO_HELP = "no_help", "Inwoner hoeft geen hulp vanuit vroegsignalering"
        PAID = "paid", "Inwoner heeft zelf al betaald/betalingsregeling getroffen"
        ADVICE = "advice", "(Budget)advies en/of quick fix"
        FINANCIAL_HELP = "financial_help", "Vervolghulp en/of verwijzing financieel"
        REFERRED_UNMET = "referred_unmet", "Verwijzing zonder contact"
        OTHER_HELP = "other_help", "Vervolghulp en/of verwijzing niet financieel"

    class Outlook(models.TextChoices):
        SURE = "sure", _("lijkt zeker bekend")
        LOOK = "look", _("kijk zelf")
        NEW = "new", _("niet bekend")

    TRANSITIONS: ClassVar[dict[str, frozenset[str]]] = {
        State.WAITING: frozenset({State.TAKEN_UP, State.CLOSED}),
        State.TAKEN_UP: frozenset({State.WAITING, State.CLOSED}),
        State.CLOSED: frozenset({State.WAITING, State.TAKEN_UP}),
    }

    number = models.PositiveIntegerField(_("nummer"), unique=True)
    area = models.ForeignKey(Area, models.PROTECT, related_name="arrears_cases", verbose_name=_("gebied"))
    person = models.ForeignKey(
        Person, models.PROTECT, null=True, related_name="arrears_cases", verbose_name=_("persoon")
    )
    household = models.ForeignKey(
        Household, models.PROTECT, null=True, related_name="arrears_cases", verbose_name=_("huishouden")
    )
    subject = models.UUIDField(_("betrokkene"), default=new_id)
    outlook = models.CharField(_("wat de vergelijking zegt"), max_length=5, choices=Outlook.choices, blank=True)
    address_is_secret = models.BooleanField(_("adres is geheim"), default=False)
    administrator = models.CharField(_("bewindvoerder"), max_length=200, blank=True)
    report = models.ForeignKey(
        Report, models.SET_NULL, null=True, related_name="arrears_cases", verbose_name=_("melding aan het team")
    )
    begun_on = models.DateField(_("begonnen op"))
    contact_by = models.DateField(_("gesprek aanbieden uiterlijk"))
    state = models.CharField(_("stand"), max_length=10, choices=State.choices, default=State.WAITING)
    taken_by = models.ForeignKey(
        Professional, models.PROTECT, null=True, related_name="+", verbose_name=_("wie ermee bezig is")
    )
    taken_at = models.DateTimeField(_("opgepakt op"), null=True)
    result = models.CharField(_("wat ervan kwam"), max_length=15, choices=Result.choices, blank=True, default="")
    closed_on = models.DateField(_("afgerond op"), null=True)

    class Meta:
        verbose_name = _("vroegsignaalzaak")
        verbose_name_plural = _("vroegsignaalzaken")
        ordering: ClassVar = ["contact_by", "number"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(household=None) | Q(person__isnull=False), name="arrears_case_household_by_a_person"
            ),
            models.CheckConstraint(condition=Q(contact_by__gte=F("begun_on")), name="arrears_case_term_lies_ahead"),
            models.CheckConstraint(
                condition=Q(taken_by=None, taken_at=None) | Q(taken_by__isnull=False, taken_at__isnull=False),
                name="arrears_case_taken_by_somebody_at_a_moment",
            ),
            models.CheckConstraint(
                condition=Q(state="waiting", taken_by=None)
                | Q(state="taken_up", taken_by__isnull=False)
                | Q(state="closed"),
                name="arrears_case_taken_up_by_somebody",
            ),
            models.CheckConstraint(
                condition=(Q(state="closed", closed_on__isnull=False) & ~Q(result=""))
                | (~Q(state="closed") & Q(closed_on=None, result="")),
                name="arrears_case_closed_has_a_result",
                violation_error_message=_("Kies wat ervan gekomen is."),
            ),
            models.CheckConstraint(
                condition=Q(closed_on=None) | Q(closed_on__gte=F("begun_on")),
                name="arrears_case_ends_after_it_began",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["area", "state", "contact_by"], name="arrears_case_of_area"),
            models.Index(fields=["closed_on"], name="arrears_case_by_end"),
        ]

    def __str__(self) -> str:
        return str(self.number)

    def move_to(self, state: "ArrearsCase.State") -> bool:
        """Change the state along the table of transitions; False when it does not go that way."""
        if state not in self.TRANSITIONS[self.State(self.state)]:
            return False
        self.state = state
        return True


class CaseContact(SensitiveRecord):
    """One attempt to speak with somebody about their arrears; read by who brings the signals, by nobody else."""

    household_attribute = None

    class Kind(models.TextChoices):
        """EnumContactsoort of DDAS 0.9."""

        MAIL = "mail", "Mail"
        LETTER = "letter", "Brief"
        MESSAGE = "message", "SMS/Whatsapp"
        PHONE = "phone", "Telefoon"
        VISIT = "visit", "Huisbezoek"
        CARD = "card", "Kaartje"
        OTHER = "other", "Overige"
        ADMINISTRATIVE = "administrative", "Administratief"

    class PartOfDay(models.TextChoices):
        """EnumDagdeel of DDAS 0.9."""

        MORNING = "morning", "Ochtend"
        AFTERNOON = "afternoon", "Middag"
        EVENING = "evening", "Avond"

    case = models.ForeignKey(ArrearsCase, models.CASCADE, related_name="contacts", verbose_name=_("vroegsignaalzaak"))
    day = models.DateField(_("dag"))
    part_of_day = models.CharField(_("dagdeel"), max_length=10, choices=PartOfDay.choices, blank=True, default="")
    kind = models.CharField(_("hoe"), max_length=15, choices=Kind.choices)
    reached = models.BooleanField(_("bereikt"), default=False)
    by = models.ForeignKey(Professional, models.PROTECT, related_name="+", verbose_name=_("door wie"))

    class Meta:
        verbose_name = _("contactpoging bij een vroegsignaal")
        verbose_name_plural = _("contactpogingen bij een vroegsignaal")
        ordering: ClassVar = ["day", "created_at"]
        indexes: ClassVar = [models.Index(fields=["case", "day"], name="case_contact_by_day")]
