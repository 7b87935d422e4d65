"""The second lock: a statement that forgot its condition reaches no further than one's own tables."""

from collections.abc import Callable

import pytest
from django.db import connection

from nabij.access.actor import Actor
from nabij.access.database import acting_as
from nabij.directory.models import Professional
from nabij.households.models import Household, Membership, Question
from tests.factories.cast import Cast
from tests.factories.households import make_household, make_person, member

Acts = Callable[[Professional], Actor]


@pytest.fixture
def elsewhere(cast: Cast) -> Household:
    """A household where Samira does not sit, with somebody in it."""
    there = make_household("Familie Geheim", area=cast.area, director=cast.tom)
    member(there, make_person("Joris", "Geheim"))
    return there


def say(statement: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return int(cursor.rowcount)


def test_an_update_without_a_condition_changes_ones_own_only(cast: Cast, acts: Acts, elsewhere: Household) -> None:
    with acting_as(acts(cast.samira).id):
        assert say("UPDATE households_household SET town = 'Weg'") == 1
    elsewhere.refresh_from_db()
    assert elsewhere.town == "Teststad"


def test_a_delete_without_a_condition_removes_ones_own_only(cast: Cast, acts: Acts, elsewhere: Household) -> None:
    for household in (cast.household, elsewhere):
        Question.objects.create(household=household, words="Een droog huis.", said_by=cast.jan)
    with acting_as(acts(cast.samira).id):
        assert say("DELETE FROM households_question") == 1
    assert Question.objects.get().household == elsewhere
    assert Membership.objects.filter(household=elsewhere).exists()
