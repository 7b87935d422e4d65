"""Who holds the budget of an area, pays from it, and sees what is left of it.

Whoever pays does so for the areas of an appointment: budgets, what waits, orders and the ledger. Nothing of it says
for whom. Whoever signs sees the budget of the area and nothing of the books.
"""

from django.db.models import Exists, Model, OuterRef, Q

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import NONE, rule
from nabij.areas.models import Area
from nabij.ledger.models import Budget, Entry, Payment, PaymentLine, PaymentOrder, Posting

_PAY = Permission.BUDGET_PAY


@rule(_PAY, Area)
def _pays_for(actor: Actor) -> Q:
    return Q(pk__in=actor.areas_with(_PAY))


def _of_areas(model: type[Model], column: str, permission: Permission = _PAY) -> None:
    @rule(permission, model)
    def in_mine(actor: Actor) -> Q:
        areas = actor.areas_with(permission)
        return Q(**{f"{column}__in": areas}) if areas else NONE


_of_areas(Budget, "area_id")
_of_areas(Budget, "area_id", Permission.BUDGET_SIGN)
_of_areas(Payment, "budget__area_id", Permission.BUDGET_SIGN)
_of_areas(Payment, "budget__area_id")
_of_areas(PaymentLine, "payment__budget__area_id")
_of_areas(Posting, "budget__area_id")
_of_areas(Entry, "posting__budget__area_id")


@rule(_PAY, PaymentOrder)
def _orders(actor: Actor) -> Q:
    """Orders of which every line is of one's own areas."""
    areas = actor.areas_with(_PAY)
    others = PaymentLine.objects.filter(order=OuterRef("pk")).exclude(payment__budget__area_id__in=areas)
    return ~Q(Exists(others)) if areas else NONE
