"""The door: one filter gives the list and the answer, and it fails closed."""

from collections.abc import Callable

import pytest

from nabij.access.actor import Actor
from nabij.access.database import acting_as
from nabij.access.permissions import Permission
from nabij.access.rules import allowed, can, get, registered, scope
from nabij.directory.models import Professional
from nabij.households.models import Circumstance, Household, Person
from nabij.kernel.errors import Denied, NotFound
from tests.factories.cast import Cast

Acts = Callable[[Professional], Actor]


def test_the_director_sees_the_household(cast: Cast, acts: Acts) -> None:
    assert get(acts(cast.samira), Permission.HOUSEHOLD_VIEW, Household, cast.household.pk) == cast.household


def test_a_colleague_of_the_same_team_may_not_know_of_it(cast: Cast, acts: Acts) -> None:
    with pytest.raises(NotFound):
        get(acts(cast.colleague), Permission.HOUSEHOLD_VIEW, Household, cast.household.pk)


def test_the_team_leader_knows_of_it_but_does_not_read_it(cast: Cast, acts: Acts) -> None:
    with pytest.raises(Denied):
        get(acts(cast.leader), Permission.HOUSEHOLD_VIEW, Household, cast.household.pk)


def test_the_mentor_sees_murat_and_not_his_fathers_debts(cast: Cast, acts: Acts) -> None:
    about_jan = Circumstance.objects.create(household=cast.household, about=cast.jan, kind="problem", words="schulden")
    about_murat = Circumstance.objects.create(
        household=cast.household, about=cast.murat, kind="problem", words="spijbelt"
    )
    seen = scope(acts(cast.mentor), Permission.HOUSEHOLD_VIEW, Circumstance)
    assert about_murat in seen
    assert about_jan not in seen
    assert list(scope(acts(cast.mentor), Permission.HOUSEHOLD_VIEW, Person)) == [cast.murat]


def test_the_answer_equals_the_filter_for_everyone(cast: Cast, acts: Acts) -> None:
    for professional in cast.everyone.values():
        actor = acts(professional)
        by_page = allowed(actor, cast.household)
        asked = {permission for permission, model in registered() if model is Household}
        assert by_page == {permission for permission in asked if can(actor, permission, cast.household)}


def test_the_database_itself_hides_households_from_those_without_a_seat(cast: Cast) -> None:
    for name, professional in cast.everyone.items():
        with acting_as(professional.user_id):
            seen = Household.objects.exists()
        assert seen == (name in {"director", "stand_in", "helper", "helper_for_one"}), name
