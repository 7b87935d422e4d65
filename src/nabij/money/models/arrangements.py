"""What was agreed with a creditor."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from nabij.audit.looking import SensitiveRecord
from nabij.households.models import Household, Person
from nabij.kernel import clock
from nabij.money.models.debts import Debt


class Arrangement(SensitiveRecord):
    """An agreement about one debt: so much a month for so many instalments, a pause, or a wider arrangement.

    A debt has one at a time. During a debt arrangement (minnelijk or Wsnp) no loan may come beside it.
    """

    person_attribute = "about_id"

    class Kind(models.TextChoices):
        INSTALMENTS = "instalments", _("betalingsregeling")
        PAUSE = "pause", _("pauze: voorlopig niets betalen")
        SETTLEMENT = "settlement", _("schuldregeling van de gemeente")
        COURT = "court", _("schuldsanering door de rechter (Wsnp)")
        ATTACHMENT = "attachment", _("beslag")

    class Ended(models.TextChoices):
        KEPT = "kept", _("nagekomen")
        BROKEN = "broken", _("niet gelukt")
        REPLACED = "replaced", _("vervangen door iets anders")

    household = models.ForeignKey(Household, models.CASCADE, related_name="+", verbose_name=_("huishouden"))
    about = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", verbose_name=_("van wie"))
    debt = models.ForeignKey(Debt, models.CASCADE, related_name="arrangements", verbose_name=_("schuld"))
    kind = models.CharField(_("soort"), max_length=12, choices=Kind.choices, default=Kind.INSTALMENTS)
    per_month = models.DecimalField(_("per maand"), max_digits=9, decimal_places=2, null=True)
    instalments = models.PositiveSmallIntegerField(_("aantal termijnen"), null=True)
    starts_on = models.DateField(_("vanaf"), default=clock.today)
    ends_on = models.DateField(_("tot"), null=True)
    ended = models.CharField(_("hoe het eindigde"), max_length=10, choices=Ended.choices, blank=True)
    because = models.CharField(_("waardoor"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("regeling")
        verbose_name_plural = _("regelingen")
        ordering: ClassVar = ["starts_on", "created_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["debt"],
                condition=Q(ends_on=None),
                name="one_arrangement_at_a_time",
                violation_error_message=_("Er loopt al een regeling voor deze schuld."),
            ),
            models.CheckConstraint(
                condition=Q(ends_on=None, ended="") | (Q(ends_on__isnull=False) & ~Q(ended="")),
                name="arrangement_ends_somehow",
            ),
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")), name="arrangement_ends_after_start"
            ),
            models.CheckConstraint(
                condition=~Q(kind="instalments") | Q(per_month__isnull=False, per_month__gt=0),
                name="instalments_are_an_amount",
                violation_error_message=_("Vul in hoeveel er per maand betaald wordt."),
            ),
            models.CheckConstraint(condition=~Q(ended="broken") | ~Q(because=""), name="arrangement_broken_says_why"),
        ]
