"""Who sits at the table of a household: the director, a stand-in, helpers, each with purpose and end."""

from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q
from django.utils.translation import gettext_lazy as _

from nabij.audit.looking import SensitiveRecord
from nabij.directory.models import Professional
from nabij.households.models.households import Household
from nabij.households.models.persons import Person
from nabij.kernel import clock

_PERIOD = Func("starts_on", "ends_on", function="daterange")


class Involvement(SensitiveRecord):
    """One professional's seat at the table, from a day until a day (from that day on they see nothing).

    `whole` seats see the household's whole story; others only what is about the persons named in
    `subjects` (the school's mentor for Murat alone).
    """

    class Seat(models.TextChoices):
        DIRECTOR = "director", _("regisseur")
        STAND_IN = "stand_in", _("vervanger van de regisseur")
        CONTACT_PERSON = "contact_person", _("contactpersoon")
        HELPER = "helper", _("betrokken professional")

    class Basis(models.TextChoices):
        TASK = "task", _("taak van het wijkteam (Wmo 2015, Jeugdwet)")
        CONSENT = "consent", _("toestemming van het gezin")
        OWN_LAW = "own_law", _("eigen wettelijke taak")

    household = models.ForeignKey(Household, models.CASCADE, related_name="involvements", verbose_name=_("huishouden"))
    professional = models.ForeignKey(
        Professional, models.PROTECT, related_name="involvements", verbose_name=_("professional")
    )
    seat = models.CharField(_("plek aan tafel"), max_length=15, choices=Seat.choices, default=Seat.HELPER)
    purpose = models.CharField(_("waarvoor"), max_length=300)
    basis = models.CharField(_("grondslag"), max_length=10, choices=Basis.choices, default=Basis.TASK)
    consent_note = models.CharField(_("wie gaf toestemming, en wanneer"), max_length=300, blank=True)
    whole = models.BooleanField(_("ziet het hele verhaal"), default=False)
    weekdays = ArrayField(models.PositiveSmallIntegerField(), verbose_name=_("op welke dagen"), default=list)
    starts_on = models.DateField(_("vanaf"), default=clock.today)
    ends_on = models.DateField(_("tot"), null=True)
    until_when = models.CharField(_("klaar als"), max_length=300, blank=True)
    ended_because = models.CharField(_("waarom gestopt"), max_length=300, blank=True)
    ended_with_family = models.BooleanField(_("met het gezin besloten"), default=False)
    ended_in = models.UUIDField(_("in welk gesprek besloten"), null=True)

    class Meta:
        verbose_name = _("betrokkenheid")
        verbose_name_plural = _("betrokkenheden")
        ordering: ClassVar = ["starts_on", "created_at"]
        constraints: ClassVar = [
            ExclusionConstraint(
                name="one_director_at_a_time",
                expressions=[("household", RangeOperators.EQUAL), (_PERIOD, RangeOperators.OVERLAPS)],
                condition=Q(seat="director"),
            ),
            ExclusionConstraint(
                name="one_contact_person_at_a_time",
                expressions=[("household", RangeOperators.EQUAL), (_PERIOD, RangeOperators.OVERLAPS)],
                condition=Q(seat="contact_person"),
            ),
            ExclusionConstraint(
                name="one_stand_in_at_a_time",
                expressions=[("household", RangeOperators.EQUAL), (_PERIOD, RangeOperators.OVERLAPS)],
                condition=Q(seat="stand_in"),
            ),
            ExclusionConstraint(
                name="one_seat_per_professional",
                expressions=[
                    ("household", RangeOperators.EQUAL),
                    ("professional", RangeOperators.EQUAL),
                    (_PERIOD, RangeOperators.OVERLAPS),
                ],
                violation_error_message=_("Deze professional zit al aan tafel bij dit huishouden."),
            ),
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")), name="involvement_ends_after_start"
            ),
            models.CheckConstraint(condition=~Q(purpose=""), name="involvement_has_purpose"),
            models.CheckConstraint(
                condition=~Q(basis="consent") | ~Q(consent_note=""),
                name="consent_has_evidence",
                violation_error_message=_("Schrijf op wie toestemming gaf, en wanneer."),
            ),
            models.CheckConstraint(condition=Q(seat="helper") | Q(whole=True), name="those_who_direct_see_the_whole"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["professional", "ends_on"], name="involvement_of_professional"),
            models.Index(fields=["household"], name="involvement_of_household"),
        ]


class InvolvementSubject(SensitiveRecord):
    """For whom somebody is involved, when not for the whole household."""

    person_attribute = "person_id"

    household = models.ForeignKey(Household, models.CASCADE, related_name="+", verbose_name=_("huishouden"))
    involvement = models.ForeignKey(
        Involvement, models.CASCADE, related_name="subjects", verbose_name=_("betrokkenheid")
    )
    person = models.ForeignKey(Person, models.PROTECT, related_name="+", verbose_name=_("persoon"))

    class Meta:
        verbose_name = _("voor wie iemand betrokken is")
        verbose_name_plural = _("voor wie iemand betrokken is")
        constraints: ClassVar = [models.UniqueConstraint(fields=["involvement", "person"], name="subject_once")]


class Handover(SensitiveRecord):
    """A warm hand-over of the direction: to whom, why, and how the family was told."""

    household = models.ForeignKey(Household, models.CASCADE, related_name="handovers", verbose_name=_("huishouden"))
    given_by = models.ForeignKey(Professional, models.PROTECT, related_name="+", verbose_name=_("van wie"))
    taken_by = models.ForeignKey(Professional, models.PROTECT, related_name="+", verbose_name=_("naar wie"))
    on = models.DateField(_("per"), default=clock.today)
    reason = models.CharField(_("waarom"), max_length=500)
    family_told = models.CharField(_("hoe het gezin het hoort"), max_length=500)

    class Meta:
        verbose_name = _("overdracht van de regie")
        verbose_name_plural = _("overdrachten van de regie")
        ordering: ClassVar = ["-on", "-created_at"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(given_by=F("taken_by")), name="handover_to_another"),
            models.CheckConstraint(condition=~Q(family_told=""), name="handover_tells_the_family"),
        ]
