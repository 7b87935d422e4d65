"""A provider of care that does not move: asked, asked again, escalated by letter, and decided with an end.

The mentor of one child sees nothing of it. The people are made up, and so is the covenant.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from nabij.access.database import acting_as
from nabij.access.permissions import Role
from nabij.areas.choices import OverrideGround, stored
from nabij.areas.models import Appointment, Choice
from nabij.collaboration.models import Ask
from nabij.directory.models import Professional
from nabij.households.models import Involvement
from nabij.kernel import clock
from tests.factories.cast import Cast
from tests.factories.people import make_professional
from tests.journeys.conftest import Browse
from tests.journeys.walking import fill, follow, pick, press, reads, reads_nothing_of, status, tab, tap

pytestmark = pytest.mark.browser

GONE = 404
WHAT = "Begin met de hulp aan Jan"


@pytest.fixture
def holder(told: Cast) -> Professional:
    """Who may override, on which ground; all have been here for a while."""
    with acting_as(None, wide=True):
        made = make_professional("Wout Wethouder", Role.OVERRIDE_HOLDER, organisation="Gemeente")
        ground = OverrideGround("Convenant Samen in de wijk, artikel 7", "Wie wanneer begint.")
        Choice.objects.create(area=told.area, key=OverrideGround.key, value=stored(ground))
        for kind in (Involvement, Appointment):
            kind.objects.update(starts_on=clock.today() - timedelta(days=60))
        return made


@contextmanager
def _days_pass(days: int) -> Iterator[None]:
    """What was asked so far, was asked so many days ago."""
    with acting_as(None, wide=True):
        for ask in Ask.objects.all():
            for name in ("asked_on", "due_on"):
                setattr(ask, name, getattr(ask, name) - timedelta(days=days))
            ask.save(update_fields=["asked_on", "due_on"])
    yield


def test_a_care_provider_that_does_not_move(told: Cast, holder: Professional, browse: Browse) -> None:
    samira = browse(told.samira)
    _the_director_asks(samira, told)
    with _days_pass(14):
        _the_term_passed(samira)
    leader = browse(told.leader)
    _the_leader_asks(leader)
    _the_answer_is_no(browse(told.debt_helper))
    _to_the_management(leader)
    with _days_pass(30):
        _to_who_may_override(leader)
    _it_is_decided(browse(holder), told)
    samira.reload()
    reads(samira, "besloten met doorzettingsmacht")
    _the_mentor_sees_nothing(browse(told.mentor), told)


def _the_director_asks(samira: Page, told: Cast) -> None:
    samira.goto(f"/huishoudens/{told.household.pk}/samenwerken/")
    reads(samira, "Er staat niets open")
    follow(samira, "Iets vragen")
    pick(samira, "Aan wie?", "Mark Jansen")
    fill(samira, "Wat vraagt u?", WHAT)
    press(samira, "Vraag het")
    reads(samira, "Vul dit in.")
    fill(samira, "Waarom?", "Het is drie weken geleden toegezegd.")
    press(samira, "Vraag het")
    reads(samira, "wacht op antwoord", "Mark Jansen")


def _the_term_passed(samira: Page) -> None:
    samira.reload()
    reads(samira, "de dag is voorbij")
    press(samira, "Vraag de teamleider om de volgende stap")
    reads(samira, "De teamleider heeft bericht.")


def _the_leader_asks(leader: Page) -> None:
    leader.goto("/berichten/")
    follow(leader, "vraagt u om de volgende stap")
    follow(leader, "Volgende stap: de teamleider vraagt")
    reads(leader, "U bent niemands baas")
    fill(leader, "Hoe hoort het gezin het?", "Samira vertelt het dinsdag")
    press(leader, "Vraag het")
    reads(leader, "Hoe het ging", "wacht op antwoord")


def _the_answer_is_no(mark: Page) -> None:
    mark.goto("/berichten/")
    follow(mark, "Lea Leider vraagt u iets")
    reads(mark, "Even bellen is vaak het snelst.")
    tap(mark, "Nee, want:")
    fill(mark, "In eigen woorden", "Wij hebben een wachtlijst")
    press(mark, "Antwoord opschrijven")
    reads(mark, "nee gezegd")


def _to_the_management(leader: Page) -> None:
    leader.reload()
    reads(leader, "Wij hebben een wachtlijst")
    follow(leader, "Volgende stap: opschaling naar de leiding")
    fill(leader, "Aan wie van de leiding?", "Dirk Directeur, directeur")
    fill(leader, "Onderwerp van de brief", "begin van de schuldhulp")
    fill(leader, "Hoe hoort het gezin het?", "Samira belt Ayşe")
    press(leader, "Vraag het")
    follow(leader, "Brief bekijken en printen")
    reads(leader, "begin van de schuldhulp", "Dirk Directeur", "U beslist daar zelf over.")
    reads_nothing_of(leader, "Yilmaz", "Vries", "Jan ", "wachtlijst")
    follow(leader, "Terug")
    press(leader, "De brief is verstuurd")
    reads(leader, "Verstuurd op")


def _to_who_may_override(leader: Page) -> None:
    leader.reload()
    follow(leader, "Volgende stap: vraag om door te zetten")
    reads(leader, "Convenant Samen in de wijk")
    fill(leader, "Hoe hoort het gezin het?", "Samira belt Ayşe")
    press(leader, "Vraag het")
    reads(leader, "vraag om door te zetten", "wacht op antwoord")


def _it_is_decided(wout: Page, told: Cast) -> None:
    wout.goto("/doorzetten/")
    follow(wout, WHAT)
    reads(wout, f"Huishouden {told.household.number}", "Convenant Samen in de wijk", "Wij hebben een wachtlijst")
    reads_nothing_of(wout, "Yilmaz", "Lindestraat")
    fill(wout, "Wat moet er gebeuren?", "De kredietbank begint maandag.")
    fill(wout, "Waarom zet u door?", "De schulden lopen op.")
    fill(wout, "Hoe hoort de organisatie het?", "Ik bel de directeur vandaag.")
    press(wout, "Besluit, en laat het weten")
    expect(wout.get_by_role("link", name="Tot welke dag geldt dit?")).to_be_visible()
    until = clock.today() + timedelta(days=42)
    for part, value in (("dag", until.day), ("maand", until.month), ("jaar", until.year)):
        wout.get_by_role("group", name="Tot welke dag geldt dit?").get_by_label(part).fill(str(value))
    press(wout, "Besluit, en laat het weten")
    reads(wout, "Besloten met doorzettingsmacht", "De kredietbank begint maandag.")


def _the_mentor_sees_nothing(mentor: Page, told: Cast) -> None:
    with acting_as(None, wide=True):
        asks = [ask.pk for ask in Ask.objects.all()]
    assert [status(mentor, f"/samenwerken/{ask}/") for ask in asks] == [GONE] * 4
    mentor.goto(f"/huishoudens/{told.household.pk}/")
    tab(mentor, "Mensen")
    reads_nothing_of(mentor, WHAT, "Mark Jansen", "opschaling")
