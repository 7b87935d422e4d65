"""The numbers of an area: only what is over, the same ever after, and nobody given away."""

import csv
import io
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from nabij.access.actor import Actor
from nabij.areas.models import Area
from nabij.audit.models import Event
from nabij.directory.models import Professional
from nabij.figures.models import Release
from nabij.households.models import Household
from nabij.intake.models import Report
from nabij.journal.commands import Happening, Reading, add_life_event, read_crisis
from nabij.journal.models import CrisisReading
from nabij.kernel import clock
from nabij.kernel.partial_dates import PartialDate
from nabij.kernel.records import new_id
from nabij.numbers.counting import count
from nabij.numbers.jobs import count_quarter
from nabij.numbers.other_sources import crises
from nabij.numbers.periods import Period, Quarter, latest_quarter, periods_over, year_of
from nabij.numbers.reports import heard_back, solved_soon, steps
from nabij.numbers.showing import ShownTable, table_of
from nabij.numbers.tables import TABLES
from tests.factories.cast import Cast
from tests.factories.crowd import make_crowd
from tests.factories.households import make_household

Acts = Callable[[Professional], Actor]
Enter = Callable[[Professional], Client]
Most = Callable[..., Any]

PAGE = reverse("numbers:overview")
LARGE: dict[str, tuple[int, int, int]] = {"school": (40, 25, 12), "housing": (31, 44, 19)}


def heard(cast: Cast, *quarters: Quarter) -> ShownTable:
    return table_of(TABLES[0], cast.area, Period(quarters))


def a_year() -> tuple[Quarter, ...]:
    return year_of(latest_quarter().year - 1).quarters


def test_a_large_area_sees_who_heard_back_as_table_and_picture(cast: Cast, enter: Enter) -> None:
    make_crowd(cast.area, cast.leader, latest_quarter(), **LARGE)
    shown = heard(cast, latest_quarter()).shown
    assert (shown.of("school", "in_time"), shown.of("school", "later"), shown.of("school", "not")) == (40, 25, 12)
    text = enter(cast.leader).get(PAGE).content.decode()
    assert "Van alle melders samen hoorde 42% op tijd iets." in text
    assert "school: op tijd 40, later 25, niet 12." in text
    assert "nooit iets per medewerker" in text


def test_a_small_area_shows_nothing_and_offers_the_year(cast: Cast, enter: Enter) -> None:
    make_crowd(cast.area, cast.leader, a_year()[0], school=(3, 2, 1), housing=(1, 0, 2))
    text = enter(cast.leader).get(f"{PAGE}?periode={a_year()[0]}").content.decode()
    assert "Te weinig om te laten zien" in text
    assert f"periode={a_year()[0].year}" in text
    assert "<table" not in text
    assert "Haal op als bestand" not in text


def test_a_correction_afterwards_changes_nothing(cast: Cast) -> None:
    make_crowd(cast.area, cast.leader, latest_quarter(), **LARGE)
    before = heard(cast, latest_quarter())
    Report.objects.filter(caller_kind="school", called_back_at=None).update(called_back_at=clock.now())
    Report.objects.filter(caller_kind="housing").delete()
    assert heard(cast, latest_quarter()) == before


def test_the_year_after_three_quarters_hides_more_than_the_year_alone(cast: Cast) -> None:
    """Else the year less three quarters is the fourth, in which four schools heard nothing."""
    year = a_year()
    for quarter in year[:3]:
        make_crowd(cast.area, cast.leader, quarter, **LARGE)
    make_crowd(cast.area, cast.leader, year[3], school=(44, 25, 4), housing=(30, 41, 27))
    for quarter in year[:3]:
        assert heard(cast, quarter).shown.of("school", "not") == 12
    assert heard(cast, *year).shown.of("school", "not") is None


def test_the_year_alone_shows_what_a_quarter_could_not(cast: Cast) -> None:
    for quarter in a_year():
        make_crowd(cast.area, cast.leader, quarter, school=(40, 25, 9), housing=(31, 44, 19))
    assert heard(cast, *a_year()).shown.of("school", "not") == 36


def test_a_household_counts_once_a_year_in_the_same_place(cast: Cast) -> None:
    first, second = a_year()[:2]
    for quarter in (first, first, second):
        make_crowd(cast.area, cast.leader, quarter, school=(1, 0, 0))
    one = new_id()
    Report.objects.filter(caller_kind="school").update(subject=one)
    assert count(heard_back, cast.area.pk, first) == {("school", "in_time"): 1}
    assert not count(heard_back, cast.area.pk, second)


def test_each_step_is_counted_by_how_long_it_took(cast: Cast) -> None:
    quarter = latest_quarter()
    make_crowd(cast.area, cast.leader, quarter, school=(2, 3, 1))
    found = count(steps, cast.area.pk, quarter)
    assert {place: n for place, n in found.items() if place[0] == "called"} == {
        ("called", "week"): 2, ("called", "month"): 3,
    }  # fmt: skip


def test_a_small_question_is_soon_solved_within_the_term_of_the_area(cast: Cast) -> None:
    quarter = latest_quarter()
    done = clock.now().replace(year=quarter.year, month=3 * quarter.number, day=20)
    closed = {"state": "closed", "closed_because": "done", "closed_safe": "rustig", "keep_until": done.date()}
    for days in (5, 14, 15):
        small = make_household(area=cast.area, track="light", created_at=done - timedelta(days=days))
        Household.objects.filter(pk=small.pk).update(closed_at=done, **closed)
    assert count(solved_soon, cast.area.pk, quarter) == {("small", "soon"): 2, ("small", "later"): 1}


def test_a_crisis_counts_as_it_was_read_with_the_doubts_of_a_colleague_beside_it(cast: Cast, acts: Acts) -> None:
    happening = Happening("Politie aan de deur", PartialDate.from_text("2026-05"), kind="incident")
    event = add_life_event(acts(cast.samira), cast.household.pk, happening=happening)
    for reader, near in ((cast.samira, "yes"), (cast.tom, "doubt")):
        said = Reading(before="x", seen_by="nobody", too_long_near=near, made_problem="no", doubts="y")
        read_crisis(acts(reader), event.pk, reading=said, key=new_id())
    today = clock.today()
    now = Quarter(today.year, (today.month - 1) // 3 + 1)
    assert CrisisReading.objects.count() == 2
    assert count(crises, cast.area.pk, now) == {
        ("seen", "no"): 1, ("near", "yes"): 1, ("near", "doubt"): 1, ("made", "no"): 1,
    }  # fmt: skip


def test_only_a_quarter_that_is_over_is_counted(cast: Cast, enter: Enter) -> None:
    assert all(one.counted_from <= clock.today() for one in periods_over())
    browser = enter(cast.leader)
    assert browser.get(f"{PAGE}?periode={latest_quarter().next}").status_code == 404
    assert browser.get(f"{PAGE}?periode=nooit").status_code == 404


def test_nobody_else_sees_the_page_and_no_leader_that_of_another_area(cast: Cast, enter: Enter) -> None:
    for other in (cast.samira, cast.colleague, cast.gp, cast.intake, cast.officer, cast.administrator):
        assert enter(other).get(PAGE).status_code == 403
        assert enter(other).post(reverse("numbers:file")).status_code == 403
    assert enter(cast.leader).get(f"{PAGE}?gebied={cast.elsewhere.pk}").status_code == 404


def test_the_file_says_the_same_as_the_page_and_taking_it_is_remembered(cast: Cast, enter: Enter) -> None:
    make_crowd(cast.area, cast.leader, latest_quarter(), school=(40, 25, 7), housing=(31, 44, 19), other=(22, 18, 30))
    browser = enter(cast.leader)
    file = browser.post(reverse("numbers:file")).content.decode("utf-8-sig")
    lines = [line for line in csv.reader(io.StringIO(file), delimiter=";") if line[2].startswith("Hoort")]
    shown = heard(cast, latest_quarter()).shown
    assert {line[5] for line in lines if line[3] == "school" and line[4] == "niet"} == {"–"}
    figures = [line[5] for line in lines if line[5] != "–"]
    rows = {row for (row, _column), n in shown.counts.items() if n}
    assert {"40", "31", "44", "19"} <= set(figures)
    assert sum(map(int, figures)) == sum(n for (row, _column), n in shown.counts.items() if row in rows)
    page = browser.get(PAGE).content.decode()
    assert all(f"<bdi>{figure}</bdi>" in page for figure in figures)
    assert Event.objects.filter(name="numbers:table:exported").count() == 1


def test_a_crowd_asks_no_more_of_the_database(cast: Cast, enter: Enter, django_assert_max_num_queries: Most) -> None:
    browser = enter(cast.leader)
    first, second = periods_over()[1:3]
    make_crowd(cast.area, cast.leader, first.quarters[0], **LARGE)
    with django_assert_max_num_queries(80) as few:
        browser.get(f"{PAGE}?periode={second.code}")
    with django_assert_max_num_queries(80) as many:
        browser.get(f"{PAGE}?periode={first.code}")
    assert len(many) == len(few)
    with django_assert_max_num_queries(12):
        browser.get(f"{PAGE}?periode={first.code}")


def test_in_the_morning_each_area_is_counted_once(cast: Cast, acts: Acts, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its numbers for the last quarter, and what is needed there for every period one can choose."""
    monkeypatch.setattr("nabij.numbers.periods.QUARTERS_BACK", 1)
    monkeypatch.setattr("nabij.numbers.periods.YEARS_BACK", 1)
    make_crowd(cast.area, cast.leader, latest_quarter(), **LARGE)
    steps_done = 0
    while count_quarter(acts(cast.leader)) is not None:
        steps_done += 1
    areas = Area.objects.filter(parent__isnull=False).count()
    assert steps_done == areas * len(periods_over())
    assert Release.objects.filter(key__startswith="heard-back").count() == areas
    assert Release.objects.filter(key__startswith="needs-hard").count() == steps_done
