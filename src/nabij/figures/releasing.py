"""Showing a table to others: the one way out for figures.

What was counted and shown is kept, for good: a next table is held against all that was shown of it before.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from django.db import connection

from nabij.figures.hiding import shown_of
from nabij.figures.models import Counted, Release
from nabij.figures.table import Shown, Table


def released(keys: Iterable[str], parts: Sequence[str]) -> dict[str, Shown]:
    """The tables of these parts that were shown before, by key: they need not be counted again. One statement."""
    found = Release.objects.filter(key__in=list(keys), parts__contains=list(parts), parts__contained_by=list(parts))
    return {one.key: one.shown for one in found}


def telling_parts(keys: Iterable[str]) -> set[tuple[str, tuple[str, ...]]]:
    """Of these tables those that were shown with a figure above none, each by its key and parts. One statement."""
    found = Release.objects.filter(key__in=list(keys)).values_list("key", "parts", "cells")
    return {(key, tuple(parts)) for key, parts, cells in found if any(count for _row, _column, count, _euros in cells)}


def release(table: Table) -> Shown:
    """The table as it may be shown to somebody who is not at the table of these households.

    The first time it is decided what stays hidden; ever after the same is shown, also when somebody corrected a
    date since: a figure that moves by one tells who it was. A part that was counted before (a quarter of this year)
    counts as it did then. Two at once wait for one another.
    """
    _wait(table.key)
    earlier = list(Release.objects.filter(key=table.key).order_by("created_at"))
    before = next((made.shown for made in earlier if set(made.parts) == set(table.parts)), None)
    if before is not None:
        return before
    near = _connected(earlier, table.parts)
    counted = _counted(table, {part for made in near for part in made.parts})
    beside = [_as_counted(table, tuple(made.parts), counted) for made in near]
    shown = shown_of(_as_counted(table, table.parts, counted), [made.shown for made in near], beside)
    Release.of(shown).save(force_insert=True)
    return shown


def _wait(key: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"figures:{key}"])


def _connected(earlier: Sequence[Release], parts: Iterable[str]) -> list[Release]:
    """What shares a part with these, or with what shares one: nothing else can give them away."""
    known, near = set(parts), list[Release]()
    while more := [made for made in earlier if made not in near and not known.isdisjoint(made.parts)]:
        near += more
        known |= {part for made in more for part in made.parts}
    return near


def _counted(table: Table, also: Iterable[str]) -> dict[str, Counted]:
    """What was counted of the parts of this table, and of others beside it; what is new is counted for good now."""
    wanted = {*table.parts, *also}
    found = {one.part: one for one in Counted.objects.filter(key=table.key, part__in=wanted)}
    new = [Counted.of(table, part) for part in table.parts if part not in found]
    Counted.objects.bulk_create(new)
    return found | {one.part: one for one in new}


def _as_counted(table: Table, parts: tuple[str, ...], counted: dict[str, Counted]) -> Table:
    ours = [counted[part] for part in parts]
    counts = {atom: count for one in ours for atom, count in one.counts.items()}
    amounts = {atom: amount for one in ours for atom, amount in one.amounts.items()}
    return replace(table, parts=parts, counts=counts, amounts=amounts)
