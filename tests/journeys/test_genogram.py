"""A family drawn from nothing, at the kitchen table, on a phone: by tapping."""

import pytest
from playwright.sync_api import Page, expect

from tests.factories.cast import Cast
from tests.journeys.conftest import Browse
from tests.journeys.walking import fill, follow, press, reads, tap

pytestmark = pytest.mark.browser


def on(page: Page, name: str) -> None:
    """Tap somebody in the picture."""
    page.locator(f'svg.nb-picture a[aria-label^="{name},"], svg.nb-picture a[aria-label="{name}."]').first.click()


def add(page: Page, beside: str, what: str, name: str, gender: str, year: str = "") -> None:
    """Draw somebody beside another, in one line."""
    on(page, beside)
    tap(page, what)
    form = page.locator("details[open] form").first
    fill(form, "Naam", name)
    form.locator("label").filter(has_text=gender).first.click()
    if year:
        fill(form, "Geboren in", year)
    press(form, "Zet erbij")
    reads(page, "Staat in de tekening.")


def test_a_family_is_drawn_from_nothing_by_tapping(told: Cast, browse: Browse) -> None:
    page = browse(told.samira)
    page.goto(f"/huishoudens/{told.household.pk}/verhaal/familie/")
    reads(page, "Klopt dit?")
    press(page, "Ja, zo is het")
    reads(page, "Het gezin staat in de tekening.")

    add(page, "Jan", "Ouder erbij", "Henk", "man", "1949")
    add(page, "Jan", "Ouder erbij", "Ria", "vrouw", "1951")
    add(page, "Jan", "Partner erbij", "Anna", "vrouw")
    add(page, "Jan", "Broer of zus erbij", "Kees", "man", "1986")
    press(page, "Ongedaan maken")
    reads(page, "Ongedaan gemaakt.")
    assert page.locator('svg a[aria-label^="Kees,"]').count() == 0

    page.locator('svg a[aria-label^="Jan en Anna"], svg a[aria-label^="Anna en Jan"]').first.focus()
    page.keyboard.press("Enter")
    tap(page, "getrouwd")
    tap(page, "gescheiden")
    press(page, "Bewaren")
    tap(page, "In tekst")
    reads(page, "Kinderen van Jan en Ayşe: Elif, Murat en Deniz.", "getrouwd, nu gescheiden.")
    follow(page, "Henk, man")
    tap(page, "Overleden")
    press(page.locator("form").filter(has_text="Overleden op"), "Bewaren")
    expect(page.locator('svg a[aria-label*="overleden"]')).to_have_count(1)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), (
        "the page does not slide sideways"
    )
