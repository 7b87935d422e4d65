"""How it goes: any part of a list, by the family and by the professional, and never a number over it."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.db import IntegrityError, transaction
from django.db.models import DecimalField, FloatField, IntegerField

import nabij.assessments
from nabij.access.actor import Actor
from nabij.access.permissions import Role
from nabij.areas import commands as areas
from nabij.areas.choices import INSTRUMENTS, Domains, Instruments
from nabij.assessments.commands import (
    Filled,
    Given,
    correct_assessment,
    take_back_assessment,
    write_assessment,
)
from nabij.assessments.instruments import instruments_of
from nabij.assessments.models import Assessment, AssessmentAnswer
from nabij.assessments.queries import sheets_of
from nabij.directory.models import Professional
from nabij.kernel import clock
from nabij.kernel.errors import Conflict, Denied, NotFound, Refused
from tests.factories.cast import Cast
from tests.factories.people import make_municipality, make_professional

Acts = Callable[[Professional], Actor]


def ours(view: str = "family", day: date | None = None, **levels: str) -> Filled:
    return Filled(view, {name: Given(level) for name, level in levels.items()}, on=day or clock.today())


def days_ago(number: int) -> date:
    return clock.today() - timedelta(days=number)


@pytest.fixture
def samira(cast: Cast, acts: Acts) -> Actor:
    return acts(cast.samira)


def test_one_subject_is_enough_and_what_was_skipped_is_not_discussed(cast: Cast, samira: Actor) -> None:
    filled = Filled("family", {"Wonen": Given("heavy", "het is nat"), "Geld": Given()})
    made = write_assessment(samira, cast.household.pk, instrument="ours", filled=filled)
    answers = {one.domain: (one.discussed, one.level) for one in made.answers.all()}
    assert answers["Wonen"] == (True, "heavy")
    assert answers["Geld"] == (True, "")
    assert answers["Gezondheid"] == (False, "")
    moment = sheets_of(samira, cast.household)[0].moments[0]
    assert [(one.name, one.family.text) for one in moment.subjects if one.family] == [
        ("Wonen", "is zwaar"), ("Geld", "geen antwoord")
    ]  # fmt: skip
    assert "Gezondheid" in moment.not_discussed
    assert "Geld" not in moment.not_discussed


def test_the_database_keeps_an_answer_from_what_was_not_discussed(cast: Cast, samira: Actor) -> None:
    made = write_assessment(samira, cast.household.pk, instrument="ours", filled=ours(Wonen="good"))
    with pytest.raises(IntegrityError), transaction.atomic():
        made.answers.filter(domain="Geld").update(level="good")


@pytest.mark.parametrize(
    ("instrument", "filled", "why"),
    [
        ("ours", Filled("family", {}), "Eén onderwerp is genoeg"),
        ("ours", Filled("family", {"Onzin": Given("good")}), "intussen veranderd"),
        ("ours", Filled("family", {"Wonen": Given("7")}), "intussen veranderd"),
        ("positive_health", Filled("professional", {"body": Given("at_7")}), "vult het gezin zelf in"),
        ("onbekend", Filled("family", {"Wonen": Given("good")}), "gebruikt dit gebied niet"),
    ],
)
def test_it_is_refused_with_what_to_do(cast: Cast, samira: Actor, instrument: str, filled: Filled, why: str) -> None:
    with pytest.raises(Refused, match=why):
        write_assessment(samira, cast.household.pk, instrument=instrument, filled=filled)


def test_a_day_to_come_and_somebody_unknown_are_refused(cast: Cast, samira: Actor) -> None:
    tomorrow, stranger = ours(day=days_ago(-1), Wonen="good"), replace(ours(Wonen="good"), about_id=cast.household.pk)
    with pytest.raises(Refused, match="toekomst"):
        write_assessment(samira, cast.household.pk, instrument="ours", filled=tomorrow)
    with pytest.raises(Refused, match="hoort niet"):
        write_assessment(samira, cast.household.pk, instrument="ours", filled=stranger)


def test_twice_is_once(cast: Cast, samira: Actor) -> None:
    for _click in range(2):
        write_assessment(samira, cast.household.pk, instrument="ours", filled=ours(Wonen="good"))
    assert Assessment.objects.count() == 1


def test_two_views_that_differ_are_said_as_such(cast: Cast, samira: Actor) -> None:
    write_assessment(samira, cast.household.pk, instrument="ours", filled=ours(Wonen="fair", Geld="good"))
    theirs = ours("professional", Wonen="heavy", Geld="good")
    write_assessment(samira, cast.household.pk, instrument="ours", filled=theirs)
    (sheet,) = sheets_of(samira, cast.household)
    differences = {one.name: one.difference for one in sheet.beside}
    assert differences == {"Wonen": "het gezin: gaat; Samira Bakker: is zwaar", "Geld": ""}


def test_before_and_after_stand_side_by_side_where_the_list_allows_it(cast: Cast, samira: Actor) -> None:
    for day, level in ((days_ago(60), "do_something"), (days_ago(30), "heavy"), (days_ago(1), "fair")):
        write_assessment(samira, cast.household.pk, instrument="ours", filled=ours(day=day, Wonen=level))
    (sheet,) = sheets_of(samira, cast.household)
    (wonen,) = sheet.beside
    assert wonen.family_first
    assert wonen.family
    assert (wonen.family_first.text, wonen.family.text) == ("hier willen we iets aan doen", "gaat")


def test_positive_health_has_moments_and_never_a_line(cast: Cast, samira: Actor) -> None:
    for day, level in ((days_ago(60), "at_3"), (days_ago(1), "at_8")):
        filled = Filled("family", {"body": Given(level)}, on=day)
        write_assessment(samira, cast.household.pk, instrument="positive_health", filled=filled)
    (sheet,) = sheets_of(samira, cast.household)
    assert not sheet.trend
    assert sheet.beside == []
    assert [one.subjects[0].family.text for one in sheet.moments if one.subjects[0].family] == ["8", "3"]
    assert not any(one.subjects[0].family_first for one in sheet.moments)


def test_what_is_about_one_never_stands_beside_what_is_about_another(cast: Cast, samira: Actor) -> None:
    for person in (cast.jan, cast.ayse):
        filled = replace(ours(Wonen="good"), about_id=person.pk)
        write_assessment(samira, cast.household.pk, instrument="ours", filled=filled)
    assert sorted(sheet.about for sheet in sheets_of(samira, cast.household)) == ["Ayşe", "Jan"]


def test_no_number_over_subjects_is_made_anywhere() -> None:
    """No column that counts, and no line of code that adds up, averages or ranks."""
    kinds = (IntegerField, FloatField, DecimalField)
    counted = {
        of.name
        for model in (Assessment, AssessmentAnswer)
        for of in model._meta.concrete_fields
        if isinstance(of, kinds)
    }
    assert counted == {"version"}
    folder = Path(nabij.assessments.__file__).parent
    code = "\n".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.py"))
    assert not re.findall(r"\b(?:Sum|Avg|Count|StdDev|Rank|sum|mean|median|fsum|statistics|aggregate)\(", code)


def test_it_is_put_right_on_the_day_itself_and_stays_after_that(cast: Cast, acts: Acts, samira: Actor) -> None:
    made = write_assessment(samira, cast.household.pk, instrument="ours", filled=ours(Wonen="good", Geld="fair"))
    corrected = correct_assessment(samira, made.pk, version=1, filled=ours(Wonen="heavy"))
    discussed = corrected.answers.filter(discussed=True)
    assert (corrected.version, [(one.domain, one.level) for one in discussed]) == (2, [("Wonen", "heavy")])
    with pytest.raises(Conflict):
        correct_assessment(acts(cast.tom), made.pk, version=1, filled=ours(Wonen="good"))
    Assessment.objects.filter(pk=made.pk).update(created_at=clock.now() - timedelta(days=2))
    with pytest.raises(Refused, match="blijft staan"):
        correct_assessment(samira, made.pk, version=2, filled=ours(Wonen="good"))
    with pytest.raises(Refused, match="blijft staan"):
        take_back_assessment(samira, made.pk)


def test_what_was_written_by_mistake_is_taken_back(cast: Cast, samira: Actor) -> None:
    made = write_assessment(samira, cast.household.pk, instrument="ours", filled=ours(Wonen="good"))
    take_back_assessment(samira, made.pk)
    assert not AssessmentAnswer.objects.exists()


def test_a_helper_reads_and_does_not_write_and_the_mentor_reads_of_murat(cast: Cast, acts: Acts, samira: Actor) -> None:
    whole = write_assessment(samira, cast.household.pk, instrument="ours", filled=ours(Geld="heavy"))
    filled = replace(ours(Wonen="good"), about_id=cast.murat.pk)
    write_assessment(samira, cast.household.pk, instrument="ours", filled=filled)
    assert len(sheets_of(acts(cast.debt_helper), cast.household)) == 2
    assert [sheet.about for sheet in sheets_of(acts(cast.mentor), cast.household)] == ["Murat"]
    with pytest.raises(Denied):
        take_back_assessment(acts(cast.debt_helper), whole.pk)
    with pytest.raises(NotFound):
        take_back_assessment(acts(cast.mentor), whole.pk)


def test_an_area_uses_its_own_list_and_what_was_said_outlives_it(cast: Cast, acts: Acts, samira: Actor) -> None:
    bea = make_professional("Bea Beheer", Role.ADMINISTRATOR, area=make_municipality(), organisation="Gemeente")
    own = Instruments(used=("zrm",), own_name="Buurtkompas", own_domains=("Thuis",), own_levels=("fijn", "niet fijn"))
    areas.choose(acts(bea), cast.area.pk, choice=own, version=0)
    assert [one.name for one in instruments_of(cast.area.pk)] == ["Zelfredzaamheid-Matrix", "Buurtkompas"]
    filled = Filled("family", {"Thuis": Given("niet fijn")})
    write_assessment(samira, cast.household.pk, instrument="own", filled=filled)
    areas.choose(acts(bea), cast.area.pk, choice=Instruments(used=("zrm",)), version=1)
    (sheet,) = sheets_of(samira, cast.household)
    (subject,) = sheet.moments[0].subjects
    assert subject.family
    assert (sheet.name, subject.name, subject.family.text) == ("Buurtkompas", "Thuis", "niet fijn")


def test_our_own_list_follows_the_subjects_of_the_area(cast: Cast, acts: Acts) -> None:
    bea = make_professional("Bea Beheer", Role.ADMINISTRATOR, area=make_municipality(), organisation="Gemeente")
    areas.choose(acts(bea), cast.area.pk, choice=Domains(names=("Wonen", "Zee")), version=0)
    listed = next(one for one in instruments_of(cast.area.pk) if one.key == "ours")
    assert [one.name for one in listed.domains] == ["Wonen", "Zee"]


def test_the_lists_that_an_area_can_choose_are_those_that_are_there(cast: Cast) -> None:
    assert {one.key for one in instruments_of(cast.area.pk)} == {key for key, _name in INSTRUMENTS}
