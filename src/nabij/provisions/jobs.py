"""What nobody waits for: reading many messages, and looking anew at those that wait."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Q

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.jobs.declaring import job
from nabij.jobs.mornings import every_morning
from nabij.jobs.steps import More
from nabij.kernel import clock
from nabij.provisions.models import Allocation, Message
from nabij.provisions.placing import file_of, take_in

AT_A_TIME = 50
State = Message.State


@job("provisions:read-messages", wide=True, permission=Permission.MESSAGE_TAKE)
def read_messages(actor: Actor) -> More | None:
    """What was kept and not read yet, orders (301) first; so far as it got stands in the state of each message."""
    return _take_some(actor, Q(state=State.KEPT))


@job("provisions:retry-messages", wide=True, permission=Permission.MESSAGE_TAKE)
def retry_messages(actor: Actor, asked_at: int) -> More | None:
    """Everything that waits, once more since the moment (seconds) at which that was asked for."""
    moment = datetime.fromtimestamp(asked_at, tz=clock.AMSTERDAM)
    return _take_some(actor, _not_tried_since(moment), state__in=Message.WAITING)


@job("provisions:place-waiting", wide=True)
def place_waiting(actor: Actor, allocation_id: UUID) -> None:
    """An allocation came or changed: messages with its number may find their place, or lose it."""
    allocation = Allocation.objects.filter(pk=allocation_id).first()
    if allocation is None:
        return
    about_it = Q(lines__allocation=allocation) | Q(lines__number=allocation.number, lines__allocation=None)
    wanted = Message.objects.filter(about_it, kind__in=[Message.Kind.START, Message.Kind.STOP]).values("pk")
    for message in Message.objects.select_for_update().filter(pk__in=wanted).order_by("created_at"):
        take_in(message, file_of(message))


@every_morning("provisions:try-again")
def try_again(actor: Actor) -> More | None:
    """What waits for a person or an allocation: it may be known by now."""
    morning = datetime.combine(clock.today(), datetime.min.time(), clock.AMSTERDAM)
    unknown = [State.UNKNOWN_ALLOCATION, State.UNKNOWN_PERSON]
    return _take_some(actor, _not_tried_since(morning), state__in=unknown)


def _not_tried_since(moment: datetime) -> Q:
    return Q(retried_at=None) | Q(retried_at__lt=moment)


def _take_some(actor: Actor, which: Q, **also: Any) -> More | None:
    """The oldest of these, but for what somebody else works on at this moment; whether there may be more."""
    found = Message.objects.select_for_update(skip_locked=True).filter(which, **also)
    messages = list(found.order_by("created_at")[:AT_A_TIME])
    for message in messages:
        message.retried_at = clock.now()
        message.save(update_fields=["retried_at"])
        for allocation in take_in(message, file_of(message)):
            place_waiting.defer(actor, allocation)
    return More() if messages else None
