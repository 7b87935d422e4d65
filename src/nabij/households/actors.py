"""Building the actor of a request: appointments for areas and seats at tables."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet, Value

from nabij.access.actor import Actor, Grant, Seat
from nabij.access.permissions import Role
from nabij.accounts.models import User
from nabij.areas.actors import grants_of
from nabij.households.models import Involvement
from nabij.kernel import clock
from nabij.kernel.asked_often import AskedOften
from nabij.kernel.periods import in_force
from nabij.notices.queries import unread_of


def actor_for(user: User, grants: frozenset[Grant] | None = None) -> Actor:
    """Who this account is today. Call inside `acting_as`, for the seats stand behind the second lock."""
    held = grants_of(user.pk) if grants is None else grants
    rows = _seats_and_unread(user.pk, clock.today())
    return Actor(
        user_id=user.pk,
        name=user.name,
        grants=held,
        # A seat is a part of one's work here: whose every role has ended sits nowhere.
        seats=_by_household(rows) if held else {},
        unread=sum(unread for *_seat, unread in rows),
        look_again=lambda: _by_household(_seats(user.pk, clock.today())),
    )


def _by_household(rows: Iterable[tuple[UUID, str, bool, int]]) -> dict[UUID, Seat]:
    return {household: Seat(Role(seat), whole) for household, seat, whole, _unread in rows if seat}


def _held(user_id: UUID, day: date) -> "QuerySet[Involvement, Any]":
    """Where this account sits that day; in the same columns as what waits to be read, for every page asks both."""
    held = Involvement.objects.filter(
        in_force(day),
        Q(professional__left_on=None) | Q(professional__left_on__gt=day),
        professional__user_id=user_id,
    )
    return held.order_by().values_list("household_id", "seat", "whole", Value(0))


_seats = AskedOften(_held)


@AskedOften
def _seats_and_unread(user_id: UUID, day: date) -> "QuerySet[Involvement, Any]":
    return _held(user_id, day).union(unread_of(user_id), all=True)
