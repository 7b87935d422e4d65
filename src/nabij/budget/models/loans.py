"""A loan: the yes of who is in charge of the debts, its instalments, and turning what is left into a gift."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from nabij.audit.looking import SensitiveRecord
from nabij.budget.models.requests import BudgetRequest
from nabij.directory.models import Professional
from nabij.discretion.models import Mandate
from nabij.households.models import Household
from nabij.kernel import clock
from nabij.kernel.money import format_euro


class HelperConsent(SensitiveRecord):
    """What the debt helper or *bewindvoerder* says to a loan while an arrangement or *bewind* runs.

    Asked of a helper at the table, who answers on a screen of their own; or noted by the director: who said it, when,
    how. `yes` is empty while it waits. Without a yes the loan cannot be signed (a trigger of the database).
    """

    class How(models.TextChoices):
        SCREEN = "screen", _("zelf, in Nabij")
        PHONE = "phone", _("aan de telefoon")
        TALK = "talk", _("in een gesprek")
        WRITING = "writing", _("per brief of e-mail")

    household = models.ForeignKey(Household, models.CASCADE, related_name="+", verbose_name=_("huishouden"))
    request = models.OneToOneField(
        BudgetRequest, models.CASCADE, related_name="consent", verbose_name=_("aanvraag maatwerkbudget")
    )
    helper = models.ForeignKey(
        Professional, models.PROTECT, null=True, related_name="+", verbose_name=_("wie aan tafel")
    )
    name = models.CharField(_("wie van buiten de tafel"), max_length=200, blank=True)
    yes = models.BooleanField(_("ja"), null=True)
    words = models.CharField(_("wat erbij werd gezegd"), max_length=1000, blank=True)
    on = models.DateField(_("op welke dag"), null=True)
    how = models.CharField(_("hoe"), max_length=10, choices=How, blank=True)
    noted_by = models.ForeignKey(
        Professional, models.PROTECT, null=True, related_name="+", verbose_name=_("opgeschreven door")
    )

    class Meta:
        verbose_name = _("ja van schuldhulp of bewindvoerder")
        verbose_name_plural = _("ja van schuldhulp of bewindvoerder")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(helper__isnull=False, name="") | Q(helper=None) & ~Q(name=""),
                name="budget_consent_of_one",
                violation_error_message=_("Kies wie dit zegt, of schrijf de naam op."),
            ),
            models.CheckConstraint(
                condition=Q(yes=None, on=None, how="", noted_by=None, helper__isnull=False)
                | Q(yes__isnull=False, on__isnull=False) & ~Q(how=""),
                name="budget_consent_when_and_how",
                violation_error_message=_("Schrijf op wanneer het is gezegd, en hoe."),
            ),
            models.CheckConstraint(
                condition=~Q(how="screen") | Q(helper__isnull=False, noted_by=None),
                name="budget_consent_on_screen_is_ones_own",
            ),
            models.CheckConstraint(
                condition=Q(how__in=["", "screen"]) | Q(noted_by__isnull=False), name="budget_consent_noted_by_whom"
            ),
        ]

    @property
    def who(self) -> str:
        return self.helper.name if self.helper else self.name


class Instalment(SensitiveRecord):
    """What comes back of a loan in one month. Paid ones are booked; an agreement that changed replaces those open."""

    household = models.ForeignKey(Household, models.CASCADE, related_name="+", verbose_name=_("huishouden"))
    request = models.ForeignKey(
        BudgetRequest, models.CASCADE, related_name="instalments", verbose_name=_("aanvraag maatwerkbudget")
    )
    number = models.PositiveSmallIntegerField(_("de hoeveelste"))
    due_on = models.DateField(_("uiterlijk op"))
    amount = models.DecimalField(_("bedrag"), max_digits=9, decimal_places=2)
    paid_on = models.DateField(_("betaald op"), null=True)
    replaced_at = models.DateTimeField(_("vervangen op"), null=True)
    replaced_because = models.CharField(_("waarom vervangen"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("termijn van een lening")
        verbose_name_plural = _("termijnen van een lening")
        ordering: ClassVar = ["number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["request", "number"], name="instalment_once"),
            models.CheckConstraint(condition=Q(amount__gt=0), name="instalment_above_nothing"),
            models.CheckConstraint(
                condition=Q(paid_on=None) | Q(replaced_at=None), name="instalment_paid_is_not_replaced"
            ),
            models.CheckConstraint(
                condition=Q(replaced_at=None, replaced_because="")
                | Q(replaced_at__isnull=False) & ~Q(replaced_because=""),
                name="instalment_replaced_says_why",
                violation_error_message=_("Schrijf op waarom de afspraak verandert."),
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["due_on"], condition=Q(paid_on=None, replaced_at=None), name="instalment_open"),
        ]

    @property
    def amount_text(self) -> str:
        return format_euro(self.amount)

    @property
    def is_missed(self) -> bool:
        return self.paid_on is None and self.replaced_at is None and self.due_on < clock.today()


class WriteOff(SensitiveRecord):
    """Asking that what is still open of a loan becomes a gift. It asks a second person's signature, as the loan did."""

    class State(models.TextChoices):
        ASKED = "asked", _("te tekenen")
        SIGNED = "signed", _("getekend")
        REFUSED = "refused", _("niet getekend")

    household = models.ForeignKey(Household, models.CASCADE, related_name="+", verbose_name=_("huishouden"))
    request = models.ForeignKey(
        BudgetRequest, models.CASCADE, related_name="write_offs", verbose_name=_("aanvraag maatwerkbudget")
    )
    amount = models.DecimalField(_("bedrag"), max_digits=9, decimal_places=2)
    because = models.CharField(_("waarom"), max_length=1000)
    state = models.CharField(_("stand"), max_length=10, choices=State, default=State.ASKED)
    asked_by = models.ForeignKey(Professional, models.PROTECT, related_name="+", verbose_name=_("gevraagd door"))
    decided_by = models.ForeignKey(
        Professional, models.PROTECT, null=True, related_name="+", verbose_name=_("besloten door")
    )
    decided_at = models.DateTimeField(_("besloten op"), null=True)
    signed_under = models.ForeignKey(
        Mandate, models.PROTECT, null=True, related_name="+", verbose_name=_("getekend onder mandaat")
    )
    refused_because = models.CharField(_("waarom niet"), max_length=1000, blank=True)

    class Meta:
        verbose_name = _("lening die een gift wordt")
        verbose_name_plural = _("leningen die een gift worden")
        ordering: ClassVar = ["created_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["request"], condition=Q(state__in=["asked", "signed"]), name="one_write_off_at_a_time"
            ),
            models.CheckConstraint(condition=Q(amount__gt=0) & ~Q(because=""), name="write_off_of_what_and_why"),
            models.CheckConstraint(
                condition=Q(decided_by=None) | ~Q(decided_by=F("asked_by")),
                name="write_off_signed_by_another",
                violation_error_message=_("Wie iets vraagt, tekent er niet zelf voor."),
            ),
            models.CheckConstraint(
                condition=Q(state="asked", decided_by=None, decided_at=None, signed_under=None, refused_because="")
                | Q(state="signed", decided_by__isnull=False, decided_at__isnull=False, signed_under__isnull=False)
                | Q(state="refused", decided_by__isnull=False, decided_at__isnull=False, signed_under=None)
                & ~Q(refused_because=""),
                name="write_off_decided_by_whom",
                violation_error_message=_("Schrijf op waarom niet: wie het vroeg hoort dit."),
            ),
        ]

    @property
    def amount_text(self) -> str:
        return format_euro(self.amount)
