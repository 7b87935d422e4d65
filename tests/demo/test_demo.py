"""Waterstad, made once in a database of its own: its stories hold together."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from nabij.access.database import acting_as
from nabij.accounts.models import Persona
from nabij.areas.models import Area
from nabij.audit.models import Event, Look
from nabij.demo.filling import fill
from nabij.demo.stage import dice
from nabij.demo.stories.all import STORIES
from nabij.directory.models import Professional
from nabij.households.models import Household, Involvement, Membership, Person
from nabij.intake.models import Report
from nabij.intake.weighing import weigh
from nabij.kernel import clock
from nabij.plans.models import Action

pytestmark = pytest.mark.slow
FAMILY = "Gezin De Vries – Yilmaz"


def test_waterstad_holds_together(own_database: str, tmp_path: Path, settings: Any) -> None:
    settings.MEDIA_ROOT = str(tmp_path)
    assert fill(print)
    with acting_as(None, wide=True):
        _it_has_its_crowd()
        _each_open_household_has_one_director()
        _nobody_is_of_an_impossible_age()
        _the_family_is_told_whole()
        _something_waits_and_something_is_late()
    said: list[str] = []
    assert not fill(said.append), "a second time adds nothing"
    assert said == []


def _it_has_its_crowd() -> None:
    assert len(STORIES) == 63
    assert Household.objects.count() == len(STORIES) + 1, "one couple parted"
    assert 95 <= Professional.objects.count() <= 110
    assert [persona.user.name.split()[0] for persona in Persona.objects.select_related("user")] == [
        "Samira", "Hans", "Inge", "Lea", "Renate", "Tom", "Mirjam", "Mark", "Carla", "Sjoerd", "Fenna", "Nora", "Bo",
        "Ad",
    ]  # fmt: skip
    states = Counter(Household.objects.values_list("state", "closed_because"))
    assert states["closed", "declined"] >= 3
    assert states["closed", "not_reached"] >= 2
    assert states["contact", ""] >= 5


def _each_open_household_has_one_director() -> None:
    seats = Counter(
        Involvement.objects.filter(seat="director", ends_on=None).values_list("household_id", flat=True)
    )  # fmt: skip
    open_ones = set(Household.objects.filter(state="open").values_list("pk", flat=True))
    assert set(seats) == open_ones
    assert set(seats.values()) == {1}


def _nobody_is_of_an_impossible_age() -> None:
    wanted = {(one.given, one.age) for story in STORIES for one in story.people if one.age is not None}
    for person in Person.objects.exclude(birth=None):
        assert person.age is not None
        ages = {age for given, age in wanted if given == person.given_names}
        assert ages & set(range(person.age.low, person.age.high + 1)), person.given_names
    children = [m for m in Membership.objects.select_related("person") if m.person.is_child]
    assert all(child.relation not in ("moeder", "vader", "oma") for child in children)


def _the_family_is_told_whole() -> None:
    family = Household.objects.get(name=FAMILY)
    everybody = Involvement.objects.filter(household=family).exclude(seat="contact_person")
    assert everybody.count() == 15
    assert everybody.filter(ends_on=None).count() == 5
    assert not everybody.filter(ended_because="").exclude(ends_on=None).exists()
    assert Report.objects.filter(household=family, state="answered").count() == 2
    assert Look.objects.filter(household=family.pk).values("user").distinct().count() >= 6
    asked = Event.objects.filter(household=family.pk, name__startswith="discretion:")
    assert [event.facts["amount"] for event in asked] == ["€ 189,00"]


def _something_waits_and_something_is_late() -> None:
    today = clock.today()
    assert Report.objects.filter(state="received").count() == 6
    waiting = Report.objects.filter(state="received").order_by("number")
    areas = frozenset(Area.objects.values_list("pk", flat=True))
    assert [str(weigh(report, areas).outcome) for report in waiting] == ["sure", "look", "new", "new", "new", "new"]
    mine = Action.objects.filter(household__director__name="Samira Bakker", state__in=["planned", "doing"])
    assert mine.filter(due_on=today).exists()
    assert mine.filter(due_on__lt=today).exists()


def test_the_stories_are_the_same_each_time_and_name_no_subject_that_is_unknown() -> None:
    known = {"Wonen", "Geld", "Gezondheid", "Opgroeien en school", "Werk en dag", "Taal en meedoen",
             "Mensen om ons heen", "Veiligheid"}  # fmt: skip
    assert {line.domain for story in STORIES for line in story.lines} <= known
    assert len({(story.surname, story.street) for story in STORIES}) == 63
    assert dice("Vries", "Elif") == 821_814_666
