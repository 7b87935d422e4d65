"""A settled plan stands as it was agreed, with whom."""

from collections.abc import Callable

import pytest
from django.db import DatabaseError, transaction

from nabij.access.actor import Actor
from nabij.directory.models import Professional
from nabij.kernel.errors import Denied, Refused
from nabij.notices.models import Notice
from nabij.plans.commands.actions import add_action
from nabij.plans.commands.goals import reach_goal, remove_goal, set_goal
from nabij.plans.commands.settling import settle_plan
from nabij.plans.models import PlanVersion
from nabij.plans.queries import plan_of
from nabij.plans.versions import changes, content_of
from tests.factories.cast import Cast
from tests.plans.conftest import Kitchen

Acts = Callable[[Professional], Actor]


def test_a_plan_without_goals_cannot_be_settled(cast: Cast, acts: Acts) -> None:
    with pytest.raises(Refused, match="nog geen doel"):
        settle_plan(acts(cast.samira), cast.household.pk, agreed_by=[cast.ayse])


def test_a_plan_is_settled_with_somebody_of_the_family(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    with pytest.raises(Refused) as refused:
        settle_plan(acts(cast.samira), cast.household.pk, agreed_by=[])
    assert refused.value.field == "agreed_by"


def test_each_settling_that_differs_is_a_version_with_its_number(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    samira = acts(cast.samira)
    first = settle_plan(samira, cast.household.pk, agreed_by=[cast.ayse], present="tolk")
    assert settle_plan(samira, cast.household.pk, agreed_by=[cast.ayse], present="tolk") == first
    set_goal(samira, cast.household.pk, words="zwemles")
    assert settle_plan(samira, cast.household.pk, agreed_by=[cast.ayse]).number == 2
    assert PlanVersion.objects.count() == 2


def test_professionals_with_an_action_hear_that_it_is_settled(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    samira = acts(cast.samira)
    add_action(samira, kitchen.school.pk, what="bellen", owner=cast.mentor)
    settle_plan(samira, cast.household.pk, agreed_by=[cast.jan])
    told = Notice.objects.filter(kind="plans:plan-is-settled")
    assert [notice.addressee_id for notice in told] == [cast.mentor.user_id]


def test_the_database_refuses_to_change_what_was_agreed(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    version = settle_plan(acts(cast.samira), cast.household.pk, agreed_by=[cast.ayse])
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        PlanVersion.objects.filter(pk=version.pk).update(agreed_by=["Jan"])


def test_a_helper_does_not_settle(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    with pytest.raises(Denied):
        settle_plan(acts(cast.debt_helper), cast.household.pk, agreed_by=[cast.ayse])


def test_a_goal_of_a_settled_plan_is_not_taken_away(cast: Cast, acts: Acts) -> None:
    samira = acts(cast.samira)
    goal = set_goal(samira, cast.household.pk, words="rust")
    settle_plan(samira, cast.household.pk, agreed_by=[cast.ayse])
    with pytest.raises(Refused):
        remove_goal(samira, goal.pk)


def test_what_was_reached_is_one_change_and_not_one_for_each_action(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    samira = acts(cast.samira)
    version = settle_plan(samira, cast.household.pk, agreed_by=[cast.ayse])
    reach_goal(samira, kitchen.dry.pk)
    found = changes(version.content, content_of(plan_of(samira, cast.household)))
    assert ("reached", "goal", "wij willen een droog huis") in [(c.kind, c.thing, c.words) for c in found]
    assert not [change for change in found if change.thing == "action"]
