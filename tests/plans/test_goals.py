"""Goals: in the family's words, in order, reached or dropped, and always a way back."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from nabij.access.actor import Actor
from nabij.audit.models import Event
from nabij.directory.models import Professional
from nabij.kernel import clock
from nabij.kernel.errors import Conflict, Denied, Refused
from nabij.plans.commands.goals import (
    drop_goal,
    order_goals,
    reach_goal,
    remove_goal,
    reword_goal,
    set_goal,
    take_up_goal,
    unreach_goal,
)
from nabij.plans.models import Action, Goal
from nabij.plans.queries import plan_of
from tests.factories.cast import Cast
from tests.factories.households import make_person
from tests.plans.conftest import Kitchen

Acts = Callable[[Professional], Actor]


def test_a_second_click_makes_no_second_goal(cast: Cast, acts: Acts) -> None:
    for _click in range(2):
        set_goal(acts(cast.samira), cast.household.pk, words="rust in huis")
    assert Goal.objects.count() == 1


def test_a_goal_is_about_somebody_of_this_household(cast: Cast, acts: Acts) -> None:
    with pytest.raises(Refused, match="hoort niet bij dit huishouden"):
        set_goal(acts(cast.samira), cast.household.pk, words="rust", about=make_person("Iemand", "Anders"))


def test_a_helper_may_read_but_not_write_the_plan(cast: Cast, acts: Acts) -> None:
    with pytest.raises(Denied):
        set_goal(acts(cast.debt_helper), cast.household.pk, words="rust")


def test_rewording_an_older_version_is_a_conflict_with_both_texts(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    reword_goal(acts(cast.tom), kitchen.dry.pk, words="geen schimmel", about=None, on_paper=True, version=1)
    with pytest.raises(Conflict) as conflict:
        reword_goal(acts(cast.samira), kitchen.dry.pk, words="warm huis", about=None, on_paper=True, version=1)
    assert (conflict.value.theirs, conflict.value.version) == ("geen schimmel", 2)


def test_actions_follow_for_whom_the_goal_is(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    samira = acts(cast.samira)
    reword_goal(samira, kitchen.dry.pk, words="droge kamer", about=cast.deniz, on_paper=True, version=1)
    kitchen.report.refresh_from_db()
    assert kitchen.report.about == cast.deniz


def test_what_comes_first_says_why(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    samira, order = acts(cast.samira), [kitchen.school.pk, kitchen.dry.pk]
    with pytest.raises(Refused) as refused:
        order_goals(samira, cast.household.pk, order=order, because="")
    assert refused.value.field == "because"
    order_goals(samira, cast.household.pk, order=order, because="hij mist te veel")
    first, second = plan_of(samira, cast.household).goals
    assert (first.goal, first.is_first, first.goal.first_because) == (kitchen.school, True, "hij mist te veel")
    assert (second.is_first, second.goal.first_because) == (False, "")


def test_an_order_that_misses_a_new_goal_is_looked_at_again(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    samira = acts(cast.samira)
    set_goal(samira, cast.household.pk, words="en nog iets")
    with pytest.raises(Refused, match="Kijk nog eens"):
        order_goals(samira, cast.household.pk, order=[kitchen.school.pk, kitchen.dry.pk], because="zo")


def test_reached_and_not_reached_after_all(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    samira = acts(cast.samira)
    assert reach_goal(samira, kitchen.dry.pk).reached_on == clock.today()
    assert [line.goal for line in plan_of(samira, cast.household).closed] == [kitchen.dry]
    assert unreach_goal(samira, kitchen.dry.pk).reached_on is None


def test_dropping_says_why_and_can_be_taken_back(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    samira = acts(cast.samira)
    with pytest.raises(Refused):
        drop_goal(samira, kitchen.dry.pk, because="")
    assert not drop_goal(samira, kitchen.dry.pk, because="ze verhuizen").is_open
    with pytest.raises(Refused, match="gestopt"):
        reach_goal(samira, kitchen.dry.pk)
    assert take_up_goal(samira, kitchen.dry.pk).is_open


def test_only_what_was_just_written_can_be_taken_away(cast: Cast, acts: Acts) -> None:
    samira = acts(cast.samira)
    goal = set_goal(samira, cast.household.pk, words="vergissing")
    with clock.held(clock.now() + timedelta(days=1)), pytest.raises(Refused, match="staat al in het plan"):
        remove_goal(samira, goal.pk)
    remove_goal(samira, goal.pk)
    assert not Goal.objects.exists()


def test_a_goal_with_actions_is_not_taken_away(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    with pytest.raises(Refused):
        remove_goal(acts(cast.samira), kitchen.dry.pk)
    assert Action.objects.filter(goal=kitchen.dry).exists()


def test_the_trace_holds_nothing_of_what_a_goal_says(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    facts = [str(facts) for facts in Event.objects.values_list("facts", flat=True)]
    assert facts
    assert not any("droog" in one or "school" in one or "Fatma" in one for one in facts)
