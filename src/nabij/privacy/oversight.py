"""What the privacy officer sees: who looked at which household numbers, and what is out of the ordinary.

Nothing here names a resident; a household is its number.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Count, Max, Q, QuerySet, Value
from django.db.models.functions import TruncDate, TruncHour
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from nabij.access.actor import Actor
from nabij.access.events import REFUSED
from nabij.access.permissions import SEATS, Permission, Role
from nabij.access.rules import scope
from nabij.areas.models import Appointment
from nabij.audit.looking import shown
from nabij.audit.models import Event, Look
from nabij.households.events import DIRECTOR_ASKED
from nabij.households.models import Household
from nabij.kernel.clock import AMSTERDAM
from nabij.privacy.access import OF_ACCOUNTS, OF_ROLES
from nabij.privacy.lines import Line, happened, named
from nabij.privacy.page_names import page_words

MANY_IN_AN_HOUR = 25
NAMED_HOUSEHOLDS = 3
# Where a partner sees households by nothing but what they reported themselves.
_OF_ONES_OWN_REPORTS = ("intake:report", "intake:receipt", "intake:my_reports", "workspace:my_day")
_WITHOUT_SEAT = ("", Role.PARTNER, Role.TEAM_MEMBER)


@dataclass(frozen=True)
class Looks:
    """One person at one household, in the period asked for."""

    user: UUID | None
    who: str
    household: UUID | None
    number: int | None
    times: int
    last: datetime


@dataclass(frozen=True)
class Visits:
    """One person at one page on one day: at a few households by number, or at so many."""

    user: UUID | None
    who: str
    page: str
    numbers: list[tuple[UUID, int]]
    many: int
    times: int
    last: datetime


@dataclass(frozen=True)
class Unusual:
    """Something that may be quite in order, and that somebody should ask about."""

    at: datetime
    user: UUID | None
    who: str
    what: str
    household: UUID | None = None
    number: int | None = None


@dataclass(frozen=True)
class Known:
    """Number and area of households, without their names."""

    numbers: dict[UUID, int]
    areas: dict[UUID, UUID]


def looks_since(
    actor: Actor, since: datetime, *, user: UUID | None = None, but_own_reports: bool = False
) -> list[dict[str, Any]]:
    """Per person and household: how often, and when last; the latest first. One query.

    `but_own_reports` leaves out a reporter who looks at what became of their own report: that is their right.
    """
    found = _looks(actor, since).exclude(kind=Look.Kind.LOG)
    if but_own_reports:
        found = found.exclude(role=Role.PARTNER, page__in=_OF_ONES_OWN_REPORTS)
    rows = (found.filter(user=user) if user else found).values("user", "actor_name", "role", "household")
    return list(rows.annotate(times=Count("trace", distinct=True), last=Max("created_at")).order_by("-last"))


def visits_since(actor: Actor, since: datetime) -> list[dict[str, Any]]:
    """Per person, page and day: how often, how many households, and when last; the latest first. One query.

    A board that shows forty households at once is one row, so that it does not bury the one file that was opened.
    """
    rows = _looks(actor, since).exclude(kind=Look.Kind.LOG).annotate(day=TruncDate("created_at", tzinfo=AMSTERDAM))
    counted = rows.values("user", "actor_name", "role", "page", "day").annotate(
        times=Count("trace", distinct=True),
        last=Max("created_at"),
        households=ArrayAgg("household", distinct=True, filter=Q(household__isnull=False), default=Value("{}")),
    )
    return list(counted.order_by("-last"))


def described(actor: Actor, rows: Iterable[dict[str, Any]]) -> list[Visits]:
    """The rows that are shown, a few households by their number; the log says that this person saw those."""
    rows = list(rows)
    few = {one for row in rows if len(row["households"]) <= NAMED_HOUSEHOLDS for one in row["households"]}
    known = numbers_of(actor, few).numbers
    return [_visits(row, known) for row in rows]


def _visits(row: dict[str, Any], known: dict[UUID, int]) -> Visits:
    many = len(row["households"])
    named_ones = [(one, known[one]) for one in row["households"] if one in known] if many <= NAMED_HOUSEHOLDS else []
    return Visits(
        user=row["user"], who=named(row["actor_name"], row["role"]), page=page_words(row["page"]),
        numbers=sorted(named_ones, key=lambda pair: pair[1]), many=many, times=row["times"], last=row["last"],
    )  # fmt: skip


def numbered(actor: Actor, rows: Iterable[dict[str, Any]]) -> list[Looks]:
    """The rows that are shown, with household numbers; the log says that this person saw them."""
    rows = list(rows)
    known = numbers_of(actor, {row["household"] for row in rows if row["household"]})
    return [
        Looks(
            user=row["user"], who=named(row["actor_name"], row["role"]), household=row["household"],
            number=known.numbers.get(row["household"]), times=row["times"], last=row["last"],
        )
        for row in rows
    ]  # fmt: skip


def numbers_of(actor: Actor, households: Iterable[UUID]) -> Known:
    """Numbers and areas, which shows these households to `actor`."""
    found = scope(actor, Permission.LOG_VIEW, Household).filter(pk__in=list(households))
    rows = list(found.values_list("pk", "number", "area_id"))
    for pk, _number, _area in rows:
        shown(household=pk)
    return Known({pk: number for pk, number, _area in rows}, {pk: area for pk, _number, area in rows})


def unusual_since(actor: Actor, since: datetime) -> list[Unusual]:
    """Looks without a seat or outside one's own area, refusals, and many households in an hour."""
    rows = [row for row in looks_since(actor, since, but_own_reports=True) if row["household"]]
    doubtful = [row for row in rows if row["role"] not in SEATS]
    known = numbers_of(actor, {row["household"] for row in doubtful})
    found = [*_without_right(doubtful, known, since), *_refusals(actor, since), *_many(actor, since)]
    found += _questions(actor, since)
    return sorted(found, key=lambda one: one.at, reverse=True)


def _without_right(rows: list[dict[str, Any]], known: Known, since: datetime) -> Iterable[Unusual]:
    held = _areas_held({row["user"] for row in rows}, since)
    for row in rows:
        if row["role"] in _WITHOUT_SEAT:
            what = _("keek zonder plek aan tafel")
        elif known.areas.get(row["household"]) not in held.get((row["user"], row["role"]), set()):
            what = _("keek buiten het eigen gebied")
        else:
            continue
        yield Unusual(
            at=row["last"], user=row["user"], who=named(row["actor_name"], row["role"]), what=what,
            household=row["household"], number=known.numbers.get(row["household"]),
        )  # fmt: skip


def _areas_held(users: set[UUID | None], since: datetime) -> dict[tuple[Any, str], set[UUID]]:
    """For which areas these people held which role in the period; the municipality counts for its parts."""
    held: dict[tuple[Any, str], set[UUID]] = {}
    rows = Appointment.objects.filter(
        Q(ends_on=None) | Q(ends_on__gte=since.date()), user__in=[user for user in users if user]
    ).values_list("user_id", "role", "area_id", "area__parts__id")
    for user, role, area, part in rows:
        held.setdefault((user, role), set()).update(one for one in {area, part} - {None})
    return held


def _refusals(actor: Actor, since: datetime) -> Iterable[Unusual]:
    events = list(scope(actor, Permission.LOG_VIEW, Event).filter(name=REFUSED.name, created_at__gte=since))
    known = numbers_of(actor, {event.household for event in events if event.household})
    for event in events:
        line = happened(event)
        yield Unusual(
            at=event.created_at, user=event.user, who=line.who, what=line.sentence.removeprefix(line.who).strip(),
            household=event.household, number=known.numbers.get(event.household) if event.household else None,
        )  # fmt: skip


def _questions(actor: Actor, since: datetime) -> Iterable[Unusual]:
    """Who asked who directs, and there was not one family: by hand that is a slip, by many it is a search."""
    asked = asked_in_vain(actor, since).annotate(day=TruncDate("created_at", tzinfo=AMSTERDAM)).order_by()
    for row in asked.values("user", "actor_name", "role", "day").annotate(times=Count("pk"), last=Max("created_at")):
        what = ngettext(
            "vroeg %(times)s keer wie de regisseur is, en er was niet één gezin",
            "vroeg %(times)s keer wie de regisseur is, en er was niet één gezin",
            row["times"],
        ) % {"times": row["times"]}
        yield Unusual(at=row["last"], user=row["user"], who=named(row["actor_name"], row["role"]), what=what)


def asked_in_vain(actor: Actor, since: datetime, *, user: UUID | None = None) -> "QuerySet[Event]":
    """The questions who directs that fitted no household, or more than one; the latest first."""
    found = scope(actor, Permission.LOG_VIEW, Event).filter(
        household=None, name=DIRECTOR_ASKED.name, created_at__gte=since
    )
    return (found.filter(user=user) if user else found).order_by("-created_at")


def appointed_since(actor: Actor, since: datetime) -> list[Line]:
    """Who came to hold which role, got an account or lost it, in one's own areas; the latest first."""
    kinds = [kind.name for kind in (*OF_ROLES, *OF_ACCOUNTS)]
    events = scope(actor, Permission.LOG_VIEW, Event).filter(household=None, name__in=kinds, created_at__gte=since)
    return [happened(event) for event in events.order_by("-created_at")]


def _many(actor: Actor, since: datetime) -> Iterable[Unusual]:
    """Many files opened one by one; a list that shows many households at once is ordinary work."""
    looks = _looks(actor, since).exclude(household=None)
    single = looks.values("trace").annotate(shown=Count("household", distinct=True)).filter(shown=1).values("trace")
    hours = looks.filter(trace__in=single).annotate(hour=TruncHour("created_at", tzinfo=AMSTERDAM))
    counted = hours.values("user", "actor_name", "hour").annotate(many=Count("household", distinct=True))
    for row in counted.filter(many__gt=MANY_IN_AN_HOUR):
        what = _("opende %(many)s huishoudens in een uur") % {"many": row["many"]}
        yield Unusual(at=row["hour"], user=row["user"], who=row["actor_name"], what=what)


def _looks(actor: Actor, since: datetime) -> Any:
    return scope(actor, Permission.LOG_VIEW, Look).filter(created_at__gte=since)


def household_with_number(actor: Actor, number: int) -> UUID | None:
    """For the search: the household with this number, when its log may be read."""
    found = scope(actor, Permission.LOG_VIEW, Household).filter(number=number)
    return found.values_list("pk", flat=True).first()


def people_who_looked(actor: Actor, name: str) -> list[tuple[UUID, str]]:
    """For the search: those in the log whose name holds these letters; twenty at most."""
    found = scope(actor, Permission.LOG_VIEW, Look).filter(actor_name__icontains=name).exclude(user=None)
    named_people = found.values_list("user", "actor_name").distinct().order_by("actor_name")
    return [(user, name) for user, name in named_people[:20] if user is not None]
