"""A neighbour at the front door: she finds the team, asks, gets a number; and hears that it was taken up, no more."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from nabij.access.database import acting_as
from nabij.areas.models import Area, AreaPostcode
from nabij.directory.models import Professional
from nabij.households.finding import index_person
from nabij.intake.models import Report
from tests.factories.cast import Cast
from tests.journeys.conftest import Browse
from tests.journeys.walking import fill, follow, press, reads, reads_nothing_of, tap

pytestmark = pytest.mark.browser
WORRY = "De kinderen van hiernaast lopen al weken zonder jas naar school."


@pytest.fixture
def street(told: Cast) -> Cast:
    """A team with a number and two faces; the family can be found by what is known of them."""
    with acting_as(None, wide=True):
        Area.objects.filter(pk=told.area.pk).update(phone="+31100000101", team_name="Wijkteam Kolenbuurt")
        AreaPostcode.objects.create(area=told.area, postcode="1234")
        Professional.objects.filter(pk__in=[told.samira.pk, told.leader.pk]).update(at_front_door="first_name")
        index_person(told.jan)
    return told


def test_a_neighbour_asks_and_hears_that_it_was_taken_up_and_nothing_more(street: Cast, browse: Browse) -> None:
    number = _asks(street, browse(None))
    page = browse(street.intake)
    page.goto("/meldingen/")
    follow(page, f"{number} – Jan de Vries")
    reads(page, "familie, buur of bekende", "via de voordeur", WORRY, "Ria")
    press(page, "Ik pak deze")
    press(page, "Ik heb gebeld")
    _completes(page)
    press(page, "1 · Ja, dit is dezelfde persoon")
    reads(page, "Samira Bakker heeft de regie over dit huishouden.")
    _tells(street, browse(street.samira))
    reads_nothing_of(_back_at_the_door(street, browse(None)), "Vries", "Ria", str(number), "Bakker")


def _asks(street: Cast, page: Page) -> int:
    page.goto("/")
    fill(page, "Uw postcode of adres", "Lindestraat 16, 1234 AB")
    press(page, "Zoek mijn team")
    reads(page, "Wijkteam Kolenbuurt", "Samira", "Lea", "112")
    reads_nothing_of(page, "Bakker", "Leider")
    _readable(page)
    follow(page, "Stel een vraag of vertel uw zorg")
    tap(page, "ik maak mij zorgen om iemand anders")
    fill(page, "Wat wilt u vragen of vertellen?", WORRY)
    fill(page, "Om wie maakt u zich zorgen?", "Jan de Vries")
    fill(page, "Waar wonen zij?", "naast mij, Lindestraat 14")
    fill(page, "Hoe heet u?", "Ria")
    fill(page, "Op welk nummer bellen wij u?", "06 2222 3333")
    _readable(page)
    press(page, "Versturen")
    reads(page, "Dank u. Uw vraag is binnen.", "Wij bellen uiterlijk")
    reads_nothing_of(page, "Vries", "Ria", street.household.name)
    with acting_as(None, wide=True):
        number = Report.objects.get().number
    assert str(number) in re.findall(r"nummer (\d+)", page.inner_text("main"))
    return number


def _completes(page: Page) -> None:
    """Ria said on the telephone how old he is and where he lives."""
    follow(page, "Aanvullen na het bellen")
    fill(page, "Jaar", "1983")
    fill(page, "Straat", "Lindestraat")
    fill(page, "Huisnummer", "14")
    fill(page, "Wat hoorde u erbij?", "Het gaat om drie kinderen.")
    press(page, "Bewaren")
    reads(page, "Het gaat om drie kinderen.")


def _tells(street: Cast, page: Page) -> None:
    page.goto(f"/huishoudens/{street.household.pk}/meldingen/")
    press(page, "Laat de melder weten dat het is opgepakt")
    reads(page, "Bel de melder nu met het bericht.", "Dank u dat u belde. Wij hebben het opgepakt.")
    reads(page, "Meer mag ik u niet zeggen")
    press(page, "Ik heb het de melder verteld")
    reads(page, "De melder weet het.")


def _back_at_the_door(street: Cast, page: Page) -> Page:
    page.goto(f"/voordeur/{street.area.pk}/gevraagd/")
    return page


def _readable(page: Page) -> None:
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    assert not [one["id"] for one in found if one["impact"] in {"serious", "critical"}]
