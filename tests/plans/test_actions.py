"""Actions: exactly one owner, a known way from planned to done, and always a way back."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nabij.access.actor import Actor
from nabij.directory.models import Professional
from nabij.kernel import clock
from nabij.kernel.errors import Conflict, Denied, NotFound, Refused
from nabij.kernel.working_days import add_working_days, is_working_day
from nabij.notices.models import Notice
from nabij.plans.commands.actions import (
    add_action,
    change_action,
    hand_action_to,
    note_told,
    remove_action,
    take_back_told,
)
from nabij.plans.commands.goals import reach_goal
from nabij.plans.commands.moving import move_action, move_back, note_answer, take_back_answer
from nabij.plans.models import TRANSITIONS, Action, ActionMove, State
from tests.factories.cast import Cast
from tests.plans.conftest import Kitchen

Acts = Callable[[Professional], Actor]


def test_the_database_keeps_that_an_action_has_exactly_one_owner(cast: Cast, kitchen: Kitchen) -> None:
    for owners in ({}, {"owner_person": cast.jan, "owner_professional": cast.samira}):
        with pytest.raises(IntegrityError, match="action_has_one_owner"), transaction.atomic():
            Action.objects.create(household=cast.household, goal=kitchen.dry, what="iets", **owners)


def test_a_second_click_makes_no_second_action(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    samira, before = acts(cast.samira), Action.objects.count()
    for _click in range(2):
        add_action(samira, kitchen.dry.pk, what="ramen open", owner=cast.jan)
    assert Action.objects.count() == before + 1


def test_a_professional_who_owns_an_action_sits_at_the_table(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    with pytest.raises(Refused, match="zit niet aan tafel") as refused:
        add_action(acts(cast.samira), kitchen.dry.pk, what="onderzoek", owner=cast.gp)
    assert refused.value.field == "owner"


def test_a_professional_hears_that_there_is_an_action_and_not_of_whom(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    add_action(acts(cast.samira), kitchen.dry.pk, what="brieven", owner=cast.debt_helper)
    told = Notice.objects.get(addressee_id=cast.debt_helper.user_id)
    assert (told.kind, told.facts) == ("plans:you-have-an-action", {"home": cast.household.number})


def test_a_goal_that_is_reached_gets_no_new_actions(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    reach_goal(acts(cast.samira), kitchen.dry.pk)
    with pytest.raises(Refused):
        add_action(acts(cast.samira), kitchen.dry.pk, what="iets", owner=cast.jan)


def test_the_corporation_answers_within_the_term_of_the_area(cast: Cast, kitchen: Kitchen) -> None:
    assert kitchen.report.answer_due_on == add_working_days(clock.today(), 10)


def test_an_answer_is_due_on_a_working_day(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    christmas = date(2026, 12, 25)
    made = add_action(
        acts(cast.samira),
        kitchen.dry.pk,
        what="bellen",
        owner=cast.jan,
        waiting_for="gemeente",
        answer_due_on=christmas,
    )
    assert made.answer_due_on == date(2026, 12, 28)
    assert is_working_day(made.answer_due_on)


def test_changing_an_older_version_is_a_conflict(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    change_action(acts(cast.tom), kitchen.lessons.pk, version=1, what="bellen", due_on=None)
    with pytest.raises(Conflict) as conflict:
        change_action(acts(cast.samira), kitchen.lessons.pk, version=1, what="schrijven", due_on=None)
    assert conflict.value.theirs == "bellen"


def test_an_answer_is_noted_and_taken_back(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    samira = acts(cast.samira)
    assert not note_answer(samira, kitchen.report.pk, answer="maandag").awaits_answer
    with pytest.raises(Refused, match="Neem eerst het antwoord terug"):
        change_action(samira, kitchen.report.pk, version=1, what="schimmel", due_on=None, waiting_for="")
    assert take_back_answer(samira, kitchen.report.pk).awaits_answer


def test_no_answer_without_a_question(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    with pytest.raises(Refused):
        note_answer(acts(cast.samira), kitchen.lessons.pk, answer="ja")


def test_an_action_goes_to_another_and_back(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    samira = acts(cast.samira)
    note_told(samira, kitchen.lessons.pk)
    handed = hand_action_to(samira, kitchen.lessons.pk, owner=cast.tom)
    assert (handed.owner_person, handed.owner_professional, handed.told_on) == (None, cast.tom, None)
    assert hand_action_to(samira, kitchen.lessons.pk, owner=cast.fatma).owner_person == cast.fatma


def test_a_card_is_given_to_a_person_and_that_can_be_taken_back(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    samira = acts(cast.samira)
    assert note_told(samira, kitchen.lessons.pk).told_on == clock.today()
    assert take_back_told(samira, kitchen.lessons.pk).told_on is None
    with pytest.raises(Refused):
        note_told(samira, kitchen.report.pk)


def test_an_action_that_was_moved_is_not_taken_away(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    samira = acts(cast.samira)
    move_action(samira, kitchen.lessons.pk, to=State.DOING)
    with pytest.raises(Refused, match="staat al in het plan"):
        remove_action(samira, kitchen.lessons.pk)
    remove_action(samira, kitchen.bring.pk)
    assert not Action.objects.filter(pk=kitchen.bring.pk).exists()


def test_an_owner_reports_on_the_own_action_only(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    own = add_action(acts(cast.samira), kitchen.dry.pk, what="brieven", owner=cast.debt_helper)
    assert move_action(acts(cast.debt_helper), own.pk, to=State.DONE)
    with pytest.raises(Denied):
        move_action(acts(cast.debt_helper), kitchen.report.pk, to=State.DONE)
    with pytest.raises(NotFound):
        move_action(acts(cast.colleague), own.pk, to=State.PLANNED)


def test_cannot_says_why_and_the_director_hears_it(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    own = add_action(acts(cast.samira), kitchen.dry.pk, what="brieven", owner=cast.debt_helper)
    with pytest.raises(Refused) as refused:
        move_action(acts(cast.debt_helper), own.pk, to=State.CANNOT)
    assert refused.value.field == "because"
    move_action(acts(cast.debt_helper), own.pk, to=State.CANNOT, because="er mist een loonstrook")
    assert Notice.objects.get(addressee_id=cast.samira.user_id).kind == "plans:action-cannot"


def test_taking_a_step_back_brings_back_the_reason_of_before(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    samira = acts(cast.samira)
    move_action(samira, kitchen.lessons.pk, to=State.CANNOT, because="ziek")
    again = move_action(samira, kitchen.lessons.pk, to=State.DOING)
    assert again
    move_back(samira, again.pk)
    kitchen.lessons.refresh_from_db()
    assert (kitchen.lessons.state, kitchen.lessons.cannot_because) == ("cannot", "ziek")


def test_undo_of_an_older_step_is_refused_and_a_second_click_changes_nothing(
    cast: Cast, acts: Acts, kitchen: Kitchen
) -> None:
    samira = acts(cast.samira)
    first = move_action(samira, kitchen.lessons.pk, to=State.DOING)
    second = move_action(samira, kitchen.lessons.pk, to=State.DONE)
    assert first
    assert second
    with pytest.raises(Refused, match="daarna nog iets veranderd"):
        move_back(samira, first.pk)
    move_back(samira, second.pk)
    move_back(samira, second.pk)
    kitchen.lessons.refresh_from_db()
    assert kitchen.lessons.state == State.DOING


def test_done_is_remembered_with_its_day(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    tomorrow = clock.today() + timedelta(days=1)
    with clock.held(clock.now() + timedelta(days=1)):
        move_action(acts(cast.samira), kitchen.lessons.pk, to=State.DONE)
    kitchen.lessons.refresh_from_db()
    assert kitchen.lessons.done_on == tomorrow


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wishes=st.lists(st.tuples(st.sampled_from(State), st.booleans()), max_size=8))
def test_whatever_is_asked_an_action_only_walks_known_ways_and_all_of_it_can_be_undone(
    cast: Cast, acts: Acts, kitchen: Kitchen, wishes: list[tuple[State, bool]]
) -> None:
    samira = acts(cast.samira)
    action = Action.objects.create(household=cast.household, goal=kitchen.dry, what="iets", owner_person=cast.jan)
    walked: list[Any] = []
    for wish, with_reason in wishes:
        before = State(Action.objects.get(pk=action.pk).state)
        allowed = wish in TRANSITIONS[before] and (with_reason or wish != State.CANNOT)
        walked += _try(samira, action, wish, "daarom" if with_reason else "", allowed=allowed or wish == before)
        assert State(Action.objects.get(pk=action.pk).state) == (wish if allowed else before)
    for move in reversed(walked):
        move_back(samira, move.pk)
    end = Action.objects.get(pk=action.pk)
    assert (end.state, end.done_on, end.cannot_because) == (State.PLANNED, None, "")


def _try(actor: Actor, action: Action, wish: State, because: str, *, allowed: bool) -> list[ActionMove]:
    if allowed:
        move = move_action(actor, action.pk, to=wish, because=because)
        return [move] if move else []
    with pytest.raises(Refused):
        move_action(actor, action.pk, to=wish, because=because)
    return []
