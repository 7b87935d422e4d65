"""What a volunteer or neighbour and a professional expect of each other, confirmed by both."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from nabij.audit.looking import SensitiveRecord
from nabij.directory.models import Professional
from nabij.households.models import Household, Person
from nabij.kernel import clock


class Understanding(SensitiveRecord):
    """Who does what, who does what not, and who calls whom when worried: between one of the network and one pro.

    Somebody of the network has no account: that they agree is written down by a professional, with the day
    and how it was asked. Changing the words takes both confirmations back.
    """

    person_attribute = "person_id"

    household = models.ForeignKey(Household, models.CASCADE, related_name="+", verbose_name=_("huishouden"))
    person = models.ForeignKey(Person, models.PROTECT, related_name="+", verbose_name=_("wie uit het netwerk"))
    professional = models.ForeignKey(
        Professional, models.PROTECT, related_name="+", verbose_name=_("welke professional")
    )  # fmt: skip
    does = models.CharField(_("wat deze vrijwilliger of naaste doet"), max_length=300)
    does_not = models.CharField(_("wat niet"), max_length=300, blank=True)
    professional_does = models.CharField(_("wat de professional doet"), max_length=300, blank=True)
    when_worried = models.CharField(_("bij zorg: wie belt wie, en wanneer"), max_length=300)
    person_agreed_on = models.DateField(_("naaste eens op"), null=True)
    person_agreed_how = models.CharField(_("hoe is dat gevraagd"), max_length=200, blank=True)
    professional_agreed_on = models.DateField(_("professional eens op"), null=True)
    looked_again_on = models.DateField(_("samen opnieuw bekeken op"), null=True)
    ended_on = models.DateField(_("gestopt op"), null=True)
    starts_on = models.DateField(_("vanaf"), default=clock.today)
    version = models.PositiveIntegerField(_("versie"), default=1)

    class Meta:
        verbose_name = _("afspraak tussen naaste en professional")
        verbose_name_plural = _("afspraken tussen naaste en professional")
        ordering: ClassVar = ["created_at"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(does="") & ~Q(when_worried=""), name="understanding_says_the_least"),
            models.CheckConstraint(
                condition=Q(person_agreed_on=None, person_agreed_how="")
                | (Q(person_agreed_on__isnull=False) & ~Q(person_agreed_how="")),
                name="understanding_says_how_it_was_asked",
                violation_error_message=_("Schrijf op hoe u het gevraagd hebt."),
            ),
            models.UniqueConstraint(
                fields=["household", "person", "professional"],
                condition=Q(ended_on=None),
                name="understanding_once",
                violation_error_message=_("Tussen deze twee staat al een afspraak."),
            ),
        ]

    @property
    def is_confirmed(self) -> bool:
        """Whether both said that this is how they do it."""
        return self.person_agreed_on is not None and self.professional_agreed_on is not None
