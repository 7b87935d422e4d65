"""The ledger: what is promised, paid and paid back, to the cent."""

from contextlib import AbstractContextManager
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.kernel.records import new_id
from nabij.ledger import booking
from nabij.ledger.booking.amounts import balances
from nabij.ledger.booking.posting import Moves, Said, move
from nabij.ledger.models import Account, Budget, Entry, Payment, Posting
from tests.factories.ledger import a_request, lent, make_budget, paid, settle

pytestmark = pytest.mark.django_db
BY = Said(None, because="afgesproken")
BORN_RICH = """
INSERT INTO ledger_budget (id, created_at, area_id, year, total, reserved, spent)
SELECT gen_random_uuid(), now(), area_id, 2199, 9, 0, 0 FROM ledger_budget
"""


def on_day(year: int, month: int, day: int) -> AbstractContextManager[None]:
    return clock.held(datetime(year, month, day, 12, tzinfo=clock.AMSTERDAM))


def amounts(budget: Budget) -> tuple[Decimal, Decimal, Decimal]:
    budget.refresh_from_db()
    return budget.total, budget.reserved, budget.spent


def test_a_promise_is_reserved_and_then_spent() -> None:
    budget = make_budget(Decimal(1000))
    payment = booking.reserve(budget, a_request(Decimal("249.95")), BY)
    assert amounts(budget) == (Decimal(1000), Decimal("249.95"), Decimal(0))
    booking.pay(payment, BY, line=new_id())
    settle()
    assert amounts(budget) == (Decimal(1000), Decimal(0), Decimal("249.95"))
    assert balances(budget.pk)[Account.FUNDS] == Decimal("750.05") == budget.left


def test_no_more_is_promised_than_there_is_nor_the_budget_lowered_below_what_is_bound() -> None:
    budget = make_budget(Decimal(100))
    booking.reserve(budget, a_request(Decimal("99.99")), BY)
    with pytest.raises(Refused, match="nog € 0,01 vrij"):
        booking.reserve(budget, a_request(Decimal("0.02")), BY)
    with pytest.raises(Refused, match="niet genoeg"):
        booking.lower(budget, Decimal("0.02"), BY)
    booking.lower(budget, Decimal("0.01"), BY)
    assert amounts(budget) == (Decimal("99.99"), Decimal("99.99"), Decimal(0))


def test_the_same_request_is_promised_once_and_after_a_release_again() -> None:
    budget, what = make_budget(Decimal(100)), a_request(Decimal(60))
    first = booking.reserve(budget, what, BY)
    assert booking.reserve(budget, what, BY) == first
    booking.release(what.request, BY)
    assert booking.release(what.request, BY) is None
    assert booking.reserve(budget, what, BY) != first
    assert amounts(budget) == (Decimal(100), Decimal(60), Decimal(0))


def test_a_loan_is_lent_repaid_and_the_rest_written_off() -> None:
    budget = make_budget(Decimal(500))
    loan = lent(budget, Decimal(300))
    booking.repay(loan, Decimal(100), BY, key="termijn 1")
    with pytest.raises(Refused, match="nog € 200,00 open"):
        booking.repay(loan, Decimal("200.01"), BY, key="termijn 2")
    with pytest.raises(IntegrityError), transaction.atomic():
        booking.repay(loan, Decimal(100), BY, key="termijn 1")
    booking.write_off(loan, BY)
    with pytest.raises(Refused, match="niets meer open"):
        booking.write_off(loan, BY)
    assert amounts(budget) == (Decimal(500), Decimal(0), Decimal(200))
    assert balances(budget.pk)[Account.WRITTEN_OFF] == Decimal(200)


def test_what_an_organisation_pays_back_may_be_spent_again_and_no_more_than_was_paid() -> None:
    budget = make_budget(Decimal(500))
    payment = paid(budget, Decimal(300))
    booking.refund(payment, Decimal("0.05"), BY, key="a")
    with pytest.raises(Refused, match="hoogstens € 299,95"):
        booking.refund(payment, Decimal(300), BY, key="b")
    assert amounts(budget) == (Decimal(500), Decimal(0), Decimal("299.95"))


def test_a_year_closes_what_was_promised_and_lent_goes_along_and_nothing_is_booked_in_it_again() -> None:
    with on_day(2026, 12, 20):
        budget = make_budget(Decimal(1000))
        waiting = booking.reserve(budget, a_request(Decimal(100)), BY)
        loan, gift = lent(budget, Decimal(300)), paid(budget, Decimal(50))
        booking.repay(loan, Decimal(40), BY, key="1")
        with pytest.raises(Refused, match="loopt nog"):
            booking.close_year(budget, BY)
        settle()
    with on_day(2027, 1, 4):
        new = booking.close_year(budget, BY)
        settle()
        assert amounts(budget) == (Decimal(640), Decimal(0), Decimal(50))
        assert amounts(new) == (Decimal(360), Decimal(100), Decimal(260))
        with pytest.raises(Refused, match="2026 is afgesloten"):
            booking.raise_budget(budget, Decimal(1), BY)
        for it in (waiting, loan, gift):
            it.refresh_from_db()
        booking.repay(loan, Decimal(260), BY, key="2")
        booking.refund(gift, Decimal(50), BY, key="3")
        settle()
        assert amounts(new) == (Decimal(410), Decimal(100), Decimal(0))
        assert booking.refundable(gift) == 0


def test_what_came_back_from_the_bank_waits_again_also_in_the_next_year() -> None:
    with on_day(2026, 12, 31):
        budget = make_budget(Decimal(100))
        payment = paid(budget, Decimal(80))
        settle()
    with on_day(2027, 1, 4):
        new = booking.close_year(budget, BY)
        payment = Payment.objects.get(pk=payment.pk)
        booking.come_back(payment, BY, line=new_id())
        settle()
        assert (payment.paid_on, payment.budget) == (None, new)
        assert amounts(new) == (Decimal(80), Decimal(80), Decimal(0))


def test_the_database_refuses_what_does_not_balance_what_is_changed_and_what_is_booked_in_a_closed_year() -> None:
    budget = make_budget(Decimal(100))
    settle()
    moves = move(Decimal(10), out_of=Account.FUNDS, into=Account.PAID) | {Account.PAID: Decimal("9.99")}
    with pytest.raises(IntegrityError, match="sluit niet"):
        _booked(budget, moves)
    for statement in ("UPDATE ledger_entry SET amount = 1", "DELETE FROM ledger_posting"):
        with pytest.raises(Exception, match="permission denied"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
    Budget.objects.filter(pk=budget.pk).update(closed_at=clock.now() - timedelta(days=1))
    with pytest.raises(IntegrityError, match="is afgesloten"):
        _booked(budget, moves | {Account.PAID: Decimal(10)})


def _booked(budget: Budget, moves: Moves, key: str = "erlangs") -> None:
    """Past the ledger's own functions."""
    with transaction.atomic():
        posting = Posting.objects.create(budget=budget, kind=Posting.Kind.RAISED, key=key, because="toch nog")
        Entry.objects.bulk_create(Entry(posting=posting, account=a, amount=amount) for a, amount in moves.items())
        settle()


@pytest.mark.parametrize(
    ("statement", "refused"),
    [
        ("UPDATE ledger_budget SET spent = 1", "volgt uit de boekingen"),
        ("UPDATE ledger_budget SET total = total + 1", "volgt uit de boekingen"),
        ("UPDATE ledger_budget SET total = 500, reserved = 400", "volgt uit de boekingen"),
        (BORN_RICH, "begint op nul"),
    ],
)
def test_what_may_still_be_spent_is_changed_by_an_entry_and_by_nothing_else(statement: str, refused: str) -> None:
    make_budget(Decimal(100))
    with pytest.raises(IntegrityError, match=refused), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_an_entry_that_overspends_is_refused_also_past_the_ledgers_own_functions() -> None:
    budget = make_budget(Decimal(100))
    _booked(budget, move(Decimal(100), out_of=Account.FUNDS, into=Account.PAID))
    assert amounts(budget) == (Decimal(100), Decimal(0), Decimal(100))
    with pytest.raises(IntegrityError, match="budget_holds_what_is_bound"):
        _booked(budget, {Account.PAID: Decimal("0.01")}, key="nog een")


def test_a_closed_year_does_not_open_again() -> None:
    budget = make_budget(Decimal(100))
    settle()
    Budget.objects.filter(pk=budget.pk).update(closed_at=clock.now())
    with pytest.raises(IntegrityError, match="gaat niet meer open"), transaction.atomic():
        Budget.objects.filter(pk=budget.pk).update(closed_at=None)


def test_closing_a_year_asks_as_much_of_the_database_for_what_is_over_as_for_nothing(
    django_assert_max_num_queries: Any,
) -> None:
    with on_day(2026, 12, 30):
        budget = make_budget(Decimal(1000))
        for _gift in range(8):
            paid(budget, Decimal(10))
        settle()
    with on_day(2027, 1, 4), django_assert_max_num_queries(10):
        booking.close_year(budget, BY)


@pytest.mark.parametrize("amount", [Decimal(0), Decimal(-1), Decimal("0.005")])
def test_money_moves_in_whole_cents_above_nothing(amount: Decimal) -> None:
    with pytest.raises(ValueError, match="whole cents"):
        move(amount, out_of=Account.FUNDS, into=Account.PAID)
