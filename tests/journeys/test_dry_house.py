"""“Wij willen een droog huis”: from a worried call to one plan with one director, as people click it.

The family, the GP, Samira and Tom are made up; so is everybody else.
"""

from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from playwright.sync_api import Locator, Page, expect

from nabij.access.database import acting_as
from nabij.access.permissions import Role
from nabij.directory.models import Organisation, Professional
from nabij.households.finding import index_person
from nabij.households.models import Household
from nabij.kernel import clock
from tests.factories.cast import Cast
from tests.factories.discretion import make_mandate
from tests.factories.households import make_household, make_person, member, seat
from tests.factories.people import make_area, make_professional
from tests.journeys.conftest import Browse
from tests.journeys.walking import a_photo, choose, fill, follow, pick, press, reads, reads_nothing_of, status, tab, tap

pytestmark = pytest.mark.browser

WORRY = "Vader drinkt weer. De kinderen komen moe op school. Het schimmelt."
DESK = 1360
FOUND, GONE = 200, 404


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

    follow(gp, "Mijn meldingen")
    follow(gp, "Melding 1001")
    reads(gp, "Opgepakt", "Samira Bakker")
    reads_nothing_of(gp, "Ayşe", "droog huis")


def _report(gp: Page) -> None:
    """In under a minute: sixteen things to type or tap, and little text."""
    gp.goto("/")
    follow(gp, "Melden")
    fill(gp, "Over wie?", "Jan de Vries")
    fill(gp, "dag", "11")
    fill(gp, "maand", "2")
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
    reads(samira, "De melder hoort het.", "Regisseur", "vrijdag Tom de Groot")


ELEVEN = (
    "Ada Ambulant", "Bo Begeleider", "Cor Coach", "Dina Diëtist", "Evi Ergo", "Fred Fysio", "Gea Gezin", "Hugo Huur",
    "Ilse Inkomen", "Joop Jeugd", "Kim Klus",
)  # fmt: skip


@pytest.fixture
def crowded(told: Cast) -> Cast:
    """The family De Vries – Yilmaz with fifteen helpers who do not know each other."""
    with acting_as(None, wide=True):
        before = clock.today() - timedelta(weeks=8)
        for name in ELEVEN:
            seat(
                told.household,
                make_professional(name, organisation="Instelling"),
                purpose="meekijken",
                starts_on=before,
            )
    return told


def test_at_the_kitchen_table_fifteen_become_five(crowded: Cast, browse: Browse) -> None:
    samira = browse(crowded.samira)
    samira.goto("/")
    follow(samira, "De Vries – Yilmaz")
    _write_the_question(samira)
    _say_who_belongs_to_it(samira)
    _say_what_goes_well_and_what_is_hard(samira)
    _weigh_safety(samira)
    _fifteen_become_five(samira)


def _write_the_question(samira: Page) -> None:
    follow(samira, "Schrijf de vraag op")
    fill(samira, "Wat vragen zij, in hun eigen woorden?", "Wij willen een droog huis")
    samira.get_by_label("Wie zei het?").select_option(label="Ayşe Yilmaz")
    press(samira, "Bewaren")
    reads(samira, "“Wij willen een droog huis”", "zoals eerst gevraagd")
    fill(samira, "Wat vragen zij, in hun eigen woorden?", "Een droog huis, en dat Murat weer lacht")
    fill(samira, "Waardoor werd de vraag anders?", "Murat bleef drie dagen weg.")
    press(samira, "Bewaren")
    reads(samira, "zoals het nu is", "Een droog huis, en dat Murat weer lacht")


def _say_who_belongs_to_it(samira: Page) -> None:
    tab(samira, "Mensen")
    reads(samira, "Spreekt Turks, tolk nodig", "Om hen heen")
    follow(samira, "Iemand toevoegen")
    fill(samira, "Naam", "Hatice Yilmaz")
    fill(samira, "Wie is het?", "oma")
    samira.get_by_label("Hoe hoort deze persoon erbij?").select_option(label="hoort erbij, woont elders")
    press(samira, "Toevoegen")
    reads(samira, "Horen erbij, wonen elders", "Hatice Yilmaz")
    follow(samira.get_by_role("listitem").filter(has_text="Elif de Vries"), "Gezag")
    samira.get_by_label("Wie heeft gezag?").select_option(label="Ayşe Yilmaz")
    press(samira, "Opschrijven")
    reads(samira, "Ayşe Yilmaz")


def _say_what_goes_well_and_what_is_hard(samira: Page) -> None:
    tab(samira, "Overzicht")
    follow(samira, "Bekijk en schrijf erbij")
    fill(samira, "In gewone woorden", "Elif houdt iedereen bij elkaar")
    press(samira, "Opschrijven")
    tap(samira, "is moeilijk")
    fill(samira, "In gewone woorden", "Schimmel in de slaapkamer")
    fill(samira, "Leidt tot", "Deniz hoest en slaapt slecht")
    press(samira, "Opschrijven")
    tab(samira, "Overzicht")
    reads(samira, "Elif houdt iedereen bij elkaar", "Deniz hoest en slaapt slecht")


def _weigh_safety(samira: Page) -> None:
    follow(samira, "Kijk er samen naar")
    follow(samira, "Opnieuw wegen")
    fill(samira, "Wat is er gezien en gehoord?", "Jan dronk overdag. De kinderen slapen in de woonkamer.")
    samira.get_by_label("Met welke collega?").select_option(label="Tom de Groot")
    fill(samira, "Wat besprak u met het gezin?", "Ayşe weet dat wij dit opschrijven.")
    fill(samira, "Hoe weegt u het?", "Krap, niet gevaarlijk. Fatma kijkt elke dag.")
    choose(samira, "Is het veilig genoeg?", "veilig genoeg")
    choose(samira, "Hoe ver bent u in de meldcode?", "Stap 2")
    fill(samira, "Wat is er besloten?", "Samira belt elke maandag.")
    choose(samira, "Houden we dit te lang dichtbij?", "Nee")
    fill(samira, "Waarom wel of niet?", "Er is gewone hulp genoeg.")
    press(samira, "Bewaren")
    reads(samira, "De vijf stappen van de meldcode", "Krap, niet gevaarlijk.", "opnieuw kijken op")


def _fifteen_become_five(samira: Page) -> None:
    tab(samira, "Overzicht")
    follow(samira, "Allemaal : Wie helpen")
    for name in ELEVEN:
        choose(samira, f"Blijft {name}, of stapt die terug?", "stapt terug")
    press(samira, "Zo is het besproken")
    reads(samira, "11 professionals stappen terug.", "Nu 4, op het hoogst")


FAMILY_DOES = (
    ("Elke dag de ramen open", "Jan"), ("Deniz naar school brengen", "Elif"), ("Elke dinsdag soep brengen", "Fatma"),
)  # fmt: skip


def test_one_plan_is_made_paid_for_and_hung_on_the_fridge(told: Cast, browse: Browse) -> None:
    with acting_as(None, wide=True):
        make_mandate(told.area.parent, told.mandate_giver)
    samira = browse(told.samira)
    samira.goto("/")
    follow(samira, "De Vries – Yilmaz")
    _make_the_plan(samira)
    _ask_whether_she_may(samira)
    _see_it_on_the_day(samira)
    _print_it_for_the_fridge_in_turkish(samira)
    _print_a_card_for_the_neighbour(samira)


def _make_the_plan(samira: Page) -> None:
    tab(samira, "Plan")
    fill(samira, "Wat moet er beter gaan?", "Een droog huis")
    press(samira, "Zet in het plan")
    reads(samira, "Nog geen acties. Wie doet de eerste stap?")
    tap(samira, "Doel erbij")
    samira.locator("details[open]").get_by_label("Wat moet er beter gaan?").fill("Murat lacht weer")
    press(samira.locator("details[open]"), "Zet in het plan")
    follow(samira, "Kies")
    choose(samira, "Wat komt eerst?", "Een droog huis")
    fill(samira, "Waarom dit eerst?", "Dan slaapt Deniz, en hebben wij rust voor de rest.")
    press(samira, "Zo doen we het")
    for what, who in FAMILY_DOES:
        _add_action(samira, what, who)
    reads(samira, "krijgt er iets bij. Kan iemand anders dit doen?")
    _ask_the_corporation(samira)
    follow(samira, "Plan vaststellen")
    tap(samira, "Ayşe Yilmaz")
    press(samira, "Dit spreken we af")
    reads(samira, "Vastgesteld op")


def _add_action(samira: Page, what: str, who: str) -> None:
    first = _first_goal(samira)
    tap(first, "Actie erbij")
    fill(first, "Wat gaat er gebeuren?", what)
    pick(first, "Wie doet het?", who)
    press(first, "Zet in het plan")
    expect(_first_goal(samira).get_by_role("listitem").filter(has_text=what)).to_be_visible()


def _first_goal(samira: Page) -> Locator:
    return samira.locator("section").filter(has=samira.get_by_role("heading", name="Een droog huis")).first


def _ask_the_corporation(samira: Page) -> None:
    tap(_first_goal(samira), "Actie erbij")
    follow(_first_goal(samira), "Meer invullen")
    fill(samira, "Wat gaat er gebeuren?", "Schimmel melden")
    pick(samira, "Wie doet het?", "Samira")
    tap(samira, "Meer invullen")
    fill(samira, "Wie moet er nog antwoorden?", "Woonstad")
    press(samira, "Zet in het plan")
    reads(samira, "Wie dichterbij zou dit kunnen?")
    follow(samira, "Overslaan")
    tab(samira, "Plan")
    reads(samira, "Woonstad antwoordt uiterlijk")
    due = samira.get_by_text("Woonstad antwoordt uiterlijk").first.inner_text()
    assert not any(day in due for day in ("zaterdag", "zondag")), due


def _ask_whether_she_may(samira: Page) -> None:
    tab(samira, "Overzicht")
    follow(samira, "Mag ik?")
    fill(samira, "Hoeveel euro?", "189")
    fill(samira, "Aan welke organisatie?", "Droogtechniek")
    press(samira, "Mag ik dit?")
    reads(samira, "Ja.", "U mag dit zelf beslissen", "op grond van Mandaatbesluit wijkteams, artikel 3", "Lea Leider")


def _see_it_on_the_day(samira: Page) -> None:
    samira.locator(".nb-bottom").get_by_role("link", name="Mijn dag").click()
    reads(samira, "Mijn huishoudens", "De Vries – Yilmaz")


def _print_it_for_the_fridge_in_turkish(samira: Page) -> None:
    follow(samira, "De Vries – Yilmaz")
    follow(samira, "Plan printen")
    reads(samira, "Ons plan", "Wie", "Schimmel melden")
    follow(samira, "Türkçe")
    reads(samira, "Schimmel melden", "Elke dinsdag soep brengen")
    assert samira.locator("h1").inner_text() != "Ons plan"
    reads_nothing_of(samira, "schulden", "Kredietbank")


def _print_a_card_for_the_neighbour(samira: Page) -> None:
    samira.locator("a.nb-back").first.click()
    follow(samira, "Elke dinsdag soep brengen")
    follow(samira, "Kaartje afdrukken")
    reads(samira, "Voor Fatma", "Elke dinsdag soep brengen", "Samira Bakker", "06 1234 5678")
    reads_nothing_of(samira, "Yilmaz", "Vries", "Schimmel", "Murat", "Jan")


def test_a_visit_is_written_down_on_the_phone_with_a_photo_and_copied_out(told: Cast, browse: Browse) -> None:
    samira = browse(told.samira, permissions=["clipboard-read", "clipboard-write"])
    samira.goto("/")
    follow(samira, "De Vries – Yilmaz")
    follow(samira, "Notitie")
    fill(samira, "Wat zag en hoorde u?", "Er ligt een aanmaning op tafel. Jan sliep.")
    fill(samira, "Wat vindt u ervan?", "Jan schaamt zich.")
    samira.get_by_label("Foto van een brief").first.set_input_files(a_photo())
    tap(samira, "Ayşe Yilmaz")
    press(samira, "Bewaren")
    reads(samira, "Notitie bewaard.", "Er ligt een aanmaning op tafel. Jan sliep.", "Jan schaamt zich.")
    shown = samira.get_by_role("img", name="Foto bij deze notitie")
    assert shown.evaluate("photo => photo.decode().then(() => photo.naturalWidth)") > 0
    with samira.expect_response(lambda answer: answer.url.endswith("/overnemen/")):
        press(samira, "Kopieer voor het andere systeem")
    assert "Er ligt een aanmaning op tafel." in samira.evaluate("navigator.clipboard.readText()")


def test_the_direction_is_handed_over_and_who_is_no_part_of_it_finds_nothing(told: Cast, browse: Browse) -> None:
    samira = browse(told.samira)
    address = f"/huishoudens/{told.household.pk}/"
    _hand_over_to_tom(samira)
    assert status(samira, address) == GONE

    tom = browse(told.tom)
    tom.goto("/")
    follow(tom, "De Vries – Yilmaz")
    reads(tom, "Regisseur", "Tom de Groot")

    for outsider in (told.stranger, told.colleague, told.gp):
        page = browse(outsider)
        assert [status(page, address + part) for part in ("", "plan/", "notities/nieuw/")] == [GONE] * 3

    mentor = browse(told.mentor)
    assert status(mentor, address) == FOUND
    reads(mentor, "U bent hier voor", "Murat")
    reads_nothing_of(mentor, "schulden", "Kredietbank", "Mark Jansen")

    _step_back(tom, "Mirjam Mentor")
    assert status(mentor, address) == GONE

    tom.goto(address)
    tab(tom, "Wie keek")
    reads(
        tom, "Samira Bakker (", "Mirjam Mentor (betrokken professional) bekeek het overzicht van het gezin",
        "Samira Bakker (regisseur) droeg de regie over van Samira Bakker aan Tom de Groot",
        "Tom de Groot (regisseur) besprak met het gezin wie blijft",
        "Sjoerd Vreemd (teamlid) werd geweigerd bij het overzicht van het gezin",
    )  # fmt: skip


def _hand_over_to_tom(samira: Page) -> None:
    samira.goto("/")
    follow(samira, "De Vries – Yilmaz")
    tab(samira, "Mensen")
    follow(samira, "Regie en vervanging")
    follow(samira, "Regie overdragen")
    fill(samira, "Naam, vak of organisatie", "Tom")
    press(samira, "Zoeken")
    follow(samira, "Tom de Groot")
    fill(samira, "Waarom?", "Samira gaat met verlof")
    fill(samira, "Hoe hoort het gezin het?", "Dinsdag gaan Samira en Tom samen langs, met de tolk.")
    reads(samira, "Wie het hoort", "De regisseur van nu ziet dit huishouden daarna niet meer.")
    press(samira, "Ja, draag de regie over")
    reads(samira, "De regie is overgedragen. Alle betrokkenen hebben bericht.")


def _step_back(tom: Page, who: str) -> None:
    follow(tom, "Wie helpen")
    choose(tom, f"Blijft {who}, of stapt die terug?", "stapt terug")
    press(tom, "Zo is het besproken")
    reads(tom, "1 professional stapt terug.")
