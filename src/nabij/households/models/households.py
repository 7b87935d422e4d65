"""The household: one plan, one director, and the question it starts from."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from nabij.areas.models import Area
from nabij.audit.looking import SensitiveRecord
from nabij.directory.models import Professional
from nabij.households.models.persons import Addressed, Person
from nabij.households.off_screen import SAFETY
from nabij.kernel import clock


class Household(Addressed, SensitiveRecord):
    """People who share a question and a plan. While it is open it has exactly one director.

    First in contact (a contact person asks whether they want help), then open, then closed with a
    retention clock; it can be opened again.
    """

    household_attribute = "id"

    class State(models.TextChoices):
        CONTACT = "contact", _("contact zoeken")
        OPEN = "open", _("open")
        CLOSED = "closed", _("gesloten")

    class ClosedBecause(models.TextChoices):
        DECLINED = "declined", _("wil geen hulp")
        NOT_REACHED = "not_reached", _("niet bereikt")
        DONE = "done", _("klaar")
        MOVED = "moved", _("verhuisd")
        ELSEWHERE = "elsewhere", _("overgedragen aan een andere instelling")
        MERGED = "merged", _("samengevoegd met een ander dossier")

    class Track(models.TextChoices):
        LIGHT = "light", _("licht")
        FULL = "full", _("volledig")

    class ReopenedBecause(models.TextChoices):
        CAME_BACK = "came_back", _("kwam later zelf terug")
        NEW_REPORT = "new_report", _("er is een nieuwe melding")
        WORRY = "worry", _("zorgen over de veiligheid")
        MISTAKE = "mistake", _("per ongeluk gesloten")

    number = models.PositiveIntegerField(_("nummer"), unique=True)
    name = models.CharField(_("naam"), max_length=200)
    area = models.ForeignKey(Area, models.PROTECT, related_name="households", verbose_name=_("gebied"))
    state = models.CharField(_("stand"), max_length=10, choices=State.choices, default=State.CONTACT)
    director = models.ForeignKey(
        Professional, models.PROTECT, null=True, related_name="directs", verbose_name=_("regisseur")
    )
    opened_at = models.DateTimeField(_("geopend op"), null=True)
    closed_at = models.DateTimeField(_("gesloten op"), null=True)
    closed_because = models.CharField(_("waarom gesloten"), max_length=12, choices=ClosedBecause.choices, blank=True)
    closed_safe = models.CharField(_("waarom sluiten veilig is"), max_length=2000, blank=True)
    track = models.CharField(_("spoor"), max_length=5, choices=Track.choices, default=Track.FULL)
    track_since = models.DateField(_("op dit spoor sinds"), null=True)
    contact_by = models.DateField(_("contact zoeken uiterlijk"), null=True)
    address_is_secret = models.BooleanField(_("adres is geheim"), default=False)
    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, related_name="+", verbose_name=_("samengevoegd met")
    )
    unsafe_since = models.DateField(_("niet veilig sinds"), null=True)
    keep_until = models.DateField(_("bewaren tot"), null=True)
    keep_because = models.CharField(_("waarom zo lang bewaren"), max_length=300, blank=True)
    version = models.PositiveIntegerField(_("versie"), default=1)

    class Meta:
        verbose_name = _("huishouden")
        verbose_name_plural = _("huishoudens")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(state="open", director__isnull=False) | (~Q(state="open") & Q(director=None)),
                name="open_means_one_director",
                violation_error_message=_("Een open huishouden heeft precies één regisseur."),
            ),
            models.CheckConstraint(
                condition=(
                    Q(state="closed") & Q(closed_at__isnull=False) & ~Q(closed_because="") & Q(keep_until__isnull=False)
                )
                | (~Q(state="closed") & Q(closed_at=None) & Q(closed_because="") & Q(keep_until=None)),
                name="closed_has_moment_reason_and_clock",
            ),
            models.CheckConstraint(
                condition=~Q(state="closed") | (Q(unsafe_since=None) & ~Q(closed_safe="")),
                name="closed_only_when_safe",
                violation_error_message=_(
                    "Sluiten kan alleen als de laatste weging veilig zegt en u opschrijft waarom het veilig is."
                ),
            ),
            models.CheckConstraint(
                condition=Q(closed_because="merged", merged_into__isnull=False)
                | (~Q(closed_because="merged") & Q(merged_into=None)),
                name="merged_says_into_which",
            ),
            models.CheckConstraint(
                condition=~Q(name=""),
                name="household_has_a_name",
                violation_error_message=_("Vul een naam in."),
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["area", "state"], name="household_of_area")]

    def __str__(self) -> str:
        return self.name


class Question(SensitiveRecord):
    """The question in the family's own words: as first asked, and each time it became another."""

    household = models.ForeignKey(Household, models.CASCADE, related_name="questions", verbose_name=_("huishouden"))
    words = models.TextField(_("in hun eigen woorden"), max_length=2000)
    said_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", verbose_name=_("wie zei het"))
    said_by_text = models.CharField(_("wie zei het"), max_length=200, blank=True)
    because = models.TextField(_("waardoor de vraag veranderde"), max_length=2000, blank=True)
    asked_on = models.DateField(_("wanneer"), default=clock.today)
    is_first = models.BooleanField(_("zoals eerst gevraagd"), default=False)
    retracted_at = models.DateTimeField(_("teruggenomen op"), null=True)

    class Meta:
        verbose_name = _("vraag van het gezin")
        verbose_name_plural = _("vragen van het gezin")
        ordering: ClassVar = ["asked_on", "created_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["household"], condition=Q(is_first=True, retracted_at=None), name="one_first_question"
            ),
            models.CheckConstraint(condition=~Q(words=""), name="question_has_words"),
        ]


class Circumstance(SensitiveRecord):
    """What goes well or is hard, for one person or all, and what it leads to; only what matters to them."""

    person_attribute = "about_id"

    class Kind(models.TextChoices):
        STRENGTH = "strength", _("gaat goed")
        PROBLEM = "problem", _("is moeilijk")

    household = models.ForeignKey(Household, models.CASCADE, related_name="circumstances", verbose_name=_("huishouden"))
    about = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", verbose_name=_("over wie"))
    kind = models.CharField(_("soort"), max_length=10, choices=Kind.choices)
    words = models.CharField(_("in gewone woorden"), max_length=300)
    domain = models.CharField(_("onderwerp"), max_length=60, blank=True)
    leads_to = models.CharField(_("leidt tot"), max_length=300, blank=True)
    on_paper = models.BooleanField(_("mag op papier en op een gedeeld scherm"), default=True)
    version = models.PositiveIntegerField(_("versie"), default=1)
    over_on = models.DateField(_("voorbij sinds"), null=True)

    class Meta:
        verbose_name = _("omstandigheid")
        verbose_name_plural = _("omstandigheden")
        ordering: ClassVar = ["-kind", "created_at"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(words=""), name="circumstance_has_words"),
            models.CheckConstraint(
                condition=~Q(domain__icontains=SAFETY) | Q(on_paper=False),
                name="circumstance_of_safety_off_paper",
                violation_error_message=_("Wat over veiligheid gaat blijft van papier en van een gedeeld scherm."),
            ),
        ]
