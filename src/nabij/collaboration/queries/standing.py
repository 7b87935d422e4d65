"""Who at one table has something open, and since when nothing moved there.

In the order of the table, never of who is latest, and of one household only: this is for asking each other, not for
appraising anybody. Whoever may not read the plan sees who, since when and by when, and no words.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Q

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.areas.choices import Terms, choice_of
from nabij.audit.looking import shown
from nabij.households.models import Household, Involvement
from nabij.kernel import clock
from nabij.plans.models import Action
from nabij.plans.queries import IS_OPEN

COLUMNS = (
    "pk",
    "owner_professional_id",
    "moved_at",
    "due_on",
    "waiting_for",
    "asked_on",
    "answer_due_on",
    "answered_on",
    "what",
)


@dataclass(frozen=True)
class OpenPart:
    """One open action: its words only for who may read the plan."""

    id: UUID
    what: str
    since: date
    due_on: date | None
    stands_still: bool


@dataclass(frozen=True)
class Standing:
    """Somebody at the table, or an organisation that owes an answer, with what is open there."""

    seat: Involvement | None
    waiting_for: str
    parts: tuple[OpenPart, ...]


def standing_of(
    actor: Actor, household: Household, seats: Sequence[Involvement], *, words: bool
) -> tuple[list[Standing], list[Standing]]:
    """Who has something open, as (those at the table, organisations that owe an answer). One query."""
    still = _still_before(household)
    rows = list(_open_actions(actor, household, words=words))
    table = [
        Standing(seat, "", tuple(_part(row, still, words=words) for row in rows if row[1] == seat.professional_id))
        for seat in seats
    ]
    return [one for one in table if one.parts], _owing(rows, still, words=words)


def _open_actions(actor: Actor, household: Household, *, words: bool) -> Iterable[Any]:
    """The rows as tuples of `COLUMNS`; that the household was shown is said here, since no record is read."""
    shown(household=household.pk)
    permission = Permission.PLAN_VIEW if words else Permission.BOARD_VIEW
    running = Q(goal__reached_on=None, goal__dropped_on=None)
    found = scope(actor, permission, Action).filter(IS_OPEN, running, household=household)
    return found.filter(Q(owner_professional__isnull=False) | _owes()).order_by("moved_at").values_list(*COLUMNS)


def _owes() -> Q:
    return ~Q(waiting_for="") & Q(answered_on=None)


def _owing(rows: Sequence[Any], still: date, *, words: bool) -> list[Standing]:
    """By organisation as it was typed. Without the right to read the plan that text is not shown either."""
    owed: dict[str, list[OpenPart]] = {}
    for pk, _owner, _moved, _due, waiting_for, asked_on, answer_due_on, answered_on, what in rows:
        if waiting_for and asked_on and answered_on is None:
            part = OpenPart(pk, what if words else "", asked_on, answer_due_on, asked_on <= still)
            owed.setdefault(waiting_for if words else "", []).append(part)
    return [Standing(None, name, tuple(parts)) for name, parts in owed.items()]


def _part(row: Any, still: date, *, words: bool) -> OpenPart:
    pk, _owner, moved_at, due_on, *_answer, what = row
    since: datetime = moved_at.astimezone(clock.AMSTERDAM)
    return OpenPart(pk, what if words else "", since.date(), due_on, since.date() <= still)


def _still_before(household: Household) -> date:
    """An action that did not move since this day stands still, as the area sees it."""
    return clock.today() - timedelta(days=choice_of(Terms, household.area_id).not_moved_after_days)
