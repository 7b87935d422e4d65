"""What the tests of looking together share: a plan in the kitchen, and one time round the table."""

from collections.abc import Callable
from typing import Any

import pytest

from nabij.access.actor import Actor
from nabij.kernel import clock
from nabij.kernel.records import new_id
from nabij.plans.commands.actions import add_action
from nabij.plans.commands.goals import set_goal
from nabij.plans.models import Goal
from nabij.reviews.commands.holding import hold_review
from nabij.reviews.commands.told import Told
from nabij.reviews.models import Review
from tests.factories.cast import Cast

Look = Callable[..., Review]


@pytest.fixture
def dry(cast: Cast, acts: Callable[..., Actor]) -> Goal:
    """One goal with an action, as agreed in the kitchen."""
    samira = acts(cast.samira)
    goal = set_goal(samira, cast.household.pk, words="wij willen een droog huis")
    add_action(samira, goal.pk, what="schimmel melden", owner=cast.samira)
    return goal


def told(cast: Cast, **more: Any) -> Told:
    """Jan and Ayşe were there, and one line."""
    given = {"what_changed": "De schimmel is weg.", "held_on": clock.today()}
    return Told(**{**given, "persons": frozenset({cast.jan.pk, cast.ayse.pk}), **more})


@pytest.fixture
def look(cast: Cast, acts: Callable[..., Actor]) -> Look:
    """Write down one time of looking together."""

    def held(**more: Any) -> Review:
        return hold_review(acts(cast.samira), cast.household.pk, told=told(cast, **more), key=new_id())

    return held
