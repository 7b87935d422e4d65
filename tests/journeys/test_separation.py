"""A couple parts: the authority is split, and so is the view; and a light track that became too small."""

import pytest
from django.urls import reverse

from nabij.access.database import acting_as
from nabij.households.models import ParentalAuthority, Separation
from nabij.plans.models import Goal
from tests.factories.cast import Cast
from tests.factories.households import seat
from tests.factories.journal import make_note
from tests.journeys.conftest import Browse
from tests.journeys.walking import choose, fill, press, reads, reads_nothing_of, status

pytestmark = pytest.mark.browser


def test_a_couple_parts_and_each_goes_on_with_a_story_of_their_own(told: Cast, browse: Browse) -> None:
    with acting_as(None, wide=True):
        for parent in (told.jan, told.ayse):
            ParentalAuthority.objects.create(child=told.deniz, holder=parent)
        Goal.objects.create(household=told.household, about=told.ayse, words="Naar taalles")
        make_note(told.household, told.samira, "Van voor het uit elkaar gaan.")
    samira = browse(told.samira)
    samira.goto(reverse("changes:separate", args=[told.household.pk]))
    choose(samira, "Ayşe Yilmaz", "gaat naar het nieuwe")
    choose(samira, "Deniz de Vries", "hoort bij allebei")
    gezag = samira.locator(f"[name=authority_{told.deniz.pk}]")
    gezag.locator(f"xpath=self::*[@value='{told.jan.pk}']").uncheck()
    fill(samira, "Hoe heet het nieuwe huishouden?", "Yilmaz")
    samira.get_by_label("Wie is de regisseur van het nieuwe huishouden?").select_option(label="Carla Collega")
    samira.get_by_label("Ayşe: Naar taalles").check()
    fill(samira, "Hoe horen zij dit, en wat spraken zij af?", "Samira vertelde het aan elk apart.")
    press(samira, "Lees het geheel na")
    reads(samira, "Er is nog niets opgeschreven.", "Gezag over Deniz de Vries", "Ayşe: Naar taalles")
    press(samira, "Ja, zo is het")
    reads(samira, "Opgeschreven.")
    with acting_as(None, wide=True):
        other = Separation.objects.get().other
        assert ParentalAuthority.objects.get(child=told.deniz, ends_on=None).holder == told.ayse
        seat(other, told.gp)
        make_note(other, told.colleague, "Alleen voor het nieuwe huis.")
        make_note(told.household, told.samira, "Alleen voor het oude huis.")

    carla = browse(told.gp)
    carla.goto(reverse("workspace:course", args=[other.pk]))
    reads(carla, "Alleen voor het nieuwe huis.")
    reads_nothing_of(carla, "Alleen voor het oude huis.", "Van voor het uit elkaar gaan.")
    assert status(carla, reverse("workspace:course", args=[told.household.pk])) == 404
    carla.goto(reverse("plans:plan", args=[other.pk]))
    reads(carla, "Naar taalles")

    mark = browse(told.debt_helper)
    mark.goto(reverse("workspace:course", args=[told.household.pk]))
    reads(mark, "Alleen voor het oude huis.", "Van voor het uit elkaar gaan.")
    reads_nothing_of(mark, "Alleen voor het nieuwe huis.")
    assert status(mark, reverse("workspace:course", args=[other.pk])) == 404


def test_one_quick_question_turns_out_to_be_more(told: Cast, browse: Browse) -> None:
    with acting_as(None, wide=True):
        make_note(told.household, told.samira, "Het paspoort is verlopen.")
    samira = browse(told.samira)
    home = reverse("workspace:household", args=[told.household.pk])
    samira.goto(reverse("households:track", args=[told.household.pk]))
    fill(samira, "Waarom past dit beter?", "Het gaat alleen om het paspoort.")
    press(samira, "Kies dit spoor")
    reads(samira, "Licht: één vraag", "Klaar uiterlijk", "Het paspoort is verlopen.")
    assert samira.get_by_role("link", name="Verhaal", exact=True).count() == 0
    samira.get_by_role("link", name="Er speelt meer").click()
    fill(samira, "Waarom past dit beter?", "Er bleken schulden te zijn.")
    press(samira, "Kies dit spoor")
    samira.goto(home)
    reads(samira, "Verhaal", "Het paspoort is verlopen.")
