"""The pages of a plan, as people walk through them."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from nabij.directory.models import Professional
from nabij.kernel import clock
from nabij.plans.models import Action, Goal, PlanVersion
from tests.factories.cast import Cast
from tests.plans.conftest import Kitchen

Enter = Callable[[Professional], Client]


def url(name: str, *ids: Any) -> str:
    return reverse(f"plans:{name}", args=ids)


def text(response: Any) -> str:
    return str(response.content.decode())


def test_an_empty_plan_asks_the_question_of_the_area(cast: Cast, enter: Enter) -> None:
    assert "Wat zou er als eerste beter moeten gaan?" in text(enter(cast.samira).get(url("plan", cast.household.pk)))


def test_the_plan_shows_who_does_what(cast: Cast, enter: Enter, kitchen: Kitchen) -> None:
    page = text(enter(cast.samira).get(url("plan", cast.household.pk)))
    for words in ("wij willen een droog huis", "schimmel melden", "Fatma Kaya", "Woonstad antwoordt uiterlijk"):
        assert words in page


def test_elifs_load_is_shown_as_a_load_with_a_gentle_question(cast: Cast, enter: Enter, kitchen: Kitchen) -> None:
    page = text(enter(cast.samira).get(url("plan", cast.household.pk)))
    assert "Elif (15 jaar) krijgt er iets bij. Kan iemand anders dit doen?" in page
    assert "nb-share--child" in page


def test_a_goal_is_written_down_and_taken_back(cast: Cast, enter: Enter) -> None:
    samira = enter(cast.samira)
    answer = samira.post(url("goal_new", cast.household.pk), {"words": "een droog huis", "on_paper": "on"})
    assert answer.status_code == 303
    goal = Goal.objects.get()
    assert url("goal_remove", goal.pk) in text(samira.get(answer["Location"]))
    samira.post(url("goal_remove", goal.pk))
    assert not Goal.objects.exists()


def test_an_empty_goal_is_asked_again_in_place(cast: Cast, enter: Enter) -> None:
    answer = enter(cast.samira).post(url("goal_new", cast.household.pk), {"words": ""})
    assert answer.status_code == 422
    assert 'id="plan"' in text(answer)


def test_an_action_is_added_in_one_line_under_its_goal(cast: Cast, enter: Enter, kitchen: Kitchen) -> None:
    due = clock.today() + timedelta(days=3)
    typed = {
        "quick": "1", "what": "kamer luchten", "owner": str(cast.jan.pk),
        "due_on_day": str(due.day), "due_on_month": str(due.month), "due_on_year": str(due.year),
    }  # fmt: skip
    answer = enter(cast.samira).post(url("action_new", kitchen.dry.pk), typed)
    assert answer["Location"].endswith(f"#doel-{kitchen.dry.pk}")
    made = Action.objects.get(what="kamer luchten")
    assert (made.owner_person, made.due_on, made.on_paper) == (cast.jan, due, True)


def test_what_was_typed_stays_when_nobody_was_chosen(cast: Cast, enter: Enter, kitchen: Kitchen) -> None:
    answer = enter(cast.samira).post(url("action_new", kitchen.dry.pk), {"quick": "1", "what": "kamer luchten"})
    assert answer.status_code == 422
    assert "kamer luchten" in text(answer)
    assert "Kies wie dit doet." in text(answer)


def test_done_is_one_tap_and_one_tap_back(cast: Cast, enter: Enter, kitchen: Kitchen) -> None:
    samira = enter(cast.samira)
    plan = samira.post(url("action_move", kitchen.report.pk, "gedaan"), follow=True)
    kitchen.report.refresh_from_db()
    assert kitchen.report.state == "done"
    undo = re.search(r"/acties/stappen/[0-9a-f-]+/terug/", text(plan))
    assert undo
    samira.post(undo[0])
    kitchen.report.refresh_from_db()
    assert kitchen.report.state == "planned"


def test_a_state_that_does_not_exist_is_not_found(cast: Cast, enter: Enter, kitchen: Kitchen) -> None:
    assert enter(cast.samira).post(url("action_move", kitchen.report.pk, "kwijt")).status_code == 404


def test_my_actions_leaves_out_those_of_others(cast: Cast, enter: Enter, kitchen: Kitchen) -> None:
    page = text(enter(cast.samira).get(url("plan", cast.household.pk) + "?wie=ik"))
    assert "schimmel melden" in page
    assert "taalles" not in page


def test_two_people_who_reword_a_goal_see_both_texts(cast: Cast, enter: Enter, kitchen: Kitchen) -> None:
    said = {"words": "een huis zonder schimmel", "version": "1", "on_paper": "on", "about": ""}
    enter(cast.tom).post(url("goal_edit", kitchen.dry.pk), said)
    answer = enter(cast.samira).post(url("goal_edit", kitchen.dry.pk), said | {"words": "een warm en droog huis"})
    assert answer.status_code == 409
    assert "een huis zonder schimmel" in text(answer)
    assert "een warm en droog huis" in text(answer)
    assert "Tom de Groot" in text(answer)


def test_what_another_took_off_paper_does_not_come_back_unseen(cast: Cast, enter: Enter, kitchen: Kitchen) -> None:
    said = {"words": "een huis zonder schimmel", "version": "1", "about": ""}
    enter(cast.tom).post(url("goal_edit", kitchen.dry.pk), said)
    answer = text(enter(cast.samira).post(url("goal_edit", kitchen.dry.pk), said | {"on_paper": "on"}))
    assert "Dit staat er nu anders dan u invulde" in answer
    assert re.search(r"Mag op het papier[^<]*</dt>\s*<dd[^>]*>\s*(<bdi>)?nee", answer)


def test_from_the_conflict_page_the_chosen_text_is_kept(cast: Cast, enter: Enter, kitchen: Kitchen) -> None:
    said = {"what": "bellen", "version": "1", "on_paper": "on"}
    enter(cast.tom).post(url("action_edit", kitchen.lessons.pk), said)
    samira = enter(cast.samira)
    conflict = samira.post(url("action_edit", kitchen.lessons.pk), said | {"what": "schrijven"})
    assert 'name="version" value="2"' in text(conflict)
    again = samira.post(url("action_edit", kitchen.lessons.pk), said | {"what": "bellen of schrijven", "version": "2"})
    assert again.status_code == 303
    kitchen.lessons.refresh_from_db()
    assert kitchen.lessons.what == "bellen of schrijven"


def test_what_comes_first_is_chosen_with_the_reason(cast: Cast, enter: Enter, kitchen: Kitchen) -> None:
    samira = enter(cast.samira)
    assert "wat komt eerst, en waarom?" in text(samira.get(url("plan", cast.household.pk)))
    samira.post(url("order", cast.household.pk), {"first": str(kitchen.school.pk), "because": "hij mist te veel"})
    page = text(samira.get(url("plan", cast.household.pk)))
    assert "hij mist te veel" in page
    assert page.index("Murat wil weer naar school") < page.index("wij willen een droog huis")


def test_the_plan_is_settled_and_what_changes_is_shown_beside_it(cast: Cast, enter: Enter, kitchen: Kitchen) -> None:
    samira = enter(cast.samira)
    samira.post(url("settle", cast.household.pk), {"agreed_by": [str(cast.ayse.pk)], "present": "tolk"})
    assert PlanVersion.objects.get().agreed_by == ["Ayşe Yilmaz"]
    samira.post(url("action_move", kitchen.report.pk, "gedaan"))
    samira.post(url("goal_new", cast.household.pk), {"words": "Deniz leert zwemmen"})
    page = text(samira.get(url("compare", cast.household.pk)))
    assert "Deniz leert zwemmen" in page
    assert "was gepland, nu gedaan" in page
    assert "Sindsdien zijn 2 dingen veranderd." in text(samira.get(url("plan", cast.household.pk)))


def test_an_unknown_version_is_not_found(cast: Cast, enter: Enter, kitchen: Kitchen) -> None:
    assert enter(cast.samira).get(url("compare", cast.household.pk) + "?versie=9").status_code == 404


def test_handing_over_is_undone_by_handing_back(cast: Cast, enter: Enter, kitchen: Kitchen) -> None:
    samira = enter(cast.samira)
    plan = samira.post(url("action_hand", kitchen.bring.pk), {"owner": str(cast.jan.pk)}, follow=True)
    back = url("action_hand_to", kitchen.bring.pk, cast.elif_.pk)
    assert back in text(plan)
    samira.post(back)
    kitchen.bring.refresh_from_db()
    assert kitchen.bring.owner_person == cast.elif_


@pytest.mark.parametrize("name", ["goal_edit", "goal_drop"])
def test_the_forms_of_a_goal_open(cast: Cast, enter: Enter, kitchen: Kitchen, name: str) -> None:
    assert enter(cast.samira).get(url(name, kitchen.dry.pk)).status_code == 200


@pytest.mark.parametrize("name", ["action", "action_edit", "action_hand", "action_cannot", "action_answer"])
def test_the_pages_of_an_action_open(cast: Cast, enter: Enter, kitchen: Kitchen, name: str) -> None:
    assert enter(cast.samira).get(url(name, kitchen.report.pk)).status_code == 200


@pytest.mark.parametrize("name", ["goal_new", "order", "settle", "compare", "fridge"])
def test_the_other_pages_of_the_plan_open(cast: Cast, enter: Enter, kitchen: Kitchen, name: str) -> None:
    assert enter(cast.samira).get(url(name, cast.household.pk)).status_code == 200


def test_why_it_cannot_be_done_is_asked(cast: Cast, enter: Enter, kitchen: Kitchen) -> None:
    samira = enter(cast.samira)
    assert samira.post(url("action_cannot", kitchen.report.pk), {"because": ""}).status_code == 422
    assert samira.post(url("action_cannot", kitchen.report.pk), {"because": "geen gehoor"}).status_code == 303
    assert "geen gehoor" in text(samira.get(url("plan", cast.household.pk)))


def test_an_answer_closes_the_wait(cast: Cast, enter: Enter, kitchen: Kitchen) -> None:
    samira = enter(cast.samira)
    plan = samira.post(url("action_answer", kitchen.report.pk), {"answer": "maandag komt er iemand"}, follow=True)
    assert "maandag komt er iemand" in text(plan)
    assert "antwoordt uiterlijk" not in text(plan)


def test_a_plan_with_fifty_actions_asks_no_more_of_the_database(
    cast: Cast, enter: Enter, kitchen: Kitchen, django_assert_max_num_queries: Any
) -> None:
    Action.objects.bulk_create(
        Action(household=cast.household, goal=kitchen.dry, what=f"iets {n}", owner_person=cast.jan) for n in range(50)
    )
    samira = enter(cast.samira)
    samira.get(url("plan", cast.household.pk))
    # Nine of the page itself; the rest is the frame of a request: who, what was looked at, and the test's savepoints.
    with django_assert_max_num_queries(25):
        samira.get(url("plan", cast.household.pk))


def test_htmx_finds_the_plan_in_the_answer(cast: Cast, enter: Enter, kitchen: Kitchen) -> None:
    page = text(enter(cast.samira).get(url("plan", cast.household.pk)))
    assert page.count('id="plan"') == 1
    assert 'hx-select="#plan"' in page
