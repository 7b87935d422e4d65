"""Every main screen, seen by who works there: readable for everybody, on each width, with the names people have."""

from dataclasses import dataclass
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from playwright.sync_api import Page

from nabij.access.database import acting_as
from nabij.directory.models import Professional
from nabij.households.models import Circumstance, Household, Involvement, Person
from nabij.plans.models import Action, Goal
from tests.factories.cast import Cast
from tests.factories.households import make_household, make_person, member, seat
from tests.factories.journal import make_note, make_weighing
from tests.journeys.conftest import Browse
from tests.workspace.story import make_report

pytestmark = pytest.mark.browser

DESK = 1360
WIDTHS = (320, 390, DESK)
BAD = {"serious", "critical"}
LONG = "Ab" * 100
FAMILY = "👨‍👩‍👧‍👦 Familie 🏚️"
ARABIC = "عائلة الحسيني"
OF_HOUSEHOLD = (
    "workspace:household", "plans:plan", "households:people", "workspace:course", "privacy:household_log",
    "households:question", "households:circumstances", "households:table", "households:direction",
    "households:add_person", "households:naming", "households:hand_over_search", "journal:write_note",
    "journal:safety", "journal:weigh_safety", "discretion:may_i", "plans:goal_new", "plans:order", "plans:settle",
    "plans:fridge", "intake:of_household", "privacy:household_log_print",
)  # fmt: skip
AT_DESK = {
    "samira": ("workspace:my_day", "workspace:households", "workspace:search", "notices:list", "accounts:me",
               "directory:list", "discretion:mine", "discretion:register"),
    "colleague": ("intake:note", "front_door:find"),
    "gp": ("intake:report", "intake:my_reports", "workspace:director"),
    "intake": ("intake:inbox",),
    "leader": ("workspace:board",),
    "administrator": ("areas:list", "directory:list"),
    "officer": ("privacy:overview",),
}  # fmt: skip
MEASURE = """() => ({
    width: document.scrollingElement.scrollWidth - document.documentElement.clientWidth,
    small: [...document.querySelectorAll("form button, form a.nl-button, main a.nl-button, main [type=submit]")]
        .filter(one => one.checkVisibility() && !one.closest(".nb-screen-only.nb-paper__tools"))
        .map(one => [one.innerText.trim(), Math.round(one.getBoundingClientRect().height)])
        .filter(([words, height]) => height < 44).map(([words, height]) => `${words}: ${height}px`),
})"""


@dataclass
class Screens:
    """Where everybody goes, in a family that has something of everything."""

    cast: Cast
    contact: Household
    things: dict[str, Any]

    def all(self) -> list[tuple[Professional, str]]:
        who = {name: getattr(self.cast, name) for name in AT_DESK}
        own = [(who[name], reverse(page)) for name, pages in AT_DESK.items() for page in pages]
        return own + self.of_household() + self.others()

    def of_household(self) -> list[tuple[Professional, str]]:
        return [(self.cast.samira, reverse(name, args=[self.cast.household.pk])) for name in OF_HOUSEHOLD]

    def others(self) -> list[tuple[Professional, str]]:
        household, samira, made = self.cast.household.pk, self.cast.samira, self.things
        return [
            (samira, reverse("plans:action", args=[made["action"].pk])),
            (samira, reverse("plans:action_edit", args=[made["action"].pk])),
            (samira, reverse("plans:action_card", args=[made["action"].pk])),
            (samira, reverse("plans:goal_edit", args=[made["goal"].pk])),
            (samira, reverse("journal:note", args=[household, made["note"].pk])),
            (samira, reverse("directory:show", args=[self.cast.tom.pk])),
            (samira, reverse("households:contact", args=[self.contact.pk])),
            (samira, reverse("intake:accept", args=[self.contact.pk])),
            (self.cast.mentor, reverse("workspace:household", args=[household])),
            (self.cast.intake, reverse("intake:sort", args=[made["report"].pk])),
            (self.cast.intake, reverse("intake:complete", args=[made["report"].pk])),
            (self.cast.colleague, reverse("front_door:team", args=[self.cast.area.pk])),
            (self.cast.colleague, reverse("front_door:ask", args=[self.cast.area.pk])),
            (self.cast.administrator, reverse("areas:show", args=[self.cast.area.pk])),
        ]


@pytest.fixture
def screens(told: Cast) -> Screens:
    with acting_as(None, wide=True):
        return _filled(told)


def _filled(cast: Cast) -> Screens:
    household = cast.household
    contact = make_household("Gezin Bos", area=cast.area)
    member(contact, make_person("Bea", "Bos", "1970"))
    seat(contact, cast.samira, Involvement.Seat.CONTACT_PERSON)
    goal = Goal.objects.create(household=household, words="Wij willen een droog huis", position=1)
    Goal.objects.create(household=household, words="Murat naar school", position=2)
    action = Action.objects.create(household=household, goal=goal, what="Soep brengen", owner_person=cast.fatma)
    Action.objects.create(household=household, goal=goal, what="Schimmel melden", owner_professional=cast.samira)
    Circumstance.objects.create(household=household, kind="strength", words="Fatma kijkt elke dag")
    Circumstance.objects.create(household=household, kind="problem", words="Schimmel", leads_to="Deniz hoest")
    make_weighing(household, cast.samira)
    things = {"goal": goal, "action": action, "note": make_note(household, cast.samira), "report": make_report(cast)}
    return Screens(cast, contact, things)


def test_every_screen_can_be_used_by_who_cannot_see_or_point(screens: Screens, browse: Browse) -> None:
    wrong, pages = [], _windows(browse, screens)
    for who, address in screens.all():
        page = pages[who.pk]
        _arrive(page, address)
        found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
        wrong += [f"{address}: {_told(one)}" for one in found if one["impact"] in BAD]
    assert not wrong, "\n".join(wrong)


def test_no_screen_is_wider_than_the_phone_and_every_button_is_a_fingertip(screens: Screens, browse: Browse) -> None:
    wrong, pages = [], _windows(browse, screens)
    for who, address in screens.all():
        _arrive(pages[who.pk], address)
        wrong += _misfits(pages[who.pk], address)
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("name", [LONG, FAMILY, ARABIC])
def test_the_pages_of_a_family_hold_the_names_people_have(screens: Screens, browse: Browse, name: str) -> None:
    with acting_as(None, wide=True):
        Household.objects.filter(pk=screens.cast.household.pk).update(name=name)
        Person.objects.filter(pk=screens.cast.ayse.pk).update(given_names=name, surname="")
        Goal.objects.filter(pk=screens.things["goal"].pk).update(words=name)
    page, wrong = browse(screens.cast.samira), []
    for who, address in [(screens.cast.samira, reverse("workspace:my_day")), *screens.of_household()]:
        assert who == screens.cast.samira
        _arrive(page, address)
        wrong += _misfits(page, address)
    assert not wrong, "\n".join(wrong)


def test_the_pages_of_a_family_hold_when_they_are_mirrored(screens: Screens, browse: Browse) -> None:
    page, wrong = browse(screens.cast.samira), []
    for _who, address in screens.of_household():
        _arrive(page, address)
        page.evaluate("document.documentElement.dir = 'rtl'")
        wrong += _misfits(page, address)
    assert not wrong, "\n".join(wrong)


def _windows(browse: Browse, screens: Screens) -> dict[Any, Page]:
    """One window for everybody who goes somewhere."""
    return {one.pk: browse(one) for one in {who.pk: who for who, _address in screens.all()}.values()}


def _arrive(page: Page, address: str) -> None:
    answer = page.goto(address, wait_until="domcontentloaded")
    assert answer is not None
    assert answer.status == 200, f"{answer.status} at {address}"


def _misfits(page: Page, address: str) -> list[str]:
    """What sticks out at each width, and which buttons are under 44 pixels high (WCAG 2.2, 2.5.5)."""
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 844})
        measured = page.evaluate(MEASURE)
        if measured["width"] > 0:
            found.append(f"{address} at {width}: {measured['width']} pixels too wide")
        if width < DESK:
            found += [f"{address} at {width}: {one}" for one in measured["small"]]
    return found


def _told(violation: dict[str, Any]) -> str:
    where = "; ".join(str(node["target"]) for node in violation["nodes"][:2])
    return f"{violation['id']} ({violation['help']}) at {where}"
