"""What is due by a day, from every domain, read in one statement: my day grows with each domain, its queries do not."""

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import F, IntegerField, QuerySet, TextField, UUIDField, Value
from django.db.models.functions import Cast

from nabij.audit.looking import shown


class ClockRow(NamedTuple):
    """One clock: its last day, which clock, the household (None when there is none to read), the name by which one
    knows it again, the thing, its number, its area, and the key of the person whose name it is."""

    due: date
    clock: str
    household_id: UUID | None
    household_name: str | None
    thing: UUID
    number: int | None
    area_id: UUID | None
    person_id: UUID | None


def clock_rows(
    found: "QuerySet[Any]", clock: str, due: str, *, household: str = "household_id", name: str = "household__name",
    number: str = "", area: str = "", thing: str = "pk", person: str = "",
) -> "QuerySet[Any, Any]":  # fmt: skip
    """These things as rows of one shape, so that others can join theirs. Each argument names a column; "" for none."""
    rows = found.order_by().annotate(
        which=Value(clock),
        home=F(household) if household else Cast(Value(None), UUIDField()),
        home_name=F(name) if name else Cast(Value(None), TextField()),
        no=F(number) if number else Cast(Value(None), IntegerField()),
        where=F(area) if area else Cast(Value(None), UUIDField()),
        whose=F(person) if person else Cast(Value(None), UUIDField()),
    )
    columns = ("which", "home", "home_name", thing, "no", "where", "whose")
    listed: QuerySet[Any, Any] = rows.values_list(F(due), *columns)
    return listed


def all_together(rows: Iterable["QuerySet[Any, Any]"]) -> "QuerySet[Any, Any] | None":
    """All these rows as one query; None without any."""
    kinds = [*rows]
    return kinds[0].union(*kinds[1:], all=True) if kinds else None


def as_clocks(rows: Iterable[tuple[Any, ...]]) -> list[ClockRow]:
    """What was read, soonest first. Whom they name counts as seen."""
    found = sorted((ClockRow(*row) for row in rows), key=lambda row: (row.due, row.clock, row.thing))
    for one in found:
        if one.household_id or one.person_id:
            shown(household=one.household_id, person=one.person_id)
    return found


def read_clocks(rows: Iterable["QuerySet[Any, Any]"]) -> list[ClockRow]:
    """All these rows, soonest first, in one statement; without any, in none."""
    together = all_together(rows)
    return [] if together is None else as_clocks(together)
