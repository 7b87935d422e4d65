"""What is asked of a custom budget, and prices to look back with."""

from decimal import Decimal
from typing import Any

from nabij.areas.models import Area
from nabij.budget.commands.asking import Asked
from nabij.budget.models import AvoidedCost, BudgetRequest
from nabij.directory.models import Professional
from tests.factories.ledger import IBAN


def a_wish(**more: Any) -> Asked:
    """A washing machine, as one asks for it."""
    told: dict[str, Any] = {
        "what": "Wasmachine", "prevents": BudgetRequest.Prevents.BASICS, "amount": Decimal("389.00"),
        "otherwise": "Dan gaan ze elke week naar de wasserette, van het geld voor eten.",
        "payee": "Witgoed Waterstad", "iban": IBAN,
    }  # fmt: skip
    return Asked(**told | more)


def a_loan(**more: Any) -> Asked:
    return a_wish(**{"kind": BudgetRequest.Kind.LOAN, "months": 3, "amount": Decimal("100.00"), **more})


def make_cost(area: Area, by: Professional, **more: Any) -> AvoidedCost:
    told: dict[str, Any] = {
        "what": "Een nacht in de opvang", "amount": Decimal("100.00"), "per": "per nacht",
        "source": "verzonnen voor deze proef", "year": 2026,
    }  # fmt: skip
    return AvoidedCost.objects.create(area=area, owner=by, **told | more)
