"""What the database itself holds of provisions."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from tests.factories.cast import Cast
from tests.factories.provisions import make_allocation, make_application, make_delivery, make_ruling

pytestmark = pytest.mark.django_db


def test_five_things_stand_beside_each_other(cast: Cast) -> None:
    application = make_application(cast.household, cast.jan, asked_on=date(2026, 11, 2))
    ruling = make_ruling(application, announced_on=date(2026, 11, 20))
    allocation = make_allocation(cast.household, cast.jan, ruling=ruling, starts_on=date(2026, 12, 21))
    delivery = make_delivery(allocation)
    assert application.due_on == date(2026, 12, 28)
    assert ruling.objection_until == date(2027, 1, 4)  # 1 January is a holiday, then a weekend
    assert allocation.start_due_on == date(2026, 12, 29)  # Christmas is Friday and Saturday
    assert delivery.about == cast.jan


def test_a_price_has_a_source_and_a_year_and_none_where_nothing_is_declared(cast: Cast) -> None:
    with pytest.raises(IntegrityError, match="price_has_source_and_year"), transaction.atomic():
        make_allocation(cast.household, cast.jan, price="95.50", price_per="hour")
    priced = {"price": "95.50", "price_per": "hour", "price_source": "regiocontract", "price_year": 2026}
    with pytest.raises(IntegrityError, match="task_funded"), transaction.atomic():
        make_allocation(cast.household, cast.jan, **priced, task_funded=True)
    assert make_allocation(cast.household, cast.jan, **priced).price_year == 2026


def test_a_number_is_of_one_allocation(cast: Cast) -> None:
    make_allocation(cast.household, cast.jan, number="300201")
    with pytest.raises(IntegrityError, match="allocation_number_once"), transaction.atomic():
        make_allocation(cast.household, cast.jan, number="300201")
