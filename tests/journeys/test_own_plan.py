"""Elif's own plan: hers alone until she shares it, and then in the family's plan like any other goal."""

import pytest
from playwright.sync_api import Page

from tests.factories.cast import Cast
from tests.journeys.conftest import Browse
from tests.journeys.walking import fill, follow, press, reads, reads_nothing_of

pytestmark = pytest.mark.browser

WISH = "Ik wil één avond per week op voetbal"
PLACES = ("plan/koelkast/", "aan-tafel/plan/")


def everywhere(page: Page, home: str) -> list[str]:
    """What the family reads: the paper on the fridge and the screen at the table."""
    read = []
    for place in PLACES:
        page.goto(home + place)
        read.append(page.content())
    return read


def test_elif_makes_a_plan_of_her_own_and_decides_who_sees_it(told: Cast, browse: Browse) -> None:
    page = browse(told.samira)
    home = f"/huishoudens/{told.household.pk}/"
    page.goto(f"{home}plan/")
    follow(page, "Eigen plan van Elif")
    reads(page, "Mijn plan", "Hier komt te staan wat ik wil.")
    fill(page, "Wat wil ik?", WISH)
    fill(page, "Waaraan merk ik dat het gelukt is?", "Ik sta zaterdag in het veld")
    press(page, "Zet in mijn plan")
    reads(page, WISH, "niet in het plan van mijn gezin", "Dat merk ik aan: Ik sta zaterdag in het veld")

    assert not [text for text in everywhere(page, home) if WISH in text]
    page.goto(f"{home}plan/")
    reads(page, "Eigen plannen van jongeren", WISH)

    follow(page, "Eigen plan van Elif")
    press(page, "Delen met mijn gezin")
    reads(page, "mijn gezin ziet dit ook")
    assert all(WISH in text for text in everywhere(page, home))

    page.goto(f"{home}plan/")
    follow(page, "Eigen plan van Elif")
    press(page, "Toch niet delen")
    reads(page, "niet in het plan van mijn gezin")
    page.goto(f"{home}{PLACES[1]}")
    reads_nothing_of(page, WISH, "voetbal")
