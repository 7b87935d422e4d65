"""The allocation (toewijzing) to a provider, and what was delivered of it."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from nabij.audit.looking import SensitiveRecord
from nabij.directory.models import Organisation, Professional
from nabij.households.models import Household, Person
from nabij.provisions.models.applications import Law, Ruling


class ReferredBy(models.TextChoices):
    """Who opened the way to this help (Jeugdwet art. 2.6 lid 1 e and f, 3.5; Wmo 2015 art. 2.3.5)."""

    MUNICIPALITY = "municipality", _("gemeente")
    GENERAL_PRACTITIONER = "general_practitioner", _("huisarts")
    YOUTH_DOCTOR = "youth_doctor", _("jeugdarts")
    SPECIALIST = "specialist", _("medisch specialist")
    CERTIFIED_BODY = "certified_body", _("gecertificeerde instelling")
    COURT = "court", _("rechter of officier van justitie")
    NOBODY = "nobody", _("niemand, de cliënt kwam zelf")


class EndReason(models.TextChoices):
    """Why delivery ended, as the provider said in message 307."""

    DIED = "died", _("de cliënt is overleden")
    PAUSED = "paused", _("de hulp ligt even stil")
    AS_PLANNED = "as_planned", _("klaar, volgens plan")
    BY_CLIENT = "by_client", _("eerder gestopt: de cliënt wilde niet verder")
    BY_PROVIDER = "by_provider", _("eerder gestopt: de aanbieder wilde niet verder")
    TOGETHER = "together", _("eerder gestopt: samen besloten")
    OUTSIDE = "outside", _("eerder gestopt: door omstandigheden van buiten")
    BY_MUNICIPALITY = "by_municipality", _("gestopt door de gemeente")
    CHANGED = "changed", _("er komt een andere toewijzing voor in de plaats")
    OTHER_PROVIDER = "other_provider", _("overgestapt naar een andere aanbieder")
    OTHER_LAW = "other_law", _("verder onder een andere wet")

    @classmethod
    def early(cls) -> list[str]:
        """Those after which one asks: what now? It stopped before it was done."""
        return [cls.BY_CLIENT, cls.BY_PROVIDER, cls.TOGETHER, cls.OUTSIDE]


class Allocation(SensitiveRecord):
    """The municipality's order to one provider to help one person; or what a provider asked to be given (315).

    `ruling` is empty where a doctor, a court or a certified body opened the way: their word stands in its place.
    Of a request `number` is empty and `asked_on` filled until it is given or declined. `start_due_on` is the day by
    which the provider says that it began. `provider_code` is the AGB code of a message, whether known to us or not.
    """

    person_attribute = "about_id"

    class PricePer(models.TextChoices):
        HOUR = "hour", _("per uur")
        DAY = "day", _("per dag of etmaal")
        WEEK = "week", _("per week")
        MONTH = "month", _("per maand")
        WHOLE = "whole", _("voor het hele traject")

    household = models.ForeignKey(Household, models.CASCADE, related_name="allocations", verbose_name=_("huishouden"))
    about = models.ForeignKey(Person, models.PROTECT, related_name="+", verbose_name=_("voor wie"))
    law = models.CharField(_("wet"), max_length=15, choices=Law.choices, default=Law.YOUTH)
    ruling = models.ForeignKey(
        Ruling, models.PROTECT, null=True, related_name="allocations", verbose_name=_("beschikking")
    )
    referred_by = models.CharField(
        _("verwezen door"), max_length=20, choices=ReferredBy.choices, default=ReferredBy.MUNICIPALITY
    )
    referrer = models.ForeignKey(
        Professional, models.PROTECT, null=True, related_name="+", verbose_name=_("welke verwijzer")
    )
    provider = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="+", verbose_name=_("aanbieder"))
    provider_code = models.CharField(_("AGB-code van de aanbieder"), max_length=8, blank=True)
    provider_reference = models.CharField(_("kenmerk van de aanbieder"), max_length=36, blank=True)
    number = models.CharField(_("toewijzingsnummer"), max_length=9, blank=True)
    category = models.CharField(_("productcategorie"), max_length=5, blank=True)
    product_code = models.CharField(_("productcode"), max_length=10, blank=True)
    product = models.CharField(_("welke hulp"), max_length=200, blank=True)
    volume = models.CharField(_("hoeveel"), max_length=100, blank=True)
    starts_on = models.DateField(_("gaat in op"))
    ends_on = models.DateField(_("tot en met"), null=True)
    start_due_on = models.DateField(_("startbericht uiterlijk"))
    sent_on = models.DateField(_("toewijzing verstuurd op"), null=True)
    asked_on = models.DateField(_("gevraagd door de aanbieder op"), null=True)
    declined_on = models.DateField(_("verzoek afgewezen op"), null=True)
    declined_because = models.CharField(_("waarom afgewezen"), max_length=500, blank=True)
    withdrawn_on = models.DateField(_("toewijzing ingetrokken op"), null=True)
    task_funded = models.BooleanField(_("taakgericht bekostigd"), default=False)
    price = models.DecimalField(_("prijs"), max_digits=9, decimal_places=2, null=True)
    price_per = models.CharField(_("prijs per"), max_length=10, choices=PricePer.choices, blank=True)
    price_source = models.CharField(_("waar de prijs vandaan komt"), max_length=200, blank=True)
    price_year = models.PositiveSmallIntegerField(_("prijspeil"), null=True)
    on_paper = models.BooleanField(_("mag op papier en op een gedeeld scherm"), default=True)
    version = models.PositiveIntegerField(_("versie"), default=1)

    class Meta:
        verbose_name = _("toewijzing")
        verbose_name_plural = _("toewijzingen")
        ordering: ClassVar = ["starts_on", "created_at"]
        indexes: ClassVar = [
            models.Index(fields=["household", "starts_on"], name="allocation_of_household"),
            models.Index(fields=["start_due_on"], name="allocation_by_start_due"),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["number"],
                condition=~Q(number=""),
                name="allocation_number_once",
                violation_error_message=_("Dit toewijzingsnummer staat al bij een andere toewijzing."),
            ),
            models.CheckConstraint(
                condition=~Q(number="") | Q(asked_on__isnull=False),
                name="allocation_has_a_number",
                violation_error_message=_("Vul het toewijzingsnummer in."),
            ),
            models.CheckConstraint(
                condition=Q(provider__isnull=False) | ~Q(provider_code=""),
                name="allocation_has_a_provider",
                violation_error_message=_("Kies de aanbieder."),
            ),
            models.CheckConstraint(
                condition=~Q(category="") | ~Q(product=""),
                name="allocation_of_something",
                violation_error_message=_("Schrijf op welke hulp het is."),
            ),
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
                name="allocation_ends_after_start",
                violation_error_message=_("De laatste dag ligt op of na de eerste."),
            ),
            models.CheckConstraint(condition=Q(start_due_on__gt=F("starts_on")), name="start_message_due_after_start"),
            models.CheckConstraint(
                condition=Q(declined_on=None, declined_because="")
                | (Q(declined_on__isnull=False, number="") & ~Q(declined_because="")),
                name="request_declined_for_a_reason",
                violation_error_message=_("Schrijf op waarom het verzoek is afgewezen."),
            ),
            models.CheckConstraint(
                condition=Q(price=None, price_per="", price_source="", price_year=None)
                | (
                    Q(price__isnull=False, price__gt=0, price_year__isnull=False)
                    & ~Q(price_per="")
                    & ~Q(price_source="")
                ),
                name="allocation_price_has_source_and_year",
                violation_error_message=_("Bij een prijs horen: per wat, waar de prijs vandaan komt, en welk jaar."),
            ),
            models.CheckConstraint(
                condition=Q(task_funded=False) | Q(price=None),
                name="task_funded_has_no_price",
                violation_error_message=_("Een taakgerichte aanbieder declareert niets per cliënt: vul geen prijs in."),
            ),
        ]

    @property
    def is_request(self) -> bool:
        """Asked by a provider (315), and not given yet."""
        return not self.number

    @property
    def what(self) -> str:
        """The help in words; else the codes of the message."""
        return self.product or " ".join(part for part in (self.category, self.product_code) if part)

    @property
    def provider_name(self) -> str:
        """Who delivers it; the code of the message while nobody said whose it is."""
        return self.provider.name if self.provider else f"AGB {self.provider_code}"


class Delivery(SensitiveRecord):
    """One stretch of help under an allocation: begun (305), and perhaps ended (307) for a reason.

    Messages are the source once they come: a line by hand that they overtake is kept, and `overtaken` counts no more.
    """

    person_attribute = "about_id"

    household = models.ForeignKey(Household, models.CASCADE, related_name="+", verbose_name=_("huishouden"))
    about = models.ForeignKey(Person, models.PROTECT, related_name="+", verbose_name=_("voor wie"))
    allocation = models.ForeignKey(Allocation, models.CASCADE, related_name="deliveries", verbose_name=_("toewijzing"))
    began_on = models.DateField(_("begonnen op"))
    ended_on = models.DateField(_("geëindigd op"), null=True)
    end_reason = models.CharField(_("waarom geëindigd"), max_length=20, choices=EndReason.choices, blank=True)
    begin_known_on = models.DateField(_("begin gemeld op"), null=True)
    end_known_on = models.DateField(_("einde gemeld op"), null=True)
    by_hand = models.BooleanField(_("met de hand opgeschreven"), default=False)
    overtaken = models.BooleanField(_("ingehaald door een bericht"), default=False)

    class Meta:
        verbose_name = _("levering van hulp")
        verbose_name_plural = _("levering van hulp")
        ordering: ClassVar = ["began_on", "created_at"]
        indexes: ClassVar = [models.Index(fields=["end_known_on"], name="delivery_by_end_known")]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["allocation", "began_on", "by_hand"],
                name="delivery_begins_once",
                violation_error_message=_("Op deze dag begon de hulp al."),
            ),
            models.CheckConstraint(
                condition=Q(ended_on=None, end_reason="", end_known_on=None)
                | (Q(ended_on__isnull=False, end_known_on__isnull=False) & ~Q(end_reason="")),
                name="delivery_ended_for_a_reason",
                violation_error_message=_("Kies waarom de hulp eindigde."),
            ),
            models.CheckConstraint(
                condition=Q(ended_on=None) | Q(ended_on__gte=F("began_on")),
                name="delivery_ends_after_begin",
                violation_error_message=_("De hulp kan niet eindigen voor zij begon."),
            ),
            models.CheckConstraint(
                condition=Q(overtaken=False) | Q(by_hand=True), name="only_a_line_by_hand_is_overtaken"
            ),
        ]
