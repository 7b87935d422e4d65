"""A referral to a costly placement: for whom, for what and where, and what the referrer and the family decided."""

from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from nabij.areas.models import Area
from nabij.audit.looking import SensitiveRecord
from nabij.directory.models import Organisation, Professional
from nabij.households.models import Household
from nabij.households.models.persons import Addressed
from nabij.intake.models import Report
from nabij.kernel import clock, names
from nabij.kernel.partial_date_fields import PartialDateField, partial_date_check
from nabij.kernel.partial_dates import PartialDate
from nabij.kernel.records import new_id
from nabij.plans.models import Goal
from nabij.provisions.models import Allocation
from nabij.ui.shapes import Tone

# Of whom nothing may be known while nobody gave consent.
_NAMELESS = Q(
    given_names="", prefix="", surname="", birth=None, street="", house_number="", house_addition="", postcode="",
    town="", elsewhere="", phone="",
)  # fmt: skip


class Referral(Addressed, SensitiveRecord):
    """A referral as it was announced, so that it can be talked over before it starts.

    It is valid by itself (Jeugdwet art. 2.6 lid 1 e): nothing here approves, refuses or postpones it, and the database
    keeps the day on which it starts as the referrer said it. Without consent it is a question in general, of which
    nobody is known. `subject` is the key by which the log knows the person; `readers` are the accounts outside the
    household that may read it: the referrer, who wrote it down, and who advises.
    """

    person_attribute = "subject"

    class Kind(models.TextChoices):
        GP = "gp", _("huisarts")
        SPECIALIST = "specialist", _("medisch specialist")
        YOUTH_DOCTOR = "youth_doctor", _("jeugdarts")
        GUARDIAN = "guardian", _("gecertificeerde instelling")
        SCHOOL = "school", _("school")
        OTHER = "other", _("iemand anders")

    class Heard(models.TextChoices):
        ANNOUNCED = "announced", _("aangekondigd")
        CALLED = "called", _("aangekondigd per telefoon")
        BILL = "bill", _("gehoord door de rekening")
        MESSAGE = "message", _("gehoord door een bericht van de aanbieder")

    class Per(models.TextChoices):
        WHOLE = "whole", _("in totaal")
        HOUR = "hour", _("per uur")
        DAY = "day", _("per dag")
        WEEK = "week", _("per week")
        MONTH = "month", _("per maand")

    class ConsentBy(models.TextChoices):
        PARENTS = "parents", _("ouder(s) met gezag")
        BOTH = "both", _("de jongere en de ouder(s) met gezag")
        SELF = "self", _("de jongere of volwassene zelf")

    class Goes(models.TextChoices):
        AS_ANNOUNCED = "as_announced", _("gaat zoals aangekondigd")
        OTHERWISE = "otherwise", _("gaat anders")
        TOGETHER = "together", _("eerst samen praten")

    number = models.PositiveIntegerField(_("nummer"), unique=True)
    key = models.UUIDField(_("sleutel van het formulier"))
    subject = models.UUIDField(_("betrokkene"), default=new_id)
    area = models.ForeignKey(Area, models.PROTECT, related_name="referrals", verbose_name=_("gebied"))
    household = models.ForeignKey(
        Household, models.PROTECT, null=True, related_name="referrals", verbose_name=_("huishouden")
    )
    report = models.ForeignKey(
        Report, models.PROTECT, null=True, related_name="+", verbose_name=_("melding die erop volgde")
    )
    kind = models.CharField(_("wie verwijst"), max_length=15, choices=Kind.choices)
    referrer = models.ForeignKey(
        Professional, models.PROTECT, null=True, related_name="referrals", verbose_name=_("verwijzer")
    )
    sender = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("account van wie het opschreef")
    )
    readers = ArrayField(models.UUIDField(), verbose_name=_("accounts die het lezen"), default=list)
    heard = models.CharField(_("hoe gehoord"), max_length=10, choices=Heard.choices, default=Heard.ANNOUNCED)

    is_general = models.BooleanField(_("vraag in het algemeen"), default=False)
    given_names = models.CharField(_("voornamen"), max_length=200, blank=True)
    prefix = models.CharField(_("tussenvoegsel"), max_length=200, blank=True)
    surname = models.CharField(_("achternaam"), max_length=200, blank=True)
    birth = PartialDateField[PartialDate | str | None, PartialDate | None](_("geboortedatum"), null=True)
    phone = models.CharField(_("telefoon"), max_length=30, blank=True)

    care = models.TextField(_("waarvoor"), max_length=2000)
    tried = models.TextField(_("wat er al geprobeerd is"), max_length=2000, blank=True)
    provider = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="+", verbose_name=_("aanbieder"))
    provider_name = models.CharField(_("naam van de aanbieder"), max_length=200, blank=True)
    place = models.CharField(_("plaats van de aanbieder"), max_length=200, blank=True)
    starts_on = models.DateField(_("begint op"), null=True)
    weeks = models.PositiveSmallIntegerField(_("hoeveel weken"), null=True)
    price = models.DecimalField(_("prijs"), max_digits=9, decimal_places=2, null=True)
    price_per = models.CharField(_("prijs per"), max_length=5, choices=Per.choices, blank=True)
    price_source = models.CharField(_("bron van de prijs"), max_length=200, blank=True)
    price_year = models.PositiveSmallIntegerField(_("jaar van de prijs"), null=True)

    basis = models.CharField(_("grondslag"), max_length=15, choices=Report.Basis.choices)
    secrecy = models.CharField(_("beroepsgeheim"), max_length=10, choices=Report.Secrecy.choices)
    consent_by = models.CharField(_("wie gaf toestemming"), max_length=7, choices=ConsentBy.choices, blank=True)
    consent_who = models.CharField(_("hoe heet wie toestemming gaf"), max_length=200, blank=True)
    consent_on = models.DateField(_("toestemming op"), null=True)
    consent_for = models.CharField(_("toestemming waarvoor"), max_length=300, blank=True)

    advice_by = models.DateField(_("advies uiterlijk"))
    adviser = models.ForeignKey(
        Professional, models.PROTECT, null=True, related_name="+", verbose_name=_("wie adviseert")
    )
    adviser_named = models.BooleanField(_("adviseur met naam gekozen"), default=False)
    advised_at = models.DateTimeField(_("advies gegeven op"), null=True)

    goes = models.CharField(_("hoe het gaat"), max_length=12, choices=Goes.choices, blank=True)
    decided_on = models.DateField(_("besloten op"), null=True)
    decided_by = models.CharField(_("wie besloot"), max_length=200, blank=True)
    decided_because = models.CharField(_("waarom"), max_length=500, blank=True)
    talk_on = models.DateField(_("samen praten op"), null=True)
    withdrawn_at = models.DateTimeField(_("ingetrokken op"), null=True)

    allocation = models.OneToOneField(
        Allocation, models.PROTECT, null=True, related_name="referral", verbose_name=_("toewijzing")
    )
    look_on = models.DateField(_("vragen hoe het gaat op"), null=True)
    goal = models.ForeignKey(Goal, models.SET_NULL, null=True, related_name="+", verbose_name=_("doel in het plan"))

    class Meta:
        verbose_name = _("aangekondigde verwijzing")
        verbose_name_plural = _("aangekondigde verwijzingen")
        ordering: ClassVar = ["advice_by", "created_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["sender", "key"], name="referral_sent_once"),
            partial_date_check("birth", "referral_birth_is_a_partial_date"),
            models.CheckConstraint(
                condition=Q(is_general=False) | (_NAMELESS & Q(household=None)),
                name="referral_in_general_is_about_nobody",
                violation_error_message=_("Bij een vraag in het algemeen hoort geen naam."),
            ),
            models.CheckConstraint(
                condition=Q(is_general=True) | ~Q(given_names="") | ~Q(surname=""),
                name="referral_is_about_somebody",
                violation_error_message=_("Vul een naam in, of stel uw vraag in het algemeen."),
            ),
            models.CheckConstraint(
                condition=Q(is_general=True)
                | Q(heard__in=["bill", "message"])
                | (~Q(consent_by="") & ~Q(consent_who="") & Q(consent_on__isnull=False) & ~Q(consent_for="")),
                name="referral_with_a_name_has_consent",
                violation_error_message=_("Schrijf op wie toestemming gaf, wanneer en waarvoor."),
            ),
            models.CheckConstraint(
                condition=Q(price=None, price_per="", price_source="", price_year=None)
                | (
                    Q(price__isnull=False, price__gt=0, price_year__isnull=False)
                    & ~Q(price_per="")
                    & ~Q(price_source="")
                ),
                name="referral_price_has_source_and_year",
                violation_error_message=_("Schrijf bij de prijs waarvoor die geldt, uit welke bron en van welk jaar."),
            ),
            models.CheckConstraint(condition=Q(provider=None) | Q(provider_name=""), name="referral_to_one_provider"),
            models.CheckConstraint(
                condition=(Q(goes="", decided_on=None, decided_by="", decided_because=""))
                | (~Q(goes="") & Q(decided_on__isnull=False) & ~Q(decided_by="") & ~Q(decided_because="")),
                name="referral_decided_by_whom_and_why",
                violation_error_message=_("Schrijf op wie dit besloot en waarom."),
            ),
            models.CheckConstraint(
                condition=Q(allocation=None) | Q(household__isnull=False), name="referral_allocated_at_a_household"
            ),
            models.CheckConstraint(condition=Q(talk_on=None) | Q(goes="together"), name="referral_talk_is_together"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["area", "advice_by"], name="referral_of_area"),
            models.Index(fields=["sender", "-created_at"], name="referral_of_sender"),
            models.Index(fields=["look_on"], name="referral_look_on"),
        ]

    def __str__(self) -> str:
        return str(self.number)

    @property
    def name(self) -> str:
        return names.full_name(self.given_names, self.prefix, self.surname)

    @property
    def where(self) -> str:
        """The provider, by the name of the directory or as it was typed, and its place."""
        provider = self.provider.name if self.provider else self.provider_name
        return ", ".join(part for part in (provider, self.place) if part)

    @property
    def was_announced(self) -> bool:
        """Whether the team heard of it from who referred, and not from a bill or a message."""
        return self.heard in (self.Heard.ANNOUNCED, self.Heard.CALLED)

    @property
    def waits_for_advice(self) -> bool:
        return self.was_announced and not (self.advised_at or self.goes or self.withdrawn_at)

    @property
    def is_late(self) -> bool:
        """Whether the team did not advise within its term; the referral goes on all the same."""
        return self.waits_for_advice and self.advice_by < clock.today()

    @property
    def starts_before_advice(self) -> bool:
        """Whether it begins before the advice could come: then one calls."""
        return self.starts_on is not None and self.starts_on <= self.advice_by

    @property
    def stands(self) -> tuple[str, Tone]:
        """How it stands, in a few words and a tone; never red."""
        if self.withdrawn_at:
            return str(_("ingetrokken")), "neutral"
        if self.goes:
            return str(self.Goes(self.goes).label), "good"
        if self.advised_at:
            return str(_("advies gegeven")), "good"
        if not self.was_announced:
            return str(_("niet aangekondigd")), "attention"
        return (str(_("advies is laat")), "attention") if self.is_late else (str(_("wacht op advies")), "neutral")
