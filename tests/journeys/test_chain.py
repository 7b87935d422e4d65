"""At the kitchen table, on a phone: what is hardest, what comes of it, what keeps it going, and where to begin."""

from itertools import combinations
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Locator, Page

from nabij.access.database import acting_as
from nabij.households.models import Circumstance
from nabij.plans.models import Action, Goal
from tests.factories.cast import Cast
from tests.journeys.conftest import Browse
from tests.journeys.walking import fill, follow, pick, press, reads, reads_nothing_of, tap

pytestmark = pytest.mark.browser


def test_the_dominoes_are_drawn_with_the_family(told: Cast, browse: Browse) -> None:
    with acting_as(None, wide=True):
        goal = Goal.objects.create(household=told.household, words="een droog huis")
        Action.objects.create(
            household=told.household, goal=goal, what="Schimmel melden", owner_professional=told.samira
        )
    phone = browse(told.samira)
    phone.goto(reverse("chain:shared", args=[told.household.pk]))
    _begin(phone)
    _what_comes_of_it(phone)
    _round_again(phone)
    _what_helps_and_where_to_begin(phone)
    _undo(phone)
    _the_picture(told, browse)


def _card(page: Page, words: str) -> Locator:
    return page.locator("article").filter(has=page.get_by_role("heading", name=words)).first


def _further(page: Page, words: str, link: str) -> None:
    """What one does less often stands behind "meer…"."""
    card = _card(page, words)
    card.locator("summary").filter(has_text="meer…").click()
    follow(card, link)


def _begin(phone: Page) -> None:
    fill(phone, "Wat is het lastigst?", "Schimmel in de slaapkamer")
    press(phone, "Opschrijven")
    reads(phone, "Opgeschreven.", "nog geen actie")


def _what_comes_of_it(phone: Page) -> None:
    for before, words, who in (("Schimmel", "Hij hoest elke nacht", "Deniz"), ("Hij hoest", "Zij slaapt niet", "Ayşe")):
        follow(_card(phone, before), "daardoor…")
        fill(phone, "Wat gebeurt er daardoor?", words)
        pick(phone, "Over wie?", who)
        press(phone, "Opschrijven")
        reads(_card(phone, words), words)
    follow(_card(phone, "Zij slaapt niet"), "daardoor…")
    fill(phone, "Wat gebeurt er daardoor?", "Thuis wordt er geslagen")
    press(phone, "Opschrijven")
    reads(phone, "Dit blijft buiten het gedeelde scherm.")
    reads_nothing_of(phone, "geslagen")


def _round_again(phone: Page) -> None:
    follow(_card(phone, "Zij slaapt niet"), "daardoor…")
    pick(phone, "Of kies iets dat er al staat", "Schimmel in de slaapkamer")
    tap(phone, "Meer over de pijl")
    fill(phone, "Wat staat er bij de pijl?", "geen puf om te luchten")
    phone.get_by_label("Het een houdt het ander in stand").check()
    press(phone, "Opschrijven")
    reads(phone, "De pijl staat er.", "geen puf om te luchten")


def _what_helps_and_where_to_begin(phone: Page) -> None:
    _further(phone, "Zij slaapt niet", "dit helpt")
    fill(phone, "Wat of wie helpt hierbij?", "Fatma neemt hem zaterdag mee")
    press(phone, "Opschrijven")
    _further(phone, "Schimmel", "hier beginnen")
    fill(phone, "Waarom hier?", "Als het droog is slaapt iedereen")
    pick(phone, "Wie zei het?", "Ayşe")
    press(phone, "Hier beginnen we")
    reads(_card(phone, "Schimmel"), "Als het droog is slaapt iedereen")


def _undo(phone: Page) -> None:
    _further(phone, "Schimmel", "actie erbij")
    tap(phone, "Schimmel melden")
    press(phone, "Hang erbij")
    reads(_card(phone, "Schimmel"), "Schimmel melden")
    press(phone, "Ongedaan maken")
    reads(phone, "De actie is hier los.")
    press(phone, "Ongedaan maken")
    reads(_card(phone, "Schimmel"), "Schimmel melden")


def _the_picture(told: Cast, browse: Browse) -> None:
    desk = browse(told.samira, width=1360)
    desk.goto(reverse("chain:chain", args=[told.household.pk]))
    picture = desk.locator(".ch-picture svg")
    boxes = [box for box in (one.bounding_box() for one in picture.locator("a:has(rect)").all()) if box]
    assert len(boxes) == 5
    assert not [pair for pair in combinations(boxes, 2) if _overlap(*pair)]
    picture.locator("a:has(rect)").first.focus()
    desk.keyboard.press("Enter")
    desk.wait_for_url("**/verhaal/keten/*/")
    with acting_as(None, wide=True):
        hidden = Circumstance.objects.get(on_paper=False)
    desk.goto(reverse("chain:chain", args=[told.household.pk]))
    desk.emulate_media(media="print")
    assert desk.get_by_text("geslagen").filter(visible=True).count() == 0
    assert desk.get_by_text("Hij hoest elke nacht").filter(visible=True).count() == 1
    desk.goto(reverse("chain:shared", args=[told.household.pk]))
    reads_nothing_of(desk, "geslagen", str(hidden.pk))
    assert desk.evaluate("document.documentElement.scrollWidth <= innerWidth")


def _overlap(one: Any, other: Any) -> bool:
    across = min(one["x"] + one["width"], other["x"] + other["width"]) - max(one["x"], other["x"])
    down = min(one["y"] + one["height"], other["y"] + other["height"]) - max(one["y"], other["y"])
    return bool(across > 1 and down > 1)
