"""The plan by which a loan comes back: equal instalments, of which the last takes the cents."""

from collections.abc import Iterator
from datetime import date
from decimal import ROUND_DOWN, Decimal

from dateutil.relativedelta import relativedelta
from django.db.models import QuerySet

from nabij.budget.models import BudgetRequest, Instalment
from nabij.kernel.money import CENT

LAST_DAY = relativedelta(day=31)


def in_months(amount: Decimal, months: int) -> list[Decimal]:
    """The amount in so many parts: all alike, in whole cents; the last one takes what is over."""
    each = (amount / months).quantize(CENT, rounding=ROUND_DOWN)
    return [each] * (months - 1) + [amount - each * (months - 1)]


def at_so_much(amount: Decimal, per_month: Decimal) -> list[Decimal]:
    """The amount in parts of so much a month; the last one is what is over."""
    whole, rest = divmod(amount, per_month)
    return [per_month] * int(whole) + ([rest] if rest else [])


def days_from(first: date, count: int) -> Iterator[date]:
    """The last day of so many months, beginning with that of `first`."""
    return (first + relativedelta(months=number) + LAST_DAY for number in range(count))


def open_instalments(request: BudgetRequest) -> "QuerySet[Instalment]":
    """What is still to come back by the agreement that counts."""
    return Instalment.objects.filter(request=request, paid_on=None, replaced_at=None)


def write_instalments(request: BudgetRequest, amounts: list[Decimal], first: date, *, after: int) -> None:
    """These amounts, a month apart, numbered on from `after`."""
    Instalment.objects.bulk_create(
        Instalment(household_id=request.household_id, request=request, number=after + at, due_on=day, amount=amount)
        for at, (amount, day) in enumerate(zip(amounts, days_from(first, len(amounts)), strict=True), start=1)
    )
