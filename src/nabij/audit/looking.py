"""What a request shows, collected where records load, so that no page can forget to say it.

A middleware that logs the id in the address misses what lists and panels show; here every sensitive
record that is read from the database while `collecting()` is on adds its household and person.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any, ClassVar, Self
from uuid import UUID

from django.db import models

from nabij.kernel.records import Record


@dataclass
class Seen:
    """The households and persons of whom something was read in this request."""

    households: set[UUID] = field(default_factory=set)
    persons: set[UUID] = field(default_factory=set)

    def add(self, *, household: UUID | None = None, person: UUID | None = None) -> None:
        if household:
            self.households.add(household)
        if person:
            self.persons.add(person)


_seen: ContextVar[Seen | None] = ContextVar("seen", default=None)


@contextmanager
def collecting() -> Iterator[Seen]:
    """Collect what is read until the end of the block."""
    seen = Seen()
    token = _seen.set(seen)
    try:
        yield seen
    finally:
        _seen.reset(token)


@contextmanager
def unseen() -> Iterator[None]:
    """Reading that shows nothing to anybody: a check before an act, a job."""
    token = _seen.set(None)
    try:
        yield
    finally:
        _seen.reset(token)


def shown(*, household: UUID | None = None, person: UUID | None = None) -> None:
    """Say that a query without records (`.values()`, a union, a search function) shows these."""
    if (seen := _seen.get()) is not None:
        seen.add(household=household, person=person)


class SensitiveRecord(Record):
    """A record about a household or a person: every reading of it is remembered.

    `household_attribute` and `person_attribute` name the columns that say about whom it is.
    """

    household_attribute: ClassVar[str | None] = "household_id"
    person_attribute: ClassVar[str | None] = None

    class Meta:
        abstract = True

    @classmethod
    def from_db(cls, db: str | None, field_names: Any, values: Any) -> Self:
        thing = super().from_db(db, field_names, values)
        if (seen := _seen.get()) is not None:
            seen.add(
                household=thing.__dict__.get(cls.household_attribute or ""),
                person=thing.__dict__.get(cls.person_attribute or ""),
            )
        return thing


def household_of(thing: models.Model | None) -> UUID | None:
    """The household that a record belongs to, for the trace."""
    attribute = getattr(thing, "household_attribute", "household_id")
    return getattr(thing, attribute, None) if thing is not None and attribute else None
