"""What each of the cast is told about the family: in few queries, and never more than is theirs."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from nabij.access.actor import Actor
from nabij.directory.models import Professional
from nabij.households.models import Circumstance, ContactAttempt, Handover, ParentalAuthority, Question
from nabij.households.queries import (
    circle_of,
    circumstances_of,
    direction_of,
    former_members_of,
    helpers_over_time,
    people_of,
    question_of,
    table_of,
    timeline_rows,
)
from nabij.kernel import clock
from tests.factories.cast import Cast
from tests.factories.households import make_person, member, seat
from tests.factories.people import make_professional

Acts = Callable[[Professional], Actor]


def test_the_circle_tells_who_lives_here_who_belongs_and_who_is_around(
    cast: Cast, acts: Acts, django_assert_num_queries: Any
) -> None:
    ex = make_person("Kemal", "Yilmaz")
    member(cast.household, ex, relation="ex van Ayşe", kind="belongs")
    ParentalAuthority.objects.create(child=cast.murat, holder=ex)
    actor = acts(cast.samira).again()
    with django_assert_num_queries(2):
        circle = circle_of(actor, cast.household)
    assert [one.person.called for one in circle.here] == ["Jan", "Ayşe", "Elif", "Murat", "Deniz"]
    assert [one.person.called for one in circle.elsewhere] == ["Kemal"]
    assert [one.person.called for one in circle.network] == ["Fatma"]
    [murat] = [one.person for one in circle.here if one.person == cast.murat]
    assert [one.holder for one in murat.in_charge] == [ex]  # type: ignore[attr-defined]


def test_the_mentor_is_shown_murat_alone(cast: Cast, acts: Acts) -> None:
    assert [one.person for one in people_of(acts(cast.mentor), cast.household)] == [cast.murat]
    assert circle_of(acts(cast.mentor), cast.household).network == []


@pytest.mark.parametrize("name", ["leader", "intake", "colleague", "stranger", "privacy", "administrator", "partner"])
def test_those_without_a_seat_are_shown_nobody(cast: Cast, acts: Acts, name: str) -> None:
    actor = acts(cast.everyone[name])
    assert circle_of(actor, cast.household).everyone == []
    assert not question_of(actor, cast.household)
    assert circumstances_of(actor, cast.household) == []


def test_who_moved_out_is_remembered_apart(cast: Cast, acts: Acts) -> None:
    gone = member(cast.household, make_person("Opa", "Vries"), relation="opa")
    gone.ends_on, gone.left_because = clock.today(), "moved"
    gone.save()
    assert gone not in people_of(acts(cast.samira), cast.household)
    assert former_members_of(acts(cast.samira), cast.household) == [gone]


def test_the_question_is_told_from_the_first_to_the_last(cast: Cast, acts: Acts) -> None:
    today = clock.today()
    Question.objects.create(
        household=cast.household, words="Wij willen een droog huis", is_first=True, asked_on=today - timedelta(9)
    )
    Question.objects.create(household=cast.household, words="Vergissing", retracted_at=clock.now())
    Question.objects.create(household=cast.household, words="En rust", asked_on=today)
    story = question_of(acts(cast.samira), cast.household)
    assert story.first
    assert story.now
    assert (story.first.words, story.now.words, len(story.versions)) == ("Wij willen een droog huis", "En rust", 2)


def test_strengths_come_before_troubles_and_the_household_before_its_people(cast: Cast, acts: Acts) -> None:
    for about, kind, words in (
        (cast.jan, "problem", "schulden"), (cast.jan, "strength", "kan alles maken"),
        (None, "problem", "schimmel"), (cast.murat, "problem", "spijbelt"),
    ):  # fmt: skip
        Circumstance.objects.create(household=cast.household, about=about, kind=kind, words=words)
    groups = circumstances_of(acts(cast.samira), cast.household)
    assert [group.person for group in groups] == [None, cast.jan, cast.murat]
    assert [one.words for one in groups[1].all] == ["kan alles maken", "schulden"]
    assert [group.person for group in circumstances_of(acts(cast.mentor), cast.household)] == [cast.murat]


def test_what_is_over_is_told_apart(cast: Cast, acts: Acts) -> None:
    Circumstance.objects.create(household=cast.household, kind="problem", words="schimmel", over_on=clock.today())
    assert circumstances_of(acts(cast.samira), cast.household) == []
    [group] = circumstances_of(acts(cast.samira), cast.household, over=True)
    assert [one.words for one in group.problems] == ["schimmel"]


def test_the_table_shows_now_and_how_many_there_were(cast: Cast, acts: Acts, django_assert_num_queries: Any) -> None:
    long_ago = clock.today() - timedelta(60)
    for number in range(6):
        helper = make_professional(f"Helper {number}", organisation="Zorg")
        seat(cast.household, helper, starts_on=long_ago, ends_on=clock.today() - timedelta(1))
    actor = acts(cast.samira).again()
    with django_assert_num_queries(2):
        table = table_of(actor, cast.household)
    assert table.director
    assert (table.director.professional, table.count, table.most) == (cast.samira, 4, 6)
    assert len(table.ended) == 6
    [mentor] = [one for one in table.helpers if one.professional == cast.mentor]
    assert [subject.person for subject in mentor.for_whom] == [cast.murat]  # type: ignore[attr-defined]
    assert [number for _day, number in helpers_over_time(cast.household)] == [6, 0, 4]


def test_the_mentor_is_not_told_that_somebody_regulates_debts(cast: Cast, acts: Acts) -> None:
    other_mentor = make_professional("Koen Coach", organisation="Sport")
    of_two = make_professional("Dirk Dubbel", organisation="Muziekschool")
    seat(cast.household, other_mentor, about=(cast.murat,), purpose="voetbal")
    seat(cast.household, of_two, about=(cast.murat, cast.elif_), purpose="praten over thuis")
    table = table_of(acts(cast.mentor), cast.household)
    assert {one.professional for one in table.now} == {cast.samira, cast.tom, cast.mentor, other_mentor}
    [coach] = [one for one in table.helpers if one.professional == other_mentor]
    assert [subject.person for subject in coach.for_whom] == [cast.murat]  # type: ignore[attr-defined]


def test_the_team_leader_sees_the_table_and_not_for_which_child(cast: Cast, acts: Acts) -> None:
    table = table_of(acts(cast.leader), cast.household)
    assert table.count == 4
    assert all(one.for_whom == [] for one in table.now)  # type: ignore[attr-defined]


def test_the_direction_tells_its_history(cast: Cast, acts: Acts) -> None:
    Handover.objects.create(
        household=cast.household, given_by=cast.colleague, taken_by=cast.samira, reason="verlof", family_told="thuis"
    )
    direction = direction_of(acts(cast.samira), cast.household)
    assert direction.director
    assert direction.director.professional == cast.samira
    assert [one.professional for one in direction.stand_ins] == [cast.tom]
    assert [one.given_by for one in direction.handovers] == [cast.colleague]
    assert direction_of(acts(cast.mentor), cast.household).handovers == []


def test_the_course_is_one_statement_that_others_can_add_to(
    cast: Cast, acts: Acts, django_assert_num_queries: Any
) -> None:
    Question.objects.create(household=cast.household, words="Een droog huis", is_first=True)
    ContactAttempt.objects.create(
        household=cast.household, by=cast.samira, way="visit", part_of_day="morning", reached=True, note="thee"
    )
    actor = acts(cast.samira).again()
    with django_assert_num_queries(1):
        rows = list(timeline_rows(actor, cast.household).union(timeline_rows(actor, cast.household)).order_by("-at"))
    assert {row["kind"] for row in rows} == {"contact", "seat_taken", "question"}
    assert list(rows[0]) == ["at", "kind", "title", "text", "who", "about_id", "url_name", "id"]
    assert any(row["title"] == "Contact gezocht: langsgegaan, bereikt" for row in rows)


def test_the_course_of_the_mentor_holds_no_debts_and_no_contact(cast: Cast, acts: Acts) -> None:
    ContactAttempt.objects.create(
        household=cast.household, by=cast.samira, way="visit", part_of_day="morning", reached=True
    )
    rows = list(timeline_rows(acts(cast.mentor), cast.household))
    assert "schulden regelen" not in {row["text"] for row in rows}
    assert {row["kind"] for row in rows} == {"seat_taken"}
