"""What of the plan may not be read by all, is not read on the chain at the table either."""

from collections.abc import Callable
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from nabij.access.actor import Actor
from nabij.chain.commands.choosing import pin_action
from nabij.chain.queries import chain_of
from nabij.directory.models import Professional
from nabij.plans.commands.actions import add_action
from nabij.plans.commands.goals import reword_goal, set_goal
from nabij.plans.commands.moving import move_action
from nabij.plans.commands.own_plan import set_own_goal
from nabij.plans.models import Action, State
from tests.chain.conftest import Dominoes
from tests.factories.cast import Cast

pytestmark = pytest.mark.django_db
Acts = Callable[[Professional], Actor]
Enter = Callable[[Professional], Client]
STEP = "inschrijven bij de club"


@pytest.fixture
def private(cast: Cast, acts: Acts) -> Action:
    """A step of Elif to a goal that she does not share with her family."""
    goal = set_own_goal(acts(cast.samira), cast.household.pk, person=cast.elif_, words="naar voetbal")
    return add_action(acts(cast.samira), goal.pk, what=STEP, owner=cast.elif_)


def at_table(enter: Enter, cast: Cast, name: str, *ids: UUID) -> str:
    address = reverse(f"chain:{name}", args=[cast.household.pk, *ids])
    return enter(cast.samira).get(address).content.decode()


def test_a_step_to_a_goal_that_is_not_shared_hangs_on_no_shared_screen_or_paper(
    cast: Cast, acts: Acts, enter: Enter, dominoes: Dominoes, private: Action
) -> None:
    pin_action(acts(cast.samira), dominoes.awake.pk, action=private.pk)
    assert STEP not in at_table(enter, cast, "shared")
    assert STEP not in at_table(enter, cast, "shared_box", dominoes.awake.pk)
    whole = chain_of(acts(cast.samira), cast.household)
    assert STEP in str(whole.boxes)
    assert STEP not in str(whole.on_paper().boxes)


def test_nor_does_whoever_is_there_for_the_debts_read_it_on_the_chain(
    cast: Cast, acts: Acts, dominoes: Dominoes, private: Action
) -> None:
    pin_action(acts(cast.samira), dominoes.awake.pk, action=private.pk)
    assert STEP not in str(chain_of(acts(cast.debt_helper), cast.household).boxes)


def test_what_does_not_work_out_hangs_on_no_shared_screen_or_paper(
    cast: Cast, acts: Acts, enter: Enter, dominoes: Dominoes
) -> None:
    samira = acts(cast.samira)
    goal = set_goal(samira, cast.household.pk, words="rust in huis")
    action = add_action(samira, goal.pk, what="Deniz naar bed brengen", owner=cast.elif_)
    pin_action(samira, dominoes.awake.pk, action=action.pk)
    assert "naar bed brengen" in at_table(enter, cast, "shared")
    move_action(samira, action.pk, to=State.CANNOT, because="zij slaapt al")
    assert "naar bed brengen" not in at_table(enter, cast, "shared")
    assert "naar bed brengen" not in str(chain_of(samira, cast.household).on_paper().boxes)


def test_nor_is_it_offered_there_or_pinned_from_there(
    cast: Cast, enter: Enter, dominoes: Dominoes, private: Action
) -> None:
    assert STEP not in at_table(enter, cast, "shared_choose_action", dominoes.awake.pk)


def test_the_same_goes_for_a_goal_that_was_put_off_paper_afterwards(
    cast: Cast, acts: Acts, enter: Enter, dominoes: Dominoes
) -> None:
    samira = acts(cast.samira)
    goal = set_goal(samira, cast.household.pk, words="rust in huis")
    action = add_action(samira, goal.pk, what="praten met de politie", owner=cast.samira)
    pin_action(samira, dominoes.awake.pk, action=action.pk)
    reword_goal(samira, goal.pk, words="rust in huis", about=None, on_paper=False, version=goal.version)
    assert "politie" not in at_table(enter, cast, "shared")


def test_a_box_with_only_a_hidden_action_reads_as_any_other_without_one(
    cast: Cast, acts: Acts, dominoes: Dominoes, private: Action
) -> None:
    pin_action(acts(cast.samira), dominoes.awake.pk, action=private.pk)
    shared = chain_of(acts(cast.samira), cast.household, shared=True)
    paper = chain_of(acts(cast.samira), cast.household).on_paper()
    for chain in (shared, paper):
        assert {box.is_open for box in chain.boxes} == {True}
