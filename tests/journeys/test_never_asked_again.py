"""An exception becomes a precedent, the precedent a mandate, and the next professional never has to ask.

The people are made up, and so are the rules of the municipality.
"""

from collections.abc import Callable
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from nabij.access.actor import Actor
from nabij.access.database import acting_as
from nabij.directory.models import Professional
from nabij.households.models import Household
from nabij.kernel import clock
from nabij.precedents.models import SeenPrecedent
from nabij.safety_net.models import NetQuestion
from tests.factories.cast import Cast
from tests.factories.households import make_household, make_person, member
from tests.factories.net import make_decision
from tests.journeys.conftest import Browse
from tests.journeys.walking import fill, follow, pick, press, reads, reads_nothing_of, tap

pytestmark = pytest.mark.browser

DESK = 1360
FACTS = "Een gezin in een nat huis. De kinderen hoesten elke nacht en missen school."
MAY = "Urgentie voor wie ziek wordt van het huis"
NAMES = ("Yilmaz", "Vries", "Elif", "Lindestraat")


@pytest.fixture
def decided(told: Cast, acts: Callable[[Professional], Actor]) -> Cast:
    """Samira asked, Victor said yes."""
    with acting_as(None, wide=True):
        make_decision(told, acts)
    return told


@pytest.fixture
def next_door(decided: Cast) -> Household:
    """Another family of the area, with the same trouble, at the table of Carla."""
    with acting_as(None, wide=True):
        home = make_household("Gezin Dam", area=decided.area, director=decided.colleague, street="Kolenkade")
        member(home, make_person("Roos", "Dam", "1991"))
    return home


def test_what_was_decided_once_is_what_the_next_may_do_alone(
    decided: Cast, next_door: Household, browse: Browse
) -> None:
    victor = browse(decided.safety_net, width=DESK)
    _he_writes_it_again_without_names(victor)
    _he_proposes_that_nobody_asks_it_again(victor, decided)
    _she_makes_it_a_mandate(browse(decided.mandate_giver, width=DESK))
    _who_asked_first_hears_it(browse(decided.samira))
    carla = browse(decided.colleague)
    _she_asks_whether_she_may(carla, next_door)
    _she_starts_a_question_and_need_not_ask(carla, next_door)
    with acting_as(None, wide=True):
        assert NetQuestion.objects.count() == 1
        assert SeenPrecedent.objects.filter(question=None).count() == 1
    victor.goto("/eerder-besloten/leren/")
    reads(victor, "Urgentie na vier jaar inschrijving", "0 dagen")


def _he_writes_it_again_without_names(victor: Page) -> None:
    victor.goto("/vangnet/?toon=decided")
    follow(victor, "Geef urgentie")
    follow(victor, "Maak een precedent")
    fill(victor, "Wat was er aan de hand, zonder namen?", "Elif hoest elke nacht.")
    fill(victor, "Wat werd gegeven", "Urgentie, ook na vier maanden inschrijving.")
    fill(victor, "Waarom?", "Wachten maakt hen zieker, en kost meer.")
    tap(victor, "Ik heb alles gelezen: niemand is erin te herkennen")
    press(victor, "Bewaar het precedent")
    reads(victor, "Haal deze namen weg: Elif.")
    fill(victor, "Wat was er aan de hand, zonder namen?", FACTS)
    press(victor, "Bewaar het precedent")
    reads(victor, "Wie deze regel hierna tegenkomt, ziet het.")


def _he_proposes_that_nobody_asks_it_again(victor: Page, told: Cast) -> None:
    follow(victor, "Van dit besluit is een precedent gemaakt")
    reads_nothing_of(victor, *NAMES)
    follow(victor, "Stel een mandaat voor")
    fill(victor, "Waarom hoeft dit niet meer gevraagd te worden?", "Wie ziek wordt van het huis krijgt steeds ja.")
    fill(victor, "Wat mag iemand voortaan zelf?", MAY)
    pick(victor, "Wie?", "regisseur")
    fill(victor, "Onder welke wet?", "Huisvestingswet 2014 art. 12")
    fill(victor, "De tekst van het mandaat", "De regisseur mag urgentie geven als een arts het huis als oorzaak ziet.")
    _on(victor, "Tot en met welke dag?", 365)
    pick(victor, "Wie is de eigenaar?", told.policy.name)
    press(victor, "Voorstellen")
    reads(victor, "De mandaatgever heeft bericht.")


def _on(page: Page, legend: str, days: int) -> None:
    day = clock.today() + timedelta(days=days)
    for part, value in (("dag", day.day), ("maand", day.month), ("jaar", day.year)):
        page.get_by_role("group", name=legend).get_by_label(part).fill(str(value))


def _she_makes_it_a_mandate(greta: Page) -> None:
    greta.goto("/")
    follow(greta, "Beslis over een voorgesteld mandaat")
    reads(greta, MAY, "Bea Beleid")
    reads_nothing_of(greta, *NAMES)
    follow(greta, "Maak er een mandaat van")
    fill(greta, "In welk besluit staat het, en welk artikel?", "Mandaatbesluit wijkteams, artikel 9")
    press(greta, "Mandaat geven")
    reads(greta, "Het is nu een mandaat.", "is een mandaat")


def _who_asked_first_hears_it(samira: Page) -> None:
    samira.goto("/berichten/")
    reads_nothing_of(samira, "Elif")
    follow(samira, "Wat u het vangnet vroeg, is nu een mandaat")
    reads(samira, MAY, "Bea Beleid")
    follow(samira, "Naar het mandaat")
    reads(samira, "Mandaatbesluit wijkteams, artikel 9")


def _she_asks_whether_she_may(carla: Page, home: Household) -> None:
    carla.goto(f"/huishoudens/{home.pk}/")
    follow(carla, "Mag ik?")
    tap(carla, MAY)
    press(carla, "Mag ik dit?")
    reads(carla, "Ja.", "Mandaatbesluit wijkteams, artikel 9", "achter u staat Lea Leider")
    reads(carla, "Urgentie, ook na vier maanden inschrijving.", "Dit is eerder besloten; u mag het zelf.")
    reads_nothing_of(carla, *NAMES)


def _she_starts_a_question_and_need_not_ask(carla: Page, home: Household) -> None:
    carla.goto(f"/huishoudens/{home.pk}/vangnet/vragen/")
    carla.get_by_label("Wat heeft het gezin nodig?").press_sequentially("Een ander huis: de kinderen hoesten hier.")
    reads(carla, "Dit is eerder besloten; u mag het zelf.", "Eigenaar is Bea Beleid.")
    with carla.expect_popup() as opened:
        follow(carla, "Dit past: ik hoef niets te vragen")
    read = opened.value
    expect(read.get_by_role("link", name="Lees het mandaat")).to_be_visible()
    press(read, "Ik hoef niets te vragen")
    reads(read, "U hoeft niets te vragen.")
