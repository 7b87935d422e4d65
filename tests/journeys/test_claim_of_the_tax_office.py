"""The tax office's claim: told as an obstacle in a minute, answered by policy within its term, read by practice.

The family is made up, and so is what is answered.
"""

from collections.abc import Callable
from datetime import timedelta

import pytest
from playwright.sync_api import Page

from nabij.access.actor import Actor
from nabij.access.database import acting_as
from nabij.directory.models import Professional
from nabij.kernel import clock
from nabij.obstacles.models import Obstacle
from tests.factories.cast import Cast
from tests.journeys.conftest import Browse, Wall
from tests.journeys.walking import fill, follow, press, reads, reads_nothing_of, tap

pytestmark = pytest.mark.browser

DESK = 1360
CLAIM = "Elke schuld bij de overheid een eigen regeling"
HELD_BACK = "Een gezin wil alle schulden in één keer regelen. De terugvordering loopt gewoon door."
ANSWER = "De Belastingdienst wacht zolang er een regeling voor alle schulden wordt gemaakt. Stuur de brief mee."
NAMES = ("Vries", "Yilmaz", "Lindestraat", "Jan ", "Samira Bakker")
Acts = Callable[[Professional], Actor]


def test_the_claim_of_the_tax_office(told: Cast, browse: Browse, wall: Wall) -> None:
    _she_tells_it_at_the_table(browse(told.samira), told)
    wall.at = clock.now() + timedelta(days=24)
    _policy_answers_within_the_term(browse(told.policy, width=DESK))
    samira = browse(told.samira)
    _she_hears_it_and_the_household_page_has_it(samira, told)
    _practice_reads_it_without_names(browse(told.colleague))
    with acting_as(None, wide=True):
        assert Obstacle.objects.get().answer is not None


def _she_tells_it_at_the_table(samira: Page, told: Cast) -> None:
    samira.goto(f"/huishoudens/{told.household.pk}/")
    follow(samira, "Wat in de weg staat")
    follow(samira, "Vertel het")
    fill(samira, "Welke regel, welk formulier?", CLAIM)
    fill(samira, "Wat houdt zij tegen?", "Jan wil alle schulden in één keer regelen.")
    press(samira, "Vertellen")
    reads(samira, "Er klopt nog iets niet")
    tap(samira, "werkwijze van een organisatie")
    fill(samira, "Van wie is de regel?", "Belastingdienst/Toeslagen")
    press(samira, "Vertellen")
    reads(samira, "Hier staat nog een naam: Jan.")
    fill(samira, "Wat houdt zij tegen?", HELD_BACK)
    press(samira, "Vertellen")
    reads(samira, "Beleid geeft antwoord, en u hoort dat.", CLAIM, HELD_BACK, "Antwoord van beleid:")


def _policy_answers_within_the_term(bea: Page) -> None:
    bea.goto("/")
    follow(bea, "Geef antwoord over een regel die in de weg staat")
    reads(bea, CLAIM, "Belastingdienst/Toeslagen", HELD_BACK)
    reads_nothing_of(bea, *NAMES)
    press(bea, "Ik neem deze")
    reads(bea, "U geeft hier antwoord over.")
    follow(bea, "Geef antwoord")
    tap(bea, "hier geldt een uitzondering")
    press(bea, "Antwoorden")
    fill(bea, "Leg het uit", ANSWER)
    press(bea, "Antwoorden")
    reads(bea, "Wie het vertelde heeft bericht.", ANSWER)
    bea.goto("/")
    reads_nothing_of(bea, "Geef antwoord over een regel")


def _she_hears_it_and_the_household_page_has_it(samira: Page, told: Cast) -> None:
    samira.goto("/berichten/")
    follow(samira, "Er is antwoord op het obstakel dat u noemde")
    reads(samira, ANSWER, "Bea Beleid")
    samira.goto(f"/huishoudens/{told.household.pk}/")
    follow(samira, "Wat in de weg staat")
    reads(samira, "hier geldt een uitzondering", ANSWER)


def _practice_reads_it_without_names(carla: Page) -> None:
    carla.goto("/obstakels/")
    reads(carla, "hier geldt een uitzondering")
    follow(carla, CLAIM)
    reads(carla, ANSWER, HELD_BACK)
    reads_nothing_of(carla, *NAMES)
    carla.goto("/obstakels/tellen/?per=van")
    reads(carla, "Belastingdienst/Toeslagen")
    reads_nothing_of(carla, *NAMES)
