"""Who is around a household, and how each of those bonds is from a day until a day."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from nabij.audit.looking import SensitiveRecord
from nabij.households.models import Household, Person
from nabij.kernel import clock


class Connection(SensitiveRecord):
    """One bond of the family, or of one of them (`about`), with somebody or something around them.

    With a person of this household's network (`person`), or with what is no person in the file (`name`: the
    mosque, an employer). When the bond changes the row ends and a new one begins (`changed_from`), so that
    how it was can be shown. Professionals at the table are not written here: they come from `Involvement`.
    """

    person_attribute = "about_id"

    class Sector(models.TextChoices):
        FAMILY = "family", _("Familie")
        NEIGHBOURHOOD = "neighbourhood", _("Buurt en vrienden")
        SCHOOL_AND_WORK = "school_and_work", _("School en werk")
        HELP = "help", _("Hulp en gemeente")

    class Ring(models.TextChoices):
        NEAR = "near", _("dichtbij")
        MIDDLE = "middle", _("iets verder weg")
        FAR = "far", _("ver weg")

    class Quality(models.TextChoices):
        STRONG = "strong", _("veel steun")
        ORDINARY = "ordinary", _("gewoon contact")
        THIN = "thin", _("weinig contact")
        TENSE = "tense", _("gespannen")
        BROKEN = "broken", _("verbroken")
        UNSAFE = "unsafe", _("onveilig")

    class Direction(models.TextChoices):
        TO_US = "to_us", _("helpt ons")
        BOTH = "both", _("over en weer")
        FROM_US = "from_us", _("wij helpen")

    household = models.ForeignKey(Household, models.CASCADE, related_name="connections", verbose_name=_("huishouden"))
    about = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", verbose_name=_("wiens contact"))
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", verbose_name=_("met wie"))
    name = models.CharField(_("met wie"), max_length=120, blank=True)
    what = models.CharField(_("wie of wat is het"), max_length=120, blank=True)
    sector = models.CharField(_("waar hoort het bij"), max_length=15, choices=Sector.choices)
    ring = models.CharField(_("hoe dichtbij"), max_length=6, choices=Ring.choices, default=Ring.MIDDLE)
    quality = models.CharField(_("hoe is het contact"), max_length=8, choices=Quality.choices, default=Quality.ORDINARY)
    direction = models.CharField(_("wie helpt wie"), max_length=7, choices=Direction.choices, default=Direction.BOTH)
    could_do_more = models.BooleanField(_("zou meer kunnen doen"), default=False)
    could_do = models.CharField(_("wat dan"), max_length=200, blank=True)
    starts_on = models.DateField(_("vanaf"), default=clock.today)
    ends_on = models.DateField(_("tot"), null=True)
    changed_from = models.OneToOneField(
        "self", models.SET_NULL, null=True, related_name="changed_to", verbose_name=_("hoe het daarvoor was")
    )
    on_paper = models.BooleanField(_("mag op papier en op een gedeeld scherm"), default=True)
    version = models.PositiveIntegerField(_("versie"), default=1)

    class Meta:
        verbose_name = _("contact van het gezin")
        verbose_name_plural = _("contacten van het gezin")
        ordering: ClassVar = ["starts_on", "created_at"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(person__isnull=False, name="", what="") | (Q(person=None) & ~Q(name="")),
                name="connection_with_somebody_or_something",
                violation_error_message=_("Kies iemand, of schrijf op wie of wat het is."),
            ),
            models.CheckConstraint(
                condition=Q(person=None) | Q(about=None) | ~Q(person=F("about")),
                name="no_connection_with_oneself",
                violation_error_message=_("Dit is dezelfde persoon. Kies een ander."),
            ),
            models.CheckConstraint(
                condition=~Q(quality="unsafe") | Q(on_paper=False),
                name="unsafe_connection_never_on_paper",
                violation_error_message=_("Wat onveilig is, komt nooit op papier of op een gedeeld scherm."),
            ),
            models.CheckConstraint(
                condition=Q(could_do="") | Q(could_do_more=True),
                name="connection_could_do_something_more",
            ),
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")), name="connection_ends_after_start"
            ),
            models.UniqueConstraint(
                fields=["household", "person", "about"],
                condition=Q(ends_on=None, person__isnull=False),
                nulls_distinct=False,
                name="connection_once",
                violation_error_message=_("Dit contact staat er al."),
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["household", "ends_on"], name="connection_of_household")]

    @property
    def in_words(self) -> str:
        """How the bond is: its quality, how near, and who helps whom."""
        return f"{self.get_quality_display()}, {self.get_ring_display()}, {self.get_direction_display()}"
