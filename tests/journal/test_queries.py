"""What this person may read of what happened."""

from collections.abc import Callable

import pytest
from pytest_django import DjangoAssertNumQueries

from nabij.access.actor import Actor
from nabij.access.database import acting_as
from nabij.directory.models import Professional
from nabij.journal.queries import (
    is_unsafe,
    notes_of,
    safety_of,
    timeline_rows,
)
from tests.factories.cast import Cast
from tests.factories.journal import make_note, make_weighing

Acts = Callable[[Professional], Actor]


def test_the_course_shows_notes_and_weighings_in_one_query(
    cast: Cast, acts: Acts, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_note(cast.household, cast.samira, facts="Ayşe liet de schimmel zien")
    make_weighing(cast.household, cast.samira)
    samira = acts(cast.samira).again()
    with acting_as(samira.id), django_assert_num_queries(1):
        rows = list(timeline_rows(samira, cast.household)[:20])
    assert [(row["kind"], row["title"]) for row in rows] == [
        ("safety", "Veiligheid gewogen: veilig genoeg"),
        ("note", "bezoek"),
    ]


def test_a_shared_screen_shows_no_weighing_and_nothing_withheld(cast: Cast, acts: Acts) -> None:
    make_note(cast.household, cast.samira, facts="gewoon bezoek")
    make_note(cast.household, cast.samira, facts="zorg", withheld_because="vermoeden van geweld")
    make_weighing(cast.household, cast.samira)
    samira = acts(cast.samira)
    assert [row["text"] for row in timeline_rows(samira, cast.household, shared=True)] == ["gewoon bezoek"]


def test_the_mentor_reads_what_is_about_murat_and_not_the_debts(cast: Cast, acts: Acts) -> None:
    make_note(cast.household, cast.samira, facts="schulden van Jan", about=cast.jan)
    make_note(cast.household, cast.samira, facts="over iedereen")
    make_note(cast.household, cast.samira, facts="Murat was op school", about=cast.murat)
    make_weighing(cast.household, cast.samira)
    mentor = acts(cast.mentor)
    with acting_as(mentor.id):
        assert [note.facts for note in notes_of(mentor, cast.household)] == ["Murat was op school"]
        assert [row["text"] for row in timeline_rows(mentor, cast.household)] == ["Murat was op school"]
        assert safety_of(mentor, cast.household) == []


def test_a_helper_with_a_whole_seat_reads_what_is_withheld_but_not_how_safety_was_weighed(
    cast: Cast, acts: Acts
) -> None:
    make_note(cast.household, cast.samira, facts="zorg", withheld_because="vermoeden van geweld")
    make_weighing(cast.household, cast.samira, outcome="help", step=4)
    helper = acts(cast.debt_helper)
    with acting_as(helper.id):
        assert [note.facts for note in notes_of(helper, cast.household)] == ["zorg"]
        assert safety_of(helper, cast.household) == []
        assert not is_unsafe(helper, cast.household)


def test_the_latest_weighing_says_whether_it_is_safe(cast: Cast, acts: Acts) -> None:
    samira = acts(cast.samira)
    assert not is_unsafe(samira, cast.household)
    make_weighing(cast.household, cast.samira, outcome="help", step=4)
    assert is_unsafe(samira, cast.household)
    make_weighing(cast.household, cast.samira)
    assert not is_unsafe(samira, cast.household)


@pytest.mark.parametrize("who", ["colleague", "stranger", "leader", "intake", "privacy", "administrator", "partner"])
def test_it_shows_nothing_to_who_does_not_sit_at_the_table(cast: Cast, acts: Acts, who: str) -> None:
    make_note(cast.household, cast.samira)
    make_weighing(cast.household, cast.samira)
    actor = acts(cast.everyone[who])
    assert list(timeline_rows(actor, cast.household)) == []
    assert notes_of(actor, cast.household) == []
