"""The washing machine: asked at nine, signed on a phone, ordered by noon; and the loan that must not be."""

from datetime import datetime, time, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from django.urls import reverse
from playwright.sync_api import Page

from nabij.access.database import acting_as
from nabij.access.permissions import Role
from nabij.areas.models import Choice
from nabij.budget.models import BudgetRequest
from nabij.discretion.models import Mandate
from nabij.kernel import clock
from nabij.money.models import Arrangement, Debt
from tests.factories.budget import make_cost
from tests.factories.cast import Cast
from tests.factories.discretion import make_mandate
from tests.factories.ledger import IBAN, make_budget
from tests.journeys.conftest import Browse, Wall
from tests.journeys.walking import choose, fill, follow, press, reads, reads_nothing_of, tap

pytestmark = pytest.mark.browser

DESK = 1360
FROM_IBAN = "NL20INGB0001234567"


@pytest.fixture
def ready(told: Cast) -> Cast:
    """A budget, a mandate for Lea, a price list, and an account to pay from."""
    with acting_as(None, wide=True):
        make_budget(Decimal(1000), area=told.area)
        make_mandate(
            told.area, told.mandate_giver, subject=Mandate.Subject.SIGN_BUDGET, role=Role.TEAM_LEADER,
            up_to=Decimal(500), what="Een maatwerkbudget tekenen",
        )  # fmt: skip
        make_cost(told.area, told.policy, what="Een maand wasserette", per="per maand")
        Choice.objects.create(area=told.area, key="paying_account", value={"name": "Teststad", "iban": FROM_IBAN})
    return told


def ask(page: Page, told: Cast, what: str, amount: str) -> None:
    page.goto(reverse("workspace:household", args=[told.household.pk]))
    follow(page, "Maatwerkbudget")
    follow(page, "Maatwerkbudget vragen")
    fill(page, "Waarvoor?", what)
    fill(page, "Hoeveel euro?", amount)
    fill(page, "Aan welke winkel of organisatie?", "Witgoed Waterstad")
    fill(page, "Rekeningnummer (IBAN)", IBAN)
    choose(page, "Hoe voorkomt dit armoede?", "thuis het nodigste")
    fill(page, "Wat gebeurt er anders?", "Dan gaat het geld voor eten naar de wasserette.")


def at(hours: int, minutes: int = 0, *, days: int = 0) -> datetime:
    """A moment of the day of the story, or so many days later."""
    return datetime.combine(clock.today() + timedelta(days=days), time(hours, minutes), clock.AMSTERDAM)


def make_the_order(otto: Page) -> None:
    """The paymaster orders what was signed: to whom and how much, and not for whom."""
    otto.goto(reverse("workspace:my_day"))
    follow(otto, "Betalen")
    reads(otto, "Witgoed Waterstad")
    reads_nothing_of(otto, "Vries", "Lindestraat")
    press(otto, "Maak betaalopdracht")
    with otto.expect_download() as file:
        press(otto, "Bestand voor de bank (pain.001)")
    assert IBAN in Path(file.value.path()).read_text()
    press(otto, "Aangeleverd bij de bank")
    reads(otto, "Schrijf op wat de bank ervan maakte")


def bring_the_proof(otto: Page) -> None:
    """What the bank made of it."""
    otto.goto(reverse("workspace:my_day"))
    follow(otto, "Betalen")
    follow(otto, "Opdrachten (1 loopt)")
    follow(otto, "Opdracht ")
    fill(otto, "Kenmerk van de bank", "2026-0042")
    press(otto, "Alles is betaald")
    reads(otto, "Geboekt als betaald")


def test_the_washing_machine(ready: Cast, browse: Browse, wall: Wall) -> None:
    wall.at = at(9)
    samira = browse(ready.samira)
    ask(samira, ready, "Wasmachine", "389")
    reads(samira, "vertel de consulent dan vooraf")
    press(samira, "Vragen")
    reads(samira, "Wie mag tekenen heeft bericht", "te tekenen", "nog 24 uur")

    wall.at = at(10, 10)
    lea = browse(ready.leader)
    lea.goto(reverse("workspace:my_day"))
    follow(lea, "Teken voor maatwerkbudget")
    reads(lea, "Samira Bakker", "wasserette", "611,00", "een tweede mens heeft gekeken")
    reads_nothing_of(lea, ready.household.name)
    press(lea, "Tekenen voor")
    reads(lea, "De uitbetaling heeft de opdracht", "Er wacht niets op u")

    wall.at = at(11, 40)
    otto = browse(ready.paymaster, width=DESK)
    make_the_order(otto)
    samira = browse(ready.samira)
    samira.goto(reverse("workspace:household", args=[ready.household.pk]))
    follow(samira, "Maatwerkbudget")
    follow(samira, "Wasmachine")
    reads(samira, "getekend, wordt betaald", "Lea Leider")

    wall.at = at(15, 30)
    bring_the_proof(browse(ready.paymaster, width=DESK))
    samira = browse(ready.samira)
    samira.goto(reverse("notices:list"))
    follow(samira, "is betaald")
    reads(samira, "betaald")

    wall.at = at(9, days=100)
    samira = browse(ready.samira)
    samira.goto(reverse("workspace:my_day"))
    follow(samira, "Kijk terug op maatwerkbudget")
    follow(samira, "Terugkijken")
    choose(samira, "Is het voorkomen?", "ja, het is voorkomen")
    choose(samira, "Wat kwam er niet?", "Een maand wasserette")
    press(samira, "Opschrijven")
    reads(samira, "Ja, het is voorkomen", "verzonnen voor deze proef")


def test_the_loan_that_must_not_be_and_the_month_that_was_missed(ready: Cast, browse: Browse, wall: Wall) -> None:
    with acting_as(None, wide=True):
        debt = Debt.objects.create(household=ready.household, about=ready.jan, creditor="Woonstad")
        Arrangement.objects.create(household=ready.household, about=ready.jan, debt=debt, kind="settlement")
    samira = browse(ready.samira)
    ask(samira, ready, "Heftruckcertificaat", "100")
    tap(samira, "lening")
    reads(samira, "Er loopt een schuldregeling", "In hoeveel maanden terug?")
    fill(samira, "In hoeveel maanden terug?", "3")
    press(samira, "Vragen")
    reads(samira, "kan deze lening niet worden getekend")
    lea = browse(ready.leader)
    with acting_as(None, wide=True):
        asked = BudgetRequest.objects.get()
    lea.goto(reverse("budget:sign", args=[asked.pk]))
    reads(lea, "U kunt dit niet tekenen", "een gift kan wel")

    follow(samira, "Vraag wie aan tafel zit")
    choose(samira, "Wie aan tafel gaat erover?", "Mark Jansen, schulden regelen")
    press(samira, "Vragen")
    mark = browse(ready.debt_helper)
    mark.goto(reverse("budget:consent", args=[asked.pk]))
    press(mark, "Ja, dit kan")
    reads(mark, "u zei ja")
    lea.reload()
    press(lea, "Tekenen voor")
    reads(lea, "Getekend.")

    otto = browse(ready.paymaster, width=DESK)
    make_the_order(otto)
    bring_the_proof(otto)
    wall.at = at(9, days=45)
    samira = browse(ready.samira)
    samira.goto(reverse("workspace:my_day"))
    follow(samira, "Een termijn van lening")
    reads(samira, "Een termijn gemist", "Vraag eerst wat er is")
    follow(samira, "Anders afspreken")
    fill(samira, "Hoeveel per maand?", "20")
    fill(samira, "Waarom verandert de afspraak?", "Minder uren deze maand.")
    press(samira, "Zo afspreken")
    reads(samira, "De nieuwe afspraak staat er")
    follow(samira, "Overzicht voor het gezin")
    reads(samira, "Uw lening", "Lukt een maand niet?")
