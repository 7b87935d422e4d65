"""Before there is a director: the family is asked, and may say no."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from nabij.audit.looking import SensitiveRecord
from nabij.directory.models import Organisation, Professional
from nabij.households.models.households import Household
from nabij.households.models.persons import Person
from nabij.kernel import clock
from nabij.kernel.records import new_id


class ContactAttempt(SensitiveRecord):
    """One attempt to reach the family: how, when on the day, and whether they were reached."""

    class Way(models.TextChoices):
        VISIT = "visit", _("langsgegaan")
        CALL = "call", _("gebeld")
        MESSAGE = "message", _("bericht gestuurd")
        LETTER = "letter", _("brief")
        TOGETHER = "together", _("samen met de melder")

    class PartOfDay(models.TextChoices):
        MORNING = "morning", _("ochtend")
        AFTERNOON = "afternoon", _("middag")
        EVENING = "evening", _("avond")

    class Interpreter(models.TextChoices):
        NONE = "none", _("geen tolk nodig")
        PROFESSIONAL = "professional", _("tolk van een tolkdienst")
        ADULT = "adult", _("volwassene die het gezin zelf koos")

    household = models.ForeignKey(
        Household, models.CASCADE, related_name="contact_attempts", verbose_name=_("huishouden")
    )
    key = models.UUIDField(_("sleutel van het formulier"), default=new_id)
    by = models.ForeignKey(Professional, models.PROTECT, related_name="+", verbose_name=_("door"))
    way = models.CharField(_("hoe"), max_length=10, choices=Way.choices)
    on = models.DateField(_("wanneer"), default=clock.today)
    part_of_day = models.CharField(_("dagdeel"), max_length=10, choices=PartOfDay.choices)
    reached = models.BooleanField(_("bereikt"))
    spoke_with = models.CharField(_("met wie gesproken"), max_length=200, blank=True)
    interpreter = models.CharField(_("tolk"), max_length=12, choices=Interpreter.choices, default=Interpreter.NONE)
    interpreter_language = models.CharField(_("taal"), max_length=50, blank=True)
    interpreter_name = models.CharField(_("naam van de tolk"), max_length=200, blank=True)
    note = models.TextField(_("wat er gezegd is"), max_length=2000, blank=True)

    class Meta:
        verbose_name = _("contactpoging")
        verbose_name_plural = _("contactpogingen")
        ordering: ClassVar = ["-on", "-created_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["household", "key"], name="attempt_written_once"),
            models.CheckConstraint(
                condition=Q(interpreter="none") | ~Q(interpreter_language=""),
                name="interpreter_has_a_language",
                violation_error_message=_("Vul in welke taal de tolk spreekt."),
            ),
        ]


class InformationLetter(SensitiveRecord):
    """The plain letter that says what is held, from whom and why (AVG art. 14): to whom and when."""

    person_attribute = "to_id"

    household = models.ForeignKey(Household, models.CASCADE, related_name="letters", verbose_name=_("huishouden"))
    to = models.ForeignKey(Person, models.PROTECT, related_name="+", verbose_name=_("aan wie"))
    by = models.ForeignKey(Professional, models.PROTECT, related_name="+", verbose_name=_("door"))
    given_on = models.DateField(_("gegeven op"), default=clock.today)
    language = models.CharField(_("taal"), max_length=5, default="nl")

    class Meta:
        verbose_name = _("informatiebrief")
        verbose_name_plural = _("informatiebrieven")
        ordering: ClassVar = ["-given_on"]


class Answer(SensitiveRecord):
    """What the family said to the offer of help: yes, or no; and in whose words."""

    household = models.ForeignKey(Household, models.CASCADE, related_name="answers", verbose_name=_("huishouden"))
    person = models.ForeignKey(Person, models.PROTECT, related_name="+", verbose_name=_("wie antwoordde"))
    yes = models.BooleanField(_("wil hulp"))
    words = models.CharField(_("in hun woorden"), max_length=500, blank=True)
    said_on = models.DateField(_("wanneer"), default=clock.today)

    class Meta:
        verbose_name = _("antwoord van het gezin")
        verbose_name_plural = _("antwoorden van het gezin")
        ordering: ClassVar = ["-said_on", "-created_at"]


class Source(SensitiveRecord):
    """From whom something about this household came, and on what ground (AVG art. 14 lid 2 onder f).

    The family reads it in their letter, unless naming the organisation was withheld, with a reason.
    """

    household = models.ForeignKey(Household, models.CASCADE, related_name="sources", verbose_name=_("huishouden"))
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, related_name="+", verbose_name=_("van welke organisatie")
    )
    from_whom = models.CharField(_("van wie, als het geen organisatie is"), max_length=200, blank=True)
    report = models.UUIDField(_("melding"), unique=True)
    received_on = models.DateField(_("ontvangen op"), default=clock.today)
    purpose = models.CharField(_("waarvoor"), max_length=300)
    basis = models.CharField(_("grondslag"), max_length=300)
    withheld_because = models.CharField(_("waarom niet genoemd"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("herkomst van gegevens")
        verbose_name_plural = _("herkomst van gegevens")
        ordering: ClassVar = ["received_on", "created_at"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(organisation=None) ^ Q(from_whom=""), name="source_is_somebody_or_an_organisation"
            )
        ]
