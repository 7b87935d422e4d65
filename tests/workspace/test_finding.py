"""Lists and searching: only within one's own, and never by an address that tells a name."""

from collections.abc import Callable

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from nabij.access.actor import Actor
from nabij.audit.models import Look
from nabij.directory.models import Professional
from nabij.households.actors import actor_for
from nabij.households.models import Household
from nabij.kernel import clock
from nabij.workspace.queries.lists import households_like, households_list
from tests.factories.cast import Cast
from tests.factories.households import make_household, make_person, member
from tests.workspace.story import make_action, make_goal

Acts = Callable[[Professional], Actor]
Enter = Callable[[Professional], Client]


@pytest.mark.parametrize("words", ["vries", "YILMAZ", "lindestraat 14", "1234 ab", "elif", "ayse yil", "Ayşe"])
def test_a_household_is_found_by_name_address_and_who_is_in_it(cast: Cast, acts: Acts, words: str) -> None:
    make_household("Anders", area=cast.area, director=cast.samira, street="Kade", house_number="9", postcode="9999 ZZ")
    assert households_like(acts(cast.samira), words) == [cast.household]


@pytest.mark.parametrize(
    "words", ["yilmas", "Aishe Yilmaz", "jan de vreis", "Vries, Jan de", "van vries jan", "fatma kaija", "A. Yilmaz"]
)
def test_a_name_may_be_misspelled_turned_round_or_an_initial(cast: Cast, acts: Acts, words: str) -> None:
    make_household("Anders", area=cast.area, director=cast.samira)
    assert households_like(acts(cast.samira), words) == [cast.household]


def test_what_is_there_word_for_word_comes_before_what_is_like_it(cast: Cast, acts: Acts) -> None:
    other = make_household("Aaa", area=cast.area, director=cast.samira)
    member(other, make_person("Jan", "Vriens"))
    assert households_like(acts(cast.samira), "jan vries") == [cast.household, other]


@pytest.mark.parametrize("words", ["elif vreis", "ayshe", "eliv"])
def test_a_misspelled_name_finds_no_more_than_the_right_one(cast: Cast, acts: Acts, words: str) -> None:
    """The mentor may know of Murat alone; who leads reads the name of the household alone; others read nothing."""
    assert households_like(acts(cast.samira), words) == [cast.household]
    who = (cast.mentor, cast.leader, cast.officer, cast.stranger, cast.colleague, cast.gp)
    assert [households_like(acts(one), words) for one in who] == [[]] * 6


def test_the_leader_finds_the_misspelled_name_of_a_household(cast: Cast, acts: Acts) -> None:
    assert households_like(acts(cast.leader), "yilmas") == [cast.household]
    assert households_like(acts(cast.officer), "yilmas") == []


def test_a_secret_address_is_found_by_no_likeness_either(cast: Cast, acts: Acts) -> None:
    Household.objects.filter(pk=cast.household.pk).update(address_is_secret=True)
    assert households_like(acts(cast.samira), "lindestraat") == []
    assert households_like(acts(cast.samira), "lindestraet 14") == []
    assert households_like(acts(cast.samira), "ayse yilmas") == [cast.household]


def test_searching_asks_the_same_whatever_was_typed(
    cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    assert cast.samira.user is not None
    actor = actor_for(cast.samira.user)
    for words in ("vries", "jan de vreis uit de lindestraat"):
        with django_assert_num_queries(1):
            households_like(actor, words)


def test_a_household_is_found_by_its_number(cast: Cast, acts: Acts) -> None:
    assert cast.household in households_like(acts(cast.samira), str(cast.household.number))


def test_the_mentor_does_not_find_by_whom_he_may_not_know(cast: Cast, acts: Acts) -> None:
    assert households_like(acts(cast.mentor), "murat") == [cast.household]
    assert households_like(acts(cast.mentor), "elif") == []


def test_a_stranger_finds_nothing(cast: Cast, acts: Acts) -> None:
    assert [households_like(acts(who), "vries") for who in (cast.stranger, cast.colleague, cast.gp)] == [[], [], []]


def test_the_leader_finds_by_the_name_of_the_household_and_not_by_who_lives_there(cast: Cast, acts: Acts) -> None:
    assert households_like(acts(cast.leader), "vries") == [cast.household]
    assert households_like(acts(cast.leader), "elif") == []


def test_for_the_privacy_officer_a_household_is_its_number(cast: Cast, acts: Acts, enter: Enter) -> None:
    officer = acts(cast.officer)
    assert [households_like(officer, words) for words in ("vries", "lindestraat 14", "1234 ab", "murat")] == [[]] * 4
    assert households_like(officer, str(cast.household.number)) == [cast.household]
    client, number = enter(cast.officer), f"nummer {cast.household.number}"
    pages = [client.get("/huishoudens/"), client.post("/zoeken/", {"words": str(cast.household.number)})]
    for page in (answer.content.decode() for answer in pages):
        assert number in page
        assert f"/huishoudens/{cast.household.pk}/logboek/" in page
        assert "Vries" not in page
        assert "Lindestraat" not in page


@pytest.mark.parametrize("words", ["%", "_", "'", "\\", "🙂", "١٢", "999999999999999999999"])
def test_odd_signs_find_nothing_and_break_nothing(cast: Cast, enter: Enter, words: str) -> None:
    answer = enter(cast.samira).post("/zoeken/", {"words": words})
    assert answer.status_code == 200
    assert "De Vries" not in answer.content.decode()


def test_a_search_stands_in_the_log_as_a_search(cast: Cast, enter: Enter) -> None:
    enter(cast.samira).post("/huishoudens/", {"words": "vries"})
    assert Look.objects.get(household=cast.household.pk).kind == Look.Kind.SEARCH


def test_professionals_are_found_by_what_they_are_good_at(cast: Cast, enter: Enter) -> None:
    cast.debt_helper.good_at = "beslag op loon stoppen"
    cast.debt_helper.save(update_fields=["good_at"])
    html = enter(cast.gp).post("/zoeken/", {"words": "beslag"}).content.decode()
    assert "Mark Jansen" in html
    assert "beslag op loon stoppen" in html


def test_nothing_found_says_what_to_try(cast: Cast, enter: Enter) -> None:
    assert "Niets gevonden" in enter(cast.samira).post("/zoeken/", {"words": "qqqqzzzz"}).content.decode()
    assert enter(cast.samira).post("/zoeken/", {"words": "  "}).status_code == 422


def test_a_name_in_the_address_is_not_searched_for(cast: Cast, enter: Enter) -> None:
    assert "Lindestraat" not in enter(cast.samira).get("/zoeken/?words=vries").content.decode()


def test_the_list_can_be_ordered_by_what_comes_first(cast: Cast, acts: Acts) -> None:
    other = make_household("Aaa", area=cast.area, director=cast.samira)
    make_action(make_goal(cast.household, "Droog"), "Bellen", cast.samira, due_on=clock.today())
    actor = acts(cast.samira)
    assert list(households_list(actor)) == [other, cast.household]
    assert list(households_list(actor, order="eerst")) == [cast.household, other]
    assert list(households_list(actor, order="nummer")) == [cast.household, other]


def test_closed_ones_stand_apart(cast: Cast, acts: Acts) -> None:
    Household.objects.filter(pk=cast.household.pk).update(
        state="closed",
        director=None,
        closed_at=clock.now(),
        closed_because="done",
        closed_safe="Het gaat goed.",
        keep_until="2041-01-01",
    )
    assert list(households_list(acts(cast.samira))) == []
    assert list(households_list(acts(cast.samira), show="gesloten")) == [cast.household]


@pytest.mark.parametrize(
    "query", ["stand=onzin", "volgorde=onzin", "pagina=x", "pagina=99999999999", "stand=open&volgorde=eerst"]
)
def test_a_strange_address_shows_the_list(cast: Cast, enter: Enter, query: str) -> None:
    assert "De Vries" in enter(cast.samira).get(f"/huishoudens/?{query}").content.decode()


def test_fifty_stand_on_a_page(cast: Cast, enter: Enter) -> None:
    for number in range(55):
        make_household(f"Gezin {number:02}", area=cast.area, director=cast.samira)
    client = enter(cast.samira)
    assert client.get("/huishoudens/").content.decode().count("ws-list__name") == 50
    assert client.get("/huishoudens/?pagina=2&stand=open").content.decode().count("ws-list__name") == 6


def test_the_course_can_be_read_by_kind_and_by_person(cast: Cast, enter: Enter) -> None:
    make_goal(cast.household, "Murat naar school", about=cast.murat)
    make_goal(cast.household, "Droog huis")
    member(cast.household, make_person("Oma"), kind="network")
    url, client = f"/huishoudens/{cast.household.pk}/verloop/", enter(cast.samira)
    assert "Droog huis" in client.get(url).content.decode()
    assert "Droog huis" not in client.get(f"{url}?soort=contact").content.decode()
    about = client.get(f"{url}?over={cast.murat.pk}").content.decode()
    assert "Murat naar school" in about
    assert "Droog huis" not in about
    assert client.get(f"{url}?soort=onzin&over=onzin&pagina=onzin").status_code == 200
