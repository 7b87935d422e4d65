"""Those who left a household: their name stays in what was written, and nothing else of them is read.

The database hides the person from the table they left (`my_persons()`), so a join gives nobody;
`my_former_persons()` gives the name.
"""

from collections.abc import Iterable
from typing import TypeVar
from uuid import UUID

from django.db import connection
from django.db.models import Model, Prefetch, QuerySet

from nabij.audit.looking import shown
from nabij.households.models import Person

M = TypeVar("M", bound=Model)
NAME = ("given_names", "prefix", "surname")


def person_by_name() -> "Prefetch[str, QuerySet[Person], str]":
    """Read `person` of these records, and of the person the name alone."""
    return Prefetch("person", queryset=Person.objects.only(*NAME))


def name_those_who_left(records: Iterable[M], *columns: str) -> list[M]:
    """These records, with the name of each person (in these columns) who is hidden because they left.

    Read a column that is never empty with `prefetch_related`: joined, the record would go with the person.
    One query more, only when somebody left.
    """
    found = list(records)
    nameless = [(one, column) for one in found for column in columns if _is_hidden(one, column)]
    named = _former() if nameless else {}
    for one, column in nameless:
        if person := named.get(getattr(one, f"{column}_id")):
            shown(person=person.pk)
            setattr(one, column, person)
    return found


def _is_hidden(one: Model, column: str) -> bool:
    return getattr(one, f"{column}_id") is not None and one._state.fields_cache.get(column) is None


def _former() -> dict[UUID, Person]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT id, given_names, prefix, surname FROM my_former_persons()")
        rows = cursor.fetchall()
    return {pk: Person(id=pk, **dict(zip(NAME, parts, strict=True))) for pk, *parts in rows}
