"""The municipality, its areas, who holds which role there, and how an area fills in the work."""

from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Func, Q
from django.utils.translation import gettext_lazy as _

from nabij.access.permissions import SEATS, Role
from nabij.kernel import clock
from nabij.kernel.records import Record

APPOINTED = [(role.value, role.value) for role in Role if role not in SEATS]


class Area(Record):
    """A part of the municipality with a team of its own; the one without parent is the municipality."""

    name = models.CharField(_("naam"), max_length=100)
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="parts", verbose_name=_("hoort bij"))
    team_name = models.CharField(_("naam van het team"), max_length=100, blank=True)
    phone = models.CharField(_("telefoon van het team"), max_length=30, blank=True)
    walk_in = models.CharField(_("inloop"), max_length=200, blank=True)
    inhabitants = models.PositiveIntegerField(_("inwoners"), null=True)

    class Meta:
        verbose_name = _("gebied")
        verbose_name_plural = _("gebieden")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["name"], name="area_name_once"),
            models.UniqueConstraint(
                fields=["parent"], condition=Q(parent=None), nulls_distinct=False, name="one_municipality"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class AreaPostcode(Record):
    """Which area looks after which postcode, so that a report finds its team by the address."""

    area = models.ForeignKey(Area, models.CASCADE, related_name="postcodes", verbose_name=_("gebied"))
    postcode = models.CharField(_("postcode"), max_length=7)

    class Meta:
        verbose_name = _("postcode van een gebied")
        verbose_name_plural = _("postcodes van een gebied")
        constraints: ClassVar = [models.UniqueConstraint(fields=["postcode"], name="postcode_in_one_area")]


class Appointment(Record):
    """A role that an account holds for an area, from a day, until a day (not included)."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="appointments", verbose_name=_("account")
    )
    area = models.ForeignKey(Area, models.PROTECT, related_name="appointments", verbose_name=_("gebied"))
    role = models.CharField(_("rol"), max_length=30, choices=APPOINTED)
    starts_on = models.DateField(_("vanaf"), default=clock.today)
    ends_on = models.DateField(_("tot"), null=True)

    class Meta:
        verbose_name = _("rol van een medewerker")
        verbose_name_plural = _("rollen van medewerkers")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
                name="appointment_ends_after_start",
                violation_error_message=_("Een rol kan niet eindigen voor hij begint."),
            ),
            ExclusionConstraint(
                name="appointment_held_once",
                expressions=[
                    ("user", RangeOperators.EQUAL),
                    ("area", RangeOperators.EQUAL),
                    ("role", RangeOperators.EQUAL),
                    (Func("starts_on", "ends_on", function="daterange"), RangeOperators.OVERLAPS),
                ],
            ),
        ]


class Choice(Record):
    """How an area (or the municipality) fills in one subject of the work: see `areas.choices`."""

    area = models.ForeignKey(Area, models.CASCADE, related_name="choices", verbose_name=_("gebied"))
    key = models.CharField(_("onderwerp"), max_length=50)
    value = models.JSONField(_("keuze"))
    version = models.PositiveIntegerField(_("versie"), default=1)

    class Meta:
        verbose_name = _("keuze van een gebied")
        verbose_name_plural = _("keuzes van gebieden")
        constraints: ClassVar = [models.UniqueConstraint(fields=["area", "key"], name="one_choice_per_key")]
