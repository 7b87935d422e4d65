"""Who asks for a custom budget, reads what was asked, signs it, says yes to a loan, and books what comes back.

A request is of a household: whole seats read it, others what is about their persons. Whoever signs for the area reads
what is put to them as it was written (its number, who asks, for what, why, what otherwise) until somebody decided, and
after that what they decided themselves. Of the household they read no more than its number. A debt helper or
bewindvoerder whose yes is asked reads that one loan, whatever they see of the household otherwise. Whoever pays sees
the instalments of a loan by its number.
"""

from collections.abc import Callable

from django.db.models import Model, Q

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import NONE, rule
from nabij.areas.models import Area
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
from nabij.directory.models import Professional
from nabij.households.access import at_table, seated_at, told_about
from nabij.households.models import Household
from nabij.ledger.models import Payee

VIEW, ASK, SIGN, PAY = (
    Permission.BUDGET_VIEW, Permission.BUDGET_ASK, Permission.BUDGET_SIGN, Permission.BUDGET_PAY,
)  # fmt: skip
CONSENT, PRICE = Permission.BUDGET_CONSENT, Permission.BUDGET_PRICE
State = BudgetRequest.State


def _household(permission: Permission, *, whole: bool) -> None:
    def answer(actor: Actor, household: Household) -> bool:
        return household.pk in seated_at(actor, permission, whole=whole)

    @rule(permission, Household, view=Permission.HOUSEHOLD_OUTLINE, answer=answer)
    def seated(actor: Actor) -> Q:
        return Q(pk__in=seated_at(actor, permission, whole=whole))


_household(VIEW, whole=False)
_household(ASK, whole=True)


@rule(VIEW, BudgetRequest)
def _reads(actor: Actor) -> Q:
    return told_about(VIEW)(actor) | _asked_for_a_yes(actor)


@rule(ASK, BudgetRequest, view=VIEW)
def _asks(actor: Actor) -> Q:
    return at_table(actor, ASK, whole=True)


@rule(CONSENT, BudgetRequest, view=VIEW)
def _asked_for_a_yes(actor: Actor) -> Q:
    """The helper at the table to whom the loan was put."""
    asked = HelperConsent.objects.filter(helper__user_id=actor.id)
    return at_table(actor, CONSENT) & Q(pk__in=asked.values("request_id"))


@rule(SIGN, BudgetRequest)
def _signs(actor: Actor) -> Q:
    """What waits in the areas of an appointment, and what one decided oneself."""
    areas = actor.areas_with(SIGN)
    # By subquery: whoever waited for the lock of another's signature is asked again by the row as it is then, and what
    # was joined to it would still be as it was before.
    me = Professional.objects.filter(user_id=actor.id).values("pk")
    mine = Q(signed_by_id__in=me) | Q(closed_by_id__in=me)
    return Q(area_id__in=areas) & (Q(state__in=[State.ASKED, State.QUESTIONED]) | mine) if areas else NONE


@rule(SIGN, WriteOff)
def _signs_gift(actor: Actor) -> Q:
    areas = actor.areas_with(SIGN)
    me = Professional.objects.filter(user_id=actor.id).values("pk")
    open_or_mine = Q(state=WriteOff.State.ASKED) | Q(decided_by_id__in=me)
    return Q(request__area_id__in=areas) & open_or_mine if areas else NONE


def _with_request(permission: Permission, whose: Callable[[Actor], Q], *models: type[Model]) -> None:
    """What belongs to a request is read by who reads the request."""
    for model in models:

        @rule(permission, model)
        def of_request(actor: Actor) -> Q:
            return Q(request_id__in=BudgetRequest.objects.filter(whose(actor)).values("pk"))


_with_request(VIEW, _reads, RequestQuestion, HelperConsent, Instalment, WriteOff, LookBack)
_with_request(SIGN, _signs, RequestQuestion, HelperConsent)


@rule(VIEW, Avoided)
def _avoided(actor: Actor) -> Q:
    seen = LookBack.objects.filter(request_id__in=BudgetRequest.objects.filter(_reads(actor)).values("pk"))
    return Q(look_back_id__in=seen.values("pk"))


@rule(PAY, Instalment)
def _books(actor: Actor) -> Q:
    areas = actor.areas_with(PAY)
    return Q(request__area_id__in=areas) if areas else NONE


@rule(ASK, Payee)
def _payees(actor: Actor) -> Q:
    """Organisations that were paid before: whoever asks at some table chooses from them."""
    return Q() if seated_at(actor, ASK, whole=True) else NONE


@rule(ASK, AvoidedCost)
def _prices(actor: Actor) -> Q:
    """The list is the municipality's; whoever looks back reckons with it."""
    return Q() if seated_at(actor, ASK, whole=True) else NONE


@rule(PRICE, AvoidedCost)
def _keeps_prices(actor: Actor) -> Q:
    areas = actor.areas_with(PRICE)
    return Q(area_id__in=areas) if areas else NONE


@rule(PRICE, Area)
def _prices_of(actor: Actor) -> Q:
    return Q(pk__in=actor.areas_with(PRICE))
