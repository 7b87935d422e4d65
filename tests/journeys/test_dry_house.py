"""“Wij willen een droog huis”: from a worried call to one plan with one director, as people click it.

The family, the GP, Samira and Tom are made up; so is everybody else.
"""

from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Page, expect

from nabij.access.database import acting_as
from nabij.access.permissions import Role
from nabij.directory.models import Organisation, Professional
from nabij.households.finding import index_person
from nabij.households.models import Household
from tests.factories.households import make_household, make_person, member
from tests.factories.people import make_area, make_professional
from tests.journeys.conftest import Browse
from tests.journeys.walking import choose, fill, follow, press, reads, reads_nothing_of, tap

pytestmark = pytest.mark.browser

WORRY = "Vader drinkt weer. De kinderen komen moe op school. Het schimmelt."
DESK = 1360


@dataclass
class Worried:
    """The people of the Kolenbuurt, and a family somebody wrote down once: nobody directs it."""

    samira: Professional = field(default_factory=lambda: make_professional("Samira Bakker"))

    def __post_init__(self) -> None:
        self.tom = make_professional("Tom de Groot")
        self.leader = make_professional("Lea Leider", Role.TEAM_LEADER)
        self.intake = make_professional("Inge Intake", Role.INTAKE_WORKER)
        self.gp = make_professional("Hans Huisarts", Role.PARTNER, organisation="Praktijk De Linde")
        Organisation.objects.filter(pk=self.gp.organisation_id).update(kind=Organisation.Kind.GENERAL_PRACTICE)
        self.household: Household = make_household(area=make_area())
        for given, surname, birth, relation in (
            ("Jan", "Vries", "1983-02-11", "vader"), ("Ayşe", "Yilmaz", "1987", "moeder"),
            ("Elif", "Vries", "2011-05-03", "dochter"),
        ):  # fmt: skip
            person = make_person(given, surname, birth, prefix="de" if surname == "Vries" else "")
            member(self.household, person, relation=relation)
            index_person(person)


@pytest.fixture
def worried(own_database: str) -> Worried:
    with acting_as(None, wide=True):
        return Worried()


def test_a_worried_call_becomes_a_family_with_one_director(worried: Worried, browse: Browse) -> None:
    gp = browse(worried.gp)
    _report(gp)
    _hears_when_he_is_called_but_not_what_is_known(gp)

    intake = browse(worried.intake, width=DESK)
    _hold_against_known_persons(intake)

    leader = browse(worried.leader, width=DESK)
    _name_contact_person(leader)

    samira = browse(worried.samira)
    _look_for_contact(samira)
    _give_the_letter(samira)
    _say_yes(samira)
    _tell_the_reporter(samira)

    follow(gp, "Mijn meldingen")
    follow(gp, "Melding 1001")
    reads(gp, "Opgepakt", "Samira Bakker")
    reads_nothing_of(gp, "Ayşe", "droog huis")


def _report(gp: Page) -> None:
    """In under a minute: fourteen things to type or tap, and little text."""
    gp.goto("/")
    follow(gp, "Melden")
    fill(gp, "Naam", "Jan de Vries")
    fill(gp, "jaar", "1983")
    fill(gp, "Straat", "Lindestraat")
    fill(gp, "Huisnummer", "14")
    fill(gp, "Wat is er aan de hand?", WORRY)
    tap(gp, "ja, ik heb het verteld")
    tap(gp, "zij gaven toestemming")
    typed = sum(len(box.input_value()) for box in gp.locator("main").get_by_role("textbox").all() if box.is_visible())
    assert typed / 3 + 8 * 2 < 60, "at three letters a second and two seconds a tap"
    press(gp, "Melden")


def _hears_when_he_is_called_but_not_what_is_known(gp: Page) -> None:
    reads(gp, "Dank u. Melding", "bellen u", "mogen wij u niet zeggen")
    reads_nothing_of(gp, "Yilmaz", "Elif", "Niemand heeft de regie")


def _hold_against_known_persons(intake: Page) -> None:
    intake.goto("/")
    follow(intake, "Meldingen")
    follow(intake, "– Jan de Vries")
    press(intake, "Ik pak deze")
    reads(intake, "Niemand heeft de regie over dit huishouden.", "lijkt zeker", "Naast elkaar")
    press(intake, "1 · Ja, dit is dezelfde persoon")
    press(intake, "Toch niet: maak los")
    reads(intake, "Naast elkaar")
    press(intake, "1 · Ja, dit is dezelfde persoon")
    reads(intake, "De teamleider wijst een contactpersoon aan.")


def _name_contact_person(leader: Page) -> None:
    leader.goto("/")
    follow(leader, "Team")
    reads(leader, "De Vries – Yilmaz", "Wie draagt wat")
    leader.get_by_label("Wie zoekt contact met De Vries – Yilmaz?").select_option(label="Samira Bakker (0)")
    press(leader, "Wijs aan")
    reads(leader, "Samira Bakker zoekt contact")


def _look_for_contact(samira: Page) -> None:
    samira.goto("/")
    follow(samira, "De Vries – Yilmaz")
    reads(samira, "Niemand heeft de regie")
    follow(samira, "Contact opschrijven")
    choose(samira, "Hoe?", "langsgegaan")
    choose(samira, "Welk dagdeel?", "avond")
    choose(samira, "Bereikt?", "ja, gesproken")
    fill(samira, "Met wie gesproken?", "Ayşe Yilmaz")
    choose(samira, "Was er een tolk?", "volwassene die het gezin zelf koos")
    fill(samira, "Welke taal?", "Turks")
    fill(samira, "Wie tolkte?", "Elif de Vries")
    press(samira, "Bewaren")
    reads(samira, "Een kind tolkt nooit voor het gezin.")
    expect(samira.get_by_label("Met wie gesproken?")).to_have_value("Ayşe Yilmaz")
    choose(samira, "Was er een tolk?", "tolk van een tolkdienst")
    fill(samira, "Wie tolkte?", "Tolkentelefoon")
    press(samira, "Bewaren")
    reads(samira, "Gesproken met Ayşe Yilmaz", "Tolk Turks: Tolkentelefoon")


def _give_the_letter(samira: Page) -> None:
    follow(samira, "Met Turkse kopjes")
    reads(samira, "Wat wij over u opschrijven", "Hakkınızda yazdıklarımız", "Van Praktijk De Linde", "6 weken")
    follow(samira, "Terug")
    tap(samira, "Brief gegeven")
    choose(samira, "Aan wie gaf u de brief?", "Ayşe Yilmaz")
    samira.get_by_label("Welke brief?").select_option(label="Nederlands met Turkse kopjes")
    press(samira, "Opschrijven")
    reads(samira, ": Ayşe Yilmaz")


def _say_yes(samira: Page) -> None:
    follow(samira, "Ja, zij willen hulp")
    choose(samira, "Wie gaf antwoord?", "Ayşe Yilmaz")
    fill(samira, "In hun eigen woorden", "Wij willen een droog huis")
    samira.get_by_label("Wie wordt de regisseur?").select_option(label="Samira Bakker – generalist")
    samira.get_by_label("Wie vervangt de regisseur?").select_option(label="Tom de Groot – generalist")
    choose(samira, "Op welke dagen?", "vrijdag")
    press(samira, "Ja, opschrijven")
    print(samira.locator("main").aria_snapshot())


def _tell_the_reporter(samira: Page) -> None:
    follow(samira, "Overzicht")
    print(samira.locator("main").aria_snapshot())
    1/0
