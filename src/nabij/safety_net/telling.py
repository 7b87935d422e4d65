"""Whom to tell: the officers of an area, and who directs a household."""

from typing import Any
from uuid import UUID

from nabij.access.permissions import Role
from nabij.areas.actors import accounts_with
from nabij.households.commands.seating import seated
from nabij.households.models import Involvement
from nabij.notices.kinds import NoticeKind
from nabij.notices.telling import tell
from nabij.safety_net.models import NetQuestion

Seat = Involvement.Seat
DIRECTING = (Seat.DIRECTOR, Seat.STAND_IN, Seat.CONTACT_PERSON)


def tell_officers(kind: NoticeKind, question: NetQuestion, **facts: Any) -> None:
    """Who took it; as long as nobody did, all of the area."""
    taker = question.taken_by
    to = [taker.user_id] if taker else accounts_with(question.household.area, Role.SAFETY_NET_OFFICER)
    _tell(kind, to, question, facts)


def tell_table(kind: NoticeKind, question: NetQuestion, *, but: UUID | None = None, **facts: Any) -> None:
    """Who directs the household now, or stands in; not who asked it, once they left."""
    directs = [one.professional.user_id for one in seated(question.household) if one.seat in DIRECTING]
    _tell(kind, [user for user in directs if user != but], question, facts)


def _tell(kind: NoticeKind, to: list[UUID | None] | list[UUID], question: NetQuestion, facts: dict[str, Any]) -> None:
    tell(kind, to, thing=question.pk, household=question.household_id, number=question.number, **facts)
