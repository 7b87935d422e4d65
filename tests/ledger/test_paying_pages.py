"""The pages of whoever pays: what they answer, what they ask of the database, and that nobody is named."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from nabij.areas.models import Choice
from nabij.directory.models import Professional
from nabij.kernel import clock
from nabij.kernel.records import new_id
from nabij.ledger.booking import reserve
from nabij.ledger.booking.posting import Said
from nabij.ledger.models import Budget, Payment, PaymentOrder
from tests.factories.cast import Cast
from tests.factories.ledger import a_request, make_budget

pytestmark = pytest.mark.django_db
Enter = Callable[[Professional], Client]


@pytest.fixture
def budget(cast: Cast) -> Budget:
    told = {"name": "Gemeente Teststad", "iban": "NL02ABNA0123456789"}
    Choice.objects.create(area=cast.area, key="paying_account", value=told)
    return make_budget(Decimal(1000), area=cast.area)


def day(name: str = "on") -> dict[str, str]:
    today = clock.today()
    return {f"{name}_day": str(today.day), f"{name}_month": str(today.month), f"{name}_year": str(today.year)}


def test_from_waiting_to_paid(cast: Cast, budget: Budget, enter: Enter) -> None:
    otto = enter(cast.paymaster)
    late = reserve(budget, a_request(Decimal("249.95"), hours=-1), Said(None))
    assert "1 uur te laat" in otto.get(reverse("ledger:waiting")).content.decode()
    sent = {"payments": [str(late.pk)], **day("execute_on"), "late_because": ""}
    answer = otto.post(reverse("ledger:order_new"), sent)
    assert (answer.status_code, "Schrijf op waarom" in answer.content.decode()) == (422, True)
    assert otto.post(reverse("ledger:order_new"), {**sent, "late_because": "storing"}).status_code == 303
    order = PaymentOrder.objects.get()
    told = otto.post(reverse("ledger:order_file", args=[order.pk]), {"form": "pain"})
    assert told["Content-Type"] == "application/xml"
    assert b"249.95" in told.content
    assert b"249,95" in otto.post(reverse("ledger:order_file", args=[order.pk]), {"form": "csv"}).content
    assert otto.post(reverse("ledger:order_send", args=[order.pk])).status_code == 303
    wrong = otto.post(reverse("ledger:order_paid", args=[order.pk]), {**day(), "reference": ""})
    assert wrong.status_code == 422
    assert otto.post(reverse("ledger:order_paid", args=[order.pk]), {**day(), "reference": "A1"}).status_code == 303
    page = otto.get(reverse("ledger:budget", args=[budget.pk])).content.decode()
    assert "sluiten op de cent" in page


def test_a_refund_and_a_change_are_booked_once_however_often_one_sends_them(
    cast: Cast, budget: Budget, enter: Enter
) -> None:
    otto, key = enter(cast.paymaster), str(new_id())
    sent = {"key": key, "up": "yes", "amount": "10,05", "because": "motie"}
    for _click in range(2):
        assert otto.post(reverse("ledger:budget_change", args=[budget.pk]), sent).status_code == 303
    budget.refresh_from_db()
    assert budget.total == Decimal("1010.05")
    too_much = {**sent, "key": str(new_id()), "up": "no", "amount": "2000"}
    assert otto.post(reverse("ledger:budget_change", args=[budget.pk]), too_much).status_code == 422


def test_who_signs_decides_about_an_account_number(cast: Cast, budget: Budget, enter: Enter) -> None:
    payment = reserve(budget, a_request(), Said(None))
    sent = {"iban": "NL02 ABNA 0123 4567 89", "because": "gebeld"}
    otto = enter(cast.paymaster)
    assert otto.post(reverse("ledger:iban_new", args=[payment.pk]), {**sent, "iban": "NL00"}).status_code == 422
    assert otto.post(reverse("ledger:iban_new", args=[payment.pk]), sent).status_code == 303
    leader = enter(cast.leader)
    assert "NL02 ABNA" in leader.get(reverse("ledger:iban", args=[payment.pk])).content.decode()
    said = {"answer": "yes", "iban": "NL02ABNA0123456789"}
    assert leader.post(reverse("ledger:iban", args=[payment.pk]), {**said, "iban": payment.iban}).status_code == 409
    assert leader.post(reverse("ledger:iban", args=[payment.pk]), said).status_code == 303
    payment.refresh_from_db()
    assert payment.iban == "NL02ABNA0123456789"


@pytest.mark.parametrize("name", ["waiting", "orders", "budgets", "budget", "order", "payment"])
def test_a_page_asks_as_much_for_many_as_for_few(
    cast: Cast, budget: Budget, enter: Enter, name: str, django_assert_max_num_queries: Any
) -> None:
    otto = enter(cast.paymaster)
    payments = [reserve(budget, a_request(Decimal(1)), Said(None)) for _ in range(12)]
    _order(otto, *payments[:6])
    found = {"budget": budget.pk, "order": PaymentOrder.objects.get().pk, "payment": payments[0].pk}.get(name)
    with django_assert_max_num_queries(18):
        assert otto.get(reverse(f"ledger:{name}", args=[found] if found else [])).status_code == 200


def _order(otto: Client, *payments: Payment) -> None:
    sent = {"payments": [str(one.pk) for one in payments], **day("execute_on"), "late_because": ""}
    assert otto.post(reverse("ledger:order_new"), sent).status_code == 303


def test_nobody_else_opens_them(cast: Cast, budget: Budget, enter: Enter) -> None:
    for who in (cast.samira, cast.leader, cast.policy, cast.administrator):
        assert enter(who).get(reverse("ledger:waiting")).status_code == 403
        assert enter(who).get(reverse("ledger:budget", args=[budget.pk])).status_code in (403, 404)
