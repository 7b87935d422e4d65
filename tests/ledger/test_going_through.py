"""The whole ledger at random, in short; `./nabij bench budget` goes through it 300 times 60 steps."""

import time
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import pytest

from nabij.access.database import acting_as
from nabij.kernel import clock
from nabij.ledger.models import Budget, Payment
from nabij.operations.bench.money.going_through import go_through, survivors
from nabij.operations.bench.money.mutants import MUTANTS
from nabij.operations.bench.money.scene import Scene
from nabij.operations.bench.money.workers import reserve_some, sign_together
from tests.factories.people import make_municipality


@pytest.mark.slow
@pytest.mark.django_db
def test_every_cent_of_every_account_is_as_told(cast: object) -> None:
    go_through(runs=4, steps=25)


@pytest.mark.slow
@pytest.mark.django_db
def test_a_sown_mistake_is_found(cast: object) -> None:
    assert survivors((MUTANTS[0], MUTANTS[3])) == []


@pytest.mark.slow
def test_many_at_once_promise_no_more_than_there_is_and_a_request_is_signed_once(own_database: str) -> None:
    with acting_as(None, wide=True):
        make_municipality()
        scene = Scene()
        budget, this_year = scene.budget(Decimal(20)), scene.budget(Decimal(500), clock.today().year)
        request = scene.request(Decimal("249.95"))
    with ThreadPoolExecutor(6) as pool:
        asked = [pool.submit(reserve_some, time.time() + 0.1, budget, Decimal("7.03"), 2) for _ in range(6)]
        assert sum(one.result() for one in asked) == 2
    assert scene.leader.user_id
    assert sign_together(time.time() + 0.1, scene.leader.user_id, request, 6, 2) == [""] * 12
    with acting_as(None, wide=True):
        assert [Budget.objects.get(pk=one).reserved for one in (budget, this_year)] == [
            Decimal("14.06"), Decimal("249.95"),
        ]  # fmt: skip
        assert Payment.objects.filter(request=request).count() == 1
