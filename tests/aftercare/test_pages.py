"""The pages of rounding off and of the time after."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from nabij.access.actor import Actor
from nabij.aftercare.models import AftercareContact, Farewell
from nabij.directory.models import Professional
from nabij.drafts.keeping import keep_draft
from nabij.households.models import Household, Involvement
from nabij.kernel import clock
from nabij.plans.models import Goal
from tests.aftercare.conftest import WORDS, Write
from tests.factories.cast import Cast
from tests.factories.households import seat

Enter = Callable[[Professional], Client]
Acts = Callable[[Professional], Actor]


def at(name: str, cast: Cast) -> str:
    return reverse(f"aftercare:{name}", args=[cast.household.pk])


def test_what_the_plan_says_stands_there_already(cast: Cast, goals: tuple[Goal, Goal], enter: Enter) -> None:
    page = enter(cast.samira).get(at("finish", cast)).content.decode()
    assert 'value="elke dag luchten"' in page
    assert "Wat is er bereikt?" in page
    assert "Brief voor het gezin" not in page


def test_the_four_steps_are_kept_and_lead_to_the_closing(cast: Cast, goals: tuple[Goal, Goal], enter: Enter) -> None:
    samira, url = enter(cast.samira), at("finish", cast)
    said: dict[str, Any] = {
        f"goal_{goals[0].pk}": "reached", "stay_what_0": "luchten", "stay_owner_0": str(cast.ayse.pk),
        "stay_paper_0": "on", f"helped_{cast.elif_.pk}": "yes", "call_name": "Samira", "call_phone": "0201234567",
    }  # fmt: skip
    assert samira.post(url, said).status_code == 303
    assert "Brief voor het gezin" in samira.get(url).content.decode()
    assert "luchten" in samira.get(at("letter", cast)).content.decode()
    further = samira.post(url, {**said, "version": 1, "on": "1"})
    assert further["Location"] == at("close", cast)
    page = samira.get(at("close", cast)).content.decode()
    for words in ("4 professionals gaan van tafel", "De teamleider kan het huishouden heropenen", "15 jaar"):
        assert words in page
    assert samira.post(at("close", cast), {"because": "", "words": WORDS}).status_code == 422
    assert samira.post(at("close", cast), {"because": "done", "words": WORDS}).status_code == 303
    assert Farewell.objects.get().closed_on == clock.today()
    assert samira.get(url).status_code == 404


def test_what_was_typed_stays_when_an_owner_is_missing(cast: Cast, goals: tuple[Goal, Goal], enter: Enter) -> None:
    answer = enter(cast.samira).post(at("finish", cast), {"stay_what_0": "elke dag luchten", "words": "Dag!"})
    assert answer.status_code == 422
    page = answer.content.decode()
    for words in ("Kies van wie dit blijft", "elke dag luchten", "Dag!"):
        assert words in page


def test_what_was_kept_out_of_the_letter_stays_out_of_it_in_a_draft(cast: Cast, acts: Acts, enter: Enter) -> None:
    typed = {"stay_what_0": ["bellen bij ruzie"], "stay_what_1": ["elke dag luchten"], "stay_paper_1": ["on"]}
    keep_draft(acts(cast.samira), "farewell", cast.household.pk, typed)
    form = enter(cast.samira).get(at("finish", cast)).context["form"]
    assert [form[f"stay_paper_{number}"].value() in (True, "on") for number in (0, 1, 2)] == [False, True, True]


def test_two_at_once_see_both_texts(cast: Cast, write: Write, enter: Enter) -> None:
    write()
    answer = enter(cast.tom).post(at("finish", cast), {"words": "Vaarwel.", "version": 0})
    assert answer.status_code == 409
    assert "Wat een werk hebt u verzet." in answer.content.decode()


def test_the_letter_is_the_familys(cast: Cast, write: Write, enter: Enter) -> None:
    write()
    page = enter(cast.samira).get(at("letter", cast)).content.decode()
    for words in ("wij willen een droog huis", "elke dag luchten", "020 123 4567", "Wat een werk hebt u verzet."):
        assert words in page
    for never in ("niet meer slaan", "bellen bij ruzie", "Ik ben weer gewoon Elif."):
        assert never not in page


def test_a_team_leader_closes_without_the_story(cast: Cast, write: Write, enter: Enter) -> None:
    write()
    leader = enter(cast.leader)
    assert leader.get(at("finish", cast))["Location"] == at("close", cast)
    page = leader.get(at("close", cast)).content.decode()
    assert "vier stappen" not in page
    assert leader.get(at("letter", cast)).status_code == 403
    assert leader.post(at("close", cast), {"because": "moved", "words": WORDS}).status_code == 303


def test_without_a_way_back_the_page_says_so(cast: Cast, enter: Enter) -> None:
    answer = enter(cast.samira).post(at("close", cast), {"because": "done", "words": WORDS})
    assert answer.status_code == 422
    assert "wie het gezin kan bellen" in answer.content.decode()


def test_who_asks_reads_the_number_and_the_way_back(cast: Cast, call: AftercareContact, enter: Enter) -> None:
    samira, url = enter(cast.samira), reverse("aftercare:contact", args=[call.pk])
    page = samira.get(url).content.decode()
    for words in ("De Vries", "Ayşe", "Zodra de post weer blijft liggen."):
        assert words in page
    for never in ("droog huis", "Ik ben weer gewoon Elif.", WORDS):
        assert never not in page
    assert enter(cast.tom).get(url).status_code == 404
    assert samira.post(url, {"outcome": ""}).status_code == 422
    assert samira.post(url, {"outcome": "again"}).status_code == 422
    assert samira.post(url, {"outcome": "well", "reopen": "1"}).status_code == 422
    day = clock.today() + timedelta(days=3)
    again = {"again_on_day": day.day, "again_on_month": day.month, "again_on_year": day.year}
    assert samira.post(url, {"outcome": "again", **again}).status_code == 303
    assert samira.post(url, {"outcome": "not_well", "words": "Post.", "reopen": "1"}).status_code == 303
    assert samira.get(url).status_code == 404
    assert enter(cast.leader).get(reverse("households:reopen", args=[cast.household.pk])).status_code == 200


def test_what_helped_then_is_read_by_who_seeks_contact_anew(cast: Cast, call: AftercareContact, enter: Enter) -> None:
    Household.objects.filter(pk=cast.household.pk).update(
        state="contact", closed_at=None, closed_because="", keep_until=None
    )
    seat(cast.household, cast.colleague, Involvement.Seat.CONTACT_PERSON)
    colleague = enter(cast.colleague)
    assert (
        at("beside_contact", cast)
        in colleague.get(reverse("households:contact", args=[cast.household.pk])).content.decode()
    )
    assert "Wat hielp toen?" in colleague.get(at("beside_contact", cast)).content.decode()
    assert "Ik ben weer gewoon Elif." in colleague.get(at("farewells", cast)).content.decode()


@pytest.mark.parametrize("name", ["farewells", "beside_contact"])
def test_who_is_there_for_one_child_reads_no_farewell(cast: Cast, enter: Enter, name: str) -> None:
    assert enter(cast.mentor).get(at(name, cast)).status_code == 403
    assert enter(cast.colleague).get(at(name, cast)).status_code == 404
    assert enter(cast.debt_helper).get(at(name, cast)).status_code == 200


def test_the_steps_ask_the_database_as_much_for_one_as_for_many(
    cast: Cast, write: Write, enter: Enter, django_assert_max_num_queries: Any
) -> None:
    write()
    for number in range(6):
        Goal.objects.create(household=cast.household, words=f"doel {number}", position=number)
    samira = enter(cast.samira)
    with django_assert_max_num_queries(36):
        assert samira.get(at("finish", cast)).status_code == 200
