"""Rows for COPY, as the models say that a row looks: a new column with a default asks nothing here."""

from datetime import datetime
from random import Random
from typing import Any
from uuid import UUID

from django.db import models
from django.db.models.fields import NOT_PROVIDED
from psycopg.types.json import Jsonb

Row = list[Any]


class Table:
    """The columns of one model, with what stands in them when nothing is said."""

    def __init__(self, model: type[models.Model]) -> None:
        fields = [field for field in model._meta.concrete_fields if not isinstance(field, models.AutoField)]
        self.name = model._meta.db_table
        self.columns = [str(field.column) for field in fields]
        self._place = {str(field.attname): place for place, field in enumerate(fields)}
        self._json = [place for place, field in enumerate(fields) if isinstance(field, models.JSONField)]
        self._given = [_default(field) for field in fields]
        self._made = {place: field.default for place, field in enumerate(fields) if _is_made(field)}

    def row(self, **values: Any) -> Row:
        """One row, by the names of the attributes (`household_id`). Raises KeyError for one that is not there."""
        row, places = self._given.copy(), self._place
        for name, value in values.items():
            row[places[name]] = value
        for place, make in self._made.items():
            if row[place] is None:
                row[place] = make()
        for place in self._json:
            row[place] = Jsonb(row[place])
        return row


def _is_made(field: Any) -> bool:
    return field.default is not NOT_PROVIDED and callable(field.default)


def _default(field: Any) -> Any:
    """What stands in a column without being said; None when it is made for each row, or must be said."""
    if _is_made(field):
        return None
    if field.default is not NOT_PROVIDED:
        return field.default
    return "" if not field.null and isinstance(field, models.CharField | models.TextField) else None


def id_at(moment: datetime, dice: Random) -> UUID:
    """A key in order of time (UUIDv7, RFC 9562), for something that came into being long ago."""
    milliseconds = int(moment.timestamp() * 1000)
    return UUID(int=milliseconds << 80 | 7 << 76 | dice.getrandbits(12) << 64 | 2 << 62 | dice.getrandbits(62))
