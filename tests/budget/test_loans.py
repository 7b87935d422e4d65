"""A loan: not during a debt arrangement without that helper's yes; its instalments, one missed, and what then."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from nabij.access.actor import Actor
from nabij.access.database import acting_as
from nabij.access.permissions import Permission
from nabij.access.rules import can
from nabij.budget.commands.asking import ask_budget
from nabij.budget.commands.consenting import ask_helper, give_consent, note_consent
from nabij.budget.commands.loans import agree_otherwise, book_instalment, open_amount
from nabij.budget.commands.signing import sign_request
from nabij.budget.commands.writing_off import ask_write_off, refuse_write_off, sign_write_off
from nabij.budget.models import BudgetRequest, Instalment
from nabij.budget.plans import at_so_much, in_months
from nabij.directory.models import Professional
from nabij.discretion.models import Mandate
from nabij.kernel import clock
from nabij.kernel.errors import NotFound, Refused
from nabij.kernel.records import new_id
from nabij.ledger.booking import outstanding, pay
from nabij.ledger.booking.posting import Said
from nabij.ledger.models import Budget
from nabij.money.models import Arrangement, Debt
from tests.factories.budget import a_loan
from tests.factories.cast import Cast
from tests.factories.households import seat
from tests.factories.people import make_professional

pytestmark = pytest.mark.django_db
Acts = Callable[[Professional], Actor]


def at(year: int, month: int, day: int) -> datetime:
    return datetime(year, month, day, 9, tzinfo=clock.AMSTERDAM)


@contextmanager
def on_day(moment: datetime) -> Iterator[None]:
    """As if it were then, for the database as well."""
    with clock.held(moment), acting_as(None, wide=True):
        yield


@pytest.fixture
def arrangement(cast: Cast) -> Arrangement:
    """Jan's debts are being arranged by the municipality."""
    debt = Debt.objects.create(household=cast.household, about=cast.jan, creditor="Woonstad")
    return Arrangement.objects.create(household=cast.household, about=cast.jan, debt=debt, kind="settlement")


def loan(cast: Cast, acts: Acts, **more: object) -> BudgetRequest:
    return ask_budget(acts(cast.samira), cast.household.pk, key=new_id(), asked=a_loan(**more))


@pytest.fixture
def running(cast: Cast, acts: Acts, budget: Budget, mandate: Mandate) -> BudgetRequest:
    """€ 100 in three months from March 2030, paid out."""
    with on_day(at(2030, 2, 10)):
        Budget.objects.filter(pk=budget.pk).update(year=2030)
        signed = sign_request(acts(cast.leader), loan(cast, acts).pk)
        assert signed.payment is not None
        pay(signed.payment, Said(by=None), line=new_id())
    return signed


def test_the_loan_that_must_not_be(
    cast: Cast, acts: Acts, budget: Budget, mandate: Mandate, arrangement: Arrangement
) -> None:
    asked = loan(cast, acts)
    assert asked.protection == "arrangement"  # known from the list of debts, whatever was typed
    with pytest.raises(Refused, match="een gift kan wel"):
        sign_request(acts(cast.leader), asked.pk)
    with pytest.raises(IntegrityError, match="een gift kan wel"), transaction.atomic():
        BudgetRequest.objects.filter(pk=asked.pk).update(state="signed", protection="none")
    ask_helper(acts(cast.samira), asked.pk, helper_id=cast.debt_helper.pk)
    give_consent(acts(cast.debt_helper), asked.pk, yes=False, words="Dit breekt de regeling.")
    with pytest.raises(Refused, match="een gift kan wel"):
        sign_request(acts(cast.leader), asked.pk)
    with pytest.raises(Refused, match="al geantwoord"):
        note_consent(acts(cast.samira), asked.pk, yes=True, on=clock.today(), how="phone", name="Mark")
    give_consent(acts(cast.debt_helper), asked.pk, yes=True)
    assert sign_request(acts(cast.leader), asked.pk).is_signed


def test_a_yes_on_the_telephone_is_noted_with_name_and_day(
    cast: Cast, acts: Acts, budget: Budget, mandate: Mandate
) -> None:
    asked = loan(cast, acts, protection="administration")
    director = acts(cast.samira)
    with pytest.raises(Refused, match="nog komen"):
        note_consent(director, asked.pk, yes=True, on=date(2999, 1, 1), how="phone", name="Gerda Blom")
    with pytest.raises(Refused, match="wie dit zegt"):
        note_consent(director, asked.pk, yes=True, on=clock.today(), how="phone")
    note_consent(director, asked.pk, yes=False, on=clock.today(), how="phone", name="Gerda Blom")
    with pytest.raises(Refused, match="Alleen Gerda Blom"):
        note_consent(director, asked.pk, yes=True, on=clock.today(), how="phone", name="Mark")
    said = note_consent(director, asked.pk, yes=True, on=clock.today(), how="phone", name="Gerda Blom")
    assert (said.who, said.noted_by, sign_request(acts(cast.leader), asked.pk).is_signed) == (
        "Gerda Blom", cast.samira, True,
    )  # fmt: skip


def test_who_sits_there_as_bewindvoerder_makes_it_known_and_reads_that_one_loan(cast: Cast, acts: Acts) -> None:
    gerda = make_professional("Gerda Blom", discipline="beschermingsbewindvoerder", area=cast.area)
    seat(cast.household, gerda, about=(cast.jan,), purpose="beheert het geld")
    asked, other = loan(cast, acts), loan(cast, acts)
    assert asked.protection == "administration"
    assert not can(acts(gerda), Permission.BUDGET_VIEW, asked)
    ask_helper(acts(cast.samira), asked.pk, helper_id=gerda.pk)
    seen = [one for one in (asked, other) if can(acts(gerda), Permission.BUDGET_VIEW, one)]
    assert seen == [asked]
    with pytest.raises(NotFound):
        give_consent(acts(gerda), other.pk, yes=True)


def test_instalments_are_alike_and_the_last_takes_the_cents() -> None:
    assert in_months(Decimal("100.00"), 3) == [Decimal("33.33"), Decimal("33.33"), Decimal("33.34")]
    assert at_so_much(Decimal("66.67"), Decimal("20.00")) == [Decimal("20.00")] * 3 + [Decimal("6.67")]


def test_one_is_paid_one_is_missed_and_the_rest_is_agreed_anew(cast: Cast, acts: Acts, running: BudgetRequest) -> None:
    first, second, _third = plan = list(Instalment.objects.filter(request=running))
    assert [one.due_on for one in plan] == [date(2030, 3, 31), date(2030, 4, 30), date(2030, 5, 31)]
    with clock.held(at(2030, 5, 4)):
        paymaster = acts(cast.paymaster)
        book_instalment(paymaster, first.pk, on=date(2030, 3, 30))
        book_instalment(paymaster, first.pk)
        assert running.payment is not None
        assert (second.is_missed, outstanding(running.payment)) == (True, Decimal("66.67"))
        agree_otherwise(
            acts(cast.samira), running.pk, per_month=Decimal(20), first_month=date(2030, 6, 1), because="Minder uren."
        )
        with pytest.raises(Refused, match="iets anders afgesproken"):
            book_instalment(paymaster, second.pk)
    now = Instalment.objects.filter(request=running, replaced_at=None, paid_on=None)
    assert [(one.number, one.amount, one.due_on.month) for one in now] == [
        (4, Decimal(20), 6), (5, Decimal(20), 7), (6, Decimal(20), 8), (7, Decimal("6.67"), 9),
    ]  # fmt: skip


def test_the_rest_becomes_a_gift_when_another_signs_for_it(cast: Cast, acts: Acts, running: BudgetRequest) -> None:
    with on_day(at(2030, 5, 4)):
        director, leader = acts(cast.samira), acts(cast.leader)
        refused = ask_write_off(director, running.pk, because="Zij komen er niet uit.")
        refuse_write_off(leader, refused.pk, because="Probeer eerst tien euro per maand.")
        asked = ask_write_off(director, running.pk, because="Ook tien euro gaat niet.")
        assert ask_write_off(director, running.pk, because="nog eens") == asked
        signed = sign_write_off(leader, asked.pk)
        sign_write_off(leader, asked.pk)
        assert (signed.amount, open_amount(running)) == (Decimal("100.00"), Decimal(0))
        with pytest.raises(Refused, match="niets meer open"):
            ask_write_off(director, running.pk, because="nog eens")
    assert not Instalment.objects.filter(request=running, paid_on=None, replaced_at=None).exists()


def test_whoever_pays_reads_an_instalment_and_no_request(cast: Cast, acts: Acts, running: BudgetRequest) -> None:
    one = Instalment.objects.filter(request=running)[0]
    readers = {word for word, pro in cast.everyone.items() if can(acts(pro), Permission.BUDGET_PAY, one)}
    assert readers == {"paymaster"}
    assert not can(acts(cast.paymaster), Permission.BUDGET_VIEW, running)
