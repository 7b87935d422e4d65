"""Building the actor of a request: appointments for areas and seats at tables."""

from django.db.models import Q

from nabij.access.actor import Actor, Grant, Seat
from nabij.access.permissions import Role
from nabij.accounts.models import User
from nabij.areas.actors import grants_of
from nabij.households.models import Involvement
from nabij.kernel import clock


def actor_for(user: User, grants: frozenset[Grant] | None = None) -> Actor:
    """Who this account is today. Call inside `acting_as`, for the seats stand behind the second lock."""
    today = clock.today()
    held = Involvement.objects.filter(
        Q(ends_on=None) | Q(ends_on__gt=today), professional__user_id=user.pk, starts_on__lte=today
    ).values_list("household_id", "seat", "whole")
    return Actor(
        user_id=user.pk,
        name=user.name,
        grants=grants_of(user.pk) if grants is None else grants,
        seats={household: Seat(Role(seat), whole) for household, seat, whole in held},
    )
