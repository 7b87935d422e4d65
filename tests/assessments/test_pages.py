"""How it goes, page by page: filling in a part, seeing both views, and the family's own at the table."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from nabij.access.actor import Actor
from nabij.assessments.commands import Filled, Given, write_assessment
from nabij.assessments.models import Assessment
from nabij.directory.models import Professional
from nabij.kernel import clock
from tests.factories.cast import Cast

Acts = Callable[[Professional], Actor]
Enter = Callable[[Professional], Client]
STATUS = {
    "director": 200, "stand_in": 200, "helper": 200, "helper_for_one": 200, "leader": 403, "intake": 403,
    "privacy": 403, "partner": 404, "colleague": 404, "stranger": 404, "administrator": 404,
    "signals": 404, "back_office": 404, "mandate_giver": 404, "safety_net": 404,
    "policy": 404, "paymaster": 404,
}  # fmt: skip


def url(name: str, *ids: Any) -> str:
    return reverse(f"assessments:{name}", args=ids)


def text(response: Any) -> str:
    return str(response.content.decode())


def typed(**more: str) -> dict[str, str]:
    today = clock.today()
    day = {"on_day": str(today.day), "on_month": str(today.month), "on_year": str(today.year)}
    return day | {"view": "family", "about": "", "level_0": "heavy"} | more


@pytest.mark.parametrize("name", ["assessments", "shared"])
def test_the_page_opens_for_the_table_alone(cast: Cast, enter: Enter, name: str) -> None:
    page = url(name, cast.household.pk)
    assert {who: enter(one).get(page).status_code for who, one in cast.everyone.items()} == STATUS


def test_a_part_is_filled_in_and_taken_back(cast: Cast, enter: Enter) -> None:
    samira = enter(cast.samira)
    answer = samira.post(url("fill", cast.household.pk, "ours"), typed(words_0="het is nat"))
    assert answer.status_code == 303
    made = Assessment.objects.get()
    page = text(samira.get(answer["Location"]))
    assert "is zwaar" in page
    assert "het is nat" in page
    assert "Niet besproken: Geld" in page
    assert samira.post(url("take_back", made.pk)).status_code == 303
    assert not Assessment.objects.exists()


def test_nothing_filled_in_is_said_and_nothing_typed_is_lost(cast: Cast, enter: Enter) -> None:
    said = typed(level_0="skipped", note="een lang gesprek")
    answer = enter(cast.samira).post(url("fill", cast.household.pk, "ours"), said)
    assert answer.status_code == 422
    assert "Eén onderwerp is genoeg" in text(answer)
    assert "een lang gesprek" in text(answer)


def test_words_alone_are_discussed_without_an_answer(cast: Cast, enter: Enter) -> None:
    said = typed(level_0="skipped", words_0="daar praten we later over")
    enter(cast.samira).post(url("fill", cast.household.pk, "ours"), said)
    answer = Assessment.objects.get().answers.get(domain="Wonen")
    assert (answer.discussed, answer.level) == (True, "")


def test_a_list_that_the_area_does_not_use_is_not_found(cast: Cast, enter: Enter) -> None:
    samira = enter(cast.samira)
    assert samira.get(url("fill", cast.household.pk, "kwijt")).status_code == 404
    assert samira.get(url("shared_fill", cast.household.pk, "kwijt")).status_code == 404


def test_positive_health_asks_the_family_alone_and_shows_each_moment_by_itself(cast: Cast, enter: Enter) -> None:
    samira, page = enter(cast.samira), url("fill", cast.household.pk, "positive_health")
    assert 'name="view"' not in text(samira.get(page))
    samira.post(page, typed(level_0="at_3"))
    samira.post(page, typed(level_0="at_8"))
    shown = text(samira.get(url("assessments", cast.household.pk)))
    assert "Andere momenten, elk op zichzelf" in shown
    assert "assessments-then" not in shown


def test_at_the_table_stands_the_familys_own_view_and_what_is_on_paper(cast: Cast, acts: Acts, enter: Enter) -> None:
    samira = acts(cast.samira)
    for filled in (
        Filled("family", {"Wonen": Given("heavy", "Murat slaapt slecht")}, said_by="Ayşe"),
        Filled("professional", {"Wonen": Given("do_something", "oordeel van Samira")}),
        Filled("family", {"Veiligheid": Given("heavy", "niet voor papier")}, on_paper=False),
    ):
        write_assessment(samira, cast.household.pk, instrument="ours", filled=filled)
    page = text(enter(cast.samira).get(url("shared", cast.household.pk)))
    assert "Murat slaapt slecht" in page
    for hidden in ("oordeel van Samira", "Samira Bakker", "niet voor papier", "Veiligheid"):
        assert hidden not in page
    nameless = text(enter(cast.samira).get(url("shared", cast.household.pk) + "?namen=verborgen"))
    assert "zoon 1 slaapt slecht" in nameless
    assert "Ayşe" not in nameless


def test_the_family_fills_it_in_at_the_table_and_stays_there(cast: Cast, enter: Enter) -> None:
    samira, page = enter(cast.samira), url("shared_fill", cast.household.pk, "ours") + "?namen=verborgen"
    assert "Ayşe" not in text(samira.get(page))
    answer = samira.post(page, typed(view="professional"))
    assert answer["Location"] == url("shared", cast.household.pk) + "?namen=verborgen"
    made = Assessment.objects.get()
    assert (made.view, made.on_paper) == ("family", True)


def test_a_list_about_one_adult_is_neither_asked_nor_shown_at_the_table(cast: Cast, acts: Acts, enter: Enter) -> None:
    filled = Filled("family", {"substance_use": Given("limited", "alleen met Jan besproken")}, about_id=cast.jan.pk)
    write_assessment(acts(cast.samira), cast.household.pk, instrument="zrm", filled=filled)
    samira = enter(cast.samira)
    page = text(samira.get(url("shared", cast.household.pk)))
    assert "Hoe gaat het bij ons" in page
    for hidden in ("Zelfredzaamheid", "alleen met Jan besproken"):
        assert hidden not in page
    assert samira.get(url("shared_fill", cast.household.pk, "zrm")).status_code == 404
    assert samira.get(url("fill", cast.household.pk, "zrm")).status_code == 200


def test_safety_is_neither_asked_nor_shown_at_the_table(cast: Cast, acts: Acts, enter: Enter) -> None:
    for answers in (
        {"Veiligheid": Given("heavy", "bang voor iemand"), "Wonen": Given("good", "droog nu")},
        {"Veiligheid": Given("heavy", "alleen dit")},
    ):
        filled = Filled("family", answers, about_id=cast.elif_.pk)
        write_assessment(acts(cast.samira), cast.household.pk, instrument="ours", filled=filled)
    samira = enter(cast.samira)
    shown, asked = (text(samira.get(page)) for page in (
        url("shared", cast.household.pk), url("shared_fill", cast.household.pk, "ours")
    ))  # fmt: skip
    assert "droog nu" in shown
    assert "Wonen" in asked
    for page in (shown, asked):
        assert "eilig" not in page
        assert "bang voor iemand" not in page
        assert "alleen dit" not in page
    assert "bang voor iemand" in text(samira.get(url("assessments", cast.household.pk)))


def test_two_at_once_are_told_of_each_other(cast: Cast, enter: Enter) -> None:
    enter(cast.samira).post(url("fill", cast.household.pk, "ours"), typed())
    page = url("correct", Assessment.objects.get().pk)
    samira, tom = enter(cast.samira), enter(cast.tom)
    assert 'name="version" value="1"' in text(samira.get(page))
    assert tom.post(page, typed(level_0="good", version="1")).status_code == 303
    answer = samira.post(page, typed(level_0="fair", version="1"))
    assert answer.status_code == 409
    assert samira.post(page, typed(level_0="fair", version="2")).status_code == 303


@pytest.mark.parametrize("name", ["assessments", "shared"])
def test_twelve_moments_cost_no_more_questions_than_one(
    cast: Cast, acts: Acts, enter: Enter, name: str, django_assert_max_num_queries: Any
) -> None:
    for at in range(12):
        filled = Filled("family", {"Wonen": Given("good", f"keer {at}")}, about_id=cast.jan.pk)
        write_assessment(acts(cast.samira), cast.household.pk, instrument="ours", filled=filled)
    samira = enter(cast.samira)
    with django_assert_max_num_queries(25):
        samira.get(url(name, cast.household.pk))
