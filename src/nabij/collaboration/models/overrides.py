"""The decision of who holds the power to override: what must happen, on which ground, and until when."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from nabij.audit.looking import SensitiveRecord
from nabij.collaboration.models.asks import Ask
from nabij.directory.models import Professional
from nabij.households.models import Household
from nabij.kernel import clock


class Override(SensitiveRecord):
    """A decision in the place of a partner that refused, with its ground as it stood then, and always an end.

    It is no mandate (Awb title 10.1: in the name of one's own body) and no escalation (asking who is higher up).
    It binds organisations, never the family: nothing is decided here about help that they did not ask for.
    """

    household = models.ForeignKey(Household, models.CASCADE, related_name="overrides", verbose_name=_("huishouden"))
    ask = models.OneToOneField(Ask, models.CASCADE, related_name="override", verbose_name=_("op welke vraag"))
    decided_by = models.ForeignKey(Professional, models.PROTECT, related_name="+", verbose_name=_("besloten door"))
    ground = models.CharField(_("op welke grond"), max_length=500)
    decided = models.CharField(_("wat er besloten is"), max_length=500)
    because = models.CharField(_("waarom"), max_length=500)
    told = models.CharField(_("hoe de organisatie het hoorde"), max_length=300)
    starts_on = models.DateField(_("vanaf"), default=clock.today)
    ends_on = models.DateField(_("tot"))
    stopped_because = models.CharField(_("waarom eerder gestopt"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("besluit met doorzettingsmacht")
        verbose_name_plural = _("besluiten met doorzettingsmacht")
        ordering: ClassVar = ["-starts_on", "-created_at"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(ground="") & ~Q(decided="") & ~Q(because="") & ~Q(told=""),
                name="an_override_says_everything",
                violation_error_message=_("Schrijf op wat er besloten is, waarom, en hoe de organisatie het hoorde."),
            ),
            models.CheckConstraint(
                condition=Q(ends_on__gt=F("starts_on")) | (Q(ends_on=F("starts_on")) & ~Q(stopped_because="")),
                name="an_override_ends",
                violation_error_message=_("Een besluit met doorzettingsmacht heeft een einde, na vandaag."),
            ),
        ]

    @property
    def is_in_force(self) -> bool:
        return self.starts_on <= clock.today() < self.ends_on
