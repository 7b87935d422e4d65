"""Ladders of asking: of one household, of whoever asked, and of whom something is asked."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.collaboration.models import Ask, Override, Rung
from nabij.households.models import Household
from nabij.kernel import clock

LATE = Q(ended="", answer__in=["", "promised"])


@dataclass(frozen=True)
class Ladder:
    """All rungs of one ladder, the first one first; `override` is the decision at its end, if there is one."""

    rungs: tuple[Ask, ...]
    override: Override | None = None

    @property
    def now(self) -> Ask:
        return self.rungs[-1]

    @property
    def waiting(self) -> Ask:
        """The rung that waits for an answer; when none does, the last."""
        return next((one for one in reversed(self.rungs) if one.is_open and not one.answer), self.now)

    @property
    def before(self) -> tuple[Ask, ...]:
        return self.rungs[:-1]

    @property
    def is_open(self) -> bool:
        return self.now.is_open or (self.override is not None and self.override.is_in_force)


def _read(asks: "QuerySet[Ask]") -> "QuerySet[Ask]":
    return asks.select_related("organisation", "professional__organisation", "asked_by__organisation", "override")


def ladders_of(actor: Actor, household: Household) -> list[Ladder]:
    """Every ladder of this household, the last begun first. One query."""
    asks = _read(scope(actor, Permission.HOUSEHOLD_LEAD, Ask).filter(household=household)).order_by("created_at")
    found: dict[UUID, list[Ask]] = {}
    for ask in asks:
        found.setdefault(ask.ladder, []).append(ask)
    return [_ladder(rungs) for rungs in reversed(found.values())]


def ladder_of(actor: Actor, ask: Ask, permission: Permission = Permission.ASK_ANSWER) -> Ladder:
    """The rungs of the ladder of this ask that the actor may see: of whom it is asked, their own. One query."""
    return _ladder(_read(scope(actor, permission, Ask).filter(ladder=ask.ladder)).order_by("created_at"))


def _ladder(rungs: Iterable[Ask]) -> Ladder:
    found = tuple(rungs)
    return Ladder(found, getattr(found[-1], "override", None))


def asks_due(actor: Actor, until: date) -> list[Ask]:
    """What this professional asked that must be answered or done by a day, the first due first. One query."""
    asked = scope(actor, Permission.HOUSEHOLD_LEAD, Ask).filter(LATE, asked_by__user_id=actor.id)
    due = asked.alias(last_day=Coalesce("promised_on", "due_on")).filter(last_day__lte=until).order_by("last_day")
    return list(due.select_related("household", "organisation", "professional"))


def asks_of_me(actor: Actor) -> list[Ask]:
    """What is asked of this professional and not done, the first due first. One query."""
    mine = scope(actor, Permission.ASK_ANSWER, Ask).filter(LATE, professional__user_id=actor.id)
    return list(
        mine.alias(last_day=Coalesce("promised_on", "due_on"))
        .order_by("last_day")
        .select_related("household", "asked_by")
    )


def overrides_to_decide(actor: Actor) -> list[Ask]:
    """What was put before this holder of the power to override, and is still to be decided. One query."""
    put = scope(actor, Permission.COLLABORATION_OVERRIDE, Ask).filter(rung=Rung.OVERRIDE, ended="", answer="")
    return list(put.order_by("due_on").select_related("household", "organisation", "asked_by"))


def overrides_decided(actor: Actor) -> list[Override]:
    """What was decided in these areas and is in force. One query."""
    decided = scope(actor, Permission.COLLABORATION_OVERRIDE, Override).filter(ends_on__gt=clock.today())
    return list(decided.select_related("household", "ask__organisation", "decided_by"))


def households_with_late_asks(actor: Actor, area_ids: Iterable[UUID]) -> set[UUID]:
    """The households of these areas where an ask is past its term: that there is one, not of whom. One query."""
    late = scope(actor, Permission.HOUSEHOLD_LEAD, Ask).filter(LATE, household__area_id__in=list(area_ids))
    passed = late.alias(last_day=Coalesce("promised_on", "due_on")).filter(last_day__lt=clock.today())
    return set(passed.order_by().values_list("household_id", flat=True))
