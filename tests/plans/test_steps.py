"""How one notices, what happens first, and the steps in order; and all of it in a settled plan."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from nabij.access.actor import Actor
from nabij.directory.models import Professional
from nabij.kernel.errors import Refused
from nabij.plans.commands.actions import add_action, change_action
from nabij.plans.commands.goals import reach_goal, reword_goal, set_goal, unreach_goal
from nabij.plans.commands.moving import move_action
from nabij.plans.commands.ordering import place_action
from nabij.plans.models import Action, State
from nabij.plans.queries import plan_of
from nabij.plans.versions import changes, content_of
from tests.factories.cast import Cast
from tests.plans.conftest import Kitchen

Acts = Callable[[Professional], Actor]
Enter = Callable[[Professional], Client]


def _content(cast: Cast, acts: Acts) -> dict[str, Any]:
    return content_of(plan_of(acts(cast.samira), cast.household))


def _steps(cast: Cast, acts: Acts) -> list[str]:
    return [line.action.what for line in plan_of(acts(cast.samira), cast.household).goals[0].actions]


def test_how_one_would_notice_is_asked_when_the_goal_is_reached(cast: Cast, acts: Acts, enter: Enter) -> None:
    goal = set_goal(acts(cast.samira), cast.household.pk, words="een droog huis", notice="Deniz slaapt door")
    page = reverse("plans:goal_reach", args=[goal.pk])
    samira = enter(cast.samira)
    assert "U zou het merken aan: Deniz slaapt door" in samira.get(page).content.decode()
    samira.post(page, {"noticed": "hij hoest niet meer"})
    goal.refresh_from_db()
    assert (goal.is_open, goal.noticed) == (False, "hij hoest niet meer")


def test_not_reached_after_all_leaves_nothing_noticed(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    reach_goal(acts(cast.samira), kitchen.dry.pk, noticed="droog")
    assert unreach_goal(acts(cast.samira), kitchen.dry.pk).noticed == ""


def test_a_step_goes_up_and_down_and_no_further(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    samira = acts(cast.samira)
    assert _steps(cast, acts) == ["schimmel melden", "met Ayşe mee naar taalles"]
    place_action(samira, kitchen.dry.pk, action=kitchen.lessons, earlier=True)
    place_action(samira, kitchen.dry.pk, action=kitchen.lessons, earlier=True)
    assert _steps(cast, acts) == ["met Ayşe mee naar taalles", "schimmel melden"]


def test_what_is_done_is_no_step_any_more(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    move_action(acts(cast.samira), kitchen.report.pk, to=State.DONE)
    kitchen.report.refresh_from_db()
    with pytest.raises(Refused, match="niet meer een stap"):
        place_action(acts(cast.samira), kitchen.dry.pk, action=kitchen.report, earlier=True)


def test_steps_are_ordered_on_a_page_with_a_way_back(cast: Cast, acts: Acts, enter: Enter, kitchen: Kitchen) -> None:
    samira = enter(cast.samira)
    page = samira.post(reverse("plans:step_up", args=[kitchen.lessons.pk]), follow=True).content.decode()
    assert page.index("taalles") < page.index("schimmel melden")
    assert reverse("plans:step_down", args=[kitchen.lessons.pk]) in page


def test_a_comparison_names_what_first_how_one_notices_and_the_order(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    samira = acts(cast.samira)
    before = _content(cast, acts)
    reword_goal(samira, kitchen.dry.pk, words=kitchen.dry.words, notice="droog", about=None, on_paper=True, version=1)
    change_action(
        samira, kitchen.report.pk, version=1, what="schimmel melden", due_on=None, waiting_for="Woonstad",
        answer_due_on=kitchen.report.answer_due_on, next_step="maandag bellen",
    )  # fmt: skip
    place_action(samira, kitchen.dry.pk, action=kitchen.lessons, earlier=True)
    told = {change.words: change.details for change in changes(before, _content(cast, acts))}
    assert told["wij willen een droog huis"] == ("te merken aan: niets, nu droog",)
    assert told["schimmel melden"] == ("als eerste: niets, nu maandag bellen", "komt nu later")
    assert told["met Ayşe mee naar taalles"] == ("komt nu eerder",)


def test_a_step_that_came_between_moves_nobody(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    before = _content(cast, acts)
    made = add_action(acts(cast.samira), kitchen.dry.pk, what="luchten", owner=cast.jan)
    place_action(acts(cast.samira), kitchen.dry.pk, action=made, earlier=True)
    assert [change.kind for change in changes(before, _content(cast, acts))] == ["added"]


def test_what_first_stands_in_the_plan_and_on_paper(cast: Cast, acts: Acts, enter: Enter, kitchen: Kitchen) -> None:
    Action.objects.filter(pk=kitchen.lessons.pk).update(next_step="samen de bus uitproberen")
    for page in ("plan", "fridge", "shared"):
        text = enter(cast.samira).get(reverse(f"plans:{page}", args=[cast.household.pk])).content.decode()
        assert "samen de bus uitproberen" in text
