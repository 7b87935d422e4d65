"""Budgets and payments in a state, written by the ledger itself."""

import itertools
from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.db import connection

from nabij.areas.models import Area
from nabij.directory.models import Professional
from nabij.kernel import clock
from nabij.kernel.records import new_id
from nabij.ledger import booking
from nabij.ledger.booking.posting import Said
from nabij.ledger.models import Budget, Payee, Payment, PaymentLine, PaymentOrder
from tests.factories.people import make_area

_numbers = itertools.count(4001)
IBAN = "NL91ABNA0417164300"  # the example of the Dutch banks


def make_budget(total: Decimal = Decimal(1000), *, area: Area | None = None, year: int | None = None) -> Budget:
    """The budget of an area with so much in it."""
    where = area or make_area()
    budget = Budget.objects.create(area=where, year=year or clock.today().year)
    booking.raise_budget(budget, total, Said(None, because="begroting"))
    budget.refresh_from_db()
    return budget


def a_request(amount: Decimal = Decimal(100), *, hours: int = 24, **more: Any) -> booking.ToPay:
    """What a signed request tells of itself."""
    told = {"payee": "Witgoed Waterstad", "iban": IBAN, "pay_by": clock.now() + timedelta(hours=hours), **more}
    return booking.ToPay(request=new_id(), number=next(_numbers), amount=amount, **told)


def paid(budget: Budget, amount: Decimal, **more: Any) -> Payment:
    payment = booking.reserve(budget, a_request(amount, **more), Said(None))
    booking.pay(payment, Said(None), line=new_id())
    return payment


def lent(budget: Budget, amount: Decimal) -> Payment:
    return paid(budget, amount, is_loan=True)


def in_order(area: Area, by: Professional) -> PaymentLine:
    """A payment from the budget of an area (made when it has none), in an order to the bank."""
    budget = Budget.objects.filter(area=area).first() or make_budget(area=area)
    payment = booking.reserve(budget, a_request(Decimal(10)), Said(None))
    order = PaymentOrder.objects.create(number=next(_numbers), made_by=by, from_name="Gemeente", from_iban=IBAN)
    return PaymentLine.objects.create(
        order=order, payment=payment, amount=payment.amount, payee=payment.payee, iban=payment.iban
    )


def settle() -> None:
    """Let the database say now what it would say at the end of a transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def make_payee(by: Professional, name: str = "Witgoed Waterstad", iban: str = IBAN) -> Payee:
    return Payee.objects.get_or_create(iban=iban, defaults={"name": name, "noted_by": by})[0]
