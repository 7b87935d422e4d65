"""What stands before somebody asks: a budget, and a mandate for who leads the area."""

from decimal import Decimal

import pytest

from nabij.access.permissions import Role
from nabij.discretion.models import Mandate
from nabij.ledger.models import Budget
from tests.factories.cast import Cast
from tests.factories.discretion import make_mandate
from tests.factories.ledger import make_budget


@pytest.fixture
def budget(cast: Cast) -> Budget:
    return make_budget(Decimal(1000), area=cast.area)


@pytest.fixture
def mandate(cast: Cast) -> Mandate:
    """Lea signs up to and including € 500."""
    return make_mandate(
        cast.area, cast.mandate_giver, subject=Mandate.Subject.SIGN_BUDGET, role=Role.TEAM_LEADER,
        up_to=Decimal(500), what="Een maatwerkbudget tekenen",
    )  # fmt: skip
