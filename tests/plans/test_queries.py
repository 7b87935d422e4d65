"""What others ask of plans: the picture, what is due, what stands still, and what the board counts."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from nabij.access.actor import Actor
from nabij.directory.models import Professional
from nabij.kernel import clock
from nabij.plans.commands.actions import add_action, change_action
from nabij.plans.commands.goals import drop_goal, set_goal
from nabij.plans.commands.moving import move_action, move_back
from nabij.plans.commands.settling import settle_plan
from nabij.plans.models import Action, State
from nabij.plans.moments import TIMELINE, timeline_rows
from nabij.plans.queries import counts_for_board, plan_of, watched
from tests.factories.cast import Cast
from tests.factories.households import make_household
from tests.plans.conftest import Kitchen

Acts = Callable[[Professional], Actor]
DAY = timedelta(days=1)


def _fall_due(cast: Cast, acts: Acts, action: Action, days: int) -> None:
    due = clock.today() + days * DAY
    change_action(acts(cast.samira), action.pk, version=action.version, what=action.what, due_on=due)


def test_a_plan_is_two_queries(cast: Cast, acts: Acts, kitchen: Kitchen, django_assert_num_queries: Any) -> None:
    samira = acts(cast.samira).again()
    with django_assert_num_queries(2):
        picture = plan_of(samira, cast.household)
    assert (picture.done, picture.total) == (0, 3)


def test_elifs_action_is_counted_apart_by_her_name(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    shares = plan_of(acts(cast.samira), cast.household).shares
    assert [(share.kind, share.count) for share in shares] == [("network", 1), ("professional", 1), ("child", 1)]
    assert shares[-1].label == "Elif de Vries"


def test_what_a_child_does_for_itself_is_no_load(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    add_action(acts(cast.samira), kitchen.school.pk, what="met de mentor praten", owner=cast.murat)
    add_action(acts(cast.samira), kitchen.dry.pk, what="elke dag dweilen", owner=cast.murat)
    picture = plan_of(acts(cast.samira), cast.household)
    assert {share.label: share.kind for share in picture.shares if share.kind in {"family", "child"}} == {
        "Het gezin zelf": "family", "Elif de Vries": "child", "Murat de Vries": "child",
    }  # fmt: skip
    assert picture.by_children == 2


def test_the_next_action_is_the_open_one_that_is_due_first(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    _fall_due(cast, acts, kitchen.lessons, 5)
    _fall_due(cast, acts, kitchen.bring, 2)
    move_action(acts(cast.samira), kitchen.bring.pk, to=State.DONE)
    found = plan_of(acts(cast.samira), cast.household).next
    assert found
    assert found.action == kitchen.lessons


def test_the_director_hears_of_every_late_action_and_the_owner_of_the_own(
    cast: Cast, acts: Acts, kitchen: Kitchen, django_assert_num_queries: Any
) -> None:
    own = add_action(acts(cast.samira).again(), kitchen.school.pk, what="bellen", owner=cast.mentor)
    _fall_due(cast, acts, own, -3)
    _fall_due(cast, acts, kitchen.lessons, -1)
    samira = acts(cast.samira).again()
    with django_assert_num_queries(1):
        late = watched(samira, until=clock.today(), days=14).due
    assert {line.action for line in late} == {own, kitchen.lessons}
    assert all(line.is_late for line in late)
    assert [line.action for line in watched(acts(cast.mentor).again(), until=clock.today(), days=14).due] == [own]
    assert not watched(acts(cast.debt_helper).again(), until=clock.today(), days=14).due


def test_an_answer_that_is_owed_shows_on_the_day_it_is_due(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    due = kitchen.report.answer_due_on
    assert due
    assert [line.action for line in watched(acts(cast.samira), until=due, days=14).due] == [kitchen.report]
    assert not watched(acts(cast.samira), until=due - DAY, days=14).due


def test_what_stands_still_is_seen(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    with clock.held(clock.now() + 15 * DAY):
        move_action(acts(cast.samira), kitchen.bring.pk, to=State.DOING)
        still = watched(acts(cast.samira), until=clock.today(), days=14).standing
    assert {line.action for line in still} == {kitchen.report, kitchen.lessons}


def test_actions_of_a_dropped_goal_are_nobodys_task(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    _fall_due(cast, acts, kitchen.lessons, -1)
    drop_goal(acts(cast.samira), kitchen.dry.pk, because="verhuisd")
    assert not watched(acts(cast.samira), until=clock.today(), days=14).due


def test_the_board_counts_and_does_not_tell(
    cast: Cast, acts: Acts, kitchen: Kitchen, django_assert_num_queries: Any
) -> None:
    _fall_due(cast, acts, kitchen.lessons, -1)
    leader = acts(cast.leader).again()
    with django_assert_num_queries(1):
        counts = counts_for_board(leader, [cast.area.pk])
    assert (counts[cast.household.pk]["open"], counts[cast.household.pk]["late"]) == (3, 1)
    assert set(counts[cast.household.pk]) == {"open", "late", "last_moved"}


def test_the_board_counts_nothing_of_another_area_nor_for_others(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    there = make_household("Elders", area=cast.elsewhere, director=cast.stranger)
    goal = set_goal(acts(cast.stranger), there.pk, words="rust")
    add_action(acts(cast.stranger), goal.pk, what="iets", owner=cast.stranger)
    assert there.pk not in counts_for_board(acts(cast.leader), [cast.area.pk, cast.elsewhere.pk])
    assert not counts_for_board(acts(cast.samira), [cast.area.pk])


def test_the_course_tells_goals_steps_and_settled_plans_in_one_query(
    cast: Cast, acts: Acts, kitchen: Kitchen, django_assert_num_queries: Any
) -> None:
    samira = acts(cast.samira).again()
    move_action(samira, kitchen.lessons.pk, to=State.CANNOT, because="ziek")
    settle_plan(samira, cast.household.pk, agreed_by=[cast.ayse])
    with django_assert_num_queries(1):
        rows = list(timeline_rows(samira, cast.household))
    assert [row["kind"] for row in rows] == ["plan:settled", "plan:action", "plan:goal", "plan:goal"]
    assert tuple(rows[0]) == TIMELINE
    assert rows[1]["text"] == "met Ayşe mee naar taalles – ziek"


def test_the_course_leaves_out_what_was_taken_back_and_what_is_not_ones_own(
    cast: Cast, acts: Acts, kitchen: Kitchen
) -> None:
    samira = acts(cast.samira)
    move = move_action(samira, kitchen.bring.pk, to=State.DONE)
    assert move
    assert [row["title"] for row in timeline_rows(acts(cast.mentor), cast.household)] == ["Actie gedaan", "Doel erbij"]
    move_back(samira, move.pk)
    assert [row["title"] for row in timeline_rows(acts(cast.mentor), cast.household)] == ["Doel erbij"]


def test_a_shared_screen_leaves_out_what_is_not_for_paper(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    set_goal(acts(cast.samira), cast.household.pk, words="veilig", on_paper=False)
    rows = timeline_rows(acts(cast.samira), cast.household, shared=True)
    assert "veilig" not in {row["text"] for row in rows}
