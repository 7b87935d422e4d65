"""Somebody who is drawn."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from nabij.audit.looking import SensitiveRecord
from nabij.households.models import Household, Person
from nabij.kernel.partial_date_fields import PartialDateField, partial_date_check
from nabij.kernel.partial_dates import PartialDate
from nabij.kernel.records import new_id

Date = PartialDateField[PartialDate | str | None, PartialDate | None]


class Drawn(SensitiveRecord):
    """What every part of the drawing has: its household, whether all may see it, and in which step it was added.

    `added_with` is the same for all that was drawn in one go, so that it can be taken back in one go.
    """

    household = models.ForeignKey(Household, models.CASCADE, related_name="+", verbose_name=_("huishouden"))
    on_paper = models.BooleanField(_("mag op papier en op een gedeeld scherm"), default=True)
    added_with = models.UUIDField(_("samen getekend met"), default=new_id, editable=False)
    version = models.PositiveIntegerField(_("versie"), default=1)

    class Meta:
        abstract = True


class Kin(Drawn):
    """Somebody in the genogram: of the household (`person`, who brings name and birth), or of the family around it.

    Of whom `is_unknown` nothing is known but that they were there: an unknown father.
    """

    person_attribute = "person_id"

    class Gender(models.TextChoices):
        MAN = "man", _("man")
        WOMAN = "woman", _("vrouw")
        OTHER = "other", _("anders")
        UNKNOWN = "unknown", _("niet bekend")

    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", verbose_name=_("persoon"))
    called = models.CharField(_("naam"), max_length=60, blank=True)
    gender = models.CharField(_("geslacht"), max_length=8, choices=Gender.choices, default=Gender.UNKNOWN)
    born = Date(_("geboren"), null=True)
    is_dead = models.BooleanField(_("overleden"), default=False)
    died = Date(_("overleden in"), null=True)
    is_unknown = models.BooleanField(_("niets over bekend"), default=False)
    birth_group = models.UUIDField(_("samen geboren met"), null=True)
    are_identical = models.BooleanField(_("eeneiig"), default=False)

    class Meta:
        verbose_name = _("iemand in de familie")
        verbose_name_plural = _("mensen in de familie")
        ordering: ClassVar = ["born", "created_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["household", "person"], name="kin_once"),
            partial_date_check("born", "kin_born_is_a_partial_date"),
            partial_date_check("died", "kin_died_is_a_partial_date"),
            models.CheckConstraint(
                condition=~Q(called="") | Q(person__isnull=False) | Q(is_unknown=True),
                name="kin_has_a_name",
                violation_error_message=_("Vul een naam in, of kies dat er niets bekend is."),
            ),
            models.CheckConstraint(condition=Q(died=None) | Q(is_dead=True), name="kin_died_is_dead"),
            models.CheckConstraint(
                # By year: of a date that is known in part, the rest may be anything.
                condition=Q(born=None) | Q(died=None) | Q(died__gte=models.functions.Left(F("born"), 4)),
                name="kin_dies_after_birth",
                violation_error_message=_("Iemand overlijdt niet voor de geboorte. Kijk de jaren na."),
            ),
            models.CheckConstraint(
                condition=Q(are_identical=False) | Q(birth_group__isnull=False), name="kin_identical_to_somebody"
            ),
        ]
