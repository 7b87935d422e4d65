"""Budgets, and requests in a state, written by the ledger itself."""

import itertools
from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.db import connection

from nabij.areas.models import Area
from nabij.budget import ledger
from nabij.budget.commands.asking import Asked
from nabij.budget.ledger.posting import Said
from nabij.budget.models import AvoidedCost, Budget, BudgetRequest, Payee, Payment, PaymentLine, PaymentOrder
from nabij.directory.models import Professional
from nabij.kernel import clock
from nabij.kernel.records import new_id
from tests.factories.people import make_area

_numbers = itertools.count(4001)
IBAN = "NL91ABNA0417164300"  # the example of the Dutch banks


def make_budget(total: Decimal = Decimal(1000), *, area: Area | None = None, year: int | None = None) -> Budget:
    """The budget of an area with so much in it."""
    where = area or make_area()
    budget = Budget.objects.create(area=where, year=year or clock.today().year)
    ledger.raise_budget(budget, total, Said(None, because="begroting"))
    budget.refresh_from_db()
    return budget


def a_request(amount: Decimal = Decimal(100), *, hours: int = 24, **more: Any) -> ledger.ToPay:
    """What a signed request tells of itself."""
    told = {"payee": "Witgoed Waterstad", "iban": IBAN, "pay_by": clock.now() + timedelta(hours=hours), **more}
    return ledger.ToPay(request=new_id(), number=next(_numbers), amount=amount, **told)


def paid(budget: Budget, amount: Decimal, **more: Any) -> Payment:
    payment = ledger.reserve(budget, a_request(amount, **more), Said(None))
    ledger.pay(payment, Said(None), line=new_id())
    return payment


def lent(budget: Budget, amount: Decimal) -> Payment:
    return paid(budget, amount, is_loan=True)


def in_order(area: Area, by: Professional) -> PaymentLine:
    """A payment from the budget of an area (made when it has none), in an order to the bank."""
    budget = Budget.objects.filter(area=area).first() or make_budget(area=area)
    payment = ledger.reserve(budget, a_request(Decimal(10)), Said(None))
    order = PaymentOrder.objects.create(number=next(_numbers), made_by=by, from_name="Gemeente", from_iban=IBAN)
    return PaymentLine.objects.create(
        order=order, payment=payment, amount=payment.amount, payee=payment.payee, iban=payment.iban
    )


def settle() -> None:
    """Let the database say now what it would say at the end of a transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


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


def make_payee(by: Professional, name: str = "Witgoed Waterstad", iban: str = IBAN) -> Payee:
    return Payee.objects.get_or_create(iban=iban, defaults={"name": name, "noted_by": by})[0]


def make_cost(area: Area, by: Professional, **more: Any) -> AvoidedCost:
    told: dict[str, Any] = {
        "what": "Een nacht in de opvang", "amount": Decimal("100.00"), "per": "per nacht",
        "source": "verzonnen voor deze proef", "year": 2026,
    }  # fmt: skip
    return AvoidedCost.objects.create(area=area, owner=by, **told | more)
