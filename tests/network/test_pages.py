"""The people around a household: who sees what of them, on the page, at the table and as it was."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from nabij.access.actor import Actor
from nabij.access.permissions import Role
from nabij.areas import commands as areas
from nabij.areas.choices import Sectors
from nabij.directory.models import Professional
from nabij.households.screen_names import screen_names
from nabij.kernel import clock
from nabij.network.commands import Bond, add_connection
from nabij.network.models import Connection
from nabij.network.queries import ecomap_of
from nabij.pictures.faults import faults_of
from tests.factories.cast import Cast
from tests.factories.people import make_municipality, make_professional

Acts = Callable[[Professional], Actor]
Enter = Callable[[Professional], Client]
STATUS = {
    "director": 200, "stand_in": 200, "helper": 200, "helper_for_one": 200, "leader": 403, "intake": 403,
    "privacy": 403, "partner": 404, "colleague": 404, "stranger": 404, "administrator": 404,
    "signals": 404, "back_office": 404, "mandate_giver": 404, "safety_net": 404,
    "policy": 404, "paymaster": 404,
}  # fmt: skip


def url(name: str, *ids: Any) -> str:
    return reverse(f"network:{name}", args=ids)


def text(response: Any) -> str:
    return str(response.content.decode())


@pytest.fixture
def around(cast: Cast, acts: Acts) -> dict[str, Connection]:
    """Fatma for all, Noor for Elif, a mentor for Murat, an uncle of whom one is afraid."""
    told = {
        "fatma": Bond("neighbourhood", person_id=cast.fatma.pk, quality="strong", ring="near",
                      could_do_more=True, could_do="Fatma past op Deniz"),
        "noor": Bond("neighbourhood", name="Noor", what="vriendin", about_id=cast.elif_.pk),
        "smit": Bond("school_and_work", name="meneer Smit", what="trainer", about_id=cast.murat.pk),
        "uncle": Bond("family", name="oom Kees", quality="unsafe", ring="far"),
    }  # fmt: skip
    samira = acts(cast.samira)
    return {key: add_connection(samira, cast.household.pk, bond=bond) for key, bond in told.items()}


@pytest.mark.parametrize("name", ["ecomap", "shared"])
def test_the_page_opens_for_the_table_alone(cast: Cast, enter: Enter, name: str) -> None:
    page = url(name, cast.household.pk)
    assert {who: enter(one).get(page).status_code for who, one in cast.everyone.items()} == STATUS


def test_an_empty_page_asks_whom_they_call(cast: Cast, enter: Enter) -> None:
    page = text(enter(cast.samira).get(url("ecomap", cast.household.pk)))
    assert "Wie belt u als het tegenzit?" in page
    assert "Samira Bakker, regisseur – Hulp en gemeente: zit aan tafel." in page


def test_the_page_shows_everyone_in_a_sentence_and_who_could_do_more(
    cast: Cast, enter: Enter, around: dict[str, Connection]
) -> None:
    page = text(enter(cast.samira).get(url("ecomap", cast.household.pk)))
    said = "Fatma Kaya, buurvrouw – Buurt en vrienden: veel steun, dichtbij, over en weer."
    assert f"{said} Zou meer kunnen doen: Fatma past op Deniz." in page
    assert "Noor, vriendin (van Elif)" in page
    assert "oom Kees" in page
    assert url("change", around["fatma"].pk) in page


def test_the_mentor_reads_of_murat_alone(cast: Cast, enter: Enter, around: dict[str, Connection]) -> None:
    page = text(enter(cast.mentor).get(url("ecomap", cast.household.pk)))
    assert "meneer Smit" in page
    for word in ("Fatma", "Noor", "oom Kees", "Elif", "Mark Jansen"):
        assert word not in page
    assert "Erbij zetten" not in page


def test_at_the_table_nothing_tells_of_what_is_not_for_paper(
    cast: Cast, acts: Acts, enter: Enter, around: dict[str, Connection]
) -> None:
    samira = enter(cast.samira)
    page = text(samira.get(url("shared", cast.household.pk)))
    assert "Fatma Kaya" in page
    assert "oom Kees" not in page
    assert "onveilig" not in page
    assert "schulden regelen" not in page
    assert samira.get(url("shared_change", around["uncle"].pk)).status_code == 404


def test_names_are_hidden_when_asked_wherever_they_stand(
    cast: Cast, acts: Acts, enter: Enter, around: dict[str, Connection]
) -> None:
    samira = enter(cast.samira)
    for page in (
        text(samira.get(url("shared", cast.household.pk) + "?namen=verborgen")),
        text(samira.get(url("shared_change", around["fatma"].pk) + "?namen=verborgen")),
    ):
        for name in ("Fatma", "Kaya", "Noor", "Smit", "Elif", "Deniz", "Ayşe"):
            assert name not in page
    assert "buurvrouw past op zoon 2" in text(samira.get(url("shared", cast.household.pk) + "?namen=verborgen"))
    names = screen_names(acts(cast.samira), cast.household, hidden=True)
    drawing = ecomap_of(acts(cast.samira), cast.household, shared=True, names=names)
    assert faults_of(drawing) == []


def test_a_hidden_name_of_which_nothing_is_known_is_called_by_where_it_belongs(cast: Cast, enter: Enter) -> None:
    Connection.objects.create(household=cast.household, name="Yusuf", sector="school_and_work")
    page = text(enter(cast.samira).get(url("shared", cast.household.pk) + "?namen=verborgen"))
    assert "Yusuf" not in page
    assert "iemand of iets" not in page
    assert "School en werk: " in page
    assert "School en werk – School en werk" not in page


def test_somebody_is_added_in_one_line_and_taken_back(cast: Cast, enter: Enter) -> None:
    samira = enter(cast.samira)
    said = {"name": "Noor, vriendin van Elif", "sector": "neighbourhood", "quality": "strong"}
    answer = samira.post(url("ecomap", cast.household.pk), said)
    made = Connection.objects.get()
    assert (answer.status_code, made.name, made.what, made.ring) == (303, "Noor", "vriendin van Elif", "near")
    undo = url("take_back", made.pk)
    assert undo in text(samira.get(answer["Location"]))
    assert samira.post(undo).status_code == 303
    assert not Connection.objects.exists()


def test_who_is_known_by_that_name_is_that_person(cast: Cast, enter: Enter) -> None:
    said = {"name": "fatma kaya", "sector": "neighbourhood", "quality": "ordinary"}
    enter(cast.samira).post(url("ecomap", cast.household.pk), said)
    assert Connection.objects.get().person == cast.fatma


def test_a_line_without_a_side_is_asked_again_with_what_was_typed(cast: Cast, enter: Enter) -> None:
    answer = enter(cast.samira).post(url("ecomap", cast.household.pk), {"name": "Noor", "quality": "strong"})
    assert answer.status_code == 422
    assert "Noor" in text(answer)
    assert "Kies waar het bij hoort." in text(answer)


def test_at_the_table_one_adds_and_stays_there_with_names_hidden(
    cast: Cast, enter: Enter, around: dict[str, Connection]
) -> None:
    samira, page = enter(cast.samira), url("shared", cast.household.pk) + "?namen=verborgen"
    answer = samira.post(page, {"name": "sportclub", "sector": "school_and_work", "quality": "ordinary"})
    assert answer["Location"] == page
    assert Connection.objects.get(name="sportclub").on_paper
    refused = samira.post(page, {"name": "Piet", "sector": "family", "quality": "unsafe"})
    assert refused.status_code == 422


def test_at_the_table_one_says_how_it_is(cast: Cast, enter: Enter, around: dict[str, Connection]) -> None:
    samira, page = enter(cast.samira), url("shared_change", around["fatma"].pk)
    said = {"sector": "neighbourhood", "quality": "thin", "ring": "far", "direction": "to_us", "version": "1"}
    assert samira.post(page, said)["Location"] == url("shared", cast.household.pk)
    around["fatma"].refresh_from_db()
    assert (around["fatma"].quality, around["fatma"].on_paper) == ("thin", True)


def test_two_at_once_see_what_the_other_chose(cast: Cast, enter: Enter, around: dict[str, Connection]) -> None:
    page = url("change", around["noor"].pk)
    said = {
        "name": "Noor", "what": "vriendin", "about": str(cast.elif_.pk), "sector": "neighbourhood",
        "quality": "tense", "ring": "far", "direction": "both", "version": "1",
    }  # fmt: skip
    enter(cast.tom).post(page, said)
    samira = enter(cast.samira)
    answer = samira.post(page, said | {"quality": "strong"})
    assert answer.status_code == 409
    assert "gespannen, ver weg, over en weer" in text(answer)
    assert 'name="version" value="2"' in text(answer)
    assert samira.post(page, said | {"quality": "strong", "version": "2"}).status_code == 303


def test_it_ends_and_comes_back_by_the_message(cast: Cast, enter: Enter, around: dict[str, Connection]) -> None:
    samira, one = enter(cast.samira), around["noor"]
    answer = samira.post(url("end", one.pk), follow=True)
    assert url("resume", one.pk) in text(answer)
    samira.post(url("resume", one.pk))
    one.refresh_from_db()
    assert one.ends_on is None


def test_how_it_was_shows_and_changes_nothing(cast: Cast, acts: Acts, enter: Enter) -> None:
    day = clock.today() - timedelta(days=9)
    add_connection(acts(cast.samira), cast.household.pk, bond=Bond("family", name="oma Ria"), on=day)
    samira, page = enter(cast.samira), url("ecomap", cast.household.pk)
    assert f"?op={day.isoformat()}" in text(samira.get(page))
    then = text(samira.get(f"{page}?op={day.isoformat()}"))
    assert "oma Ria" in then
    assert "Naar vandaag" in then
    assert "Erbij zetten" not in then
    assert samira.get(f"{page}?op=ooit").status_code == 200


def test_an_area_names_the_four_sides_itself(cast: Cast, acts: Acts, enter: Enter) -> None:
    bea = make_professional("Bea Beheer", Role.ADMINISTRATOR, area=make_municipality(), organisation="Gemeente")
    areas.choose(acts(bea), cast.area.pk, choice=replace(Sectors(), neighbourhood="Straat en kerk"), version=0)
    assert "Straat en kerk" in text(enter(cast.samira).get(url("ecomap", cast.household.pk)))


@pytest.mark.parametrize("name", ["ecomap", "shared"])
def test_forty_cost_no_more_questions_than_three(
    cast: Cast, enter: Enter, name: str, django_assert_max_num_queries: Any
) -> None:
    samira = enter(cast.samira)
    Connection.objects.bulk_create(
        Connection(household=cast.household, name=f"nicht {at}", sector="family") for at in range(40)
    )
    with django_assert_max_num_queries(25):
        page = text(samira.get(url(name, cast.household.pk)))
    assert page.count(" – Familie: gewoon contact") >= 40
