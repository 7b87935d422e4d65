"""Counting one table in one quarter of one area: households, each once a year in the same place of a table."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Min, QuerySet

from nabij.figures.table import Place
from nabij.numbers.periods import Quarter


@dataclass(frozen=True)
class Asked:
    """Of which area, from a day until another (not included). What came of it is read as it stood at that end."""

    area_id: UUID
    begins_on: date
    ends_before: date


Facts = Callable[[Asked], Iterable["QuerySet[Any, Any]"]]
"""Rows with `unit` (the household, or the person when there is none), `row`, `column` and `day`, in the days asked."""


def count(facts: Facts, area_id: UUID, quarter: Quarter) -> Counter[Place]:
    """How many households came in each place for the first time this year.

    So a year, which adds up its quarters, counts a household in each place once.
    """
    asked = Asked(area_id, date(quarter.year, 1, 1), quarter.ends_before)
    found = Counter[Place]()
    for rows in facts(asked):
        first = rows.order_by().values("unit", "row", "column").annotate(first=Min("day"))
        new = first.filter(first__gte=quarter.begins_on)
        found.update((row, column) for row, column in new.values_list("row", "column"))
    return found
