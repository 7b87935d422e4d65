"""Who sees what was asked: who directs, the leader, who is asked, and who may override what was put before them."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from nabij.access.database import acting_as
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.collaboration.commands.asking import withdraw_ask
from nabij.collaboration.commands.overriding import Decision, decide_override
from nabij.collaboration.models import Ask, Override
from nabij.collaboration.queries import (
    asks_due,
    asks_of_me,
    households_with_late_asks,
    ladder_of,
    overrides_to_decide,
)
from nabij.directory.models import Professional
from nabij.kernel import clock
from tests.collaboration.conftest import Acts, Climb, days_ago
from tests.factories.cast import Cast

Enter = Callable[[Professional], Client]
SEES, KNOWS, NOTHING = 200, 403, 404


@pytest.mark.parametrize(
    ("page", "open_for", "known_to"),
    [
        ("together", {"director", "stand_in", "leader"}, {"helper", "helper_for_one", "intake", "privacy"}),
        ("ask", {"director", "stand_in", "leader", "helper"}, set()),
    ],
)
def test_the_page_opens_for_who_leads_and_the_ask_also_for_who_is_asked(
    cast: Cast, enter: Enter, climb: Climb, page: str, open_for: set[str], known_to: set[str]
) -> None:
    ask = climb.first()
    url = reverse(f"collaboration:{page}", args=[cast.household.pk if page == "together" else ask.pk])
    for who, professional in cast.everyone.items():
        expected = SEES if who in open_for else KNOWS if who in known_to else NOTHING
        assert enter(professional).get(url).status_code in {expected, KNOWS if who == "administrator" else expected}


def test_the_mentor_of_one_child_sees_nothing_of_it_also_in_the_database(cast: Cast, acts: Acts, climb: Climb) -> None:
    climb.first()
    mentor = acts(cast.mentor)
    with acting_as(mentor.user_id):
        assert not scope(mentor, Permission.ASK_ANSWER, Ask)
    stranger = acts(cast.stranger)
    with acting_as(stranger.user_id):
        assert not Ask.objects.all()


def test_who_is_asked_sees_their_own_rung_and_not_who_else_was_asked(cast: Cast, acts: Acts, climb: Climb) -> None:
    third = climb.further(climb.further(climb.first()))
    first = Ask.objects.get(ladder=third.ladder, rung="director")
    assert len(ladder_of(acts(cast.debt_helper), first).rungs) == 2
    assert len(ladder_of(acts(cast.leader), first).rungs) == 3


def test_who_may_override_sees_what_was_put_before_them_and_nothing_of_the_household(
    cast: Cast, acts: Acts, enter: Enter, climb: Climb
) -> None:
    holder = acts(climb.holder)
    ask = climb.first()
    assert not scope(holder, Permission.COLLABORATION_OVERRIDE, Ask)
    last = climb.further(climb.further(climb.further(ask)))
    assert [one.pk for one in overrides_to_decide(holder)] == [last.pk]
    client = enter(climb.holder)
    page = client.get(reverse("collaboration:override", args=[last.pk]))
    assert page.status_code == SEES
    assert cast.household.name not in page.content.decode()
    for name in ("workspace:household", "collaboration:together", "plans:plan"):
        assert client.get(reverse(name, args=[cast.household.pk])).status_code in (KNOWS, NOTHING)
    assert not scope(acts(cast.leader), Permission.COLLABORATION_OVERRIDE, Override)


def test_my_day_and_the_board_hear_of_what_is_late(cast: Cast, acts: Acts, climb: Climb) -> None:
    with days_ago(9):
        ask = climb.first()
    assert asks_due(acts(cast.samira), clock.today()) == [ask]
    assert asks_of_me(acts(cast.debt_helper)) == [ask]
    assert not asks_of_me(acts(cast.mentor))
    assert households_with_late_asks(acts(cast.leader), [cast.area.pk]) == {cast.household.pk}
    assert not households_with_late_asks(acts(cast.colleague), [cast.area.pk])


def test_a_decision_on_what_was_never_put_before_them_opens_no_ladder(
    cast: Cast, acts: Acts, enter: Enter, climb: Climb
) -> None:
    ask, in_a_month = climb.first(), clock.today() + timedelta(days=30)
    words = dict.fromkeys(("ground", "decided", "because", "told"), "zo")
    strange = Override.objects.create(
        household=cast.household, ask=ask, decided_by=climb.holder, ends_on=in_a_month, **words
    )
    assert not scope(acts(climb.holder), Permission.COLLABORATION_OVERRIDE, Override)
    assert enter(climb.holder).post(reverse("collaboration:stop_override", args=[strange.pk])).status_code == NOTHING


@pytest.mark.parametrize("over", ["decided", "withdrawn"])
def test_what_is_over_is_not_read_on_by_who_may_override(cast: Cast, acts: Acts, climb: Climb, over: str) -> None:
    with days_ago(40):
        last = climb.put_before()
        if over == "decided":
            decision = Decision("Woensdag beginnen", "Het duurt te lang", "gebeld", clock.today() + timedelta(days=20))
            decide_override(acts(climb.holder), last.pk, decision=decision)
        else:
            withdraw_ask(acts(cast.leader), last.pk, because="opgelost")
    holder = acts(climb.holder)
    assert not scope(holder, Permission.COLLABORATION_OVERRIDE, Ask)
    assert not scope(holder, Permission.COLLABORATION_OVERRIDE, Override)
