"""What two do with one loan at the same moment."""

import time
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from threading import Event

import pytest
from django.db import connections

from nabij.access.actor import Actor
from nabij.access.database import acting_as
from nabij.access.permissions import Role
from nabij.budget.commands.asking import ask_budget
from nabij.budget.commands.loans import agree_otherwise, book_instalment
from nabij.budget.commands.signing import sign_request
from nabij.budget.models import BudgetRequest, Instalment
from nabij.budget.plans import open_instalments
from nabij.directory.models import Professional
from nabij.discretion.models import Mandate
from nabij.households.actors import actor_for
from nabij.kernel import clock
from nabij.kernel.records import new_id
from nabij.ledger.booking import outstanding, pay
from nabij.ledger.booking.posting import Said
from tests.factories.budget import a_loan
from tests.factories.cast import Cast
from tests.factories.discretion import make_mandate
from tests.factories.ledger import make_budget


@pytest.fixture
def cast(own_database: str) -> Cast:
    with acting_as(None, wide=True):
        return Cast()


@pytest.fixture
def loan(cast: Cast) -> BudgetRequest:
    """€ 100 in three months, paid out."""
    with acting_as(None, wide=True):
        make_budget(Decimal(1000), area=cast.area)
        make_mandate(
            cast.area, cast.mandate_giver, subject=Mandate.Subject.SIGN_BUDGET, role=Role.TEAM_LEADER,
            up_to=Decimal(500), what="Een maatwerkbudget tekenen",
        )  # fmt: skip
        asked = ask_budget(acts(cast.samira), cast.household.pk, key=new_id(), asked=a_loan())
        signed = sign_request(acts(cast.leader), asked.pk)
        assert signed.payment
        pay(signed.payment, Said(by=None), line=new_id())
    return signed


def acts(one: Professional) -> Actor:
    assert one.user
    return actor_for(one.user)


@pytest.mark.slow
def test_what_came_in_while_the_rest_was_agreed_anew_is_not_asked_twice(cast: Cast, loan: BudgetRequest) -> None:
    booked = Event()

    def book() -> None:
        with acting_as(cast.paymaster.user_id, wide=True):
            book_instalment(acts(cast.paymaster), first.pk)
            booked.set()
            time.sleep(0.2)  # not written for good while the other looks what is open
        connections.close_all()

    def agree() -> None:
        booked.wait(5)
        with acting_as(cast.samira.user_id):
            agree_otherwise(
                acts(cast.samira), loan.pk, per_month=Decimal(20), first_month=clock.today(), because="Minder uren."
            )
        connections.close_all()

    with acting_as(None, wide=True):
        first = Instalment.objects.filter(request=loan).order_by("number")[0]
    with ThreadPoolExecutor(2) as pool:
        for one in [pool.submit(book), pool.submit(agree)]:
            one.result()
    with acting_as(None, wide=True):
        stands = BudgetRequest.objects.select_related("payment").get(pk=loan.pk)
        assert stands.payment
        assert sum(one.amount for one in open_instalments(stands)) == outstanding(stands.payment) == Decimal("66.67")
