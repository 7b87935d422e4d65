"""What somebody was told."""

from django.db.models import QuerySet

from nabij.access.actor import Actor
from nabij.notices.models import Notice


def notices_of(actor: Actor) -> "QuerySet[Notice]":
    """One's own notices, the newest first."""
    return Notice.objects.filter(addressee_id=actor.user_id).order_by("-created_at")


def unread_count(actor: Actor) -> int:
    """How many notices wait to be read."""
    return notices_of(actor).filter(read_at=None).count()
