"""Waterstad, made once in a database of its own: its stories hold together."""

from collections import Counter
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from nabij.access.database import acting_as
from nabij.accounts.models import Persona
from nabij.agreements.models import Occasion
from nabij.areas.models import Area
from nabij.arrears.models import ArrearsCase, ArrearsSignal, SignalFile
from nabij.audit.models import Event, Look
from nabij.demo.filling import fill
from nabij.demo.stage import dice
from nabij.demo.stories.all import STORIES
from nabij.directory.models import Professional
from nabij.households.models import Household, Involvement, Membership, Person
from nabij.intake.models import Report
from nabij.intake.weighing import weigh
from nabij.kernel import clock
from nabij.kernel.working_days import next_working_day
from nabij.plans.models import Action
from nabij.provisions.models import Allocation, Delivery, Message
from nabij.referrals.models import Referral

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
        _signals_lie_where_each_can_be_tried()
        _help_began_and_ended_and_did_not_come()
    said: list[str] = []
    assert not fill(said.append), "a second time adds nothing"
    assert said == []


def _it_has_its_crowd() -> None:
    assert len(STORIES) == 63
    assert Household.objects.count() == len(STORIES) + 1, "one couple parted"
    assert 95 <= Professional.objects.count() <= 115
    assert [persona.user.name.split()[0] for persona in Persona.objects.select_related("user")] == [
        "Samira", "Hans", "Inge", "Lea", "Renate", "Tom", "Mirjam", "Mark", "Carla", "Sjoerd", "Fenna", "Nora", "Bo",
        "Jacobien", "Victor", "Bea", "Otto",
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


def _signals_lie_where_each_can_be_tried() -> None:
    assert Counter(SignalFile.objects.values_list("state", flat=True)) == {"taken": 7, "read": 1}
    family = ArrearsCase.objects.get(household__name=FAMILY)
    assert family.signals.values("organisation").distinct().count() == 4
    thrice = ArrearsSignal.objects.filter(surname="Trapgevel")
    assert Counter(thrice.values_list("not_taken_up", flat=True)) == {"": 1, "repeated": 2}
    lie = ArrearsCase.objects.filter(household=None)
    assert {"waiting", "taken_up", "closed"} == set(lie.values_list("state", flat=True))
    assert lie.filter(outlook="sure", person=None).exists()
    assert lie.filter(state="waiting", signals__is_crisis=True, contact_by__gte=clock.today()).exists()


def _help_began_and_ended_and_did_not_come() -> None:
    assert Counter(Message.objects.values_list("state", flat=True)) == {
        "linked": 3, "unknown_allocation": 2, "unknown_person": 1, "invalid": 1, "unreadable": 1,
    }  # fmt: skip
    early = Delivery.objects.filter(end_reason="by_provider").values_list("about__given_names", flat=True)
    assert set(early) == {"Rik", "Ricky"}
    not_begun = Allocation.objects.filter(deliveries=None, start_due_on__lt=clock.today())
    assert [one.about.given_names for one in not_begun] == ["Ellen"]
    tomorrow = next_working_day(clock.today() + timedelta(days=1))
    waiting = Referral.objects.get(advice_by=tomorrow)
    assert waiting.adviser
    assert waiting.adviser.name == "Samira Bakker"
    assert set(Referral.objects.values_list("heard", "goes")) == {
        ("bill", ""), ("announced", "otherwise"), ("announced", ""),
    }  # fmt: skip
    assert Occasion.objects.filter(outcome="not_kept", talk_on__gte=clock.today()).exists()


def test_the_stories_are_the_same_each_time_and_name_no_subject_that_is_unknown() -> None:
    known = {"Wonen", "Geld", "Gezondheid", "Opgroeien en school", "Werk en dag", "Taal en meedoen",
             "Mensen om ons heen", "Veiligheid"}  # fmt: skip
    assert {line.domain for story in STORIES for line in story.lines} <= known
    assert len({(story.surname, story.street) for story in STORIES}) == 63
    assert dice("Vries", "Elif") == 821_814_666
