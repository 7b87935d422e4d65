"""Questions that every request asks: put together once, for that costs more than the answer.

Django makes the SQL of a query anew each time. Here it is made once in a process, with stand-ins where values
come; each call only sends it, with its own values.
"""

from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import Any
from uuid import UUID, uuid4

from django.db import connection
from django.db.models import QuerySet

# Values that nothing else has.
STAND_IN, SOME_DAY = uuid4(), date.min
Question = Callable[[UUID, date], "QuerySet[Any, Any]"]


class AskedOften:
    """A query about one id on one day, as rows of plain columns.

    The query may differ by these two values and by nothing else; it gives `values_list`, of columns that the
    database gives as they are.
    """

    def __init__(self, question: Question) -> None:
        self.question = question

    def __call__(self, thing: UUID, day: date) -> list[tuple[Any, ...]]:
        sql, parameters = self._made
        values: dict[Any, Any] = {STAND_IN: thing, SOME_DAY: day}
        with connection.cursor() as cursor:
            cursor.execute(sql, [values.get(one, one) for one in parameters])
            rows: list[tuple[Any, ...]] = cursor.fetchall()
        return rows

    @cached_property
    def _made(self) -> tuple[str, tuple[Any, ...]]:
        """The SQL, and its parameters, in which stand-ins show where the values come."""
        return self.question(STAND_IN, SOME_DAY).query.sql_with_params()
