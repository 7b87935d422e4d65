"""What one should do about referrals by a day: for my day and the board. One statement each."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, cast
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, Subquery

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.areas.choices import Terms, choice_of
from nabij.audit.looking import shown
from nabij.kernel import clock
from nabij.kernel.working_days import next_working_day
from nabij.provisions.models import Delivery, EndReason
from nabij.referrals.access import seats_that_follow
from nabij.referrals.models import PlacementLook, Referral
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
    """A placement of which somebody asks how it goes: `referral_id`, `number`, `due`, `household` (its name or ""), and
    whether it `ended` early, so that one asks what now."""

    referral_id: UUID
    number: int
    due: date
    household: str
    ended: bool


def advice_due(actor: Actor, until: date) -> list[AdviceDue]:
    """Advice that I give by this day, and advice of my areas that is late; the first due first. One statement.

    No advice ever holds up a referral: it goes on, also when this is late.
    """
    mine, late = Q(adviser__user_id=actor.id), Q(area_id__in=actor.areas_with(ADVISE), advice_by__lt=clock.today())
    found = scope(actor, ADVISE, Referral).filter(SHOWN["advice"], mine | late, advice_by__lte=until)
    rows = found.order_by("advice_by", "number").values_list("pk", "number", "advice_by", "adviser__user_id")
    return [AdviceDue(pk, number, due, is_mine=account == actor.user_id) for pk, number, due, account in rows]


def looks_due(actor: Actor, until: date) -> list[LookDue]:
    """Placements to ask about by this day: at a household whoever directs it, else who advised. One statement.

    A message that it began (305) moves the first look to after the term in which it should hold; one that it ended
    (307) asks at once: what now?
    """
    directed = Q(household_id__in=seats_that_follow(actor))
    advised = Q(household=None, adviser__user_id=actor.id)
    told = Delivery.objects.filter(allocation_id=OuterRef("allocation_id"), overtaken=False)
    ended = told.filter(end_reason__in=EndReason.early())
    wanted = Q(look_on__lte=until) | Q(over=True, goal=None, report=None)
    found = (
        scope(actor, ADVISE, Referral)
        .filter(directed | advised, withdrawn_at=None)
        .alias(over=Exists(ended))
        .filter(wanted, look_on__isnull=False)
        .annotate(
            began=Subquery(told.order_by("began_on").values("began_on")[:1]),
            ended=Subquery(ended.order_by("-ended_on").values("ended_on")[:1]),
            looked=Exists(PlacementLook.objects.filter(referral_id=OuterRef("pk"))),
        )
        .values_list(
            "pk", "number", "look_on", "household__name", "household_id", "subject", "area_id", "began", "ended",
            "looked", named=True,
        )
    )  # fmt: skip
    rows = [(row, day) for row in found if (day := _day_to_look(row)) <= until]
    for row, _day in rows:
        shown(household=row.household_id, person=row.subject)
    due = [LookDue(row.pk, row.number, day, row.household__name or "", row.ended is not None) for row, day in rows]
    return sorted(due, key=lambda one: (one.due, one.number))


def _day_to_look(row: Any) -> date:
    if row.ended:
        return cast("date", row.ended)
    if row.began and not row.looked:
        weeks = choice_of(Terms, row.area_id).look_after_placement_weeks
        return next_working_day(row.began + timedelta(weeks=weeks))
    return cast("date", row.look_on)
