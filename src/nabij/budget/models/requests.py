"""A request for the custom budget: for what, how it prevents poverty, to whom it is paid, and who signed it."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from nabij.areas.models import Area
from nabij.audit.looking import SensitiveRecord
from nabij.directory.models import Professional
from nabij.discretion.models import Mandate
from nabij.households.models import Household, Person
from nabij.kernel import clock
from nabij.kernel.money import format_euro
from nabij.ledger.models.payees import Payee
from nabij.ledger.models.payments import Payment

_UNSIGNED = Q(signed_by=None, signed_at=None, signed_under=None, payment=None)
_SIGNED = Q(
    signed_by__isnull=False, signed_at__isnull=False, signed_under__isnull=False, payment__isnull=False
)  # fmt: skip


class BudgetRequest(SensitiveRecord):
    """What somebody at the table asks of the custom budget for a family. One purpose: to prevent poverty.

    Asked, then signed by a second person under a mandate that counts at that moment; from there the money is on its way
    (`payment`). `pay_by` is the end of the term from the asking; what is signed after it says why (`late`). A loan has
    so many `months` from `first_month` on. `protection` is what stands in the way of a loan: then the helper who is in
    charge of the debts or the money says yes first (`HelperConsent`), and a trigger of the database holds it to that.
    `area` is that of the household for as long as it waits (`guard_area`), and stays once it was signed.
    """

    person_attribute = "about_id"

    class Kind(models.TextChoices):
        GIFT = "gift", _("gift")
        LOAN = "loan", _("lening")
        IN_RETURN = "in_return", _("gift, en het gezin doet graag iets terug")

    class Prevents(models.TextChoices):
        DEBT = "debt", _("er komt anders schuld bij")
        EVICTION = "eviction", _("anders moeten zij hun huis uit")
        CUT_OFF = "cut_off", _("anders zitten zij zonder energie of water")
        INCOME = "income", _("anders valt inkomen weg, of komt het er niet")
        BASICS = "basics", _("anders missen zij thuis het nodigste")
        HEALTH = "health", _("anders wordt iemand ziek, of zieker")
        TAKING_PART = "taking_part", _("anders kan iemand niet meedoen: school, werk, buurt")
        OTHER = "other", _("iets anders")

    class State(models.TextChoices):
        ASKED = "asked", _("te tekenen")
        QUESTIONED = "questioned", _("vraag terug")
        SIGNED = "signed", _("getekend")
        REFUSED = "refused", _("niet getekend")
        WITHDRAWN = "withdrawn", _("ingetrokken")

    class Protection(models.TextChoices):
        NONE = "none", _("nee")
        ARRANGEMENT = "arrangement", _("ja, een schuldregeling of schuldsanering")
        ADMINISTRATION = "administration", _("ja, bewind")

    class Late(models.TextChoices):
        QUESTION = "question", _("er was nog een vraag")
        NOBODY_THERE = "nobody_there", _("niemand die mag tekenen was bereikbaar")
        MANDATE = "mandate", _("het mandaat was niet ruim genoeg")
        BUDGET = "budget", _("er was te weinig budget")
        HELPER = "helper", _("het ja van de schuldhulp of bewindvoerder liet op zich wachten")
        OTHER = "other", _("iets anders")

    number = models.PositiveIntegerField(_("nummer"), unique=True)
    key = models.UUIDField(_("sleutel van het formulier"))
    household = models.ForeignKey(
        Household, models.CASCADE, related_name="budget_requests", verbose_name=_("huishouden")
    )
    area = models.ForeignKey(Area, models.PROTECT, related_name="+", verbose_name=_("gebied"))
    about = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", verbose_name=_("voor wie"))
    what = models.CharField(_("waarvoor"), max_length=200)
    prevents = models.CharField(_("hoe voorkomt dit armoede"), max_length=12, choices=Prevents)
    otherwise = models.TextField(_("wat er anders gebeurt"), max_length=2000)
    kind = models.CharField(_("hoe"), max_length=10, choices=Kind, default=Kind.GIFT)
    in_return = models.CharField(_("wat het gezin graag terugdoet"), max_length=300, blank=True)
    amount = models.DecimalField(_("bedrag"), max_digits=9, decimal_places=2)
    payee = models.ForeignKey(Payee, models.PROTECT, related_name="+", verbose_name=_("aan welke organisatie"))
    months = models.PositiveSmallIntegerField(_("in hoeveel maanden terug"), null=True)
    first_month = models.DateField(_("eerste maand"), null=True)
    protection = models.CharField(
        _("schuldregeling of bewind"), max_length=15, choices=Protection, default=Protection.NONE
    )
    on_paper = models.BooleanField(_("mag op papier en op een gedeeld scherm"), default=True)
    earlier = models.ForeignKey(
        "self", models.SET_NULL, null=True, related_name="+", verbose_name=_("eerder gevraagd als")
    )

    asked_by = models.ForeignKey(Professional, models.PROTECT, related_name="+", verbose_name=_("gevraagd door"))
    asked_at = models.DateTimeField(_("gevraagd op"), default=clock.now)
    pay_by = models.DateTimeField(_("betaald voor"))
    state = models.CharField(_("stand"), max_length=10, choices=State, default=State.ASKED)

    signed_by = models.ForeignKey(
        Professional, models.PROTECT, null=True, related_name="+", verbose_name=_("getekend door")
    )
    signed_at = models.DateTimeField(_("getekend op"), null=True)
    signed_under = models.ForeignKey(
        Mandate, models.PROTECT, null=True, related_name="+", verbose_name=_("getekend onder mandaat")
    )
    payment = models.OneToOneField(Payment, models.PROTECT, null=True, related_name="+", verbose_name=_("betaling"))
    late = models.CharField(_("waarom later"), max_length=12, choices=Late, blank=True)
    late_words = models.CharField(_("waarom later, in woorden"), max_length=300, blank=True)

    closed_by = models.ForeignKey(
        Professional, models.PROTECT, null=True, related_name="+", verbose_name=_("niet getekend of ingetrokken door")
    )
    closed_at = models.DateTimeField(_("niet getekend of ingetrokken op"), null=True)
    closed_because = models.CharField(_("waarom niet"), max_length=1000, blank=True)

    class Meta:
        verbose_name = _("aanvraag maatwerkbudget")
        verbose_name_plural = _("aanvragen maatwerkbudget")
        ordering: ClassVar = ["-asked_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["asked_by", "key"], name="budget_asked_once"),
            models.CheckConstraint(
                condition=Q(amount__gt=0),
                name="budget_request_above_nothing",
                violation_error_message=_("Vul een bedrag in boven nul."),
            ),
            models.CheckConstraint(
                condition=~Q(what="") & ~Q(otherwise=""),
                name="budget_request_says_what_and_why",
                violation_error_message=_("Schrijf op waarvoor het is, en wat er anders gebeurt."),
            ),
            models.CheckConstraint(
                condition=Q(signed_by=None) | ~Q(signed_by=F("asked_by")),
                name="budget_signed_by_another",
                violation_error_message=_("Wie iets vraagt, tekent er niet zelf voor."),
            ),
            models.CheckConstraint(
                condition=Q(state="signed") & _SIGNED
                | Q(state__in=["asked", "questioned", "refused"]) & _UNSIGNED
                | Q(state="withdrawn") & (_SIGNED | _UNSIGNED),
                name="budget_signed_by_whom_under_which_mandate",
            ),
            models.CheckConstraint(
                condition=Q(signed_at=None) | Q(signed_at__lte=F("pay_by")) | ~Q(late=""),
                name="budget_signed_late_says_why",
                violation_error_message=_("De termijn is voorbij. Kies waardoor."),
            ),
            models.CheckConstraint(
                condition=Q(kind="loan", months__isnull=False, months__gt=0, first_month__isnull=False)
                | ~Q(kind="loan") & Q(months=None, first_month=None, protection="none"),
                name="budget_loan_is_repaid_in_months",
                violation_error_message=_("Kies in hoeveel maanden de lening terugkomt, en vanaf welke maand."),
            ),
            models.CheckConstraint(
                condition=Q(in_return="") | Q(kind="in_return"), name="budget_in_return_only_when_offered"
            ),
            models.CheckConstraint(
                condition=Q(state__in=["refused", "withdrawn"], closed_by__isnull=False, closed_at__isnull=False)
                | ~Q(state__in=["refused", "withdrawn"]) & Q(closed_by=None, closed_at=None, closed_because=""),
                name="budget_closed_by_whom",
            ),
            models.CheckConstraint(
                condition=~Q(state="refused") | ~Q(closed_because=""),
                name="budget_refused_says_why",
                violation_error_message=_("Schrijf op waarom niet: wie het vroeg hoort dit."),
            ),
        ]  # fmt: skip
        indexes: ClassVar = [
            models.Index(fields=["household", "-asked_at"], name="budget_of_household"),
            models.Index(fields=["area", "pay_by"], condition=Q(state="asked"), name="budget_to_sign"),
        ]

    def __str__(self) -> str:
        return str(self.number)

    @property
    def amount_text(self) -> str:
        return format_euro(self.amount)

    @property
    def is_loan(self) -> bool:
        return self.kind == self.Kind.LOAN

    @property
    def waits(self) -> bool:
        """Whether nobody decided yet."""
        return self.state in (self.State.ASKED, self.State.QUESTIONED)

    @property
    def is_signed(self) -> bool:
        return self.state == self.State.SIGNED

    @property
    def is_late(self) -> bool:
        """Whether its term is over and the money is not there; read with its payment."""
        waiting = self.waits or (self.payment is not None and self.payment.is_late)
        return waiting and self.pay_by < clock.now()


class RequestQuestion(SensitiveRecord):
    """A question of whoever signs, sent back to whoever asked, and the answer."""

    household = models.ForeignKey(Household, models.CASCADE, related_name="+", verbose_name=_("huishouden"))
    request = models.ForeignKey(
        BudgetRequest, models.CASCADE, related_name="questions", verbose_name=_("aanvraag maatwerkbudget")
    )
    words = models.CharField(_("vraag"), max_length=1000)
    put_by = models.ForeignKey(Professional, models.PROTECT, related_name="+", verbose_name=_("van wie"))
    answer = models.CharField(_("antwoord"), max_length=2000, blank=True)
    answered_by = models.ForeignKey(
        Professional, models.PROTECT, null=True, related_name="+", verbose_name=_("beantwoord door")
    )
    answered_at = models.DateTimeField(_("beantwoord op"), null=True)

    class Meta:
        verbose_name = _("vraag bij een maatwerkbudget")
        verbose_name_plural = _("vragen bij een maatwerkbudget")
        ordering: ClassVar = ["created_at"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(words=""), name="budget_question_has_words"),
            models.CheckConstraint(
                condition=Q(answer="", answered_by=None, answered_at=None)
                | ~Q(answer="") & Q(answered_by__isnull=False, answered_at__isnull=False),
                name="budget_question_answered_by_whom",
            ),
            models.UniqueConstraint(fields=["request"], condition=Q(answer=""), name="one_budget_question_at_a_time"),
        ]
