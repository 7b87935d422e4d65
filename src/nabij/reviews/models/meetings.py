"""One time that a household and those around it looked at the plan: who was there, what changed, did it help."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from nabij.audit.looking import SensitiveRecord
from nabij.directory.models import Professional
from nabij.households.models import Household, Person
from nabij.kernel import clock
from nabij.kernel.records import new_id
from nabij.plans.models import PlanVersion


class Helped(models.TextChoices):
    """What somebody of the family says of the help."""

    YES = "yes", _("ja")
    A_BIT = "a_bit", _("een beetje")
    NO = "no", _("nee")
    NOT_ASKED = "not_asked", _("niet gevraagd")


def not_asked_says_why(name: str) -> models.CheckConstraint:
    """Who was not asked is not left out in silence: the reason stands beside it."""
    return models.CheckConstraint(
        condition=(Q(helped=Helped.NOT_ASKED) & ~Q(not_asked_because=""))
        | (~Q(helped=Helped.NOT_ASKED) & Q(not_asked_because="")),
        name=name,
        violation_error_message=_("Schrijf op waarom u het niet kon vragen."),
    )


class Review(SensitiveRecord):
    """Looking at the plan together. `settled` is the plan that was agreed there, when one was.

    `key` comes with the form, so that a second click makes no second review.
    """

    household = models.ForeignKey(Household, models.CASCADE, related_name="reviews", verbose_name=_("huishouden"))
    key = models.UUIDField(_("sleutel van het formulier"), default=new_id)
    held_on = models.DateField(_("wanneer"), default=clock.today)
    by = models.ForeignKey(Professional, models.PROTECT, related_name="+", verbose_name=_("door"))
    place = models.CharField(_("waar"), max_length=100, blank=True)
    others_there = models.CharField(_("wie er nog meer was"), max_length=300, blank=True)
    what_changed = models.TextField(_("wat er veranderd is"), max_length=5_000)
    next_on = models.DateField(_("volgende keer"))
    settled = models.ForeignKey(
        PlanVersion, models.PROTECT, null=True, related_name="+", verbose_name=_("plan dat toen is vastgesteld")
    )
    version = models.PositiveIntegerField(_("versie"), default=1)

    class Meta:
        verbose_name = _("keer dat samen naar het plan is gekeken")
        verbose_name_plural = _("keren dat samen naar het plan is gekeken")
        ordering: ClassVar = ["-held_on", "-created_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["household", "key"], name="review_written_once"),
            models.CheckConstraint(condition=~Q(what_changed=""), name="review_says_what_changed"),
            models.CheckConstraint(
                condition=Q(next_on__gt=F("held_on")),
                name="review_comes_again_later",
                violation_error_message=_("De volgende keer komt na deze keer."),
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["household", "-held_on"], name="review_of_household")]


class ReviewPresence(SensitiveRecord):
    """Somebody who was there: of the household or its network, or a professional."""

    person_attribute = "person_id"

    household = models.ForeignKey(Household, models.CASCADE, related_name="+", verbose_name=_("huishouden"))
    review = models.ForeignKey(Review, models.CASCADE, related_name="presences", verbose_name=_("keer"))
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", verbose_name=_("persoon"))
    professional = models.ForeignKey(
        Professional, models.PROTECT, null=True, related_name="+", verbose_name=_("professional")
    )

    class Meta:
        verbose_name = _("wie er samen keek")
        verbose_name_plural = _("wie er samen keken")
        ordering: ClassVar = ["created_at"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(person=None, professional__isnull=False) | Q(person__isnull=False, professional=None),
                name="review_presence_of_one",
            ),
            models.UniqueConstraint(fields=["review", "person"], name="person_at_review_once"),
            models.UniqueConstraint(fields=["review", "professional"], name="professional_at_review_once"),
        ]


class NearTooLong(SensitiveRecord):
    """ "Are we keeping this near for too long?": a reading with its doubts, asked each time.

    It may hold a suspicion, so it stands apart: it is read by those who weigh safety, and the database
    refuses it on paper or on a shared screen.
    """

    class Answer(models.TextChoices):
        NO = "no", _("nee")
        YES = "yes", _("ja")
        UNSURE = "unsure", _("weet ik niet")

    household = models.ForeignKey(Household, models.CASCADE, related_name="+", verbose_name=_("huishouden"))
    review = models.OneToOneField(Review, models.CASCADE, related_name="near", verbose_name=_("keer"))
    answer = models.CharField(_("te lang dichtbij"), max_length=6, choices=Answer.choices)
    because = models.CharField(_("waarom"), max_length=500, blank=True)
    on_paper = models.BooleanField(_("mag op papier en op een gedeeld scherm"), default=False)

    class Meta:
        verbose_name = _("antwoord op ‘houden we dit te lang dichtbij?’")
        verbose_name_plural = _("antwoorden op ‘houden we dit te lang dichtbij?’")
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(on_paper=False), name="near_too_long_never_on_paper"),
            models.CheckConstraint(
                condition=Q(answer="no") | ~Q(because=""),
                name="near_too_long_says_why",
                violation_error_message=_("Schrijf in een zin waarom."),
            ),
        ]


class Verdict(SensitiveRecord):
    """ "Did it help?", answered by one of the family in their own words; or why they were not asked."""

    person_attribute = "person_id"

    household = models.ForeignKey(Household, models.CASCADE, related_name="+", verbose_name=_("huishouden"))
    review = models.ForeignKey(Review, models.CASCADE, related_name="verdicts", verbose_name=_("keer"))
    person = models.ForeignKey(Person, models.PROTECT, related_name="+", verbose_name=_("wie"))
    helped = models.CharField(_("heeft het geholpen"), max_length=10, choices=Helped.choices)
    words = models.CharField(_("in eigen woorden"), max_length=1_000, blank=True)
    not_asked_because = models.CharField(_("waarom niet gevraagd"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("wat iemand van de hulp vindt")
        verbose_name_plural = _("wat iemand van de hulp vindt")
        ordering: ClassVar = ["created_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["review", "person"], name="verdict_once"),
            not_asked_says_why("verdict_not_asked_says_why"),
        ]
