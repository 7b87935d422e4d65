"""After it: begun, not begun, holds, ended and why; and what everybody does now."""

from datetime import date, timedelta

import pytest

from nabij.directory.models import Professional
from nabij.kernel import clock
from nabij.kernel.errors import Denied, NotFound, Refused
from nabij.kernel.working_days import add_working_days, next_working_day
from nabij.plans.models import Action
from nabij.provisions.models import Allocation, Delivery
from nabij.referrals.commands.advising import link_referral
from nabij.referrals.commands.allocating import link_allocation, take_up_unannounced
from nabij.referrals.commands.announcing import withdraw_announcement
from nabij.referrals.commands.following import Deed, answer_together, note_look, remove_look
from nabij.referrals.course import course_of, steps_of
from nabij.referrals.models import Referral
from nabij.referrals.queries.reading import deliveries_of, unannounced
from nabij.workspace.queries.clocks import clocks
from tests.factories.cast import Cast
from tests.referrals.conftest import Acts, Announce, placement


def ago(days: int) -> date:
    return clock.today() - timedelta(days=days)


def allocated(cast: Cast, *, referrer: Professional | None = None, starts_on: date | None = None) -> Allocation:
    """What the provider was given on the word of the GP."""
    begins = starts_on or ago(30)
    return Allocation.objects.create(
        household=cast.household, about=cast.elif_, referred_by="general_practitioner", referrer=referrer,
        provider=cast.mentor.organisation, number="600001", product="Verblijf met behandeling", starts_on=begins,
        start_due_on=begins + timedelta(days=7),
    )  # fmt: skip


def delivered(allocation: Allocation, *, ended: date | None = None) -> Delivery:
    end = {"ended_on": ended, "end_known_on": ended, "end_reason": "by_provider"} if ended else {}
    return Delivery.objects.create(
        household=allocation.household, about=allocation.about, allocation=allocation,
        began_on=allocation.starts_on, begin_known_on=allocation.starts_on, **end,
    )  # fmt: skip


@pytest.fixture
def followed(cast: Cast, acts: Acts, announced: Announce) -> Referral:
    """Announced, at the household, begun a month ago as far as was said."""
    referral = announced(placement=placement(starts_on=ago(30)))
    link_referral(acts(cast.intake), referral.pk, household=cast.household.pk, person=cast.elif_.pk)
    return Referral.objects.get(pk=referral.pk)


def test_who_directs_asks_and_asks_again(cast: Cast, acts: Acts, followed: Referral) -> None:
    samira, today = acts(cast.samira), clock.today()
    assert [due.title for due in clocks(samira, today)] == [f"Vraag hoe het gaat: verwijzing {followed.number}"]
    assert not clocks(acts(cast.leader), today)
    note_look(samira, followed.pk, found="not_begun", on=today, asked_of="de kliniek")
    followed.refresh_from_db()
    assert followed.look_on == add_working_days(today, 5)
    begun = note_look(samira, followed.pk, found="began", on=today)
    followed.refresh_from_db()
    assert followed.look_on == next_working_day(today + timedelta(weeks=2))
    remove_look(samira, begun.pk)
    followed.refresh_from_db()
    assert followed.look_on == add_working_days(today, 5)


def test_an_end_says_why_and_comes_once(cast: Cast, acts: Acts, followed: Referral) -> None:
    samira = acts(cast.samira)
    with pytest.raises(Refused, match="waarom"):
        note_look(samira, followed.pk, found="ended", on=clock.today())
    note_look(samira, followed.pk, found="ended", on=clock.today(), words="weggestuurd na twee weken")
    with pytest.raises(Refused, match="al gestopt"):
        note_look(samira, followed.pk, found="holds", on=clock.today())


def test_what_came_later_puts_what_was_before_it_behind_us(cast: Cast, acts: Acts, followed: Referral) -> None:
    samira = acts(cast.samira)

    def states() -> list[str]:
        course = course_of(list(followed.looks.all()))
        return [step.state for step in steps_of(Referral.objects.get(pk=followed.pk), course)]

    assert states() == ["done", "current", "open", "open"]
    note_look(samira, followed.pk, found="began", on=ago(3))
    assert states() == ["done"] * 4
    note_look(samira, followed.pk, found="ended", on=clock.today(), words="weggestuurd na twee weken")
    assert states() == ["done"] * 5
    with pytest.raises(Refused, match="al begonnen"):
        withdraw_announcement(acts(cast.gp), followed.pk)


def test_what_was_withdrawn_waits_for_nothing(cast: Cast, acts: Acts, announced: Announce) -> None:
    referral = withdraw_announcement(acts(cast.gp), announced().pk)
    assert [step.label[:11] for step in steps_of(referral, course_of([]))] == ["aangekondig", "ingetrokken"]


def test_the_messages_of_the_provider_tell_how_it_went(cast: Cast, acts: Acts, followed: Referral) -> None:
    samira, today = acts(cast.samira), clock.today()
    allocation = allocated(cast)
    link_allocation(samira, followed.pk, allocation=allocation.pk)
    delivered(allocation)
    held = next_working_day(ago(30) + timedelta(weeks=2))
    assert [due.due for due in clocks(samira, today)] == [held]
    Delivery.objects.update(ended_on=ago(16), end_known_on=ago(15), end_reason="by_provider")
    (over,) = clocks(samira, today)
    assert (over.due, over.title[:14]) == (ago(16), "Eerder gestopt")
    followed.refresh_from_db()
    course = course_of([], deliveries_of(samira, [followed])[allocation.pk])
    assert (course.began_on, course.days()) == (ago(30), 14)
    assert "aanbieder" in course.ended_because


def test_what_began_without_a_word_is_shown_once_and_kindly(cast: Cast, acts: Acts) -> None:
    leader = acts(cast.leader)
    allocation = allocated(cast, referrer=cast.gp)
    assert not unannounced(leader).exists()
    delivered(allocation)
    assert [one.pk for one in unannounced(leader)] == [allocation.pk]
    referral = take_up_unannounced(leader, allocation.pk)
    assert take_up_unannounced(leader, allocation.pk).pk == referral.pk
    assert not unannounced(leader).exists()
    assert (referral.heard, referral.subject, referral.referrer) == ("message", cast.elif_.pk, cast.gp)
    assert cast.gp.user_id not in referral.readers
    with pytest.raises(NotFound):
        take_up_unannounced(acts(cast.gp), allocation.pk)


def test_what_each_does_now_comes_in_the_plan(cast: Cast, acts: Acts, followed: Referral) -> None:
    samira, soon = acts(cast.samira), clock.today() + timedelta(days=7)
    deeds = [
        Deed("Elke woensdag eten bij opa", cast.fatma),
        Deed("De poh-ggz belt Marja", cast.samira, soon, waiting_for="Praktijk De Linde"),
    ]
    goal = answer_together(samira, followed.pk, deeds=deeds, words="Elif woont thuis en leert een vak")
    assert goal.about == cast.elif_
    assert [(one.what, one.waiting_for) for one in Action.objects.filter(goal=goal).order_by("position")] == [
        ("Elke woensdag eten bij opa", ""), ("De poh-ggz belt Marja", "Praktijk De Linde"),
    ]  # fmt: skip
    with pytest.raises(Refused, match="niet aan tafel"):
        answer_together(samira, followed.pk, deeds=[Deed("Bellen", cast.gp)], goal=goal.pk)
    with pytest.raises(Denied):
        answer_together(acts(cast.leader), followed.pk, deeds=deeds, goal=goal.pk)
