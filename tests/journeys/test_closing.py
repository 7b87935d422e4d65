"""Rounding off with the family, and coming back: what helped then is read by who seeks contact anew."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page

from nabij.access.database import acting_as
from nabij.aftercare.models import AftercareContact
from nabij.households.models import Household, Involvement
from nabij.plans.models import Action, Goal
from tests.factories.cast import Cast
from tests.factories.households import seat
from tests.journeys.conftest import Browse
from tests.journeys.walking import choose, fill, follow, press, reads, reads_nothing_of, status, tap

pytestmark = pytest.mark.browser

HERS = "Ik ben weer gewoon Elif."
BACK = "Bel zodra de post weer blijft liggen."
SAFE = "Het huis is droog en er is geen ruzie meer."
FOUND, GONE = 200, 404


def _a_plan(told: Cast) -> None:
    with acting_as(None, wide=True):
        home = told.household
        goal = Goal.objects.create(household=home, words="wij willen een droog huis")
        Action.objects.create(household=home, goal=goal, what="elke dag luchten", owner_person=told.ayse)
        told.ayse.phone = "06 8765 4321"
        told.ayse.save(update_fields=["phone"])


def _look_together(page: Page, told: Cast) -> None:
    page.goto(reverse("reviews:review_new", args=[told.household.pk]))
    fill(page, "Wat is er veranderd?", "De schimmel is weg.")
    tap(page, "Ayşe Yilmaz")
    tap(page, "Heeft het geholpen? Vraag het ieder apart")
    choose(page, "Elif: heeft het geholpen?", "ja")
    fill(page, "In de woorden van Elif", HERS)
    press(page, "Bewaren")
    reads(page, "De schimmel is weg.", HERS)


def _round_off(page: Page, told: Cast) -> None:
    page.goto(reverse("households:direction", args=[told.household.pk]))
    follow(page, "Huishouden afronden")
    assert page.get_by_label("In de woorden van Elif").input_value() == HERS
    choose(page, "wij willen een droog huis", "gelukt")
    fill(page, "Wat kan het gezin doen", BACK)
    press(page, "Tussentijds bewaren")
    reads(page, "U kunt later verdergaan")
    follow(page, "Brief voor het gezin")
    reads(page, "Dit is gelukt", "elke dag luchten", BACK)
    reads_nothing_of(page, HERS)
    page.go_back()
    press(page, "Bewaren en verder")
    tap(page, "Het gezin kan verder zonder ons")
    fill(page, "Waarom is stoppen goed en veilig?", SAFE)
    press(page, "Ja, afronden")
    page.wait_for_url("**/huishoudens/")
    assert status(page, reverse("workspace:household", args=[told.household.pk])) == GONE


def test_closing_with_the_family_and_coming_back(told: Cast, browse: Browse) -> None:
    _a_plan(told)
    samira = browse(told.samira)
    _look_together(samira, told)
    _round_off(samira, told)
    with acting_as(None, wide=True):
        call = AftercareContact.objects.get()
    where = reverse("aftercare:contact", args=[call.pk])
    assert status(samira, where) == FOUND
    reads(samira, "De Vries – Yilmaz", BACK)
    reads_nothing_of(samira, HERS, SAFE, "droog huis")
    choose(samira, "Hoe gaat het?", "Het gaat niet goed")
    press(samira, "Bewaren en heropenen vragen")
    reads(samira, "De teamleider heeft uw vraag")
    assert status(samira, where) == GONE
    leader = browse(told.leader)
    leader.goto(reverse("households:reopen", args=[told.household.pk]))
    tap(leader, "kwam later zelf terug")
    press(leader, "Heropenen")
    leader.wait_for_url("**/contactpersoon/")
    with acting_as(None, wide=True):
        assert Household.objects.get(pk=told.household.pk).state == "contact"
        seat(told.household, told.colleague, Involvement.Seat.CONTACT_PERSON)
    colleague = browse(told.colleague)
    colleague.goto(reverse("households:contact", args=[told.household.pk]))
    follow(colleague, "Lees wat hielp en wat bleef")
    reads(colleague, HERS, SAFE, BACK, "elke dag luchten")
