"""Two files about one family: put together with everything in them, and taken apart again."""

import pytest
from django.urls import reverse

from nabij.access.database import acting_as
from tests.factories.cast import Cast
from tests.factories.households import make_household, make_person, member, seat
from tests.factories.journal import make_note
from tests.journeys.conftest import Browse
from tests.journeys.walking import fill, press, reads, status

pytestmark = pytest.mark.browser


def test_a_double_file_is_found_merged_and_taken_apart(told: Cast, browse: Browse) -> None:
    with acting_as(None, wide=True):
        double = make_household("Yilmaz", area=told.area, director=told.colleague)
        ayse = make_person("Ayse", "Yilmaz", "1987")
        member(double, ayse, relation="moeder")
        member(double, make_person("Zeynep", "Yilmaz", "1990"), relation="zus", kind="network")
        seat(double, told.gp, purpose="huisarts")
        note = make_note(double, told.colleague, "Ayse belde over de post.", about=ayse)
    leader = browse(told.leader)
    leader.goto(reverse("households:find_merge", args=[told.household.pk]))
    fill(leader, "Nummer van het andere dossier", str(double.number))
    press(leader, "Leg naast elkaar")
    reads(leader, "dit gaat erin op", "Wie is dezelfde persoon?")
    assert leader.get_by_label("Ayse Yilmaz (1987)").input_value() == str(told.ayse.pk)
    leader.get_by_label("Zeynep Yilmaz (1990)").select_option("another")
    leader.get_by_label("Hans Huisarts").uncheck()
    fill(leader, "Waardoor bleek dat het om hetzelfde huishouden gaat?", "Ayşe noemde het andere nummer.")
    press(leader, "Ja, voeg samen")
    reads(leader, "De dossiers zijn samengevoegd.", "Dit kwam erbij")

    samira = browse(told.samira)
    samira.goto(reverse("workspace:household", args=[double.pk]))
    assert str(told.household.pk) in samira.url
    assert status(samira, reverse("workspace:course", args=[told.household.pk])) == 200
    reads(samira, "Ayse belde over de post.")
    assert status(browse(told.gp), reverse("workspace:course", args=[told.household.pk])) == 404
    with acting_as(None, wide=True):
        make_note(told.household, told.samira, "Na het samenvoegen geschreven.")

    leader.get_by_role("link", name="Haal weer uit elkaar").click()
    press(leader, "Ja, haal uit elkaar")
    reads(leader, "De dossiers staan weer apart.")
    carla = browse(told.colleague)
    carla.goto(reverse("workspace:course", args=[double.pk]))
    reads(carla, "Ayse belde over de post.")
    samira.goto(reverse("workspace:course", args=[told.household.pk]))
    reads(samira, "Na het samenvoegen geschreven.")
    assert samira.get_by_text(note.facts).count() == 0
