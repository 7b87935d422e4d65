"""What nobody waits for: reading many messages, and looking anew at those that wait."""

from datetime import datetime
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
    kept = Message.objects.select_for_update(skip_locked=True).filter(state=State.KEPT).order_by("created_at")
    return _take(actor, list(kept[:AT_A_TIME]))


@job("provisions:retry-messages", wide=True, permission=Permission.MESSAGE_TAKE)
def retry_messages(actor: Actor, asked_at: int) -> More | None:
    """Everything that waits, once more since the moment (seconds) at which that was asked for."""
    moment = datetime.fromtimestamp(asked_at, tz=clock.AMSTERDAM)
    before = Q(retried_at=None) | Q(retried_at__lt=moment)
    waiting = Message.objects.select_for_update(skip_locked=True).filter(before, state__in=Message.WAITING)
    return _take(actor, list(waiting.order_by("created_at")[:AT_A_TIME]))


@job("provisions:place-waiting", wide=True)
def place_waiting(actor: Actor, allocation_id: UUID) -> More | None:
    """An allocation came or changed: messages with its number may find their place, or lose it."""
    allocation = Allocation.objects.filter(pk=allocation_id).first()
    if allocation is None:
        return None
    about_it = Q(lines__allocation=allocation) | Q(lines__number=allocation.number, lines__allocation=None)
    wanted = Message.objects.filter(about_it, kind__in=[Message.Kind.START, Message.Kind.STOP]).values("pk")
    for message in Message.objects.select_for_update().filter(pk__in=wanted).order_by("created_at"):
        take_in(message, file_of(message))
    return None


@every_morning("provisions:try-again")
def try_again(actor: Actor) -> More | None:
    """What waits for a person or an allocation: it may be known by now."""
    morning = datetime.combine(clock.today(), datetime.min.time(), clock.AMSTERDAM)
    unknown = Message.objects.filter(state__in=[State.UNKNOWN_ALLOCATION, State.UNKNOWN_PERSON])
    return _take(actor, list(unknown.filter(Q(retried_at=None) | Q(retried_at__lt=morning))[:AT_A_TIME]))


def _take(actor: Actor, messages: list[Message]) -> More | None:
    for message in messages:
        message.retried_at = clock.now()
        message.save(update_fields=["retried_at"])
        for allocation in take_in(message, file_of(message)):
            place_waiting.defer(actor, allocation)
    return More() if messages else None
