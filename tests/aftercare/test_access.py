"""What was put off paper after it was written in the farewell, stands in no letter."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from nabij.access.actor import Actor
from nabij.aftercare.commands.told import FarewellTold, Reached
from nabij.aftercare.commands.writing import write_farewell
from nabij.directory.models import Professional
from nabij.plans.commands.actions import add_action
from nabij.plans.commands.goals import reword_goal, set_goal
from nabij.plans.commands.moving import move_action
from nabij.plans.commands.own_plan import keep_own_goal, set_own_goal, share_own_goal
from nabij.plans.models import Goal, State
from tests.aftercare.conftest import Write
from tests.factories.cast import Cast

pytestmark = pytest.mark.django_db
Acts = Callable[[Professional], Actor]
Enter = Callable[[Professional], Client]


def letter(cast: Cast, enter: Enter) -> str:
    return enter(cast.samira).get(reverse("aftercare:letter", args=[cast.household.pk])).content.decode()


def test_a_goal_that_was_put_off_paper_afterwards_is_not_in_the_letter(
    cast: Cast, acts: Acts, enter: Enter, write: Write, goals: tuple[Goal, Goal]
) -> None:
    write()
    assert "droog huis" in letter(cast, enter)
    dry = goals[0]
    reword_goal(acts(cast.samira), dry.pk, words=dry.words, about=None, on_paper=False, version=dry.version)
    assert "droog huis" not in letter(cast, enter)


def test_a_youth_who_keeps_a_goal_to_themselves_again_does_not_read_it_in_the_letter(
    cast: Cast, acts: Acts, enter: Enter
) -> None:
    wish = set_own_goal(acts(cast.samira), cast.household.pk, person=cast.elif_, words="naar voetbal")
    share_own_goal(acts(cast.samira), wish.pk)
    told = FarewellTold(goals=(Reached(wish.pk, "reached"),))
    write_farewell(acts(cast.samira), cast.household.pk, told=told)
    assert "voetbal" in letter(cast, enter)
    keep_own_goal(acts(cast.samira), wish.pk)
    assert "voetbal" not in letter(cast, enter)


def test_what_a_child_does_and_what_does_not_work_out_is_not_offered_as_what_stays(
    cast: Cast, acts: Acts, enter: Enter, goals: tuple[Goal, Goal]
) -> None:
    add_action(acts(cast.samira), goals[0].pk, what="Deniz naar school brengen", owner=cast.elif_)
    mentor = set_goal(acts(cast.samira), cast.household.pk, words="weer naar school", about=cast.murat)
    add_action(acts(cast.samira), mentor.pk, what="op tijd opstaan", owner=cast.murat)
    stuck = add_action(acts(cast.samira), goals[0].pk, what="de huisbaas bellen", owner=cast.jan)
    move_action(acts(cast.samira), stuck.pk, to=State.CANNOT, because="neemt niet op")
    form = enter(cast.samira).get(reverse("aftercare:finish", args=[cast.household.pk])).context["form"]
    said = {words for name, words in form.initial.items() if name.startswith("stay_what_")}
    assert said == {"elke dag luchten"}


def test_a_step_to_a_goal_off_paper_is_not_offered_for_the_letter(
    cast: Cast, acts: Acts, enter: Enter, goals: tuple[Goal, Goal]
) -> None:
    add_action(acts(cast.samira), goals[1].pk, what="naar de training agressie", owner=cast.jan)
    page = enter(cast.samira).get(reverse("aftercare:finish", args=[cast.household.pk]))
    form = page.context["form"]
    said = {form.initial[f"stay_what_{n}"]: form.initial[f"stay_paper_{n}"] for n in range(2)}
    assert said == {"elke dag luchten": True, "naar de training agressie": False}
