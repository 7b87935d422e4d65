"""Messages find their allocation, in whatever order they come, and never somebody else's."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from hashlib import sha256
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nabij.access.actor import NOBODY, Actor
from nabij.directory.models import Professional
from nabij.households.actors import actor_for
from nabij.households.clocks import read_clocks
from nabij.households.models import Person
from nabij.kernel import clock
from nabij.kernel.errors import NotFound
from nabij.notices.models import Notice
from nabij.provisions.commands.allocations import Given, note_allocation
from nabij.provisions.commands.messages import name_provider, retry_all, retry_message
from nabij.provisions.models import Allocation, Delivery, EndReason, Message, MessageLine
from nabij.provisions.queries import ended_early, not_begun, term_rows
from nabij.provisions.settling import in_order, stretches
from nabij.reminders.jobs import tell_what_is_due
from tests.factories.cast import Cast
from tests.factories.households import make_household, make_person, member
from tests.factories.provisions import (
    make_allocation,
    make_application,
    make_delivery,
    make_provider,
    make_ruling,
)
from tests.provisions.conftest import TakeIn
from tests.provisions.ijw_messages import ELIF, Who, allotted, asked, begun, ended, message

Acts = Callable[[Professional], Actor]


def delivered() -> list[tuple[date, date | None, str]]:
    return list(Delivery.objects.filter(overtaken=False).values_list("began_on", "ended_on", "end_reason"))


@pytest.fixture
def allocation(cast: Cast, elif_: Person) -> Allocation:
    return make_allocation(cast.household, elif_, number="300201", starts_on=date(2026, 11, 2))


def test_a_start_and_a_stop_need_not_be_typed(allocation: Allocation, take: TakeIn, cast: Cast, acts: Acts) -> None:
    assert [one.pk for one in not_begun(acts(cast.samira), date(2026, 11, 9))] == [allocation.pk]
    take(message("305", [begun()]))
    assert delivered() == [(date(2026, 11, 3), None, "")]
    take(message("307", [ended()], identification="2", dated="2026-11-18"))
    assert delivered() == [(date(2026, 11, 3), date(2026, 11, 17), EndReason.BY_PROVIDER)]
    assert not not_begun(acts(cast.samira), date(2026, 11, 9))
    assert [one.allocation for one in ended_early(acts(cast.samira), date(2026, 11, 1))] == [allocation]
    told = Notice.objects.filter(addressee=cast.samira.user).values_list("kind", flat=True)
    assert sorted(told) == ["provisions:begun", "provisions:ended-early"]
    assert all(notice.facts == {"home": cast.household.number} for notice in Notice.objects.all())


FOUR = [
    message("301", [allotted()], dated="2026-11-01"),
    message("305", [begun(on="2026-11-04")], dated="2026-11-04"),
    message(
        "305", [begun(on="2026-11-04", status="3"), begun(on="2026-11-03")], identification="2", dated="2026-11-05"
    ),
    message("307", [ended()], identification="3", dated="2026-11-18"),
]


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (3, 2, 1, 0), (2, 1, 3, 0), (1, 3, 0, 2)])
def test_the_order_of_arrival_makes_no_difference(elif_: Person, take: TakeIn, order: Sequence[int]) -> None:
    for number in order:
        take(FOUR[number])
    assert delivered() == [(date(2026, 11, 3), date(2026, 11, 17), EndReason.BY_PROVIDER)]
    assert Allocation.objects.get().about == elif_
    assert set(Message.objects.values_list("state", flat=True)) == {"linked"}


DAYS = st.sampled_from([date(2026, 11, day) for day in (3, 4, 5)])


@st.composite
def lines(draw: Any) -> list[MessageLine]:
    """Some lines of starts and stops, each of a message with a date and number of its own."""
    found = []
    for number in range(draw(st.integers(0, 4))):
        kind = draw(st.sampled_from(["start", "stop"]))
        letter = Message(kind=kind, dated=draw(DAYS), identification=str(number))
        status = draw(st.sampled_from(["first", "changed", "removed", "same"]))
        line = MessageLine(message=letter, position=1, began_on=draw(DAYS), status=status)
        if kind == "stop":
            line.ended_on, line.end_reason = date(2026, 11, 20), draw(st.sampled_from(["paused", "as_planned"]))
        found.append(line)
    return found


@given(lines())
def test_the_same_lines_give_the_same_in_every_order(found: list[MessageLine]) -> None:
    outcomes = {tuple(stretches(sorted(order, key=in_order))) for order in permutations(found)}
    assert len(outcomes) == 1


def test_a_removal_undoes_and_reading_twice_changes_nothing(
    allocation: Allocation, take: TakeIn, cast: Cast, acts: Acts
) -> None:
    first = message("305", [begun()])
    taken = take(first)
    again = take(first)
    assert (len(taken.new), len(again.new), again.known) == (1, 0, 1)
    retry_message(acts(cast.back_office), taken.new[0].pk)
    assert len(delivered()) == 1
    assert MessageLine.objects.count() == 1
    take(message("305", [begun(status="3")], identification="2", dated="2026-11-11"))
    assert delivered() == []


@pytest.mark.parametrize(
    ("who", "why"),
    [
        (Who(bsn="999900018"), "bsn_differs"),
        (Who(birth="2012-05-03"), "birth_differs"),
        (Who(surname="Jansen"), "name_differs"),
        (Who(bsn="999900018", birth="1950-01-01", given="Piet", surname="Jansen"), "other_person"),
    ],
)
def test_a_number_alone_opens_nothing(allocation: Allocation, take: TakeIn, who: Who, why: str) -> None:
    kept = take(message("305", [begun()], who=who)).new[0]
    assert kept.state == Message.State.UNKNOWN_ALLOCATION
    assert kept.faults[0]["reason"] == why
    assert kept.household is None
    assert delivered() == []


def test_without_a_bsn_in_the_file_a_whole_birth_date_and_the_name_will_do(cast: Cast, take: TakeIn) -> None:
    make_allocation(cast.household, cast.elif_, number="300201")
    make_allocation(cast.household, cast.ayse, number="300202")
    assert take(message("305", [begun()])).new[0].state == "linked"
    only_a_year = Who(birth="1987-02-03", given="Ayşe", prefix="", surname="Yilmaz")
    waits = message("305", [begun("300202")], who=only_a_year, identification="2")
    assert take(waits).new[0].state == "unknown_allocation"


def test_a_start_waits_until_the_director_writes_the_allocation_down(
    cast: Cast, elif_: Person, take: TakeIn, acts: Acts, run_jobs: Any
) -> None:

    kept = take(message("305", [begun()])).new[0]
    assert kept.faults == [{"reason": "no_allocation", "line": 0, "element": "300201"}]
    note_allocation(acts(cast.samira), cast.household.pk, given=Given(
        about_id=elif_.pk, law="youth", number="300201", provider_id=make_provider().pk, product="begeleiding",
        starts_on=date(2026, 11, 2),
    ))  # fmt: skip
    assert run_jobs() == ["provisions:place-waiting"]
    assert delivered() == [(date(2026, 11, 3), None, "")]


def test_an_order_for_somebody_unknown_waits_and_makes_nobody(
    cast: Cast, take: TakeIn, acts: Acts, run_jobs: Any
) -> None:
    kept = take(message("301", [allotted()])).new[0]
    assert (kept.state, kept.faults[0]["reason"]) == (Message.State.UNKNOWN_PERSON, "nobody")
    cast.elif_.bsn = ELIF.bsn
    cast.elif_.save()
    assert retry_all(acts(cast.back_office), cast.area.pk)
    run_jobs()
    assert Allocation.objects.get().household == cast.household


def test_an_order_taken_back_says_since_when(elif_: Person, take: TakeIn) -> None:
    take(message("301", [allotted()]), message("301", [allotted(change="13")], identification="2", dated="2026-11-12"))
    assert Allocation.objects.get().withdrawn_on == date(2026, 11, 12)


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_a_provider_asks_and_the_order_answers_it(
    cast: Cast, elif_: Person, take: TakeIn, order: tuple[int, int]
) -> None:
    both = [
        message("315", [asked()]),
        message("301", [allotted(reference="A-17", starts="2026-11-30")], dated="2026-11-12"),
    ]
    for number in order:
        take(both[number])
    found = Allocation.objects.get()
    assert (found.number, found.asked_on, found.referred_by) == ("300201", date(2026, 11, 10), "general_practitioner")
    assert Notice.objects.filter(kind="provisions:requested").count() == (1 if order == (0, 1) else 0)


def test_who_belongs_to_two_households_waits_for_a_person(cast: Cast, elif_: Person, take: TakeIn) -> None:
    member(make_household("Gezin Vader", director=cast.colleague), elif_)
    kept = take(message("315", [asked()])).new[0]
    assert kept.faults[0]["reason"] == "two_households"


def test_a_message_of_another_provider_is_not_placed(
    cast: Cast, allocation: Allocation, take: TakeIn, acts: Acts
) -> None:
    other = make_provider("Heel Ander Huis")
    first = take(message("305", [begun("999")])).new[0]
    name_provider(acts(cast.back_office), first.pk, organisation_id=other.pk)
    kept = take(message("305", [begun()], identification="2")).new[0]
    assert kept.faults[0]["reason"] == "other_provider"


def test_the_same_number_of_message_twice_is_kept_apart(allocation: Allocation, take: TakeIn) -> None:
    take(message("305", [begun()]))
    kept = take(message("305", [begun(on="2026-11-05")])).new[0]
    assert kept.state == Message.State.DOUBLE
    assert delivered() == [(date(2026, 11, 3), None, "")]


def test_what_was_written_by_hand_is_overtaken_by_a_message_and_comes_back(
    allocation: Allocation, take: TakeIn
) -> None:
    make_delivery(allocation, began_on=date(2026, 11, 2), by_hand=True)
    take(message("305", [begun()]))
    assert delivered() == [(date(2026, 11, 3), None, "")]
    take(message("305", [begun(status="3")], identification="2", dated="2026-11-11"))
    assert delivered() == [(date(2026, 11, 2), None, "")]


def test_many_are_read_by_a_job(allocation: Allocation, take: TakeIn) -> None:
    many = [message("305", [begun(str(number))], identification=str(number)) for number in range(1, 26)]
    taken = take(*many, message("305", [begun()], identification="X"))
    assert taken.by_job
    assert Message.objects.filter(state="kept").count() == 0
    assert len(delivered()) == 1


def test_the_back_office_sees_what_is_nobodys_and_what_is_of_its_areas(
    cast: Cast, allocation: Allocation, take: TakeIn, acts: Acts
) -> None:
    placed = take(message("305", [begun()])).new[0]
    elsewhere = make_person("Otto", "Ander", "1980-01-01", bsn="999900018")
    home = make_household("Gezin C", area=cast.elsewhere, director=cast.stranger)
    member(home, elsewhere)
    make_allocation(home, elsewhere, number="77")
    otto = Who(bsn="999900018", birth="1980-01-01", given="Otto", prefix="", surname="Ander")
    theirs = take(message("305", [begun("77")], who=otto, identification="2")).new[0]
    assert theirs.household == home
    assert retry_message(acts(cast.back_office), placed.pk).state == "linked"
    with pytest.raises(NotFound):
        retry_message(acts(cast.back_office), theirs.pk)
    with pytest.raises(NotFound):
        retry_message(acts(cast.samira), placed.pk)


def test_what_is_due_is_one_question(
    cast: Cast, allocation: Allocation, acts: Acts, django_assert_num_queries: Any
) -> None:

    inquiry = make_application(
        cast.household, cast.jan, law="wmo", inquiry_from=date(2026, 10, 19), due_on=date(2026, 11, 30)
    )
    inquiry.asked_on = None
    inquiry.save()
    make_application(cast.household, cast.jan, asked_on=date(2026, 10, 5))
    make_ruling(make_application(cast.household, cast.jan), announced_on=date(2026, 11, 20))
    assert cast.samira.user
    actor = actor_for(cast.samira.user)
    with django_assert_num_queries(1):
        found = read_clocks(term_rows(actor, date(2027, 1, 31)))
    assert [(one.due, one.clock) for one in found] == [
        (date(2026, 11, 9), "start"), (date(2026, 11, 30), "decision"), (date(2026, 11, 30), "inquiry"),
        (date(2027, 1, 4), "objection"),
    ]  # fmt: skip
    assert not read_clocks(term_rows(acts(cast.colleague), date(2027, 1, 31)))


def test_the_director_is_told_before_a_term_ends_and_when_help_does_not_begin(
    allocation: Allocation, cast: Cast
) -> None:
    make_application(cast.household, cast.jan, asked_on=date(2026, 10, 1), due_on=date(2026, 11, 11))
    for _twice in range(2):
        with clock.held(datetime(2026, 11, 10, 9, tzinfo=clock.AMSTERDAM)):
            tell_what_is_due(NOBODY)
    told = Notice.objects.filter(addressee=cast.samira.user).values_list("kind", flat=True)
    assert sorted(told) == ["provisions:decision-soon", "provisions:not-begun"]


def test_a_file_that_is_gone_takes_nothing_back_and_is_healed_by_sending_it_again(
    allocation: Allocation, take: TakeIn, cast: Cast, acts: Acts
) -> None:
    first = message("305", [begun()])
    kept = take(first).new[0]
    kept.path.unlink()
    retry_message(acts(cast.back_office), kept.pk)
    kept.refresh_from_db()
    assert (kept.state, delivered()) == ("linked", [(date(2026, 11, 3), None, "")])
    assert take(first).known == 1
    assert kept.path.read_bytes() == first


def test_a_message_whose_file_never_came_to_lie_there_is_read_when_it_is_sent_again(
    allocation: Allocation, take: TakeIn, cast: Cast
) -> None:
    first = message("305", [begun()])
    kept = Message.objects.create(
        sent_by_id=cast.back_office.user_id, file_name="1.xml", size=len(first), sha256=sha256(first).hexdigest()
    )
    take(first)
    kept.refresh_from_db()
    assert (kept.state, delivered()) == ("linked", [(date(2026, 11, 3), None, "")])


def test_without_a_bsn_in_the_file_one_twin_is_not_the_other(cast: Cast, take: TakeIn) -> None:
    make_allocation(cast.household, cast.elif_, number="300201")
    twin = Who(bsn="999900018", given="Esra")
    assert take(message("305", [begun()], who=twin)).new[0].faults[0]["reason"] == "name_differs"
    both_names = Who(given="Elif Fatma")
    assert take(message("305", [begun()], who=both_names, identification="2")).new[0].state == "linked"
