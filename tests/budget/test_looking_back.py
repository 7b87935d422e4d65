"""Some months later: what did it prevent?"""

from collections.abc import Callable
from decimal import Decimal

import pytest

from nabij.access.actor import Actor
from nabij.budget.commands.asking import ask_budget
from nabij.budget.commands.looking_back import Price, end_price, look_back, write_price
from nabij.budget.commands.signing import sign_request
from nabij.budget.models import Avoided
from nabij.directory.models import Professional
from nabij.discretion.models import Mandate
from nabij.kernel import clock
from nabij.kernel.errors import NotFound, Refused
from nabij.kernel.records import new_id
from nabij.ledger.booking import pay
from nabij.ledger.booking.posting import Said
from nabij.ledger.models import Budget
from tests.factories.budget import a_wish, make_cost
from tests.factories.cast import Cast

pytestmark = pytest.mark.django_db
Acts = Callable[[Professional], Actor]


def test_one_looks_back_after_it_was_paid_and_we_do_not_know_is_an_answer(
    cast: Cast, acts: Acts, budget: Budget, mandate: Mandate
) -> None:
    director, cost = acts(cast.samira), make_cost(cast.area, cast.policy)
    asked = ask_budget(director, cast.household.pk, key=new_id(), asked=a_wish())
    with pytest.raises(Refused, match="nog niet betaald"):
        look_back(director, asked.pk, outcome="unknown")
    signed = sign_request(acts(cast.leader), asked.pk)
    assert signed.payment is not None
    pay(signed.payment, Said(by=None), line=new_id())
    look_back(director, asked.pk, outcome="prevented", avoided=[cost.pk], words="Zij slapen thuis.")
    assert Avoided.objects.get().cost == cost
    with pytest.raises(Refused, match="alleen wat er niet kwam"):
        look_back(director, asked.pk, outcome="unknown", avoided=[cost.pk])
    assert look_back(director, asked.pk, outcome="unknown").words == ""
    assert not Avoided.objects.exists()


def test_a_price_has_an_owner_and_is_ended_not_edited(cast: Cast, acts: Acts) -> None:
    assert cast.area.parent is not None
    policy, price = acts(cast.policy), Price(
        what="Een huisuitzetting", amount=Decimal("10000.00"), per="per keer", source="eigen raming", year=2025
    )  # fmt: skip
    made = write_price(policy, cast.area.pk, price=price)
    assert made.owner == cast.policy
    with pytest.raises(Refused, match="staat al op de lijst"):
        write_price(policy, cast.area.pk, price=price)
    assert end_price(policy, made.pk).ended_on == clock.today()
    write_price(policy, cast.area.pk, price=price)
    with pytest.raises(NotFound):
        write_price(acts(cast.samira), cast.area.pk, price=price)
