"""Whatever is done in whatever order: an open household has exactly one director, and never two at once."""

import threading
from datetime import timedelta
from itertools import combinations
from typing import Any

import pytest
from django.db import connection, connections, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nabij.access.actor import Actor
from nabij.access.database import acting_as
from nabij.accounts.models import User
from nabij.directory.models import Professional
from nabij.households.actors import actor_for
from nabij.households.commands.closing import close_household, keeping_after_help
from nabij.households.commands.contact import reopen_household
from nabij.households.commands.direction import (
    begin_directing,
    hand_back,
    hand_over,
    name_contact_person,
    name_stand_in,
)
from nabij.households.commands.seating import seated
from nabij.households.commands.table import Farewell, decide_table, keep_at_table
from nabij.households.models import Handover, Household, Involvement
from nabij.kernel import clock
from nabij.kernel.errors import Denied, NotFound, Refused
from tests.factories.cast import Cast
from tests.factories.people import make_professional

Seat = Involvement.Seat
STEPS = (
    "contact_person", "accept", "hand_over", "hand_back", "stand_in", "step_back", "keep", "close", "reopen",
    "tomorrow",
)  # fmt: skip
SAID = {"reason": "verlof", "family_told": "samen langs geweest"}


class Walk:
    """One household that lives through a row of steps, each through its command, by the team leader or director."""

    def __init__(self, cast: Cast) -> None:
        self.household = Household.objects.get(pk=cast.household.pk)
        self.leader = cast.leader
        self.people = [cast.samira, cast.tom, cast.colleague, make_professional("Vera Voogd", organisation="GI")]
        self.day = clock.now()

    def take(self, step: str, who: int) -> None:
        """One step; a refusal is an answer too."""
        professional = self.people[who]
        with clock.held(self.day):
            try:
                with transaction.atomic():
                    getattr(self, step)(professional)
            except (Refused, Denied, NotFound):
                pass
            self.household = Household.objects.get(pk=self.household.pk)
            self.holds()

    def _leader(self) -> Actor:
        assert self.leader.user
        return actor_for(self.leader.user)

    def _director(self) -> Actor:
        user = self.household.director.user if self.household.director else self.leader.user
        assert user
        return actor_for(user)

    def contact_person(self, who: Professional) -> None:
        name_contact_person(self._leader(), self.household.pk, professional=who)

    def accept(self, who: Professional) -> None:
        """What the answer yes does: the contact person directs."""
        contact = next(iter(seated(self.household, Seat.CONTACT_PERSON)), None)
        if self.household.state == Household.State.CONTACT and contact:
            begin_directing(self.household, contact.professional)

    def hand_over(self, who: Professional) -> None:
        hand_over(self._leader(), self.household.pk, to=who, **SAID)

    def hand_back(self, who: Professional) -> None:
        last = Handover.objects.filter(household=self.household).order_by("-created_at").first()
        if last:
            hand_back(self._leader(), last.pk, family_told="gebeld")

    def stand_in(self, who: Professional) -> None:
        name_stand_in(self._director(), self.household.pk, professional=who, weekdays=[5])

    def _seat_of(self, who: Professional) -> Involvement:
        seats = Involvement.objects.filter(household=self.household, professional=who)
        found = seats.order_by("-created_at").first()
        if found is None:
            raise NotFound("Involvement")
        return found

    def step_back(self, who: Professional) -> None:
        decide_table(self._director(), self.household.pk, leaving={self._seat_of(who).pk: Farewell("klaar")})

    def keep(self, who: Professional) -> None:
        keep_at_table(self._director(), self._seat_of(who).pk)

    def close(self, who: Professional) -> None:
        if self.household.state != Household.State.CLOSED:
            keeping = keeping_after_help(self.household)
            close_household(self.household, because=Household.ClosedBecause.DONE, safe="alles goed", keeping=keeping)

    def reopen(self, who: Professional) -> None:
        reopen_household(self._leader(), self.household.pk, because=Household.ReopenedBecause.CAME_BACK)

    def tomorrow(self, who: Professional) -> None:
        self.day += timedelta(days=1)

    def holds(self) -> None:
        """What must be true after every step."""
        is_open = self.household.state == Household.State.OPEN
        seats = list(seated(self.household, Seat.DIRECTOR))
        assert is_open == (self.household.director_id is not None)
        assert [one.professional_id for one in seats] == ([self.household.director_id] if is_open else [])
        periods = Involvement.objects.filter(household=self.household, seat=Seat.DIRECTOR)
        for one, other in combinations(periods.values_list("starts_on", "ends_on"), 2):
            assert not _overlap(one, other), (one, other)


def _overlap(one: Any, other: Any) -> bool:
    (start, end), (start_2, end_2) = one, other
    if end == start or end_2 == start_2:
        return False
    return (end_2 is None or start < end_2) and (end is None or start_2 < end)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 3)), min_size=4, max_size=25))
def test_whatever_the_order_an_open_household_has_one_director(cast: Cast, steps: list[tuple[str, int]]) -> None:
    with transaction.atomic():
        walk = Walk(cast)
        walk.holds()
        for step, who in steps:
            walk.take(step, who)
        transaction.set_rollback(True)


def _committed_cast() -> Cast:
    with acting_as(None, wide=True):
        return Cast()


def _racing(cast: Cast, to: list[Professional]) -> list[str]:
    """Everyone in `to` is made director at the same moment by the director of now; what came of each."""
    outcomes: list[str] = []
    assert cast.samira.user
    user: User = cast.samira.user
    ready = threading.Barrier(len(to))

    def race(professional: Professional) -> None:
        try:
            with acting_as(user.pk):
                actor = actor_for(user)
                ready.wait()
                hand_over(actor, cast.household.pk, to=professional, **SAID)
            outcomes.append("won")
        except (NotFound, Denied):
            outcomes.append("too late")
        finally:
            connections.close_all()

    threads = [threading.Thread(target=race, args=(professional,)) for professional in to]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    return outcomes


@pytest.mark.usefixtures("own_database")
def test_of_eight_hand_overs_at_once_one_wins_and_it_is_never_nobody() -> None:
    cast = _committed_cast()
    with acting_as(None, wide=True):
        others = [make_professional(f"Opvolger {number}") for number in range(8)]
    connection.close()
    outcomes = _racing(cast, others)
    assert sorted(outcomes) == ["too late"] * 7 + ["won"]
    with acting_as(None, wide=True):
        household = Household.objects.get(pk=cast.household.pk)
        [director] = seated(household, Seat.DIRECTOR)
        assert director.professional_id == household.director_id
        assert director.professional in others
        assert Handover.objects.count() == 1
