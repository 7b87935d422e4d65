"""Undoing a separation while somebody writes in the new household, and what a stranger can do to it."""

import threading
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse

from nabij.access.actor import Actor
from nabij.access.database import acting_as
from nabij.changes.commands import separate_household, take_back_separation
from nabij.directory.models import Professional
from nabij.households.actors import actor_for
from nabij.households.commands.separating import Parting
from nabij.households.models import Separation
from nabij.kernel.errors import Refused
from nabij.plans.commands.goals import set_goal
from nabij.plans.models import Goal
from tests.factories.cast import Cast


@pytest.fixture
def apart(cast: Cast, acts: Callable[[Professional], Actor]) -> Separation:
    parting = Parting(name="Yilmaz", goes=frozenset({cast.ayse.pk}), family_told="Apart.", director=cast.colleague)
    return separate_household(acts(cast.samira), cast.household.pk, parting=parting)


def test_a_stranger_who_is_refused_there_does_not_stop_the_undo(
    cast: Cast, acts: Callable[[Professional], Actor], enter: Callable[[Professional], Client], apart: Separation
) -> None:
    refused = enter(cast.stranger).get(reverse("households:people", args=[apart.other_id]))
    assert refused.status_code == 404
    take_back_separation(acts(cast.samira), apart.pk)
    assert not Separation.objects.exists()


def test_who_writes_there_at_the_same_moment_loses_nothing(own_database: str, connected_as: Any) -> None:
    with acting_as(None, wide=True):
        cast = Cast()
        household = cast.household.pk
    assert cast.samira.user
    assert cast.colleague.user
    with acting_as(cast.samira.user_id):
        parting = Parting(name="Yilmaz", goes=frozenset({cast.ayse.pk}), family_told="Apart.", director=cast.colleague)
        made = separate_household(actor_for(cast.samira.user), household, parting=parting)
        separation, other = made.pk, made.other_id
    refused: list[str] = []

    def take_back() -> None:
        try:
            assert cast.samira.user
            with acting_as(cast.samira.user_id):
                take_back_separation(actor_for(cast.samira.user), separation)
        except Refused as refusal:
            refused.append(refusal.message)
        finally:
            connection.close()

    undoing = threading.Thread(target=take_back)
    with acting_as(cast.colleague.user_id):
        set_goal(actor_for(cast.colleague.user), other, words="Taalles")
        undoing.start()
        undoing.join(timeout=2)
        assert undoing.is_alive(), "the undo waits for who is writing there"
    undoing.join(timeout=20)
    assert refused
    with acting_as(None, wide=True):
        assert Goal.objects.filter(household=other).exists()
