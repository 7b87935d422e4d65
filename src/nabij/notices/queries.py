"""What somebody was told."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, QuerySet, Value
from django.urls import NoReverseMatch, reverse

from nabij.access.actor import Actor
from nabij.notices.kinds import notice_kind
from nabij.notices.models import Notice


@dataclass(frozen=True)
class Told:
    """A notice as its addressee reads it, and whether there is a page to follow it to."""

    id: UUID
    at: datetime
    sentence: str
    is_read: bool
    leads_somewhere: bool


def notices_of(actor: Actor) -> "QuerySet[Notice]":
    """One's own notices, the newest first."""
    return Notice.objects.filter(addressee_id=actor.id).order_by("-created_at")


def unread_count(actor: Actor) -> int:
    """How many notices wait to be read."""
    return notices_of(actor).filter(read_at=None).count()


def told(notice: Notice) -> Told:
    """The notice in words."""
    return Told(
        id=notice.pk,
        at=notice.created_at,
        sentence=notice_kind(notice.kind).text(notice.facts),
        is_read=notice.read_at is not None,
        leads_somewhere=bool(address_of(notice)),
    )


def address_of(notice: Notice) -> str:
    """The page that the notice is about; empty when it is about none."""
    kind = notice_kind(notice.kind)
    name = kind.url_name
    try:
        return reverse(name, args=[notice.thing] if notice.thing else []) + kind.query if name else ""
    except NoReverseMatch:
        return ""


def unread_of(user_id: UUID) -> "QuerySet[Notice, Any]":
    """How many notices wait, as one row shaped like a seat at a table: nowhere, nothing, no, how many."""
    waiting = Notice.objects.filter(addressee_id=user_id, read_at=None).order_by().values("addressee_id")
    return waiting.values_list("addressee_id", Value(""), Value(value=False), Count("pk"))
