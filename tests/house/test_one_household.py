"""What hangs on a thing of a household is of that same household, whatever the code does."""

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction

from nabij.access.one_household import hanging, one_household_name
from nabij.plans.models import Action, Goal
from tests.factories.cast import Cast
from tests.factories.households import make_household

NAMES = {one_household_name(model._meta.db_table, field.column) for model, field in hanging(apps.get_models())}
HELD = "SELECT conname FROM pg_constraint WHERE contype = 'f' AND cardinality(conkey) = 2"


@pytest.mark.django_db
def test_each_thing_of_a_household_is_held_to_the_household_of_what_it_hangs_on() -> None:
    with connection.cursor() as cursor:
        cursor.execute(HELD)
        held = {name for (name,) in cursor.fetchall()}
    assert NAMES
    assert NAMES - held == set()


def test_a_row_that_names_a_thing_of_another_household_is_refused(cast: Cast) -> None:
    goal = Goal.objects.create(household=make_household(area=cast.area), words="Rust")
    with pytest.raises(IntegrityError, match="plans_action_goal_one_household"):
        _hang_elsewhere(cast, goal)
    assert not Action.objects.exists()


@transaction.atomic
def _hang_elsewhere(cast: Cast, goal: Goal) -> None:
    Action.objects.create(household=cast.household, goal=goal, what="Bellen", owner_professional=cast.samira)
    connection.check_constraints()
