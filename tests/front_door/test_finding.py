"""Anybody types a postcode and finds a team; who is shown there chose that."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from nabij.areas.models import Area, AreaPostcode, Choice
from nabij.directory.models import Professional
from nabij.front_door.queries import area_like, faces_of
from tests.factories.cast import Cast

Enter = Callable[[Professional], Client]


def shown(professional: Professional, how: str) -> None:
    Professional.objects.filter(pk=professional.pk).update(at_front_door=how)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("1234ab", "Kolenbuurt"), ("Lindestraat 14, 1234 AB Teststad", "Kolenbuurt"), ("1234", "Kolenbuurt"),
        ("9876 zz", "Havenbuurt"), ("de havenbuurt", "Havenbuurt"), ("Nergenslaan 3", None), ("0000 AA", None),
    ],
)  # fmt: skip
def test_a_postcode_anywhere_in_the_text_or_a_name_finds_the_area(cast: Cast, typed: str, name: str | None) -> None:
    AreaPostcode.objects.create(area=cast.area, postcode="1234")
    AreaPostcode.objects.create(area=cast.elsewhere, postcode="9876 ZZ")
    areas = [cast.area, cast.elsewhere]
    found = area_like(typed, areas)
    assert next((area.name for area in areas if area.pk == found), None) == name


def test_the_address_travels_in_no_url(cast: Cast) -> None:
    AreaPostcode.objects.create(area=cast.area, postcode="1234 AB")
    answer = Client().post("/voordeur/", {"where": "Lindestraat 14 1234 AB"})
    assert (answer.status_code, answer["Location"]) == (303, f"/voordeur/{cast.area.pk}/")
    nowhere = Client().post("/voordeur/", {"where": "Nergenslaan 3"})
    assert nowhere.status_code == 422
    assert "Bij dit adres vonden wij geen team" in nowhere.content.decode()
    assert "Kolenbuurt" in nowhere.content.decode()


def test_only_who_chose_it_is_shown_by_the_name_they_chose_and_without_their_number(cast: Cast) -> None:
    shown(cast.samira, "first_name")
    shown(cast.leader, "name")
    shown(cast.gp, "name")  # of no team
    shown(cast.stranger, "name")  # of another team
    page = Client().get(f"/voordeur/{cast.area.pk}/").content.decode()
    assert [face.name for face in faces_of(cast.area)] == ["Lea Leider", "Samira"]
    for absent in ("Bakker", "Tom de Groot", "Hans Huisarts", "Sjoerd", "06 1234 5678", cast.household.name):
        assert absent not in page


def test_the_page_says_how_to_reach_the_team_in_its_own_words(cast: Cast) -> None:
    Area.objects.filter(pk=cast.area.pk).update(phone="+31100000101", team_name="Wijkteam Kolenbuurt")
    door = {
        "welcome": "Kom erin.", "come_for": ["geld"], "walk_in": ["dinsdag 9 tot 12"], "where": "De Brug 1",
        "languages": ["Nederlands", "Turks"],
    }  # fmt: skip
    Choice.objects.create(area=cast.area, key="front_door", value=door)
    page = Client().get(f"/voordeur/{cast.area.pk}/").content.decode()
    for words in ("Wijkteam Kolenbuurt", "Kom erin.", "dinsdag 9 tot 12", "De Brug 1", "Nederlands, Turks", "112"):
        assert words in page
    assert 'href="tel:+31100000101"' in page
    assert 'href="tel:08002000"' in page
    form = Client().get(f"/voordeur/{cast.area.pk}/vraag/").content.decode()
    assert 'lang="ar" dir="rtl"' in page
    assert 'lang="ar" dir="rtl"' in form


def test_the_administrator_fills_in_name_and_number_and_the_door_shows_them(cast: Cast, enter: Enter) -> None:
    keeper, path = enter(cast.administrator), f"/gebieden/{cast.area.pk}/team/"
    assert keeper.post(path, {"team_name": "Buurtteam De Brug", "phone": "bel maar"}).status_code == 422
    assert keeper.post(path, {"team_name": "Buurtteam De Brug", "phone": "010 000 0101"}).status_code == 303
    page = Client().get(f"/voordeur/{cast.area.pk}/").content.decode()
    assert "Buurtteam De Brug" in page
    assert "010 000 0101" in page
    assert keeper.get(f"/gebieden/{cast.area.pk}/").status_code == 200
    assert enter(cast.leader).get(path).status_code == 403


def test_an_area_page_may_be_kept_and_found_and_the_others_may_not(cast: Cast, enter: Enter) -> None:
    team = Client().get(f"/voordeur/{cast.area.pk}/")
    assert team["Cache-Control"] == "public, max-age=300"
    assert not team.cookies
    assert b'content="index, follow"' in team.content
    for path in ("/voordeur/", f"/voordeur/{cast.area.pk}/vraag/", f"/voordeur/{cast.area.pk}/gevraagd/"):
        page = Client().get(path)
        assert b'content="noindex' in page.content
        assert "public" not in page.get("Cache-Control", "")
    colleague = enter(cast.colleague).get(f"/voordeur/{cast.area.pk}/")
    assert colleague["Cache-Control"] == "private, no-store"


def test_few_questions_to_the_database_however_many_are_shown(cast: Cast) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert Client().get(f"/voordeur/{cast.area.pk}/").status_code == 200
        return len(queries)

    shown(cast.samira, "name")
    few = asked()
    for one in (cast.tom, cast.colleague, cast.leader, cast.intake):
        shown(one, "first_name")
    assert asked() == few
    assert few <= 12


def test_there_is_no_front_door_of_the_municipality_or_of_what_is_not(cast: Cast) -> None:
    whole = Area.objects.get(parent=None)
    assert Client().get(f"/voordeur/{whole.pk}/").status_code == 404
    assert Client().get("/voordeur/01900000-0000-7000-8000-000000000000/vraag/").status_code == 404


def test_who_stands_on_the_door_says_so_themselves(cast: Cast, enter: Enter) -> None:
    own = {"phone": "", "email": "", "good_at": "", "where": "", "at_front_door": "first_name"}
    assert enter(cast.samira).post(f"/gids/{cast.samira.pk}/bijwerken/", own).status_code == 303
    cast.samira.refresh_from_db()
    assert cast.samira.name_at_door == "Samira"
    others = own | {
        "name": cast.tom.name, "organisation": cast.tom.organisation.name, "discipline": cast.tom.discipline,
    }  # fmt: skip
    keeper = enter(cast.administrator)
    page = keeper.get(f"/gids/{cast.tom.pk}/bijwerken/").content.decode()
    assert "at_front_door" not in page
    keeper.post(f"/gids/{cast.tom.pk}/bijwerken/", others)
    cast.tom.refresh_from_db()
    assert cast.tom.name_at_door == ""
