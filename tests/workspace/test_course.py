"""The course as a timeline: lives, help and steps in one order, by kind, person and years; what preceded what."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from nabij.directory.models import Professional
from nabij.journal.models import LifeEvent
from nabij.kernel import clock
from tests.factories.cast import Cast
from tests.factories.households import seat
from tests.factories.journal import make_note
from tests.factories.people import make_professional
from tests.workspace.story import ask, make_goal
from tests.workspace.test_query_counts import FIXED, asked

Enter = Callable[[Professional], Client]


def lived(cast: Cast, words: str, when: str, **more: object) -> LifeEvent:
    return LifeEvent.objects.create(household=cast.household, words=words, happened=when, **more)


@pytest.fixture
def lives(cast: Cast) -> Cast:
    """Something from long ago, from a year, from a month, an incident, help that ended, a goal reached."""
    lived(cast, "Naar Nederland gekomen", "1999", about=cast.ayse)
    lived(cast, "Oma overleden", "2019", kind="loss")
    lived(cast, "Baan kwijt", "2019-03", kind="work", about=cast.jan)
    lived(cast, "Jan sloeg een deur in", "2021-06-05", kind="incident", on_paper=False)
    gone = make_professional("Vera Vertrokken", has_account=False, organisation="De Brug")
    seat(cast.household, gone, purpose="opvoeden", starts_on=date(2020, 1, 1), ends_on=date(2021, 1, 1))
    make_goal(cast.household, "Murat op school", reached_on=clock.today())
    ask(cast.household, "Wij willen een droog huis", cast.ayse, first=True)
    make_note(cast.household, cast.samira, "Ayşe deed open.")
    return cast


def titles(client: Client, cast: Cast, query: str = "") -> list[str]:
    page = client.get(f"/huishoudens/{cast.household.pk}/verloop/{query}").content.decode()
    found = re.findall(r'nb-moment__title" dir="auto">(?:<a[^>]*>)?([^<]*)', page)
    return [one.strip() for one in found]


def test_from_the_beginning_one_sees_what_preceded_what(lives: Cast, enter: Enter) -> None:
    told = titles(enter(lives.samira), lives, "?volgorde=oudste")
    order = ["Naar Nederland gekomen, over Ayşe", "Oma overleden", "Baan kwijt, over Jan",
             "Vera Vertrokken kwam aan tafel", "Vera Vertrokken stapte terug", "Jan sloeg een deur in"]  # fmt: skip
    assert told[:6] == order
    assert titles(enter(lives.samira), lives)[-6:] == order[::-1]
    assert "Doel gelukt" in told


def test_a_date_shows_as_far_as_it_is_known(lives: Cast, enter: Enter) -> None:
    page = enter(lives.samira).get(f"/huishoudens/{lives.household.pk}/verloop/").content.decode()
    shown = re.findall(r'nb-moment__when">([^<·]*)', page)
    for words in ("2019", "maart 2019", "5 juni 2021", "1999"):
        assert words in [one.strip() for one in shown]


def test_several_kinds_at_once_a_person_and_years(lives: Cast, enter: Enter) -> None:
    client = enter(lives.samira)
    assert titles(client, lives, "?soort=incident&soort=vraag") == ["De vraag van het gezin", "Jan sloeg een deur in"]
    assert titles(client, lives, f"?over={lives.jan.pk}") == ["Baan kwijt, over Jan"]
    assert titles(client, lives, "?van=2019&tot=2019") == ["Baan kwijt, over Jan", "Oma overleden"]
    assert titles(client, lives, "?van=99999&tot=x&soort=zin&over=zin") == titles(client, lives)
    assert titles(client, lives, "?van=1901&tot=1902") == []


def test_the_picture_says_the_same_as_the_list(lives: Cast, enter: Enter) -> None:
    page = enter(lives.samira).get(f"/huishoudens/{lives.household.pk}/verloop/?soort=leven&soort=hulp")
    said = re.findall(r'aria-label="([^"]*)"><title>', page.content.decode())
    assert "Leven: 1999, Naar Nederland gekomen, over Ayşe" in said
    assert "Vera Vertrokken hielp van 1 januari 2020 tot 1 januari 2021: opvoeden" in said
    assert not [one for one in said if one.startswith(("Vraag", "Contact", "Incidenten"))]


def test_who_may_not_know_of_incidents_hears_of_none(lives: Cast, enter: Enter) -> None:
    for who in (lives.mentor, lives.debt_helper):
        page = enter(who).get(f"/huishoudens/{lives.household.pk}/verloop/").content.decode()
        assert "sloeg" not in page
        assert "Incidenten" not in page
        assert "Baan kwijt" in page or who == lives.mentor


def test_removed_is_gone_from_list_and_picture(lives: Cast, enter: Enter) -> None:
    LifeEvent.objects.filter(words="Oma overleden").update(removed_at=clock.now())
    page = enter(lives.samira).get(f"/huishoudens/{lives.household.pk}/verloop/").content.decode()
    assert "Oma overleden" not in page


def test_it_asks_the_same_for_five_or_fifty_of_anything(lives: Cast, enter: Enter) -> None:
    client, url = enter(lives.samira), f"/huishoudens/{lives.household.pk}/verloop/"
    little = asked(client, url)
    for year in range(1970, 2020):
        lived(lives, f"Iets in {year}", str(year), about=lives.jan)
        seat(lives.household, make_professional(f"Hulp {year}", has_account=False), starts_on=date(2020, 5, 5))
    assert asked(client, url) == little
    assert little <= 8 + FIXED
