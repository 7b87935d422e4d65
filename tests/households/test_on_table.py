"""What comes on the table is chosen beforehand, line by line, by the professional alone."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from nabij.access.actor import Actor
from nabij.directory.models import Professional
from nabij.households.commands.circumstances import Line, write_circumstance
from nabij.households.commands.on_table import choose_for_table
from nabij.households.models import Circumstance
from nabij.kernel.errors import Denied, NotFound
from tests.factories.cast import Cast

Acts = Callable[[Professional], Actor]
Enter = Callable[[Professional], Client]


@pytest.fixture
def lines(cast: Cast, acts: Acts) -> dict[str, Circumstance]:
    samira = acts(cast.samira)
    told = {
        "mould": Line("problem", "Schimmel in huis"),
        "sad": Line("problem", "Jan is somber", about_id=cast.jan.pk),
        "safety": Line("problem", "Er is spanning", domain="Veiligheid"),
    }
    return {name: write_circumstance(samira, cast.household.pk, line=line) for name, line in told.items()}


def on_table(cast: Cast) -> set[str]:
    found = Circumstance.objects.filter(household=cast.household, on_paper=True)
    return set(found.values_list("words", flat=True))


def test_what_is_chosen_comes_on_the_table_and_safety_never_does(
    cast: Cast, acts: Acts, lines: dict[str, Circumstance]
) -> None:
    choose_for_table(acts(cast.samira), cast.household.pk, on={lines["mould"].pk, lines["safety"].pk})
    assert on_table(cast) == {"Schimmel in huis"}
    choose_for_table(acts(cast.samira), cast.household.pk, on={lines["mould"].pk, lines["sad"].pk})
    assert on_table(cast) == {"Schimmel in huis", "Jan is somber"}


def test_the_page_shows_every_line_and_leads_to_the_table(
    cast: Cast, enter: Enter, lines: dict[str, Circumstance]
) -> None:
    browser, page = enter(cast.samira), reverse("households:on_table", args=[cast.household.pk])
    shown = browser.get(page).content.decode()
    assert all(one.words in shown for one in lines.values())
    answer = browser.post(page, {"on": [str(lines["mould"].pk)]})
    assert (answer.status_code, answer["Location"]) == (303, reverse("story:start", args=[cast.household.pk]))
    chain = browser.get(reverse("chain:shared", args=[cast.household.pk])).content.decode()
    assert "Schimmel in huis" in chain
    assert "Jan is somber" not in chain


def test_what_is_not_of_this_household_is_refused_and_the_ticks_stay(
    cast: Cast, enter: Enter, lines: dict[str, Circumstance]
) -> None:
    page = reverse("households:on_table", args=[cast.household.pk])
    answer = enter(cast.samira).post(page, {"on": [str(lines["sad"].pk), str(cast.jan.pk)]})
    assert answer.status_code == 422
    assert f'value="{lines["sad"].pk}" checked' in answer.content.decode()


@pytest.mark.parametrize("who", ["mentor", "debt_helper", "leader", "colleague"])
def test_only_who_directs_chooses(who: str, cast: Cast, acts: Acts, lines: dict[str, Circumstance]) -> None:
    with pytest.raises((NotFound, Denied)):
        choose_for_table(acts(getattr(cast, who)), cast.household.pk, on=set())
    assert on_table(cast) == {"Schimmel in huis", "Jan is somber"}
