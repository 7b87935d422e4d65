"""From signed to paid: an order once, its proof, what fails, and what comes back."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from nabij.access.actor import Actor
from nabij.areas.models import Area, Choice
from nabij.audit.models import Event
from nabij.directory.models import Professional
from nabij.kernel import clock
from nabij.kernel.errors import Denied, NotFound, Refused
from nabij.kernel.records import new_id
from nabij.ledger.booking import reserve
from nabij.ledger.booking.posting import Said
from nabij.ledger.commands import budgets, ibans, orders, proof, refunding
from nabij.ledger.models import Budget, Payment, PaymentLine, PaymentOrder, Posting
from nabij.ledger.queries.books import books_of, left_for
from nabij.ledger.queries.paying import to_pay
from nabij.notices.models import Notice
from tests.factories.cast import Cast
from tests.factories.ledger import a_request, make_budget

pytestmark = pytest.mark.django_db
Acts = Callable[[Professional], Actor]
OTHER_IBAN = "NL02ABNA0123456789"


@pytest.fixture
def budget(cast: Cast) -> Budget:
    Choice.objects.create(area=cast.area, key="paying_account", value={"name": "Gemeente Teststad", "iban": OTHER_IBAN})
    return make_budget(Decimal(1000), area=cast.area)


@pytest.fixture
def otto(cast: Cast, acts: Acts) -> Actor:
    return acts(cast.paymaster)


def signed(budget: Budget, amount: str = "249.95", hours: int = 24) -> Payment:
    return reserve(budget, a_request(Decimal(amount), hours=hours), Said(None))


def ordered(otto: Actor, area: Area, *payments: Payment, late_because: str = "") -> PaymentOrder:
    return orders.make_order(
        otto, area.pk, payments=[one.pk for one in payments], execute_on=clock.today(), late_because=late_because
    )


def agrees(budget: Budget) -> None:
    budget.refresh_from_db()
    assert books_of(budget).faults == []


def test_what_is_signed_is_ordered_once_and_paid_once(cast: Cast, budget: Budget, otto: Actor) -> None:
    one, other = signed(budget), signed(budget, "100.00")
    order = ordered(otto, cast.area, one, other)
    assert to_pay(otto) == []
    with pytest.raises(Refused, match="wacht niet meer"):
        ordered(otto, cast.area, one)
    with pytest.raises(IntegrityError, match=r"payment_(in_one|once_in_an)_order"), transaction.atomic():
        PaymentLine.objects.create(order=order, payment=one, amount=one.amount, payee=one.payee, iban=one.iban)
    orders.send_order(otto, order.pk)
    proof.mark_order_paid(otto, order.pk, on=clock.today(), reference="AFSCHRIFT 44")
    proof.mark_order_paid(otto, order.pk, on=clock.today(), reference="AFSCHRIFT 44")
    proof.mark_paid(otto, order.lines.get(payment=one).pk, on=clock.today(), reference="nog eens")
    agrees(budget)
    assert (budget.reserved, budget.spent) == (Decimal(0), Decimal("349.95"))
    assert Posting.objects.filter(kind=Posting.Kind.PAID).count() == 2


def test_an_order_is_withdrawn_until_it_is_sent(cast: Cast, budget: Budget, otto: Actor) -> None:
    payment = signed(budget)
    first = ordered(otto, cast.area, payment)
    orders.withdraw_order(otto, first.pk)
    with pytest.raises(Refused, match="ingetrokken"):
        orders.take_file(otto, first.pk, form="CSV")
    second = ordered(otto, cast.area, payment)
    orders.send_order(otto, second.pk)
    with pytest.raises(Refused, match="al bij de bank"):
        orders.withdraw_order(otto, second.pk)


def test_what_is_late_says_why(cast: Cast, budget: Budget, otto: Actor) -> None:
    late = signed(budget, hours=-2)
    assert to_pay(otto)[0].clock == "2 uur te laat"
    with pytest.raises(Refused, match="te laat") as refused:
        ordered(otto, cast.area, late)
    assert refused.value.field == "late_because"
    ordered(otto, cast.area, late, late_because="De bank lag eruit")
    late.refresh_from_db()
    assert late.late_because == "De bank lag eruit"


def test_a_payment_that_failed_waits_again_also_after_it_was_booked(cast: Cast, budget: Budget, otto: Actor) -> None:
    payment = signed(budget)
    line = ordered(otto, cast.area, payment).lines.get()
    proof.mark_failed(otto, line.pk, because="IBAN bestaat niet")
    assert [row.failed_because for row in to_pay(otto)] == ["IBAN bestaat niet"]
    again = ordered(otto, cast.area, payment).lines.get()
    proof.mark_paid(otto, again.pk, on=clock.today(), reference="A1")
    proof.mark_failed(otto, again.pk, because="Rekening opgeheven")
    agrees(budget)
    assert (budget.reserved, budget.spent) == (payment.amount, Decimal(0))


def test_another_account_number_counts_when_who_signs_says_yes(
    cast: Cast, budget: Budget, otto: Actor, acts: Acts
) -> None:
    payment = signed(budget)
    ibans.propose_iban(otto, payment.pk, iban=OTHER_IBAN, because="Gebeld met de winkel")
    assert Notice.objects.filter(kind="ledger:check-iban", addressee=cast.leader.user).exists()
    with pytest.raises(Refused, match="wacht op akkoord"):
        ordered(otto, cast.area, payment)
    with pytest.raises((Denied, NotFound)):
        ibans.answer_iban(otto, payment.pk, yes=True, seen=OTHER_IBAN)
    with pytest.raises(Refused, match="Intussen is een ander"):  # what stood on the screen of who says yes
        ibans.answer_iban(acts(cast.leader), payment.pk, yes=True, seen=payment.iban)
    ibans.answer_iban(acts(cast.leader), payment.pk, yes=True, seen=OTHER_IBAN)
    assert ordered(otto, cast.area, payment).lines.get().iban == OTHER_IBAN


def test_who_asked_for_the_money_says_not_on_which_account_it_goes(
    cast: Cast, budget: Budget, otto: Actor, acts: Acts
) -> None:
    """Somebody who leads here and directs elsewhere: two roles, and one pair of eyes."""
    payment = reserve(budget, a_request(Decimal(100), asked_by=cast.leader), Said(None))
    ibans.propose_iban(otto, payment.pk, iban=OTHER_IBAN, because="De regisseur belde het door")
    with pytest.raises(Refused, match="vroeg dit geld zelf aan"):
        ibans.answer_iban(acts(cast.leader), payment.pk, yes=True, seen=OTHER_IBAN)


def test_what_comes_back_is_free_again_and_booked_once(cast: Cast, budget: Budget, otto: Actor) -> None:
    payment = signed(budget, "200.00")
    line = ordered(otto, cast.area, payment).lines.get()
    proof.mark_paid(otto, line.pk, on=clock.today(), reference="A1")
    for _click in range(2):
        refunding.note_refund(otto, payment.pk, amount=Decimal("49.95"), on=clock.today(), because="goedkoper", key=KEY)
    agrees(budget)
    assert budget.left == Decimal("849.95")
    with pytest.raises(Refused, match="al iets terugbetaald"):
        proof.mark_failed(otto, line.pk, because="kwam terug")


KEY = new_id()


def test_a_budget_is_set_once_and_changed_with_a_reason(cast: Cast, otto: Actor) -> None:
    made = [
        budgets.set_budget(
            otto, cast.area.pk, year=clock.today().year, amount=Decimal(500), because="begroting", key=KEY
        )
        for _click in range(2)
    ]
    assert made[0] == made[1]
    with pytest.raises(Refused, match="heeft al een budget"):
        budgets.set_budget(
            otto, cast.area.pk, year=clock.today().year, amount=Decimal(500), because="begroting", key=new_id()
        )
    budgets.change_budget(otto, made[0].pk, amount=Decimal("0.01"), up=False, because="afgerond", key=new_id())
    agrees(made[0])
    assert made[0].left == Decimal("499.99")


def test_closing_a_year_takes_an_order_under_way_along(cast: Cast, otto: Actor, acts: Acts) -> None:
    with _day(2026, 12, 30):
        Choice.objects.create(area=cast.area, key="paying_account", value={"name": "Teststad", "iban": OTHER_IBAN})
        budget = make_budget(Decimal(1000), area=cast.area)
        line = ordered(otto, cast.area, signed(budget)).lines.get()
        with pytest.raises(Refused, match="loopt nog"):
            budgets.close_books(otto, budget.pk)
    with _day(2027, 1, 5):
        budgets.close_books(otto, budget.pk)
        budgets.close_books(otto, budget.pk)
        proof.mark_paid(otto, line.pk, on=date(2027, 1, 4), reference="A1")
        new = Budget.objects.get(area=cast.area, year=2027)
        agrees(budget)
        agrees(new)
        assert (new.total, new.spent) == (Decimal("249.95"), Decimal("249.95"))
        assert [one.left for one in left_for(acts(cast.leader))] == ["€ 0,00"]


def _day(year: int, month: int, day: int):  # type: ignore[no-untyped-def]
    return clock.held(datetime(year, month, day, 12, tzinfo=clock.AMSTERDAM))


def test_who_pays_elsewhere_and_who_directs_find_none_of_it(
    cast: Cast, budget: Budget, otto: Actor, acts: Acts
) -> None:
    order = ordered(otto, cast.area, signed(budget))
    for who in (cast.samira, cast.leader, cast.policy):
        with pytest.raises((Denied, NotFound)):
            orders.send_order(acts(who), order.pk)
    far = make_budget(area=cast.elsewhere)
    with pytest.raises(NotFound):
        budgets.change_budget(otto, far.pk, amount=Decimal(1), up=True, because="x", key=new_id())


def test_the_trace_says_number_amount_and_organisation(cast: Cast, budget: Budget, otto: Actor) -> None:
    payment = signed(budget)
    line = ordered(otto, cast.area, payment).lines.get()
    proof.mark_paid(otto, line.pk, on=clock.today(), reference="A1")
    facts = Event.objects.filter(name="ledger:payment:paid").get().facts
    assert facts == {"number": payment.number, "amount": "€ 249,95", "payee": "Witgoed Waterstad"}
    again = ordered(otto, cast.area, signed(budget)).lines.get()
    with pytest.raises(Refused, match="Kies een dag"):
        proof.mark_paid(otto, again.pk, on=clock.today() + timedelta(days=1), reference="A1")


def test_whoever_asked_hears_once_that_it_is_paid(cast: Cast, budget: Budget, otto: Actor) -> None:
    payment = reserve(budget, a_request(Decimal(50), asked_by=cast.samira), Said(None))
    line = ordered(otto, cast.area, payment).lines.get()
    for _twice in range(2):
        proof.mark_paid(otto, line.pk, on=clock.today(), reference="AFSCHRIFT 44")
    told = Notice.objects.get(kind="ledger:paid")
    assert (told.addressee_id, told.thing, told.facts["number"]) == (
        cast.samira.user_id, payment.request, payment.number,
    )  # fmt: skip


def test_whoever_asked_hears_that_a_payment_came_back_and_no_longer_that_it_is_paid(
    cast: Cast, budget: Budget, otto: Actor
) -> None:
    payment = reserve(budget, a_request(Decimal(50), asked_by=cast.samira), Said(None))
    line = ordered(otto, cast.area, payment).lines.get()
    proof.mark_paid(otto, line.pk, on=clock.today(), reference="AFSCHRIFT 44")
    for _twice in range(2):
        proof.mark_failed(otto, line.pk, because="Rekening opgeheven")
    [told] = Notice.objects.filter(addressee=cast.samira.user, kind__startswith="ledger:")
    assert (told.kind, told.thing, told.facts) == ("ledger:returned", payment.request, {"number": payment.number})
    payment.refresh_from_db()
    assert payment.paid_on is None
