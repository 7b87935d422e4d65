"""How it goes, as somebody said it on one day: any part of a list, and never a number over it."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from nabij.audit.looking import SensitiveRecord
from nabij.directory.models import Professional
from nabij.households.models import Household, Person
from nabij.kernel import clock


class Assessment(SensitiveRecord):
    """One moment at which somebody said how it goes, by a list; about one person or (None) all of them.

    `view` says whose view it is: the family's own, or the professional's. `name` is what the list was called then.
    """

    person_attribute = "about_id"

    class View(models.TextChoices):
        FAMILY = "family", _("het gezin zelf")
        PROFESSIONAL = "professional", _("de professional")

    household = models.ForeignKey(Household, models.CASCADE, related_name="assessments", verbose_name=_("huishouden"))
    about = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", verbose_name=_("over wie"))
    instrument = models.CharField(_("lijst"), max_length=20)
    instrument_version = models.CharField(_("versie van de lijst"), max_length=10, blank=True)
    name = models.CharField(_("naam van de lijst"), max_length=500)
    on = models.DateField(_("wanneer"), default=clock.today)
    by = models.ForeignKey(Professional, models.PROTECT, related_name="+", verbose_name=_("ingevuld door"))
    view = models.CharField(_("wie vindt dit"), max_length=12, choices=View.choices)
    said_by = models.CharField(_("wie vertelde het"), max_length=200, blank=True)
    note = models.TextField(_("toelichting"), max_length=2000, blank=True)
    on_paper = models.BooleanField(_("mag op papier en op een gedeeld scherm"), default=True)
    version = models.PositiveIntegerField(_("versie"), default=1)

    class Meta:
        verbose_name = _("hoe het gaat")
        verbose_name_plural = _("hoe het gaat")
        ordering: ClassVar = ["-on", "-created_at"]
        indexes: ClassVar = [models.Index(fields=["household", "-on"], name="assessment_of_household")]


class AssessmentAnswer(SensitiveRecord):
    """What was said of one subject. Not discussed is something else than discussed without an answer."""

    household = models.ForeignKey(Household, models.CASCADE, related_name="+", verbose_name=_("huishouden"))
    assessment = models.ForeignKey(Assessment, models.CASCADE, related_name="answers", verbose_name=_("hoe het gaat"))
    domain = models.CharField(_("onderwerp"), max_length=60)
    discussed = models.BooleanField(_("besproken"), default=True)
    level = models.CharField(_("hoe het gaat"), max_length=60, blank=True)
    words = models.CharField(_("in eigen woorden"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("antwoord over een onderwerp")
        verbose_name_plural = _("antwoorden over een onderwerp")
        ordering: ClassVar = ["created_at"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(discussed=True) | Q(level="", words=""),
                name="not_discussed_has_no_answer",
                violation_error_message=_("Wat niet besproken is, heeft geen antwoord."),
            ),
            models.UniqueConstraint(fields=["assessment", "domain"], name="domain_once_a_moment"),
        ]
