"""Budgets, and requests in a state, written by the ledger itself."""

import itertools
from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.db import connection

from nabij.areas.models import Area
from nabij.budget import ledger
from nabij.budget.ledger.posting import Said
from nabij.budget.models import Budget, Payment
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


def settle() -> None:
    """Let the database say now what it would say at the end of a transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
