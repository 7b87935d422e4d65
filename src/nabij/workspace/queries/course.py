"""What happened around a household, from all packages in one statement, the newest first."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet
from django.urls import reverse

from nabij.access.actor import Actor
from nabij.audit.looking import shown
from nabij.households.models import Household
from nabij.households.queries import timeline_rows as household_rows
from nabij.journal.queries import timeline_rows as journal_rows
from nabij.plans.moments import timeline_rows as plan_rows

COLUMNS = {
    "at": "timestamptz", "kind": "text", "title": "text", "text": "text", "who": "text", "about_id": "uuid",
    "url_name": "text", "id": "uuid",
}  # fmt: skip
# What a person looks for, and the kinds of rows that it is.
KINDS: dict[str, tuple[str, ...]] = {
    "contact": ("note", "contact"),
    "plan": ("plan:goal", "plan:action", "plan:settled"),
    "vraag": ("question",),
    "tafel": ("seat_taken", "seat_left", "handover"),
    "veiligheid": ("safety",),
}
ICONS = {
    "note": "note", "contact": "door", "plan:goal": "target", "plan:action": "checklist", "plan:settled": "file-text",
    "question": "quote", "seat_taken": "user-plus", "seat_left": "user-check", "handover": "arrows-exchange",
    "safety": "shield-half",
}  # fmt: skip
# Pages of one thing; the others are of the household.
OF_ONE = frozenset({"journal:note"})


@dataclass(frozen=True)
class Moment:
    """One thing that happened."""

    at: datetime
    kind: str
    title: str
    text: str
    who: str
    about_id: UUID | None
    url: str

    @property
    def icon(self) -> str:
        return ICONS.get(self.kind, "calendar-event")


@dataclass(frozen=True)
class Course:
    """One page of what happened, and how much there is in all."""

    moments: list[Moment]
    total: int


def course_of(
    actor: Actor, household: Household, *, kind: str = "", about: UUID | None = None, page: int = 1, per_page: int = 30
) -> Course:
    """What happened as far as this person may see it, filtered by kind and by person. One statement."""
    shown(household=household.pk)
    packages = [_sql(rows(actor, household)) for rows in (household_rows, plan_rows, journal_rows)]
    every = " UNION ALL ".join(sql for sql, _params in packages)
    params = [one for _sql_text, given in packages for one in given]
    wanted = list(KINDS.get(kind, ()))
    names = ", ".join(COLUMNS)
    with connection.cursor() as cursor:
        # Composed of compiled querysets, each behind its own rules; what is typed is a parameter.
        cursor.execute(
            f"SELECT {names}, count(*) OVER () FROM ({every}) AS course ({names})"  # noqa: S608
            " WHERE (%s::text[] = '{}' OR kind = ANY (%s)) AND (%s::uuid IS NULL OR about_id = %s::uuid)"
            " ORDER BY at DESC, id DESC LIMIT %s OFFSET %s",
            [*params, wanted, wanted, about, about, per_page, (page - 1) * per_page],
        )
        rows = cursor.fetchall()
    return Course([_moment(household, row) for row in rows], rows[0][-1] if rows else 0)


def _sql(rows: "QuerySet[Any, Any]") -> tuple[str, tuple[Any, ...]]:
    """A package's rows as a part of the union; a column that is NULL throughout has no type of its own yet."""
    sql, params = rows.order_by().query.sql_with_params()
    columns = ", ".join(f"{name}::{kind}" for name, kind in COLUMNS.items())
    return f"SELECT {columns} FROM ({sql}) AS package ({', '.join(COLUMNS)})", params  # noqa: S608 -- compiled querysets


def _moment(household: Household, row: tuple[Any, ...]) -> Moment:
    at, kind, title, text, who, about, url_name, pk, _total = row
    shown(person=about)
    url = reverse(url_name, args=[household.pk, pk] if url_name in OF_ONE else [household.pk])
    return Moment(at, kind, title, text or "", who or "", about, url)
