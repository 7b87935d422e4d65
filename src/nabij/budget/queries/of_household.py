"""What was asked around a household, how it stands, and what is to be done about it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from nabij.access.actor import Actor
from nabij.access.rules import scope
from nabij.budget.access import ASK, VIEW
from nabij.budget.models import (
    Avoided,
    AvoidedCost,
    BudgetRequest,
    HelperConsent,
    Instalment,
    LookBack,
    RequestQuestion,
    WriteOff,
)
from nabij.budget.plans import in_months
from nabij.budget.terms import look_back_on
from nabij.households.former import name_those_who_left
from nabij.households.models import Household
from nabij.kernel import clock
from nabij.ledger.models import Payee, Payment

BESIDE = ("asked_by", "payee", "payment", "signed_by", "closed_by", "signed_under", "consent")


@dataclass(frozen=True)
class Standing:
    """A request, what came back of it, and whether one looked back."""

    request: BudgetRequest
    instalments: Sequence[Instalment] = ()
    look_back: LookBack | None = None

    @property
    def paid_on(self) -> date | None:
        return self.request.payment.paid_on if self.request.payment and self.request.is_signed else None

    @property
    def open_instalments(self) -> list[Instalment]:
        return [one for one in self.instalments if one.paid_on is None and one.replaced_at is None]

    @property
    def missed(self) -> Instalment | None:
        """The oldest month that did not come in."""
        return next((one for one in self.open_instalments if one.is_missed), None)

    @property
    def still_open(self) -> Decimal:
        return sum((one.amount for one in self.open_instalments), Decimal(0))

    @property
    def look_back_on(self) -> date | None:
        """When to look back; None once it is done, and before it was paid."""
        if self.paid_on is None or self.look_back is not None:
            return None
        return look_back_on(self.request.area_id, self.paid_on)

    @property
    def asks_to_look_back(self) -> bool:
        return self.look_back_on is not None and self.look_back_on <= clock.today()

    @property
    def helper_said(self) -> HelperConsent | None:
        """What whoever is in charge of the debts or the money was asked, and said; read beside the request."""
        return getattr(self.request, "consent", None)

    @property
    def needs_yes(self) -> bool:
        """A loan that cannot be signed yet: whoever is in charge of the debts or the money has not said yes."""
        guarded = self.request.is_loan and self.request.protection != BudgetRequest.Protection.NONE
        return self.request.waits and guarded and not (self.helper_said and self.helper_said.yes)

    @property
    def per_month(self) -> Decimal | None:
        """What a month of the loan will be; None for a gift."""
        months = self.request.months
        return in_months(self.request.amount, months)[0] if months else None

    @property
    def is_done(self) -> bool:
        """Nothing is to come any more: not signed, taken back, or paid and looked back on."""
        if self.request.state in (BudgetRequest.State.REFUSED, BudgetRequest.State.WITHDRAWN):
            return True
        return self.look_back is not None and not self.open_instalments


@dataclass(frozen=True)
class Whole(Standing):
    """All that belongs to one request."""

    questions: Sequence[RequestQuestion] = ()
    consent: HelperConsent | None = None
    write_offs: Sequence[WriteOff] = ()
    avoided: Sequence[Avoided] = field(default_factory=list)

    @property
    def open_question(self) -> RequestQuestion | None:
        return next((one for one in self.questions if not one.answer), None)

    @property
    def asked_gift(self) -> WriteOff | None:
        return next((one for one in self.write_offs if one.state == WriteOff.State.ASKED), None)


def requests_of(actor: Actor, household: Household, *, on_paper: bool = False) -> list[Standing]:
    """What was asked, the last first. At most four queries, however many there are."""
    found = scope(actor, VIEW, BudgetRequest).filter(household=household)
    asked = _named(found.filter(on_paper=True) if on_paper else found)
    by_request = _by_request(scope(actor, VIEW, Instalment).filter(household=household))
    looked = {one.request_id: one for one in scope(actor, VIEW, LookBack).filter(household=household)}
    return [Standing(one, by_request.get(one.pk, ()), looked.get(one.pk)) for one in asked]


def _named(requests: "QuerySet[BudgetRequest]") -> list[BudgetRequest]:
    return name_those_who_left(requests.select_related(*BESIDE).prefetch_related("about"), "about")


def _by_request(instalments: Iterable[Instalment]) -> dict[UUID, list[Instalment]]:
    found: dict[UUID, list[Instalment]] = {}
    for one in instalments:
        found.setdefault(one.request_id, []).append(one)
    return found


def whole_request(actor: Actor, request: BudgetRequest) -> Whole:
    """One request with all that belongs to it. Eight queries."""
    of = {"request": request}
    look_back = scope(actor, VIEW, LookBack).filter(**of).select_related("by").first()
    avoided = scope(actor, VIEW, Avoided).filter(look_back=look_back).select_related("cost") if look_back else []
    [named] = _named(BudgetRequest.objects.filter(pk=request.pk))
    return Whole(
        named,
        list(scope(actor, VIEW, Instalment).filter(**of)),
        look_back,
        list(scope(actor, VIEW, RequestQuestion).filter(**of).select_related("put_by", "answered_by")),
        scope(actor, VIEW, HelperConsent).filter(**of).select_related("helper", "noted_by").first(),
        list(scope(actor, VIEW, WriteOff).filter(**of).select_related("asked_by", "decided_by")),
        list(avoided),
    )


def payees_to_choose(actor: Actor) -> list[str]:
    """Names that were paid before, to choose from instead of typing an account again."""
    paid = Payment.objects.filter(iban=OuterRef("iban"), paid_on__isnull=False)
    known = scope(actor, ASK, Payee).filter(Exists(paid)).order_by("name")
    return list(known.values_list("name", flat=True).distinct()[:500])


def prices_to_choose(actor: Actor, area_id: UUID) -> list[AvoidedCost]:
    """The prices that count in this area: its own and the municipality's."""
    found = scope(actor, ASK, AvoidedCost).filter(ended_on=None).select_related("area")
    return [one for one in found if one.area_id == area_id or one.area.parent_id is None]
