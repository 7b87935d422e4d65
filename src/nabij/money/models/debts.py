"""A debt to one creditor, and each amount that it was said to be."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from nabij.audit.looking import SensitiveRecord
from nabij.directory.models import Professional
from nabij.households.models import Household, Person
from nabij.kernel import clock
from nabij.kernel.partial_date_fields import PartialDateField, partial_date_check
from nabij.kernel.partial_dates import PartialDate


class CreditorKind(models.TextChoices):
    """Who is owed. The government's own stand first: they collect by other rules than a shop does."""

    TAX = "tax", _("Belastingdienst")
    BENEFITS = "benefits", _("Dienst Toeslagen")
    FINES = "fines", _("CJIB")
    HEALTH_OFFICE = "health_office", _("CAK")
    STUDENT_LOANS = "student_loans", _("DUO")
    INCOME_OFFICE = "income_office", _("UWV of SVB")
    MUNICIPALITY = "municipality", _("gemeente")
    WATER_BOARD = "water_board", _("waterschap")
    OTHER_GOVERNMENT = "other_government", _("andere overheid")
    HOUSING = "housing", _("verhuurder of hypotheek")
    ENERGY = "energy", _("energie of water")
    HEALTH_INSURER = "health_insurer", _("zorgverzekeraar")
    TELECOM = "telecom", _("telefoon of internet")
    BANK = "bank", _("bank of lening")
    SHOP = "shop", _("winkel of webwinkel")
    PRIVATE = "private", _("familie of bekende")
    OTHER = "other", _("iemand anders")


GOVERNMENT = frozenset(
    {
        CreditorKind.TAX, CreditorKind.BENEFITS, CreditorKind.FINES, CreditorKind.HEALTH_OFFICE,
        CreditorKind.STUDENT_LOANS, CreditorKind.INCOME_OFFICE, CreditorKind.MUNICIPALITY,
        CreditorKind.WATER_BOARD, CreditorKind.OTHER_GOVERNMENT,
    }
)  # fmt: skip


class Debt(SensitiveRecord):
    """What somebody (or the household as a whole) owes to one creditor, and who deals with it.

    A creditor that does not want to move says so in words of its own: that is material for the talk with it.
    """

    person_attribute = "about_id"

    class State(models.TextChoices):
        OPEN = "open", _("staat open")
        DISPUTED = "disputed", _("er is bezwaar")
        PAID = "paid", _("betaald")
        REMITTED = "remitted", _("kwijtgescholden")

    household = models.ForeignKey(Household, models.CASCADE, related_name="debts", verbose_name=_("huishouden"))
    about = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", verbose_name=_("van wie"))
    creditor = models.CharField(_("aan wie"), max_length=200)
    kind = models.CharField(_("soort"), max_length=20, choices=CreditorKind.choices, default=CreditorKind.OTHER)
    what_for = models.CharField(_("waarvoor"), max_length=200, blank=True)
    since = PartialDateField[PartialDate | str | None, PartialDate | None](_("sinds"), null=True)
    state = models.CharField(_("stand"), max_length=10, choices=State.choices, default=State.OPEN)
    settled_on = models.DateField(_("voorbij sinds"), null=True)
    dealt_professional = models.ForeignKey(
        Professional, models.PROTECT, null=True, related_name="+", verbose_name=_("welke professional regelt het")
    )
    dealt_person = models.ForeignKey(
        Person, models.PROTECT, null=True, related_name="+", verbose_name=_("wie van het gezin of netwerk regelt het")
    )
    stuck_because = models.CharField(_("waarom de schuldeiser niet wil"), max_length=500, blank=True)
    stuck_since = models.DateField(_("wil niet sinds"), null=True)
    version = models.PositiveIntegerField(_("versie"), default=1)

    class Meta:
        verbose_name = _("schuld")
        verbose_name_plural = _("schulden")
        ordering: ClassVar = ["created_at"]
        indexes: ClassVar = [models.Index(fields=["household", "state"], name="debt_of_household")]
        constraints: ClassVar = [
            partial_date_check("since", "debt_since_is_a_partial_date"),
            models.CheckConstraint(
                condition=~Q(creditor=""),
                name="debt_has_creditor",
                violation_error_message=_("Vul in aan wie het geld betaald moet worden."),
            ),
            models.CheckConstraint(
                condition=Q(state__in=["paid", "remitted"], settled_on__isnull=False)
                | (~Q(state__in=["paid", "remitted"]) & Q(settled_on=None)),
                name="debt_settled_on_a_day",
            ),
            models.CheckConstraint(
                condition=Q(dealt_professional=None) | Q(dealt_person=None),
                name="debt_dealt_with_by_one",
                violation_error_message=_("Eén iemand regelt deze schuld."),
            ),
            models.CheckConstraint(
                condition=Q(stuck_because="", stuck_since=None) | (~Q(stuck_because="") & Q(stuck_since__isnull=False)),
                name="debt_stuck_says_why",
                violation_error_message=_("Schrijf op waarom de schuldeiser niet wil."),
            ),
        ]

    @property
    def is_government(self) -> bool:
        """Whether the creditor is the government itself."""
        return self.kind in GOVERNMENT

    @property
    def is_settled(self) -> bool:
        """Paid or remitted: it counts no more."""
        return self.settled_on is not None


class DebtAmount(SensitiveRecord):
    """What the debt was on a day, in euros: each new letter or payment is a line, so that its course is seen."""

    person_attribute = "about_id"

    class Why(models.TextChoices):
        STATEMENT = "statement", _("volgens een brief of overzicht")
        PAID_OFF = "paid_off", _("er is afbetaald")
        COSTS = "costs", _("er kwamen kosten bij")
        ESTIMATE = "estimate", _("geschat, brief volgt")

    household = models.ForeignKey(Household, models.CASCADE, related_name="+", verbose_name=_("huishouden"))
    about = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", verbose_name=_("van wie"))
    debt = models.ForeignKey(Debt, models.CASCADE, related_name="amounts", verbose_name=_("schuld"))
    amount = models.DecimalField(_("bedrag"), max_digits=9, decimal_places=2)
    on = models.DateField(_("op"), default=clock.today)
    why = models.CharField(_("hoe weten we dat"), max_length=10, choices=Why.choices, default=Why.STATEMENT)
    retracted_at = models.DateTimeField(_("teruggenomen op"), null=True)

    class Meta:
        verbose_name = _("bedrag van een schuld")
        verbose_name_plural = _("bedragen van schulden")
        ordering: ClassVar = ["on", "created_at"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(amount__gte=0),
                name="debt_amount_not_below_zero",
                violation_error_message=_("Een schuld is nul of meer."),
            ),
        ]
