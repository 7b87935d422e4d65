"""Who changed a thing last, for whoever was writing it at the same moment."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from nabij.audit.models import Event


@dataclass(frozen=True)
class LastChange:
    """Who changed a thing last, and when: what a person whose text collided wants to know."""

    by: str
    at: datetime


def last_change_of(thing: UUID) -> LastChange | None:
    """From the trace: the last event about this thing."""
    row = Event.objects.filter(thing=thing).order_by("-created_at").values_list("actor_name", "created_at").first()
    return LastChange(*row) if row else None
