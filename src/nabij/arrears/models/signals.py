"""A signal of arrears: that somebody is behind with a payment, as a partner who is entitled to say so tells it."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from nabij.areas.models import Area
from nabij.arrears.models.cases import ArrearsCase
from nabij.arrears.models.files import SignalFile
from nabij.arrears.models.kinds import PartnerKind
from nabij.audit.looking import SensitiveRecord
from nabij.directory.models import Organisation
from nabij.households.models import Household
from nabij.households.models.persons import Addressed
from nabij.kernel import names
from nabij.kernel.partial_date_fields import PartialDateField, partial_date_check
from nabij.kernel.partial_dates import PartialDate
from nabij.kernel.records import new_id
from nabij.money.models import Debt

__all__ = ["ArrearsSignal", "PartnerKind"]


class ArrearsSignal(Addressed, SensitiveRecord):
    """One arrear of one person. It belongs to an area (none: outside the municipality), and to a household only once
    its case is linked to one; who was only signalled belongs to nobody.

    `household` is that of its case, kept here too so that the second lock needs no other table. `subject` is the key
    by which the log knows the person: their own once they are known. `identity` is a hash of the normalised content.
    `debt` is the line of the household's debts that was made from it, or that stood there already (`debt_was_there`).
    """

    person_attribute = "subject"

    class NotTakenUp(models.TextChoices):
        """EnumSignaalstatus of DDAS 0.9, all but "Nog niet opgepakt"."""

        UNJUSTIFIED = "unjustified", "Niet opgepakt: onterecht signaal"
        DECEASED = "deceased", "Inwoner is overleden"
        NO_RESIDENT = "no_resident", "Persoon is geen inwoner (meer) in de gemeente"
        REPEATED = "repeated", "Niet opgepakt: herhaalde melding"
        OTHER = "other", "Niet opgepakt: andere reden"

    file = models.ForeignKey(
        SignalFile, models.PROTECT, null=True, related_name="signals", verbose_name=_("uit welk bestand")
    )
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="arrears_signals", verbose_name=_("partner")
    )
    partner_kind = models.CharField(_("soort partner"), max_length=20, choices=PartnerKind.choices)
    reference = models.CharField(_("kenmerk van de partner"), max_length=100, blank=True)
    amount = models.DecimalField(_("bedrag van de achterstand"), max_digits=10, decimal_places=2)
    arisen_on = models.DateField(_("ontstaan op"))
    signalled_on = models.DateField(_("gesignaleerd op"))
    months = models.PositiveSmallIntegerField(_("maanden achterstand"), null=True)
    is_crisis = models.BooleanField(_("crisis: afsluiting of ontruiming dreigt"), default=False)
    is_warm = models.BooleanField(_("warm overgedragen"), default=False)
    four_conditions = models.BooleanField(_("de partner verklaart aan de vier voorwaarden te voldoen"))

    initials = models.CharField(_("voorletters"), max_length=50, blank=True)
    given_names = models.CharField(_("voornamen"), max_length=200, blank=True)
    prefix = models.CharField(_("tussenvoegsel"), max_length=50, blank=True)
    surname = models.CharField(_("achternaam"), max_length=200)
    partner_surname = models.CharField(_("naam van de partner"), max_length=200, blank=True)
    birth = PartialDateField[PartialDate | str | None, PartialDate | None](_("geboortedatum"), null=True)
    phone = models.CharField(_("telefoon"), max_length=30, blank=True)
    email = models.CharField(_("e-mailadres"), max_length=254, blank=True)
    bsn = models.CharField(_("burgerservicenummer"), max_length=9, blank=True)

    subject = models.UUIDField(_("betrokkene"), default=new_id)
    identity = models.CharField(_("vingerafdruk van de inhoud"), max_length=64, unique=True)
    area = models.ForeignKey(Area, models.PROTECT, null=True, related_name="arrears_signals", verbose_name=_("gebied"))
    case = models.ForeignKey(
        ArrearsCase, models.PROTECT, null=True, related_name="signals", verbose_name=_("vroegsignaalzaak")
    )
    household = models.ForeignKey(
        Household, models.PROTECT, null=True, related_name="arrears_signals", verbose_name=_("huishouden")
    )
    debt = models.ForeignKey(
        Debt, models.SET_NULL, null=True, related_name="arrears_signals", verbose_name=_("schuld op de lijst")
    )
    debt_was_there = models.BooleanField(_("de schuld stond al op de lijst"), default=False)
    not_taken_up = models.CharField(
        _("waarom niet opgepakt"), max_length=15, choices=NotTakenUp.choices, blank=True, default=""
    )
    left_at = models.DateTimeField(_("niet opgepakt sinds"), null=True)

    class Meta:
        verbose_name = _("signaal van betalingsachterstand")
        verbose_name_plural = _("signalen van betalingsachterstand")
        ordering: ClassVar = ["-signalled_on", "created_at"]
        constraints: ClassVar = [
            partial_date_check("birth", "arrears_signal_birth_is_a_partial_date"),
            models.CheckConstraint(
                condition=Q(amount__gt=0),
                name="arrears_signal_amount_is_positive",
                violation_error_message=_("Een achterstand is meer dan nul euro."),
            ),
            models.CheckConstraint(
                condition=Q(arisen_on__lte=F("signalled_on")),
                name="arrears_signal_arises_before_it_is_told",
                violation_error_message=_("Een achterstand ontstaat voordat zij gesignaleerd wordt."),
            ),
            models.CheckConstraint(
                condition=Q(four_conditions=True),
                name="arrears_signal_meets_the_four_conditions",
                violation_error_message=_("Zonder de vier voorwaarden mag een partner niet signaleren."),
            ),
            models.CheckConstraint(
                condition=~Q(surname=""),
                name="arrears_signal_is_about_somebody",
                violation_error_message=_("Vul een achternaam in."),
            ),
            models.CheckConstraint(
                condition=Q(household=None) | Q(case__isnull=False), name="arrears_signal_household_by_its_case"
            ),
            models.CheckConstraint(
                condition=Q(not_taken_up="", left_at=None) | (~Q(not_taken_up="") & Q(left_at__isnull=False)),
                name="arrears_signal_left_has_a_moment",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["area", "case", "-signalled_on"], name="arrears_signal_of_area"),
            models.Index(fields=["signalled_on"], name="arrears_signal_by_day"),
            models.Index(fields=["postcode", "house_number"], name="arrears_signal_by_address"),
        ]

    def __str__(self) -> str:
        return self.reference or str(self.pk)

    @property
    def name(self) -> str:
        return names.full_name(self.given_names or self.initials, self.prefix, self.surname)
