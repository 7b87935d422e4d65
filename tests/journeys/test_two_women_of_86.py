"""Two women of 86, one rule, two decisions: each with why, and side by side with what came of it, without a name."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from playwright.sync_api import Page

from nabij.access.actor import Actor
from nabij.access.database import acting_as
from nabij.areas.models import Appointment
from nabij.directory.models import Professional
from nabij.households.models import Household, Involvement
from nabij.kernel import clock
from nabij.safety_net.commands.asking import ask_safety_net
from nabij.safety_net.commands.deciding import announce_decision, decide_question
from nabij.safety_net.commands.learning import make_precedent
from nabij.safety_net.commands.taking import take_question
from nabij.safety_net.models import NetQuestion
from tests.factories.cast import Cast
from tests.factories.households import make_household, make_person, member
from tests.factories.net import asking, deciding
from tests.journeys.conftest import Browse
from tests.journeys.walking import fill, follow, press, reads, reads_nothing_of, status, tap

pytestmark = pytest.mark.browser

ActsAs = Callable[[Professional], Actor]
DESK, KNOWN = 1360, 403
NAMES = ("Visser", "Koning", "Trees", "Jo ", "Lampstraat")
USUAL = "Twee uur hulp in de week."
WITH_DAUGHTER: dict[str, Any] = {
    "differs": True, "usual": USUAL, "network": "Een dochter die elke dag en elke nacht zorgt.",
    "resilience": "Zij kan niet alleen zijn; de dochter slaapt niet meer.", "aim": "Dat de dochter het volhoudt.",
}  # fmt: skip
FREE_DAY = "Twee uur hulp, en elke week een vrije dag voor de dochter."
FOUR_HOURS = "Vier uur hulp, en iemand die met haar kookt."


def _home(told: Cast, name: str, given: str, director: Professional) -> Household:
    made = make_household(f"Mevrouw {name}", area=told.area, director=director, street="Lampstraat")
    member(made, make_person(given, name, "1940"))
    return made


def _asked(told: Cast, acts: ActsAs, home: Household, director: Professional, needs: str) -> NetQuestion:
    put = asking(needs=needs, asked="Meer hulp in huis dan de twee uur van de regel.")
    question = ask_safety_net(acts(director), home.pk, asking=put)
    take_question(acts(told.safety_net), question.pk)
    return question


def _worked_here_already(*, days: int) -> None:
    since = clock.today() - timedelta(days=days)
    for model in (Appointment, Involvement):
        model.objects.update(starts_on=since)


@pytest.fixture
def with_daughter(told: Cast, acts: ActsAs) -> NetQuestion:
    """Decided long ago, with its precedent; its term is over."""
    carla = told.colleague
    with acting_as(None, wide=True):
        home = _home(told, "Koning", "Gré", carla)
        member(home, make_person("Trees", "Koning", "1965"))
        _worked_here_already(days=201)
        with clock.held(clock.now() - timedelta(days=200)):
            question = _asked(told, acts, home, carla, "Een nacht slapen voor wie zorgt.")
            made = decide_question(acts(told.safety_net), question.pk, deciding=deciding(**WITH_DAUGHTER))
            announce_decision(acts(carla), made.pk, on=clock.today())
            points = {name: str(words) for name, words in WITH_DAUGHTER.items() if name != "differs"}
            facts = "Een vrouw van 86 woont bij haar dochter, die drie keer in een nacht opstaat."
            words = {"facts": facts, "given": FREE_DAY, "because": "Meer uren vervangt de dochter niet.", **points}
            make_precedent(acts(told.safety_net), made.pk, words=words)
    return question


@pytest.fixture
def alone(told: Cast, acts: ActsAs, with_daughter: NetQuestion) -> NetQuestion:
    """Asked, and taken by the same officer."""
    with acting_as(None, wide=True):
        return _asked(told, acts, _home(told, "Visser", "Jo", told.samira), told.samira, "Iemand aan tafel.")


def test_the_two_women_of_86(told: Cast, alone: NetQuestion, browse: Browse) -> None:
    victor, samira = browse(told.safety_net, width=DESK), browse(told.samira)
    _he_decides_otherwise_and_says_why(victor, alone)
    _he_keeps_it_without_names(victor)
    _what_came_of_the_one_whose_term_is_over(browse(told.colleague))
    _what_came_of_the_other(samira, alone)
    _side_by_side(victor)
    greta = browse(told.mandate_giver)
    _side_by_side(greta)
    assert status(samira, "/eerder-besloten/naast-elkaar/") == KNOWN


def _he_decides_otherwise_and_says_why(victor: Page, question: NetQuestion) -> None:
    victor.goto("/vangnet/?toon=mine")
    follow(victor, "Meer hulp in huis")
    follow(victor, "Besluiten")
    tap(victor, "ja")
    fill(victor, "Waarom?", "Schoonmaken is hier de vraag niet: zonder iemand aan tafel eet zij niet.")
    fill(victor, "Welke bijzondere omstandigheden zijn er?", "Zij viel negen kilo af, en er komt niemand.")
    fill(victor, "Waarom pakt de regel hier te hard uit", "De regel spaart kosten. Hier volgt opname.")
    _on(victor, "Geldt vanaf", 0)
    _on(victor, "Geldt tot en met", 180)
    tap(victor, "Dit besluit is anders dan gebruikelijk")
    fill(victor, "Voor het gezin, in gewone woorden", "U krijgt vier uur hulp, omdat u alleen woont.")
    press(victor, "Lees het na")
    reads(victor, "Schrijf op welk punt dit anders is")
    fill(victor, "Wat is hier anders aan het netwerk?", "Er is niemand.")
    fill(victor, "En aan wat zij zelf aankunnen?", "Haar hoofd is helder, de trap te steil.")
    fill(victor, "En aan wat het moet opleveren?", "Weer aankomen en thuis blijven wonen.")
    press(victor, "Lees het na")
    press(victor, "Besluit")
    reads(victor, "De regisseur heeft bericht", "Netwerk:", "Er is niemand.", USUAL)


def _on(page: Page, legend: str, days: int) -> None:
    day = clock.today() + timedelta(days=days)
    for part, value in (("dag", day.day), ("maand", day.month), ("jaar", day.year)):
        page.get_by_role("group", name=legend).get_by_label(part).fill(str(value))


def _he_keeps_it_without_names(victor: Page) -> None:
    follow(victor, "Maak een precedent")
    fill(victor, "Wat was er aan de hand, zonder namen?", "Een vrouw van 86 woont alleen, drie hoog. Zij viel af.")
    fill(victor, "Wat werd gegeven", FOUR_HOURS)
    fill(victor, "Waarom?", "Zonder iemand aan tafel eet zij niet.")
    tap(victor, "Ik heb alles gelezen: niemand is erin te herkennen")
    press(victor, "Bewaar het precedent")
    reads(victor, "Van dit besluit is een precedent gemaakt")


def _what_came_of_the_one_whose_term_is_over(carla: Page) -> None:
    carla.goto("/")
    follow(carla, "De uitzondering is voorbij: schrijf op wat ervan kwam")
    follow(carla, "Schrijf op wat ervan kwam")
    fill(carla, "Wat kwam ervan?", "Trees is er nog elke dag.")
    tap(carla, "Ik heb de tekst gelezen: niemand is erin te herkennen")
    press(carla, "Bewaren")
    reads(carla, "Haal deze namen weg: Trees.")
    fill(carla, "Wat kwam ervan?", "De dochter is er nog elke dag. Die vrije dag houdt haar overeind.")
    press(carla, "Bewaren")
    reads(carla, "Wie hierna beslist, ziet hoe het afliep.", "Die vrije dag houdt haar overeind.")
    carla.goto("/")
    reads_nothing_of(carla, "De uitzondering is voorbij")


def _what_came_of_the_other(samira: Page, question: NetQuestion) -> None:
    samira.goto(f"/huishoudens/{question.household_id}/")
    follow(samira, "Vangnet")
    follow(samira, "Meer hulp in huis")
    follow(samira, "Schrijf op wat ervan kwam")
    fill(samira, "Wat kwam ervan?", "Na drie maanden vier kilo erbij. Een van de vier uren kon eraf.")
    tap(samira, "Ik heb de tekst gelezen: niemand is erin te herkennen")
    press(samira, "Bewaren")
    reads(samira, "vier kilo erbij", "Wijzig wat ervan kwam")


def _side_by_side(page: Page) -> None:
    page.goto("/eerder-besloten/")
    for given in (FREE_DAY, FOUR_HOURS):
        page.get_by_label(given).check()
    press(page, "Leg naast elkaar")
    reads(page, FREE_DAY, FOUR_HOURS, USUAL, "Er is niemand.", "Dat de dochter het volhoudt.")
    reads(page, "vier kilo erbij", "houdt haar overeind", "u oordeelt")
    reads_nothing_of(page, *NAMES)
