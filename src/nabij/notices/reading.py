"""Reading one's notices, and taking that back."""

from datetime import datetime
from uuid import UUID

from nabij.access.actor import Actor
from nabij.kernel import clock
from nabij.kernel.errors import NotFound
from nabij.notices.models import Notice
from nabij.notices.queries import notices_of


def read_notice(actor: Actor, notice_id: UUID) -> Notice:
    """Mark it read and give it. Raises NotFound for the notice of another."""
    notice = notices_of(actor).filter(pk=notice_id).first()
    if notice is None:
        raise NotFound("Notice")
    if notice.read_at is None:
        notice.read_at = clock.now()
        notice.save(update_fields=["read_at"])
    return notice


def read_all(actor: Actor) -> datetime | None:
    """Mark all as read; the moment is what undoes it. None when there was nothing to read."""
    now = clock.now()
    return now if notices_of(actor).filter(read_at=None).update(read_at=now) else None


def unread_again(actor: Actor, moment: datetime) -> None:
    """Those that were marked read together at that moment."""
    notices_of(actor).filter(read_at=moment).update(read_at=None)
