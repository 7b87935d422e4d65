"""The log of one household: per day, looks and deeds together."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Count, Max, Min, Q, QuerySet
from django.db.models.functions import TruncDate

from nabij.access.actor import Actor
from nabij.access.events import REFUSED
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.audit.models import Event, Look
from nabij.households.models import Household
from nabij.kernel.clock import AMSTERDAM
from nabij.privacy.lines import KINDS_OF, Line, Sort, gathered, happened, looked

_DAY = TruncDate("created_at", tzinfo=AMSTERDAM)
_SAME = ("day", "user", "actor_name", "role", "kind", "page", "purpose", "basis")


@dataclass(frozen=True)
class Asked:
    """Which part of the log is asked for: of one person, of one sort, or all."""

    person: UUID | None = None
    sort: Sort | None = None


@dataclass(frozen=True)
class Day:
    """All that happened on one day, the latest first."""

    day: date
    lines: list[Line]


@dataclass(frozen=True)
class ReadDay:
    """A day as one reader sees it: the same together, and what this reader looked at apart."""

    day: date
    lines: list[Line]
    own: list[Line]


def read_by(user: UUID | None, days: list[Day]) -> list[ReadDay]:
    """These days for this reader, who knows what they looked at themselves; what they did stays among the rest."""
    return [_read_by(user, day) for day in days]


def _read_by(user: UUID | None, day: Day) -> ReadDay:
    own = [line for line in day.lines if line.user == user and line.sort in (Sort.LOOKED, Sort.LOG)]
    return ReadDay(day.day, gathered(line for line in day.lines if line not in own), own)


def days_of(actor: Actor, household: UUID, asked: Asked) -> list[date]:
    """The days on which there is something to tell, the latest first."""
    looks = _looks(actor, household, asked).values_list(_DAY, flat=True)
    events = _events(actor, household, asked).values_list(_DAY, flat=True)
    return sorted(looks.union(events), reverse=True)


def log_of(actor: Actor, household: UUID, asked: Asked, days: list[date]) -> list[Day]:
    """The lines of these days; the same person on the same page on the same day is one line. Two queries."""
    if not days:
        return []
    within = {"created_at__gte": _start(min(days)), "created_at__lt": _start(max(days) + timedelta(days=1))}
    looks = _looks(actor, household, asked).filter(**within)
    lines = [
        looked(group)
        for group in looks.values(*_SAME[1:], day=_DAY).annotate(times=Count("pk"), last=Max("created_at"))
    ]
    lines += [happened(event) for event in _events(actor, household, asked).filter(**within)]
    lines.sort(key=lambda line: line.at, reverse=True)
    return [Day(day, [line for line in lines if line.day == day]) for day in days]


def people_in(actor: Actor, household: UUID) -> list[tuple[UUID, str]]:
    """Everyone who stands in this log, by name, for the filter."""
    looks = scope(actor, Permission.LOG_VIEW, Look).filter(_of(household))
    events = scope(actor, Permission.LOG_VIEW, Event).filter(household=household)
    found = looks.values_list("user", "actor_name").union(events.values_list("user", "actor_name"))
    return sorted({user: name for user, name in found if user}.items(), key=lambda pair: pair[1])


@dataclass(frozen=True)
class Looker:
    """Somebody who looked into a file, as its family reads it on paper."""

    name: str
    role: str
    times: int
    first: datetime
    last: datetime
    purposes: list[str]

    @property
    def is_one_day(self) -> bool:
        return self.first.astimezone(AMSTERDAM).date() == self.last.astimezone(AMSTERDAM).date()


def lookers(actor: Actor, household: UUID) -> list[Looker]:
    """Who looked, how often, between which days and for what. One query."""
    looks = scope(actor, Permission.LOG_VIEW, Look).filter(_of(household))
    groups: dict[tuple[Any, str, str], list[dict[str, Any]]] = {}
    for row in looks.values("user", "actor_name", "role", "purpose").annotate(
        times=Count("trace", distinct=True), first=Min("created_at"), last=Max("created_at")
    ):
        groups.setdefault((row["user"], row["actor_name"], row["role"]), []).append(row)
    found = [_looker(name, role, rows) for (_user, name, role), rows in groups.items()]
    return sorted(found, key=lambda looker: looker.last, reverse=True)


def _looker(name: str, role: str, rows: list[dict[str, Any]]) -> Looker:
    return Looker(
        name=name,
        role=role,
        times=sum(row["times"] for row in rows),
        first=min(row["first"] for row in rows),
        last=max(row["last"] for row in rows),
        purposes=sorted({row["purpose"] for row in rows if row["purpose"]}),
    )


def _of(household: UUID) -> Q:
    """Also under the numbers that went into it."""
    merged = Household.objects.filter(merged_into=household).values("pk")
    return Q(household=household) | Q(household__in=merged)


def _looks(actor: Actor, household: UUID, asked: Asked) -> "QuerySet[Look]":
    found = scope(actor, Permission.LOG_VIEW, Look).filter(_of(household))
    if asked.person:
        found = found.filter(user=asked.person)
    if asked.sort:
        found = found.filter(kind__in=KINDS_OF.get(asked.sort, ()))
    return found


def _events(actor: Actor, household: UUID, asked: Asked) -> "QuerySet[Event]":
    found = scope(actor, Permission.LOG_VIEW, Event).filter(_of(household))
    if asked.person:
        found = found.filter(user=asked.person)
    match asked.sort:
        case Sort.CHANGED:
            return found.exclude(name=REFUSED.name)
        case Sort.REFUSED:
            return found.filter(name=REFUSED.name)
        case None:
            return found
        case _:
            return found.none()


def _start(day: date) -> datetime:
    return datetime.combine(day, time.min, AMSTERDAM)
