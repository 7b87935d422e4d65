"""What one should do about referrals by a day: for my day and the board."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.areas.choices import Terms, choice_of
from nabij.households.clocks import clock_rows
from nabij.kernel import clock
from nabij.kernel.working_days import next_working_day
from nabij.provisions.models import Delivery, EndReason
from nabij.referrals.access import seats_that_follow
from nabij.referrals.models import PlacementLook, Referral
from nabij.referrals.queries.reading import SHOWN

ADVISE = Permission.REFERRAL_ADVISE


def advice_rows(actor: Actor, until: date) -> "list[QuerySet[Any, Any]]":
    """Advice that I give by this day, and advice of my areas that is late, as rows for `households.clocks`.

    `advice` is mine to give, `late_advice` is another's. No advice ever holds up a referral: it goes on, also when
    this is late. Instead of a household the referrer is named: who advises need not know whether there is one.
    """
    waiting = scope(actor, ADVISE, Referral).filter(SHOWN["advice"], advice_by__lte=until)
    mine = Q(adviser__user_id=actor.id)
    late = waiting.exclude(mine).filter(area_id__in=actor.areas_with(ADVISE), advice_by__lt=clock.today())
    return [
        clock_rows(waiting.filter(mine), "advice", "advice_by", household="", name="referrer__name", number="number"),
        clock_rows(late, "late_advice", "advice_by", household="", name="referrer__name", number="number"),
    ]


def look_rows(actor: Actor, until: date) -> "list[QuerySet[Any, Any]]":
    """Placements to ask about by this day, as rows for `households.clocks`: at a household for whoever directs it,
    else for who advised.

    `ended`: a message said that it ended early (307), so that one asks what now. `began`: a message said that it began
    (305), on the day that stands as `due`; `first_look` says when one asks. `look`: on the day that was agreed.
    """
    told = Delivery.objects.filter(allocation_id=OuterRef("allocation_id"), overtaken=False)
    early = told.filter(end_reason__in=EndReason.early())
    looked = PlacementLook.objects.filter(referral_id=OuterRef("pk"))
    placements = _followed_by(actor).annotate(
        began=Subquery(told.order_by("began_on").values("began_on")[:1]),
        ended=Subquery(early.order_by("-ended_on").values("ended_on")[:1]),
        looked=Exists(looked),
    )
    running = placements.filter(ended=None, look_on__lte=until)
    untouched = Q(began__isnull=False, looked=False)
    over = placements.filter(Q(look_on__lte=until) | Q(goal=None, report=None), ended__isnull=False)
    return [
        clock_rows(over, "ended", "ended", number="number", area="area_id"),
        clock_rows(running.filter(untouched), "began", "began", number="number", area="area_id"),
        clock_rows(running.exclude(untouched), "look", "look_on", number="number", area="area_id"),
    ]


def _followed_by(actor: Actor) -> "QuerySet[Referral]":
    directed = Q(household_id__in=seats_that_follow(actor))
    advised = Q(household=None, adviser__user_id=actor.id)
    found = scope(actor, ADVISE, Referral).filter(directed | advised, withdrawn_at=None)
    return found.filter(look_on__isnull=False)


def first_look(began_on: date, area_id: UUID | None) -> date:
    """When one asks whether a placement holds that began on this day."""
    weeks = choice_of(Terms, area_id).look_after_placement_weeks
    return next_working_day(began_on + timedelta(weeks=weeks))
