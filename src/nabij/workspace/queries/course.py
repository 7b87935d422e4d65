"""What happened around a household, from all packages in one statement, and the same as a picture of the years."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import Any
from uuid import UUID

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.audit.looking import shown
from nabij.households.models import Household, Involvement
from nabij.households.queries import timeline_rows as household_rows
from nabij.journal.queries import DATED, TIMELINE, life_event_rows
from nabij.journal.queries import timeline_rows as journal_rows
from nabij.kernel.partial_dates import PartialDate
from nabij.pictures.years import Figure
from nabij.plans.moments import timeline_rows as plan_rows
from nabij.reviews.moments import timeline_rows as review_rows

COLUMNS = {
    "at": "timestamptz", "kind": "text", "title": "text", "text": "text", "who": "text", "about_id": "uuid",
    "url_name": "text", "id": "uuid", "day": "text",
}  # fmt: skip
MOST_MARKS = 1500


@dataclass(frozen=True)
class Source:
    """A package that tells what happened: rows of these columns, behind its own rules."""

    rows: Callable[[Actor, Household], "QuerySet[Any, Any]"]
    columns: tuple[str, ...] = TIMELINE


# Whoever has something to tell of a household's course comes here, with a kind below for what it is.
SOURCES = (
    Source(household_rows),
    Source(plan_rows),
    Source(review_rows),
    Source(journal_rows),
    Source(life_event_rows, DATED),
)


@dataclass(frozen=True)
class Kind:
    """What one looks for: the kinds of rows that it is, and how it stands in the picture of the years."""

    label: Any
    icon: str
    rows: tuple[str, ...]
    figure: Figure
    permission: Permission = Permission.NOTE_VIEW


KINDS: dict[str, Kind] = {
    "leven": Kind(_("Leven"), "calendar-heart", ("life", "passing", "placement", "home"), "ring"),
    "incident": Kind(_("Incidenten"), "bandage", ("incident",), "diamond", Permission.SAFETY_VIEW),
    "hulp": Kind(_("Hulp"), "users-group", ("seat_taken", "seat_left", "handover"), "dot"),
    "vraag": Kind(_("Vraag"), "quote", ("question",), "soft"),
    "plan": Kind(
        _("Plan"), "checklist", ("plan:goal", "plan:action", "plan:settled", "plan:reached", "review"), "square"
    ),
    "contact": Kind(_("Contact"), "note", ("note", "contact"), "dot"),
    "veiligheid": Kind(_("Veiligheid"), "shield-half", ("safety",), "triangle", Permission.SAFETY_VIEW),
}
ICONS = {
    "contact": "door", "plan:goal": "target", "plan:reached": "thumb-up", "plan:settled": "file-text",
    "review": "users-group", "passing": "heart", "placement": "home-heart", "home": "home",
    "seat_taken": "user-plus", "seat_left": "user-check", "handover": "arrows-exchange",
}  # fmt: skip
KIND_OF = {row: key for key, kind in KINDS.items() for row in kind.rows}
# Pages of one thing; the others are of the household.
OF_ONE = frozenset({"journal:note", "journal:life_event", "reviews:review"})


@dataclass(frozen=True)
class Wanted:
    """What somebody looks for: kinds (none is all), a person, years from and until, and which end first."""

    kinds: frozenset[str] = frozenset()
    about: UUID | None = None
    begins: int | None = None
    ends: int | None = None
    oldest_first: bool = False

    def __bool__(self) -> bool:
        return bool(self.kinds or self.about or self.begins or self.ends)

    @property
    def in_years(self) -> bool:
        return bool(self.begins or self.ends)

    @property
    def rows(self) -> list[str]:
        return [row for kind in sorted(self.kinds) for row in KINDS[kind].rows]

    @property
    def first(self) -> datetime | None:
        return datetime(self.begins, 1, 1, tzinfo=UTC) if self.begins else None

    @property
    def after(self) -> datetime | None:
        """The moment from which it is too late."""
        return datetime(self.ends + 1, 1, 1, tzinfo=UTC) if self.ends else None


EVERYTHING = Wanted()


@dataclass(frozen=True)
class Moment:
    """One thing that happened. `day` is its date as far as it is known, when only that is known."""

    at: datetime
    kind: str
    title: str
    text: str
    who: str
    about_id: UUID | None
    url: str
    day: PartialDate | None = None

    @property
    def icon(self) -> str:
        return ICONS.get(self.kind) or (KINDS[KIND_OF[self.kind]].icon if self.kind in KIND_OF else "calendar-event")

    @property
    def on(self) -> date:
        """The day; of half a date the first that it may be."""
        return self.day.earliest if self.day else self.at.date()

    @property
    def has_day_only(self) -> bool:
        """What was written with a day alone comes as midnight."""
        return self.at.astimezone(UTC).time() == time.min


@dataclass(frozen=True)
class Course:
    """One page of what happened, and how much there is in all."""

    moments: list[Moment]
    total: int = 0
    seats: list[Involvement] = field(default_factory=list)


def course_of(
    actor: Actor, household: Household, wanted: Wanted = EVERYTHING, *, page: int = 1, per_page: int = 30
) -> Course:
    """What happened as far as this person may see it. One statement."""
    order = "at, id" if wanted.oldest_first else "at DESC, id DESC"
    rows = _ask(actor, household, wanted, f"ORDER BY {order} LIMIT %s OFFSET %s", [per_page, (page - 1) * per_page])
    return Course([_moment(household, row) for row in rows], rows[0][-1] if rows else 0)


def years_of(actor: Actor, household: Household, wanted: Wanted) -> Course:
    """All that is looked for, the oldest first, for the picture; with the seats as they lasted. Two statements."""
    rows = _ask(actor, household, wanted, "ORDER BY at LIMIT %s", [MOST_MARKS])
    wants_seats = wanted.about is None and (not wanted.kinds or "hulp" in wanted.kinds)
    seats = _seats(actor, household, wanted) if wants_seats else []
    return Course([_moment(household, row) for row in rows], len(rows), seats)


def _seats(actor: Actor, household: Household, wanted: Wanted) -> list[Involvement]:
    found = scope(actor, Permission.INVOLVEMENT_VIEW, Involvement).filter(household=household)
    if wanted.after:
        found = found.filter(starts_on__lt=wanted.after.date())
    if wanted.first:
        found = found.filter(Q(ends_on=None) | Q(ends_on__gte=wanted.first.date()))
    return list(found.select_related("professional__organisation"))


def _ask(actor: Actor, household: Household, wanted: Wanted, rest: str, page: Iterable[int]) -> list[tuple[Any, ...]]:
    shown(household=household.pk)
    packages = [part for source in SOURCES if (part := _sql(source, actor, household))]
    if not packages:
        return []
    every = " UNION ALL ".join(sql for sql, _params in packages)
    params = [one for _sql_text, given in packages for one in given]
    names, about, (first, after) = ", ".join(COLUMNS), wanted.about, (wanted.first, wanted.after)
    with connection.cursor() as cursor:
        # Composed of compiled querysets, each behind its own rules; what is typed is a parameter.
        cursor.execute(
            f"SELECT {names}, count(*) OVER () FROM ({every}) AS course ({names})"  # noqa: S608
            " WHERE (%s::text[] = '{}' OR kind = ANY (%s)) AND (%s::uuid IS NULL OR about_id = %s::uuid)"
            " AND (%s::timestamptz IS NULL OR at >= %s) AND (%s::timestamptz IS NULL OR at < %s) " + rest,
            [*params, wanted.rows, wanted.rows, about, about, first, first, after, after, *page],
        )
        rows: list[tuple[Any, ...]] = cursor.fetchall()
    return rows


def _sql(source: Source, actor: Actor, household: Household) -> tuple[str, tuple[Any, ...]] | None:
    """A package's rows as a part of the union; a column that it lacks, or that is NULL throughout, gets its type.

    None when this person may read nothing of it: then there is no statement to make.
    """
    try:
        sql, params = source.rows(actor, household).order_by().query.sql_with_params()
    except EmptyResultSet:
        return None
    columns = ", ".join(
        f"{name}::{kind}" if name in source.columns else f"NULL::{kind}" for name, kind in COLUMNS.items()
    )
    return f"SELECT {columns} FROM ({sql}) AS package ({', '.join(source.columns)})", params  # noqa: S608 -- compiled


def _moment(household: Household, row: tuple[Any, ...]) -> Moment:
    at, kind, title, text, who, about, url_name, pk, day, _total = row
    shown(person=about)
    url = reverse(url_name, args=[household.pk, pk] if url_name in OF_ONE else [household.pk])
    return Moment(at, kind, title, text or "", who or "", about, url, PartialDate.from_text(day) if day else None)
