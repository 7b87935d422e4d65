"""The whole ledger at random, in short; `./nabij bench budget` goes through it 300 times 60 steps."""

import pytest

from nabij.operations.bench.money.going_through import go_through, survivors
from nabij.operations.bench.money.mutants import MUTANTS

pytestmark = pytest.mark.django_db


@pytest.mark.slow
def test_every_cent_of_every_account_is_as_told(cast: object) -> None:
    go_through(runs=8, steps=30)


@pytest.mark.slow
def test_a_sown_mistake_is_found(cast: object) -> None:
    assert survivors((MUTANTS[0], MUTANTS[6])) == []
