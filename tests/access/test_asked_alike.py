"""What is put together once for all whose place is alike gives each their own, and never another's."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db.models import QuerySet
from django.db.models.functions import Now

from nabij.access.actor import NOBODY, Actor
from nabij.access.asked_alike import AskedAlike
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.directory.models import Professional
from nabij.households.models import Household, Involvement
from nabij.kernel import clock
from tests.factories.cast import Cast
from tests.factories.households import make_household, seat
from tests.factories.people import make_professional

Acts = Callable[[Professional], Actor]
VIEW = Permission.HOUSEHOLD_VIEW


class Homes:
    """The households that somebody may open, and for how many it was put together."""

    def __init__(self) -> None:
        self.made: list[Actor] = []
        self.ask = AskedAlike(self._question)

    def _question(self, actor: Actor, _until: date) -> "QuerySet[Any, Any]":
        self.made.append(actor)
        return scope(actor, VIEW, Household).values_list("pk")

    def __call__(self, actor: Actor) -> set[Any]:
        return {home for (home,) in self.ask(actor, clock.today())}


def test_two_with_as_many_households_share_a_statement_and_each_reads_their_own(cast: Cast, acts: Acts) -> None:
    homes = Homes()
    other = make_household("De ander", area=cast.area, director=cast.colleague)
    assert homes(acts(cast.samira)) == {cast.household.pk}
    assert homes(acts(cast.colleague)) == {other.pk}
    assert len(homes.made) == 1
    assert homes.made[0].id not in {cast.samira.user_id, cast.colleague.user_id}


@pytest.mark.parametrize("number", [1, 2, 3, 5])
def test_each_household_is_found_however_many_one_has(number: int, cast: Cast, acts: Acts) -> None:
    homes = Homes()
    director = make_professional("Dina Directeur")
    mine = {make_household(f"Gezin {one}", area=cast.area, director=director).pk for one in range(number)}
    assert homes(acts(director)) == mine


def test_who_loses_a_seat_or_has_another_place_gets_what_that_place_may_see(cast: Cast, acts: Acts) -> None:
    homes = Homes()
    assert homes(acts(cast.tom)) == {cast.household.pk}
    Involvement.objects.filter(professional=cast.tom).update(ends_on=clock.today())
    assert homes(acts(cast.tom)) == set()
    seat(cast.household, cast.stranger, Involvement.Seat.STAND_IN)
    assert homes(acts(cast.stranger)) == {cast.household.pk}
    assert homes(NOBODY) == set()


def test_the_day_is_that_of_the_question_and_now_is_now(cast: Cast, acts: Acts) -> None:
    ask = AskedAlike(
        lambda actor, until: scope(actor, VIEW, Household).filter(created_at__lte=clock.now()).values_list("pk")
    )
    samira, before = acts(cast.samira), cast.household.created_at - timedelta(seconds=1)
    with clock.held(before):
        assert ask(samira, date(2030, 1, 1)) == []
    assert ask(samira, date(2030, 1, 1)) == [(cast.household.pk,)]


def test_what_would_stay_from_one_moment_or_one_answer_is_refused(cast: Cast, acts: Acts) -> None:
    households = Household.objects.values_list("pk")
    an_hour_ago = AskedAlike(lambda _a, _d: households.filter(created_at__lte=clock.now() - timedelta(hours=1)))
    with pytest.raises(ValueError, match="no other moment"):
        an_hour_ago(acts(cast.samira), clock.today())
    asks = AskedAlike(lambda _a, _d: households.filter(pk__in=list(households)))
    with pytest.raises(RuntimeError, match="without asking the database"):
        asks(acts(cast.samira), clock.today())
    assert AskedAlike(lambda _a, _d: households.filter(created_at__lte=Now()))(acts(cast.samira), clock.today())


def test_an_id_comes_with_each_call_and_opens_nothing_that_is_not_ones_own(cast: Cast, acts: Acts) -> None:
    one_home = AskedAlike(lambda actor, home: scope(actor, VIEW, Household).filter(pk=home).values_list("name"))
    other = make_household("De ander", area=cast.area, director=cast.colleague)
    assert one_home(acts(cast.samira), cast.household.pk) == [(cast.household.name,)]
    assert one_home(acts(cast.colleague), other.pk) == [("De ander",)]
    assert one_home(acts(cast.samira), other.pk) == []
