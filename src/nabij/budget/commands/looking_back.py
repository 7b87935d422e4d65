"""Looking back on a custom budget, and the list of prices that one reckons with."""

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.areas.models import Area
from nabij.budget import events
from nabij.budget.models import Avoided, AvoidedCost, BudgetRequest, LookBack
from nabij.households.commands.seating import professional_of
from nabij.kernel import clock
from nabij.kernel.errors import Refused


@command(Permission.BUDGET_ASK, BudgetRequest, lock=True)
def look_back(
    actor: Actor, request: BudgetRequest, *, outcome: str, avoided: Collection[UUID] = (), words: str = ""
) -> Outcome[LookBack]:
    """What came of it; written once more it is another answer. What did not happen is chosen from the price list.

    Raises Refused before it was paid, and for something prevented where nothing was.
    """
    if request.payment is None or request.payment.paid_on is None:
        raise Refused(_("Dit is nog niet betaald."))
    if avoided and outcome in (LookBack.Outcome.NOT, LookBack.Outcome.UNKNOWN):
        raise Refused(_("Kies alleen wat er niet kwam als het is voorkomen, of voor een deel."), field="avoided")
    costs = list(AvoidedCost.objects.filter(pk__in=avoided))
    made = LookBack.objects.filter(request=request).first() or LookBack(request=request)
    made.household_id, made.by, made.on = request.household_id, professional_of(actor), clock.today()
    made.outcome, made.words = outcome, words
    made.save()
    Avoided.objects.filter(look_back=made).delete()
    Avoided.objects.bulk_create(Avoided(household_id=request.household_id, look_back=made, cost=cost) for cost in costs)
    return Done(events.LOOKED_BACK, made, {"number": request.number})


@dataclass(frozen=True, kw_only=True)
class Price:
    """A price with its source and year."""

    what: str
    amount: Decimal
    per: str
    source: str
    year: int


@command(Permission.BUDGET_PRICE, Area)
def write_price(actor: Actor, area: Area, *, price: Price) -> Outcome[AvoidedCost]:
    """Put a price on the list, of which one is the owner. Raises Refused for a year to come, or the same again."""
    if price.year > clock.today().year:
        raise Refused(_("Dit jaar moet nog komen."), field="year")
    if AvoidedCost.objects.filter(area=area, what__iexact=price.what, ended_on=None).exists():
        raise Refused(_("Dit staat al op de lijst. Haal de oude prijs er eerst af."), field="what")
    made = AvoidedCost.objects.create(
        area=area, what=price.what, amount=price.amount, per=price.per, source=price.source, year=price.year,
        owner=professional_of(actor),
    )  # fmt: skip
    return Done(events.PRICE_WRITTEN, made, {"year": price.year})


@command(Permission.BUDGET_PRICE, AvoidedCost, lock=True)
def end_price(actor: Actor, cost: AvoidedCost) -> Outcome[AvoidedCost]:
    """It counts no more for who looks back from now on; what was written before keeps it."""
    if cost.ended_on is not None:
        return Unchanged(cost)
    cost.ended_on = clock.today()
    cost.save(update_fields=["ended_on"])
    return Done(events.PRICE_ENDED, cost, {"year": cost.year})
