"""The rule that says no, the exception; and the national law that nobody sets aside, with what does help.

The people are made up, and so are the rules of the municipality.
"""

from datetime import timedelta

import pytest
from playwright.sync_api import Page

from nabij.access.database import acting_as
from nabij.kernel import clock
from nabij.kernel.working_days import end_of_term
from nabij.plans.models import Action, Goal
from nabij.safety_net.models import NetQuestion
from tests.factories.cast import Cast
from tests.journeys.conftest import Browse
from tests.journeys.walking import fill, follow, press, reads, reads_nothing_of, status, tap

pytestmark = pytest.mark.browser

GONE = 404
DESK = 1360
RULE = "Urgentie pas na twee jaar inschrijving"
MONTHS = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
          "november", "december")  # fmt: skip


@pytest.fixture
def planned(told: Cast) -> Cast:
    """There is a plan, with something in it that does not go on paper."""
    with acting_as(None, wide=True):
        for words, what, on_paper in (("Een droog huis", "Muren isoleren", True), ("Rust", "Slot erop", False)):
            goal = Goal.objects.create(household=told.household, words=words, on_paper=on_paper)
            Action.objects.create(household=told.household, goal=goal, what=what, owner_professional=told.samira)
    return told


def test_the_rule_that_says_no_and_the_exception(planned: Cast, browse: Browse) -> None:
    samira = browse(planned.samira)
    _she_asks_at_the_table(samira, planned)
    victor = browse(planned.safety_net, width=DESK)
    _he_takes_it_and_asks_back(victor)
    _she_answers(samira)
    _he_decides(victor)
    _the_family_gets_it(samira)
    _nobody_else(browse(planned.leader), browse(planned.policy))


def _she_asks_at_the_table(samira: Page, told: Cast) -> None:
    samira.goto(f"/huishoudens/{told.household.pk}/")
    follow(samira, "Vangnet")
    follow(samira, "Vraag het vangnet")
    reads(samira, "Wat het vangnet ziet", "Een droog huis")
    fill(samira, "Welke regel zit in de weg?", RULE)
    fill(samira, "Wat heeft het gezin nodig?", "Een droog huis voor Elif en haar broers.")
    fill(samira, "Wat is al geprobeerd?", "Drogen, isoleren, de corporatie gebeld.")
    fill(samira, "Welk besluit vraagt u?", "Geef urgentie na vier maanden.")
    press(samira, "Leg voor aan het vangnet")
    reads(samira, "Deze regel is hier nieuw.")
    tap(samira, "beleidsregel van de gemeente")
    fill(samira, "Van wie is de regel?", "Gemeente Teststad")
    press(samira, "Leg voor aan het vangnet")
    reads(samira, "ligt bij het vangnet", "Nog niemand van het vangnet pakte dit op.")


def _he_takes_it_and_asks_back(victor: Page) -> None:
    victor.goto("/vangnet/")
    follow(victor, "Geef urgentie na vier maanden.")
    reads(victor, "Een droog huis", "0 gedaan, 1 open")
    reads_nothing_of(victor, "Yilmaz", "Lindestraat", "Slot erop", "Muren isoleren")
    press(victor, "Ik pak dit op")
    fill(victor, "Wat wilt u nog weten?", "Hoe lang zoekt de corporatie al?")
    press(victor, "Vraag na")
    reads(victor, "Wacht op antwoord. De termijn loopt door.")


def _she_answers(samira: Page) -> None:
    samira.goto("/berichten/")
    follow(samira, "vraagt u iets bij vraag")
    fill(samira, "Uw antwoord", "Sinds maart.")
    press(samira, "Antwoord")
    reads(samira, "Sinds maart.", "Victor Vangnet")


def _he_decides(victor: Page) -> None:
    victor.reload()
    follow(victor, "Besluiten")
    reads(victor, "Awb art. 4:84", "Sinds maart.")
    tap(victor, "ja")
    fill(victor, "Waarom?", "Dit huis maakt de kinderen ziek.")
    fill(victor, "Welke bijzondere omstandigheden zijn er?", "Drie kinderen met longklachten.")
    _on(victor, "Geldt vanaf", 0)
    _on(victor, "Geldt tot en met", 180)
    fill(victor, "Voor het gezin, in gewone woorden", "U krijgt voorrang bij een andere woning.")
    press(victor, "Lees het na")
    reads(victor, "Vul dit in.")
    fill(victor, "Waarom pakt de regel hier te hard uit", "De regel verdeelt eerlijk. Wachten maakt hen zieker.")
    press(victor, "Lees het na")
    reads(victor, "Wat er gebeurt", "Samira Bakker, en wie de regie heeft", "Alles wat u vroeg.")
    reads_nothing_of(victor, "Yilmaz", "Lindestraat", "longklachten")
    press(victor, "Besluit")
    reads(victor, "De regisseur heeft bericht", "kan zes weken")


def _on(page: Page, legend: str, days: int) -> None:
    day = clock.today() + timedelta(days=days)
    for part, value in (("dag", day.day), ("maand", day.month), ("jaar", day.year)):
        page.get_by_role("group", name=legend).get_by_label(part).fill(str(value))


def _the_family_gets_it(samira: Page) -> None:
    samira.goto("/berichten/")
    follow(samira, "Het vangnet besloot op vraag")
    press(samira, "Het gezin heeft het gekregen")
    until = end_of_term(clock.today(), weeks=6)
    day = f"{until.day} {MONTHS[until.month - 1]} {until.year}"
    reads(samira, f"kan tot en met {day}")
    follow(samira, "Brief bekijken en printen")
    reads(samira, "U krijgt voorrang bij een andere woning.", f"U kunt bezwaar maken tot en met {day}.")
    reads_nothing_of(samira, "longklachten")


def _nobody_else(leader: Page, policy: Page) -> None:
    with acting_as(None, wide=True):
        question = NetQuestion.objects.get().pk
    assert status(leader, f"/vangnet/vragen/{question}/") in (GONE, 403)
    assert status(policy, f"/vangnet-gevraagd/{question}/") == GONE


def test_national_law_cannot_and_what_does_help(planned: Cast, browse: Browse) -> None:
    samira, victor = browse(planned.samira), browse(planned.safety_net)
    samira.goto(f"/huishoudens/{planned.household.pk}/vangnet/vragen/")
    fill(samira, "Welke regel zit in de weg?", "Vier weken zoektijd")
    tap(samira, "Een nieuwe regel noemen")
    tap(samira, "landelijke wet")
    fill(samira, "Van wie is de regel?", "Rijk")
    fill(samira, "Wat heeft het gezin nodig?", "Inkomen deze maand.")
    fill(samira, "Wat is al geprobeerd?", "Aanvraag gedaan.")
    fill(samira, "Welk besluit vraagt u?", "Sla de zoektijd over.")
    press(samira, "Leg voor aan het vangnet")
    reads(samira, "ligt bij het vangnet")
    _it_cannot(victor)
    _policy_hears(browse(planned.policy))
    samira.reload()
    reads(samira, "het vangnet mag hier niet over beslissen", "Leg de dag van melden vast")


def _it_cannot(victor: Page) -> None:
    victor.goto("/vangnet/")
    follow(victor, "Sla de zoektijd over.")
    press(victor, "Ik pak dit op")
    follow(victor, "Besluiten")
    reads(victor, "Een landelijke wet zet niemand opzij")
    fill(victor, "Waarom?", "Dit staat in de Participatiewet.")
    fill(victor, "Wat helpt dan wel?", "Leg de dag van melden vast en vraag een voorschot.")
    fill(victor, "Wat moet beleid hierover weten?", "Jan heeft een maand geen geld.")
    fill(victor, "Voor het gezin, in gewone woorden", "Wij mogen dit niet overslaan. U krijgt wel een voorschot.")
    press(victor, "Lees het na")
    reads(victor, "Haal deze namen weg: Jan.")
    fill(victor, "Wat moet beleid hierover weten?", "Wie jong is heeft een maand geen geld.")
    press(victor, "Lees het na")
    reads(victor, "Beleid leest dit, zonder het huishouden")
    press(victor, "Besluit")
    reads(victor, "het vangnet mag hier niet over beslissen")


def _policy_hears(policy: Page) -> None:
    policy.goto("/berichten/")
    follow(policy, "regel")
    reads(policy, "Vier weken zoektijd", "Wie jong is heeft een maand geen geld.")
    reads_nothing_of(policy, "Yilmaz", "Vries")
