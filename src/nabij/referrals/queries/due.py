"""What one should do about referrals by a day: for my day and the board. One statement each."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.audit.looking import shown
from nabij.kernel import clock
from nabij.referrals.access import seats_that_follow
from nabij.referrals.models import Referral
from nabij.referrals.queries.reading import SHOWN

ADVISE = Permission.REFERRAL_ADVISE


@dataclass(frozen=True)
class AdviceDue:
    """Advice that waits: `referral_id`, `number` (to say on the phone), `due`, and whether it is mine to give.

    What is not mine is late, and stands here for who leads the area.
    """

    referral_id: UUID
    number: int
    due: date
    is_mine: bool

    @property
    def is_late(self) -> bool:
        return self.due < clock.today()


@dataclass(frozen=True)
class LookDue:
    """A placement of which somebody asks how it goes: `referral_id`, `number`, `due`, `household` (its name or "")."""

    referral_id: UUID
    number: int
    due: date
    household: str


def advice_due(actor: Actor, until: date) -> list[AdviceDue]:
    """Advice that I give by this day, and advice of my areas that is late; the first due first. One statement.

    No advice ever holds up a referral: it goes on, also when this is late.
    """
    mine, late = Q(adviser__user_id=actor.id), Q(area_id__in=actor.areas_with(ADVISE), advice_by__lt=clock.today())
    found = scope(actor, ADVISE, Referral).filter(SHOWN["advice"], mine | late, advice_by__lte=until)
    rows = found.order_by("advice_by", "number").values_list("pk", "number", "advice_by", "adviser__user_id")
    return [AdviceDue(pk, number, due, is_mine=account == actor.user_id) for pk, number, due, account in rows]


def looks_due(actor: Actor, until: date) -> list[LookDue]:
    """Placements to ask about by this day: at a household whoever directs it, else who advised. One statement."""
    directed = Q(household_id__in=seats_that_follow(actor))
    advised = Q(household=None, adviser__user_id=actor.id)
    found = scope(actor, ADVISE, Referral).filter(directed | advised, SHOWN["follow"], look_on__lte=until)
    columns = ("pk", "number", "look_on", "household__name", "household_id", "subject")
    rows = list(found.order_by("look_on", "number").values_list(*columns))
    for row in rows:
        shown(household=row[4], person=row[5])
    return [LookDue(pk, number, due, name or "") for pk, number, due, name, _household, _person in rows]
