"""Who leads by appointment gives no seat to themselves, and a stand-in is not named in silence."""

import threading
from collections.abc import Callable
from typing import Any

from django.db import connection
from django.test import Client
from django.urls import reverse

from nabij.access.database import acting_as
from nabij.directory.models import Professional
from nabij.households.actors import actor_for
from nabij.households.commands.direction import name_stand_in
from nabij.households.models import Household, Involvement
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.notices.models import Notice
from tests.factories.cast import Cast
from tests.factories.households import make_household

Enter = Callable[[Professional], Client]
WARMLY = {"reason": "verlof", "family_told": "samen langs geweest"}


def told(professional: Professional) -> list[str]:
    return list(Notice.objects.filter(addressee=professional.user).values_list("kind", flat=True))


def test_a_team_leader_does_not_make_herself_stand_in(cast: Cast, enter: Enter) -> None:
    url = reverse("households:stand_in", args=[cast.household.pk, cast.leader.pk])
    answer = enter(cast.leader).post(url, {"weekdays": ["5"]})
    assert answer.status_code == 422
    assert "U kunt uzelf niet als regisseur of vervanger kiezen" in answer.content.decode()
    assert not Involvement.objects.filter(professional=cast.leader).exists()


def test_a_team_leader_does_not_hand_the_direction_to_herself(cast: Cast, enter: Enter) -> None:
    url = reverse("households:hand_over", args=[cast.household.pk, cast.leader.pk])
    answer = enter(cast.leader).post(url, WARMLY)
    assert answer.status_code == 422
    assert "Kies een collega" in answer.content.decode()
    assert Household.objects.get(pk=cast.household.pk).director == cast.samira


def test_a_team_leader_may_look_for_contact_herself(cast: Cast, enter: Enter) -> None:
    new = make_household("Nieuw", area=cast.area)
    url = reverse("workspace:name_contact_person", args=[new.pk])
    assert enter(cast.leader).post(url, {"professional": str(cast.leader.pk)}).status_code == 303
    assert Involvement.objects.filter(professional=cast.leader, seat="contact_person").exists()


def test_a_stand_in_who_directs_today_may_take_over(cast: Cast, enter: Enter) -> None:
    url = reverse("households:hand_over", args=[cast.household.pk, cast.tom.pk])
    assert enter(cast.tom).post(url, WARMLY).status_code == 303


def test_the_director_and_the_former_stand_in_hear_of_a_new_one(cast: Cast, enter: Enter) -> None:
    url = reverse("households:stand_in", args=[cast.household.pk, cast.colleague.pk])
    assert enter(cast.leader).post(url, {"weekdays": ["5"]}).status_code == 303
    assert told(cast.samira) == told(cast.tom) == ["households:another-stands-in"]
    assert told(cast.colleague) == ["households:you-stand-in"]


def test_who_leaves_at_the_same_moment_does_not_sit_down(own_database: str, connected_as: Any) -> None:
    with acting_as(None, wide=True):
        cast = Cast()
    leaving = connected_as("app")
    leaving.execute("UPDATE directory_professional SET left_on = %s WHERE id = %s", [clock.today(), cast.colleague.pk])
    refused: list[str] = []

    def seat_her() -> None:
        try:
            assert cast.samira.user
            with acting_as(cast.samira.user_id):
                actor = actor_for(cast.samira.user)
                name_stand_in(actor, cast.household.pk, professional=cast.colleague, weekdays=[5])
        except Refused as refusal:
            refused.append(refusal.message)
        finally:
            connection.close()

    other = threading.Thread(target=seat_her)
    other.start()
    other.join(timeout=2)
    assert other.is_alive(), "the seat has to wait until she has left or not"
    leaving.commit()
    other.join(timeout=20)
    assert refused == ["Carla Collega werkt hier niet meer. Kies een ander."]
