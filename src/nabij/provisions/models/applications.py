"""The application (aanvraag), what moves its term, and the ruling (beschikking) on it."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from nabij.audit.looking import SensitiveRecord
from nabij.households.models import Household, Person
from nabij.provisions.terms import ARTICLES


class Law(models.TextChoices):
    """The law under which somebody asks for a provision."""

    WMO = "wmo", _("Wmo")
    YOUTH = "youth", _("Jeugdwet")
    PARTICIPATION = "participation", _("Participatiewet")
    DEBT_HELP = "debt_help", _("schuldhulpverlening")


class Application(SensitiveRecord):
    """What one person asked the municipality for, and when it arrived (Awb 1:3 lid 3).

    `inquiry_from` is the day of what came before it, where the law counts from there: under the Wmo the *melding*
    from which six weeks of inquiry run (until then there may be no application yet: `asked_on` is empty), in debt
    help the first talk. `due_on` is the end of the term that runs, with all that moved it; NULL while it is
    suspended.
    """

    person_attribute = "about_id"

    household = models.ForeignKey(Household, models.CASCADE, related_name="applications", verbose_name=_("huishouden"))
    about = models.ForeignKey(Person, models.PROTECT, related_name="+", verbose_name=_("voor wie"))
    law = models.CharField(_("wet"), max_length=15, choices=Law.choices)
    for_what = models.CharField(_("waarvoor"), max_length=300)
    inquiry_from = models.DateField(_("melding of eerste gesprek op"), null=True)
    asked_on = models.DateField(_("aanvraag binnen op"), null=True)
    due_on = models.DateField(_("uiterlijk"), null=True)
    withdrawn_on = models.DateField(_("ingetrokken op"), null=True)
    on_paper = models.BooleanField(_("mag op papier en op een gedeeld scherm"), default=True)
    version = models.PositiveIntegerField(_("versie"), default=1)

    class Meta:
        verbose_name = _("aanvraag")
        verbose_name_plural = _("aanvragen")
        ordering: ClassVar = ["asked_on", "created_at"]
        indexes: ClassVar = [models.Index(fields=["household", "asked_on"], name="application_of_household")]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(for_what=""),
                name="application_for_something",
                violation_error_message=_("Schrijf op waarvoor de aanvraag is."),
            ),
            models.CheckConstraint(
                condition=Q(inquiry_from=None) | Q(asked_on=None) | Q(inquiry_from__lte=F("asked_on")),
                name="inquiry_before_application",
                violation_error_message=_("De melding of het eerste gesprek was op of vóór de dag van de aanvraag."),
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_on=None) | Q(asked_on=None) | Q(withdrawn_on__gte=F("asked_on")),
                name="application_withdrawn_after_it_came",
                violation_error_message=_("Intrekken kan niet vóór de dag van de aanvraag."),
            ),
            models.CheckConstraint(
                condition=Q(asked_on__isnull=False) | Q(law="wmo", inquiry_from__isnull=False),
                name="only_a_wmo_inquiry_has_no_application_yet",
                violation_error_message=_("Vul in wanneer de aanvraag binnenkwam."),
            ),
        ]

    @property
    def is_inquiry(self) -> bool:
        """A Wmo-melding that is looked into: nobody applied yet."""
        return self.asked_on is None


class TermChange(SensitiveRecord):
    """What moves the end of the term: a suspension (Awb 4:15) that runs from day to day, or an extension (Awb 4:14).

    The term stands still from the day after `starts_on`, and runs again from `ends_on`; still, while that is empty.
    An extension gives `days` more.
    """

    person_attribute = "about_id"

    class Ground(models.TextChoices):
        INCOMPLETE = "incomplete", _("er ontbreken gegevens; de aanvrager vult aan")
        ABROAD = "abroad", _("er is informatie uit het buitenland gevraagd")
        AGREED = "agreed", _("de aanvrager stemt schriftelijk in met uitstel")
        APPLICANT = "applicant", _("de vertraging komt door de aanvrager")
        FORCE_MAJEURE = "force_majeure", _("overmacht")
        EXTENDED = "extended", _("verlengd: het lukt niet binnen de termijn")

    household = models.ForeignKey(Household, models.CASCADE, related_name="+", verbose_name=_("huishouden"))
    about = models.ForeignKey(Person, models.PROTECT, related_name="+", verbose_name=_("voor wie"))
    application = models.ForeignKey(
        Application, models.CASCADE, related_name="term_changes", verbose_name=_("aanvraag")
    )
    ground = models.CharField(_("grond"), max_length=15, choices=Ground.choices)
    starts_on = models.DateField(_("op"))
    ends_on = models.DateField(_("loopt weer vanaf"), null=True)
    days = models.PositiveSmallIntegerField(_("dagen langer"), null=True)
    because = models.CharField(_("waarom"), max_length=500)
    retracted_at = models.DateTimeField(_("teruggenomen op"), null=True)

    class Meta:
        verbose_name = _("wijziging van de beslistermijn")
        verbose_name_plural = _("wijzigingen van de beslistermijn")
        ordering: ClassVar = ["starts_on", "created_at"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(because=""),
                name="term_change_says_why",
                violation_error_message=_("Schrijf op waarom de termijn verandert."),
            ),
            models.CheckConstraint(
                condition=Q(ground="extended", days__isnull=False, days__gt=0, ends_on=None)
                | (~Q(ground="extended") & Q(days=None)),
                name="extension_has_days",
                violation_error_message=_("Een verlenging heeft een aantal dagen; een opschorting niet."),
            ),
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
                name="suspension_ends_after_start",
                violation_error_message=_("De opschorting kan niet eindigen voor zij begint."),
            ),
            models.UniqueConstraint(
                fields=["application"],
                condition=~Q(ground="extended") & Q(ends_on=None, retracted_at=None),
                name="one_suspension_runs",
                violation_error_message=_("De termijn staat al stil."),
            ),
        ]

    @property
    def article(self) -> str:
        return ARTICLES[self.ground]

    @property
    def is_suspension(self) -> bool:
        return self.ground != self.Ground.EXTENDED


class Ruling(SensitiveRecord):
    """What the municipality decided on one application, said to the family in plain words.

    Objection is possible for six weeks from the day after it was announced (Awb 6:7, 6:8).
    """

    person_attribute = "about_id"

    class Outcome(models.TextChoices):
        GRANTED = "granted", _("toegekend")
        PARTLY = "partly", _("voor een deel toegekend")
        REFUSED = "refused", _("afgewezen")

    household = models.ForeignKey(Household, models.CASCADE, related_name="rulings", verbose_name=_("huishouden"))
    about = models.ForeignKey(Person, models.PROTECT, related_name="+", verbose_name=_("voor wie"))
    application = models.ForeignKey(Application, models.PROTECT, related_name="rulings", verbose_name=_("aanvraag"))
    outcome = models.CharField(_("besluit"), max_length=10, choices=Outcome.choices)
    decided_on = models.DateField(_("besloten op"))
    announced_on = models.DateField(_("bekendgemaakt op"))
    plain_words = models.TextField(_("wat dit betekent, in gewone woorden"), max_length=2000)
    valid_from = models.DateField(_("geldt van"), null=True)
    valid_until = models.DateField(_("geldt tot en met"), null=True)
    objection_until = models.DateField(_("bezwaar kan tot en met"))
    retracted_at = models.DateTimeField(_("teruggenomen op"), null=True)

    class Meta:
        verbose_name = _("beschikking")
        verbose_name_plural = _("beschikkingen")
        ordering: ClassVar = ["decided_on", "created_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["application"],
                condition=Q(retracted_at=None),
                name="one_ruling_per_application",
                violation_error_message=_("Op deze aanvraag staat al een beschikking."),
            ),
            models.CheckConstraint(
                condition=~Q(plain_words=""),
                name="ruling_in_plain_words",
                violation_error_message=_("Schrijf op wat dit voor het gezin betekent."),
            ),
            models.CheckConstraint(
                condition=Q(announced_on__gte=F("decided_on")),
                name="ruling_announced_after_decision",
                violation_error_message=_("Een besluit wordt op of na de dag van het besluit bekendgemaakt."),
            ),
            models.CheckConstraint(
                condition=Q(valid_until=None) | Q(valid_from__isnull=False, valid_until__gte=F("valid_from")),
                name="ruling_valid_for_a_time",
                violation_error_message=_("De laatste dag ligt op of na de eerste."),
            ),
            models.CheckConstraint(
                condition=Q(objection_until__gt=F("announced_on")), name="objection_after_announcement"
            ),
        ]

    @property
    def choice(self) -> str:
        """How one picks it from a list: for whom, for what, since when."""
        return f"{self.about.called}: {self.application.for_what} ({date_format(self.decided_on, 'j F Y')})"
