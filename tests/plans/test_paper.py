"""Paper: on the fridge stands what may stand there, in two languages; on a card one action and nothing else."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from nabij.access.actor import Actor
from nabij.areas.choices import Texts
from nabij.directory.models import Professional
from nabij.households.models import Involvement
from nabij.plans.commands.actions import add_action
from nabij.plans.commands.goals import order_goals, set_goal
from nabij.plans.commands.moving import move_action
from nabij.plans.models import State
from tests.factories.cast import Cast
from tests.plans.conftest import Kitchen

Acts = Callable[[Professional], Actor]
Enter = Callable[[Professional], Client]


def fridge(client: Client, cast: Cast, language: str = "") -> str:
    address = reverse("plans:fridge", args=[cast.household.pk]) + (f"?taal={language}" if language else "")
    return str(client.get(address).content.decode())


def test_the_fridge_shows_goals_who_and_whom_to_call(cast: Cast, acts: Acts, enter: Enter, kitchen: Kitchen) -> None:
    order = [kitchen.dry.pk, kitchen.school.pk]
    order_goals(acts(cast.samira), cast.household.pk, order=order, because="Deniz hoest elke nacht")
    page = fridge(enter(cast.samira), cast)
    for words in (
        "Ons plan", "wij willen een droog huis", "Deniz hoest elke nacht", "Fatma", "gepland",
        "Samira Bakker", "Tom de Groot", "06 1234 5678",
    ):  # fmt: skip
        assert words in page


def test_the_fridge_keeps_the_areas_promise_and_says_on_which_days_somebody_stands_in(
    cast: Cast, enter: Enter, kitchen: Kitchen
) -> None:
    seat = Involvement.objects.filter(household=cast.household, seat=Involvement.Seat.STAND_IN)
    seat.update(weekdays=[4, 5])
    page = fridge(enter(cast.samira), cast)
    assert Texts().promise in page
    said = " ".join(re.sub(r"<[^>]+>", " ", page).split())
    assert "Op donderdag en vrijdag: Tom de Groot" in said
    assert "perşembe ve cuma" in fridge(enter(cast.samira), cast, "tr")


def test_an_empty_plan_begins_with_the_areas_promise(cast: Cast, enter: Enter) -> None:
    page = enter(cast.samira).get(reverse("plans:plan", args=[cast.household.pk]))
    assert Texts().promise in page.content.decode()


def test_in_turkish_headings_and_states_are_turkish_and_the_familys_words_stay(
    cast: Cast, acts: Acts, enter: Enter, kitchen: Kitchen
) -> None:
    move_action(acts(cast.samira), kitchen.report.pk, to=State.DONE)
    page = fridge(enter(cast.samira), cast, "tr")
    for words in ('lang="tr"', "Planımız", "Ne durumda", "yapıldı", "planlandı", "Çekinmeden arayın", "droog huis"):
        assert words in page
    assert "Hoe ver" not in page
    assert "gedaan" not in page


@pytest.mark.parametrize("language", ["xx", "../nl", "en"])
def test_another_language_gives_dutch(cast: Cast, enter: Enter, kitchen: Kitchen, language: str) -> None:
    assert "Ons plan" in fridge(enter(cast.samira), cast, language)


@pytest.mark.parametrize("language", ["nl", "tr"])
def test_what_is_not_for_paper_is_not_on_paper(
    cast: Cast, acts: Acts, enter: Enter, kitchen: Kitchen, language: str
) -> None:
    samira = acts(cast.samira)
    hidden = set_goal(samira, cast.household.pk, words="bang voor vader", on_paper=False)
    add_action(samira, hidden.pk, what="opvang zoeken", owner=cast.samira)
    add_action(samira, kitchen.dry.pk, what="aangifte doen", owner=cast.ayse, on_paper=False)
    move_action(samira, kitchen.lessons.pk, to=State.CANNOT, because="Jan had gedronken")
    page = fridge(enter(cast.samira), cast, language)
    for words in ("bang voor vader", "opvang zoeken", "aangifte doen", "Jan had gedronken", "taalles", "lukt niet"):
        assert words not in page


def test_the_paper_holds_no_address_surname_or_number_of_the_family(cast: Cast, enter: Enter, kitchen: Kitchen) -> None:
    page = fridge(enter(cast.samira), cast)
    for words in ("Lindestraat", "Yilmaz", "de Vries", "Kaya", "8765"):
        assert words not in page


def test_fatmas_card_holds_her_action_and_nothing_else(cast: Cast, acts: Acts, enter: Enter, kitchen: Kitchen) -> None:
    page = enter(cast.samira).get(reverse("plans:action_card", args=[kitchen.lessons.pk])).content.decode()
    for words in ("Voor", "Fatma", "taalles", "Samira Bakker"):
        assert words in page
    for words in ("droog huis", "school", "schimmel", "Vries", "Yilmaz", "Murat", "Elif", "Lindestraat"):
        assert words not in page


def test_the_card_says_what_was_written_for_it(cast: Cast, acts: Acts, enter: Enter, kitchen: Kitchen) -> None:
    made = add_action(
        acts(cast.samira), kitchen.school.pk, what="op Deniz passen als Jan weg is", owner=cast.fatma,
        for_owner="dinsdag om drie uur oppassen",
    )  # fmt: skip
    page = enter(cast.samira).get(reverse("plans:action_card", args=[made.pk]) + "?taal=tr").content.decode()
    assert "dinsdag om drie uur oppassen" in page
    assert "Jan weg" not in page
    assert "Sizin yapacağınız" in page


def test_a_professional_gets_no_card(cast: Cast, enter: Enter, kitchen: Kitchen) -> None:
    assert enter(cast.samira).get(reverse("plans:action_card", args=[kitchen.report.pk])).status_code == 404


def test_everything_on_paper_has_its_turkish_words() -> None:
    catalogue = (Path(settings.LOCALE_PATHS[0]) / "tr/LC_MESSAGES/django.po").read_text()
    entries = catalogue.split("\n\n")[1:]
    assert len(entries) > 20
    assert not [entry for entry in entries if entry.rstrip().endswith('msgstr ""')]
