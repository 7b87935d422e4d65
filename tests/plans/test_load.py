"""Who had how much, month by month: a child's as a load, and what was handed over stays in its months."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.test import Client
from django.urls import reverse

from nabij.access.actor import Actor
from nabij.directory.models import Professional
from nabij.kernel import clock
from nabij.plans.commands.actions import hand_action_to
from nabij.plans.commands.moving import move_action
from nabij.plans.models import Action, ActionTurn, State
from nabij.plans.queries.load import PersonLoad, load_of
from tests.factories.cast import Cast
from tests.plans.conftest import Kitchen

Acts = Callable[[Professional], Actor]
Enter = Callable[[Professional], Client]


def _rows(cast: Cast, acts: Acts) -> dict[str, PersonLoad]:
    return {row.name: row for row in load_of(acts(cast.samira), cast.household).rows}


def test_what_a_child_had_stays_in_its_months_and_moves_on(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    since = clock.now() - timedelta(days=70)
    Action.objects.filter(pk=kitchen.bring.pk).update(created_at=since)
    hand_action_to(acts(cast.samira), kitchen.bring.pk, owner=cast.jan)
    rows = _rows(cast, acts)
    assert rows["Elif"].counts[-3:] == (1, 1, 1)
    assert (rows["Elif"].now, rows["Elif"].is_load) == (0, True)
    assert (rows["Jan"].now, rows["Jan"].counts[-2]) == (1, 0)


def test_a_turn_that_began_today_was_a_mistake(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    hand_action_to(acts(cast.samira), kitchen.bring.pk, owner=cast.jan)
    assert not ActionTurn.objects.exists()


def test_what_was_done_counts_until_that_day(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    move_action(acts(cast.samira), kitchen.report.pk, to=State.DONE)
    past = clock.today() - timedelta(days=62)
    Action.objects.filter(pk=kitchen.report.pk).update(done_on=past, created_at=clock.now() - timedelta(days=62))
    samira = _rows(cast, acts)["Samira Bakker"]
    assert (samira.now, samira.counts[-1], sum(samira.counts)) == (0, 0, 1)


def test_the_order_is_the_familys_and_never_by_how_much(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    assert list(_rows(cast, acts)) == ["Elif", "Fatma", "Samira Bakker"]


def test_the_page_asks_who_can_take_over_and_says_it_in_words(cast: Cast, enter: Enter, kitchen: Kitchen) -> None:
    page = enter(cast.samira).get(reverse("plans:load", args=[cast.household.pk])).content.decode()
    for words in ("draagt nu 1 actie voor een ander", "Wie kan dit overnemen?", "Elif heeft nu 1 actie", "<svg"):
        assert words in page
    assert enter(cast.mentor).get(reverse("plans:load", args=[cast.household.pk])).status_code in {403, 404}


def test_fifty_actions_ask_no_more_of_the_database(
    cast: Cast, acts: Acts, kitchen: Kitchen, django_assert_max_num_queries: Any
) -> None:
    Action.objects.bulk_create(
        Action(household=cast.household, goal=kitchen.dry, what=f"iets {n}", owner_person=cast.jan) for n in range(50)
    )
    samira = acts(cast.samira).again()
    with django_assert_max_num_queries(3):
        load_of(samira, cast.household)
