"""The chain in short, for a page that has read the boxes already: arrows, where they begin, what is tackled."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db.models import CharField, QuerySet, UUIDField, Value

from nabij.access.actor import Actor
from nabij.access.asked_alike import AskedAlike
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.chain.models import First, Link, Pin
from nabij.households.models import Household

VIEW = Permission.HOUSEHOLD_VIEW
NO_BOX = Value(None, output_field=UUIDField())
NO_WORDS = Value("", output_field=CharField())


@dataclass(frozen=True)
class Marks:
    """Arrows as (cause, effect), the reason for each box where they begin, and the boxes that an action tackles."""

    arrows: tuple[tuple[UUID, UUID], ...] = ()
    because: Mapping[UUID, str] = field(default_factory=dict)
    tackled: frozenset[UUID] = frozenset()


@AskedAlike
def _beside(actor: Actor, household: UUID) -> "QuerySet[Any, Any]":
    """Arrows, where they begin and what is tackled, in the same columns."""
    links = scope(actor, VIEW, Link).filter(household=household, removed_at=None)
    firsts = scope(actor, VIEW, First).filter(household=household, ended_on=None)
    pins = scope(actor, VIEW, Pin).filter(household=household, action__goal__dropped_on=None)
    arrows: QuerySet[Any, Any] = links.order_by().values_list("cause_id", "effect_id", NO_WORDS)
    return arrows.union(
        firsts.order_by().values_list("circumstance_id", NO_BOX, "because"),
        pins.order_by().values_list("circumstance_id", NO_BOX, NO_WORDS),
    )


def marks_of(actor: Actor, household: Household) -> Marks:
    """What stands beside the boxes of a household, as far as one may see it. One query."""
    told = _beside(actor, household.pk)
    return Marks(
        arrows=tuple((cause, effect) for cause, effect, _because in told if effect),
        because={box: because for box, _effect, because in told if because},
        tackled=frozenset(box for box, effect, because in told if not (effect or because)),
    )
