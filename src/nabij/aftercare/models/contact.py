"""The one call after the goodbye."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from nabij.aftercare.models.farewell import Farewell
from nabij.areas.models import Area
from nabij.audit.looking import SensitiveRecord
from nabij.directory.models import Professional
from nabij.households.models import Household


class AftercareContact(SensitiveRecord):
    """Who asks some time later whether it still goes well, and what came of it.

    Whoever calls sits at no table any more, so this row holds all that they may see: how the household is
    called, whom to ask for on which number, and the way back. Nothing of the file. From `started_on` (the
    household was closed) until `done_on` it is theirs to read.
    """

    class How(models.TextChoices):
        CALL = "call", _("bellen")
        VISIT = "visit", _("langsgaan")
        MESSAGE = "message", _("bericht sturen")

    class Outcome(models.TextChoices):
        WELL = "well", _("het gaat nog goed")
        NOT_WELL = "not_well", _("het gaat niet goed")
        NOT_REACHED = "not_reached", _("niemand bereikt, en het blijft hierbij")
        CAME_BACK = "came_back", _("het gezin was al terug")

    household = models.ForeignKey(Household, models.CASCADE, related_name="+", verbose_name=_("huishouden"))
    farewell = models.OneToOneField(Farewell, models.CASCADE, related_name="contact", verbose_name=_("afscheid"))
    area = models.ForeignKey(Area, models.PROTECT, related_name="+", verbose_name=_("gebied"))
    by = models.ForeignKey(Professional, models.PROTECT, related_name="+", verbose_name=_("wie"))
    on = models.DateField(_("op welke dag"))
    how = models.CharField(_("hoe"), max_length=8, choices=How.choices, default=How.CALL)
    household_name = models.CharField(_("hoe het huishouden heet"), max_length=200)
    ask_for = models.CharField(_("naar wie vragen"), max_length=200, blank=True)
    phone = models.CharField(_("op welk nummer"), max_length=40, blank=True)
    way_back = models.TextField(_("de weg terug"), max_length=1_500, blank=True)
    started_on = models.DateField(_("begonnen op"), null=True)
    tried = models.PositiveSmallIntegerField(_("keren geprobeerd"), default=0)
    done_on = models.DateField(_("gedaan op"), null=True)
    outcome = models.CharField(_("hoe het gaat"), max_length=12, choices=Outcome.choices, blank=True)
    words = models.CharField(_("wat het gezin zei"), max_length=1_000, blank=True)
    reopen_asked = models.BooleanField(_("heropenen gevraagd"), default=False)

    class Meta:
        verbose_name = _("nazorg")
        verbose_name_plural = _("nazorg")
        ordering: ClassVar = ["on", "created_at"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(done_on=None, outcome="") | Q(done_on__isnull=False) & ~Q(outcome=""),
                name="aftercare_done_with_an_outcome",
            ),
            models.CheckConstraint(
                condition=Q(reopen_asked=False) | Q(outcome="not_well"), name="reopening_asked_when_not_well"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["by", "done_on", "on"], name="aftercare_of_professional")]
