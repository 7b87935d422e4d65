"""The way in for a request and for a job alike: one transaction, one identity in the database, one actor."""

from collections.abc import Iterator
from contextlib import contextmanager

from nabij.access.actor import NOBODY, Actor
from nabij.access.database import acting_as
from nabij.accounts.models import User
from nabij.areas.actors import grants_of
from nabij.areas.choices import chosen
from nabij.audit.tracing import origin
from nabij.households.actors import actor_for


@contextmanager
def entered(user: User | None, *, wide: bool = False, client: str = "") -> Iterator[Actor]:
    """Everything in the block happens in one transaction, with the database knowing who asks and with which reach.

    Gives who this account is today. `wide` is for work that covers an area, whoever asked for it.
    """
    grants = grants_of(user.pk) if user else frozenset()
    known = Actor(user.pk, user.name, grants) if user else NOBODY
    with origin(client), acting_as(known.user_id, wide=wide or known.is_wide), chosen():
        yield actor_for(user, grants) if user else NOBODY
