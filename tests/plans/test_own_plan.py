"""A youth's own plan: theirs alone until they share it, and read by whoever helps with all of it."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.directory.models import Professional
from nabij.households.models import Membership
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.plans.commands.actions import add_action
from nabij.plans.commands.differences import Said, note_difference
from nabij.plans.commands.goals import order_goals, reword_goal
from nabij.plans.commands.moving import move_action
from nabij.plans.commands.own_plan import keep_own_goal, set_own_goal, share_own_goal
from nabij.plans.commands.settling import settle_plan
from nabij.plans.models import Action, ActionMove, DifferenceOfView, Goal, State, View
from nabij.plans.queries import plan_of
from nabij.plans.queries.load import load_of
from tests.factories.cast import Cast
from tests.factories.households import seat
from tests.plans.conftest import Kitchen

Acts = Callable[[Professional], Actor]
Enter = Callable[[Professional], Client]
WISH = "een avond per week naar voetbal"


@pytest.fixture
def wish(cast: Cast, acts: Acts, kitchen: Kitchen) -> Goal:
    """What Elif wants, with a step she takes herself."""
    goal = set_own_goal(acts(cast.samira), cast.household.pk, person=cast.elif_, words=WISH)
    add_action(acts(cast.samira), goal.pk, what="inschrijven bij de club", owner=cast.elif_)
    return goal


def test_an_own_goal_stands_apart_and_on_no_paper(cast: Cast, acts: Acts, wish: Goal) -> None:
    picture = plan_of(acts(cast.samira), cast.household)
    assert wish not in [line.goal for line in picture.goals]
    assert [line.goal for line in picture.own] == [wish]
    assert picture.total == 3
    assert not wish.on_paper


@pytest.mark.parametrize("page", ["fridge", "shared", "load", "translating"])
def test_what_the_family_reads_says_nothing_of_it(cast: Cast, enter: Enter, wish: Goal, page: str) -> None:
    text = enter(cast.samira).get(reverse(f"plans:{page}", args=[cast.household.pk])).content.decode()
    assert "voetbal" not in text
    assert "inschrijven" not in text


def test_a_settled_plan_does_not_hold_it(cast: Cast, acts: Acts, wish: Goal) -> None:
    settled = settle_plan(acts(cast.samira), cast.household.pk, agreed_by=[cast.ayse])
    assert WISH not in str(settled.content)


def test_the_database_keeps_it_off_paper(wish: Goal) -> None:
    with pytest.raises(IntegrityError, match="own_goal_stays_off_paper"), transaction.atomic():
        Goal.objects.filter(pk=wish.pk).update(on_paper=True)


def test_shared_it_is_a_goal_of_the_plan_and_kept_again_it_is_gone(cast: Cast, acts: Acts, wish: Goal) -> None:
    samira = acts(cast.samira)
    share_own_goal(samira, wish.pk)
    note_difference(
        samira, wish.pk, on_paper=True, said=[Said(cast.elif_, "het kan best"), Said(cast.jan, "te duur")]
    )  # fmt: skip
    assert wish in [line.goal for line in plan_of(samira, cast.household).goals]
    keep_own_goal(samira, wish.pk)
    assert wish not in [line.goal for line in plan_of(samira, cast.household).goals]
    assert not wish.differences.filter(on_paper=True).exists()


def test_what_comes_first_is_chosen_among_the_goals_of_the_family(
    cast: Cast, acts: Acts, kitchen: Kitchen, wish: Goal
) -> None:
    order_goals(acts(cast.samira), cast.household.pk, order=[kitchen.school.pk, kitchen.dry.pk], because="eerst Murat")
    assert plan_of(acts(cast.samira), cast.household).goals[0].goal == kitchen.school


def test_under_twelve_there_is_no_plan_of_ones_own(cast: Cast, acts: Acts, enter: Enter) -> None:
    with pytest.raises(Refused, match="vanaf 12 jaar"):
        set_own_goal(acts(cast.samira), cast.household.pk, person=cast.deniz, words="een hond")
    page = reverse("plans:own_plan", args=[cast.household.pk, cast.deniz.pk])
    assert enter(cast.samira).get(page).status_code == 404


def test_an_own_goal_stays_of_whom_it_is(cast: Cast, acts: Acts, wish: Goal) -> None:
    with pytest.raises(Refused, match="eigen doel"):
        reword_goal(acts(cast.samira), wish.pk, words=WISH, about=None, on_paper=True, version=1)
    kept = reword_goal(
        acts(cast.samira), wish.pk, words="vaker naar voetbal", about=cast.elif_, on_paper=True, version=1
    )
    assert not kept.on_paper


def test_whoever_is_here_for_another_child_sees_nothing_of_it(cast: Cast, acts: Acts, enter: Enter, wish: Goal) -> None:
    assert not plan_of(acts(cast.mentor), cast.household).own
    page = reverse("plans:own_plan", args=[cast.household.pk, cast.elif_.pk])
    assert enter(cast.mentor).get(page).status_code == 404
    assert WISH in enter(cast.samira).get(page).content.decode()


def test_whoever_is_there_for_the_debts_alone_reads_nothing_of_it(
    cast: Cast, acts: Acts, enter: Enter, wish: Goal
) -> None:
    move_action(acts(cast.samira), wish.actions.get().pk, to=State.DOING)
    note_difference(acts(cast.samira), wish.pk, said=[Said(cast.elif_, "het kan best"), Said(cast.jan, "te duur")])
    assert all(things_of(acts(cast.samira), wish).values())
    assert not any(things_of(acts(cast.debt_helper), wish).values())
    home = cast.household.pk
    addresses = [reverse(f"plans:{name}", args=[home]) for name in ("plan", "load")]
    addresses += [reverse("workspace:course", args=[home]), reverse("plans:own_plan", args=[home, cast.elif_.pk])]
    for text in (enter(cast.debt_helper).get(address).content.decode() for address in addresses):
        assert "voetbal" not in text
        assert "inschrijven" not in text


def test_once_shared_the_whole_table_reads_it(cast: Cast, acts: Acts, wish: Goal) -> None:
    share_own_goal(acts(cast.samira), wish.pk)
    assert wish in [line.goal for line in plan_of(acts(cast.debt_helper), cast.household).goals]


def test_whoever_is_there_for_the_youth_reads_it(cast: Cast, acts: Acts, wish: Goal) -> None:
    seat(cast.household, cast.gp, about=(cast.elif_,), purpose="er zijn voor Elif")
    picture = plan_of(acts(cast.gp), cast.household)
    assert [line.goal for line in picture.own] == [wish]
    assert [line.action.what for line in picture.own[0].actions] == ["inschrijven bij de club"]


def things_of(actor: Actor, goal: Goal) -> dict[str, bool]:
    """Whether this reader is told of the goal, and of each thing that hangs on it."""
    hangs = {Goal: {"pk": goal.pk}, Action: {"goal": goal}, ActionMove: {"action__goal": goal},
             DifferenceOfView: {"goal": goal}, View: {"difference__goal": goal}}  # fmt: skip
    return {model.__name__: scope(actor, Permission.PLAN_VIEW, model).filter(**by).exists()
            for model, by in hangs.items()}  # fmt: skip


def test_only_who_makes_the_plan_writes_in_it(cast: Cast, enter: Enter, wish: Goal) -> None:
    page = reverse("plans:own_plan", args=[cast.household.pk, cast.elif_.pk])
    assert enter(cast.debt_helper).post(page, {"words": "iets"}).status_code == 403
    assert enter(cast.samira).post(page, {"words": ""}).status_code == 422
    assert enter(cast.samira).post(page, {"words": "een bijbaan"}).status_code == 303


def test_it_is_no_part_of_who_does_how_much(cast: Cast, acts: Acts, kitchen: Kitchen, wish: Goal) -> None:
    elif_ = next(row for row in load_of(acts(cast.samira), cast.household).rows if row.name == "Elif")
    assert (elif_.now, elif_.carries) == (1, 1)


def test_in_other_words_it_stays_theirs_and_off_paper(cast: Cast, enter: Enter, wish: Goal) -> None:
    page = reverse("plans:goal_edit", args=[wish.pk])
    assert "Mag op het papier" not in enter(cast.samira).get(page).content.decode()
    enter(cast.samira).post(page, {"words": "vaker voetbal", "on_paper": "on", "version": "1"})
    wish.refresh_from_db()
    assert (wish.words, wish.about, wish.on_paper) == ("vaker voetbal", cast.elif_, False)


def test_the_paper_that_says_who_looked_does_not_tell_of_it(cast: Cast, enter: Enter, wish: Goal) -> None:
    enter(cast.samira).get(reverse("plans:own_plan", args=[cast.household.pk, cast.elif_.pk]))
    paper = enter(cast.samira).get(reverse("privacy:household_log_print", args=[cast.household.pk])).content.decode()
    assert "Samira Bakker" in paper
    assert "eigen" not in paper


def test_who_went_to_another_household_shares_nothing_here_any_more(
    cast: Cast, acts: Acts, enter: Enter, wish: Goal
) -> None:
    Membership.objects.filter(person=cast.elif_).update(ends_on=clock.today(), left_because="moved")
    with pytest.raises(Refused, match="hoort"):
        share_own_goal(acts(cast.samira), wish.pk)
