"""What somebody was told when they asked "may I?"."""

from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from nabij.audit.looking import SensitiveRecord
from nabij.directory.models import Professional
from nabij.discretion.models.mandates import Mandate
from nabij.households.models import Household
from nabij.kernel import clock
from nabij.kernel.money import format_euro
from nabij.kernel.records import new_id

# Both said in full: a comparison with an empty amount is neither true nor false, and would pass.
_KNOWN = Q(up_to__isnull=False, amount__isnull=False)
_WITHIN, _ABOVE = _KNOWN & Q(up_to__gte=F("amount")), _KNOWN & Q(up_to__lt=F("amount"))


class MandateAnswer(SensitiveRecord):
    """The answer to "may I?", with the mandate as it stood at that moment (Awb title 10.1).

    Never rewritten, and neither is the mandate: what was decided under one then valid stays so when it is withdrawn.
    `amount` is empty where no money is involved. `mandate` is the widest that this role had for it, also when the
    amount is above it; empty when there was none. `up_to` is its limit, that amount included. After a no `other_role`
    is who may, under `other_mandate` (none: the giver, who always may), and `backed_by` is that person.
    """

    household = models.ForeignKey(
        Household, models.CASCADE, related_name="mandate_answers", verbose_name=_("huishouden")
    )
    asked_by = models.ForeignKey(Professional, models.PROTECT, related_name="+", verbose_name=_("gevraagd door"))
    key = models.UUIDField(_("sleutel van het formulier"), default=new_id)
    asked_on = models.DateField(_("gevraagd op"), default=clock.today)
    what = models.CharField(_("waarvoor"), max_length=200)
    amount = models.DecimalField(_("bedrag"), max_digits=9, decimal_places=2, null=True)
    payee = models.CharField(_("aan welke organisatie"), max_length=200, blank=True)
    role = models.CharField(_("rol aan tafel"), max_length=30)
    yes = models.BooleanField(_("mag"))
    up_to = models.DecimalField(_("tot en met"), max_digits=9, decimal_places=2, null=True)
    mandate = models.ForeignKey(
        Mandate, models.PROTECT, null=True, related_name="+", verbose_name=_("mandaat waarop het staat")
    )
    other_role = models.CharField(_("wie het wel mag"), max_length=30, blank=True)
    other_mandate = models.ForeignKey(
        Mandate, models.PROTECT, null=True, related_name="+", verbose_name=_("mandaat van wie het wel mag")
    )
    backed_by = models.CharField(_("wie erachter staat"), max_length=200, blank=True)
    backed_by_phone = models.CharField(_("telefoon"), max_length=30, blank=True)

    class Meta:
        verbose_name = _("antwoord op ‘mag ik?’")
        verbose_name_plural = _("antwoorden op ‘mag ik?’")
        ordering: ClassVar = ["-created_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["household", "key"], name="mandate_asked_once"),
            models.CheckConstraint(condition=Q(amount=None) | Q(amount__gt=0), name="mandate_amount_above_zero"),
            models.CheckConstraint(
                condition=Q(yes=False) | Q(mandate__isnull=False) & (Q(up_to=None) | _WITHIN),
                name="yes_stands_on_a_mandate",
            ),
            models.CheckConstraint(condition=Q(yes=True) | Q(mandate=None) | _ABOVE, name="no_is_above_the_limit"),
        ]
        indexes: ClassVar = [models.Index(fields=["household", "-created_at"], name="mandate_of_household")]

    @property
    def amount_text(self) -> str:
        return "" if self.amount is None else format_euro(self.amount)

    @property
    def withdrawn_on(self) -> date | None:
        """When the mandate it stood on was withdrawn since; the decision stays valid."""
        return self.mandate.withdrawn_on if self.yes and self.mandate else None

    @property
    def limit_text(self) -> str:
        """Up to and including how much; empty without a rule."""
        return "" if self.up_to is None else format_euro(self.up_to)
