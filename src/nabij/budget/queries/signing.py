"""What waits for a signature, and what the signer needs to know beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from django.db.models import Case, Value, When
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.rules import get, scope
from nabij.budget.access import SIGN
from nabij.budget.awaiting import lacks_a_yes, waits
from nabij.budget.commands.signing import refuse_own, refuse_unguarded_loan, signing_mandate, who_may_words
from nabij.budget.models import BudgetRequest, HelperConsent, RequestQuestion, WriteOff
from nabij.budget.protection import has_debts
from nabij.directory.models import Professional
from nabij.discretion.models import Mandate
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.ledger.booking import budget_for
from nabij.ledger.models import Budget, Payment

State = BudgetRequest.State


def to_sign(actor: Actor) -> list[BudgetRequest]:
    """What waits for a signature in the areas of the actor, the soonest term first; loans that nobody can sign yet
    (`lacks_yes`) stand last."""
    waiting = scope(actor, SIGN, BudgetRequest).filter(waits())
    lacking = Case(When(lacks_a_yes(), then=Value(value=True)), default=Value(value=False))
    beside = ("asked_by", "payee", "area", "payment", "consent__helper")
    return list(waiting.annotate(lacks_yes=lacking).select_related(*beside).order_by("lacks_yes", "pay_by"))


def one_to_sign(actor: Actor, pk: UUID) -> BudgetRequest:
    """One of them, with what its screen shows. Two queries. Raises NotFound."""
    asked = get(actor, SIGN, BudgetRequest, pk)
    return BudgetRequest.objects.select_related("asked_by", "payee", "area", "household").get(pk=asked.pk)


def whose_yes(request: BudgetRequest) -> str:
    """Whose yes a loan waits for: by name once it was put to somebody; "" when it can be signed."""
    if not getattr(request, "lacks_yes", False):
        return ""
    asked: HelperConsent | None = getattr(request, "consent", None)
    if asked is not None and asked.yes is False:
        return _("%(name)s zei nee") % {"name": asked.who}
    if asked is not None:
        return _("wacht op een ja van %(name)s") % {"name": asked.who}
    if request.protection == BudgetRequest.Protection.ADMINISTRATION:
        return _("wacht op een ja van de bewindvoerder")
    return _("wacht op een ja van de schuldhulp")


def gifts_to_sign(actor: Actor) -> list[WriteOff]:
    """Loans that may become a gift, and wait for a signature."""
    asked = scope(actor, SIGN, WriteOff).filter(state=WriteOff.State.ASKED)
    return list(asked.select_related("asked_by", "request__area"))


def signed_before(actor: Actor, limit: int = 20) -> list[BudgetRequest]:
    """What the actor decided, the last first."""
    mine = scope(actor, SIGN, BudgetRequest).exclude(state__in=[State.ASKED, State.QUESTIONED])
    return list(mine.select_related("asked_by", "payee", "payment")[:limit])


@dataclass(frozen=True)
class ToWeigh:
    """What stands beside the text: the mandate, what is left, the yes of the helper, and why one cannot sign."""

    mandate: Mandate | None
    budget: Budget | None
    questions: Sequence[RequestQuestion]
    consent: HelperConsent | None
    paid_before: bool
    stopped: str
    has_debts: bool = False

    def left_after(self, amount: Decimal) -> Decimal:
        return self.budget.left - amount if self.budget else Decimal(0)


def beside(actor: Actor, request: BudgetRequest) -> ToWeigh:
    """All that the screen of the signer says beside the request."""
    me = Professional.objects.filter(user_id=actor.id).first()
    mandate = signing_mandate(request, request.amount, me)
    questions = scope(actor, SIGN, RequestQuestion).filter(request=request)
    paid = Payment.objects.filter(iban=request.payee.iban, paid_on__isnull=False)
    return ToWeigh(
        mandate,
        budget_for(request.area_id, clock.today().year),
        list(questions.select_related("put_by", "answered_by")),
        scope(actor, SIGN, HelperConsent).filter(request=request).select_related("helper", "noted_by").first(),
        paid.exists(),
        _stopped(me, request, mandate),
        request.is_loan and has_debts(request.household_id),
    )


def _stopped(me: Professional | None, request: BudgetRequest, mandate: Mandate | None) -> str:
    """Why this person cannot sign it, in a sentence; empty when they can."""
    if me is None or not request.waits:
        return ""
    try:
        refuse_own(request, me)
        if mandate is None:
            return who_may_words(request)
        refuse_unguarded_loan(request)
    except Refused as refused:
        return refused.message
    return ""
