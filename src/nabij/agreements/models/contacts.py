"""The one professional of the team whom a practice, school or corporation can call."""

from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Func, Q
from django.utils.translation import gettext_lazy as _

from nabij.areas.models import Area
from nabij.directory.models import Organisation, Professional
from nabij.kernel import clock
from nabij.kernel.records import Record


class FixedContact(Record):
    """Who of the team is the fixed contact of an organisation in an area, from a day until a day (not included).

    There is exactly one at a time. Whom we call there is somebody of the directory, or a name and a number.
    """

    area = models.ForeignKey(Area, models.PROTECT, related_name="+", verbose_name=_("gebied"))
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="fixed_contacts", verbose_name=_("organisatie")
    )
    ours = models.ForeignKey(Professional, models.PROTECT, related_name="+", verbose_name=_("van ons team"))
    stand_in = models.ForeignKey(Professional, models.PROTECT, null=True, related_name="+", verbose_name=_("vervanger"))
    theirs = models.ForeignKey(
        Professional, models.PROTECT, null=True, related_name="+", verbose_name=_("van hen, uit de gids")
    )
    their_name = models.CharField(_("van hen, een ander"), max_length=200, blank=True)
    their_phone = models.CharField(_("nummer van hen"), max_length=30, blank=True)
    starts_on = models.DateField(_("vanaf"), default=clock.today)
    ends_on = models.DateField(_("tot"), null=True)

    class Meta:
        verbose_name = _("vast contact")
        verbose_name_plural = _("vaste contacten")
        ordering: ClassVar = ["-starts_on", "-created_at"]
        constraints: ClassVar = [
            ExclusionConstraint(
                name="one_fixed_contact_at_a_time",
                expressions=[
                    ("organisation", RangeOperators.EQUAL),
                    ("area", RangeOperators.EQUAL),
                    (Func("starts_on", "ends_on", function="daterange"), RangeOperators.OVERLAPS),
                ],
                violation_error_message=_("Deze organisatie heeft hier al een vast contact."),
            ),
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")), name="fixed_contact_ends_after_start"
            ),
            models.CheckConstraint(
                condition=Q(stand_in=None) | ~Q(stand_in=F("ours")),
                name="fixed_contact_is_not_their_own_stand_in",
                violation_error_message=_("Kies als vervanger iemand anders."),
            ),
            models.CheckConstraint(
                condition=Q(theirs=None) | Q(their_name="", their_phone=""), name="fixed_contact_there_is_one"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["ours", "ends_on"], name="fixed_contact_of_professional")]

    @property
    def has_left(self) -> bool:
        """Whether the organisation would call somebody who works here no more."""
        left = self.ours.left_on
        return left is not None and left <= clock.today()

    @property
    def called_there(self) -> str:
        """Whom we call there; empty when that is not known yet."""
        return self.theirs.name if self.theirs else self.their_name

    @property
    def number_there(self) -> str:
        return self.theirs.phone if self.theirs else self.their_phone
