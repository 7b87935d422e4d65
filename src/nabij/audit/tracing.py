"""Writing the trace, in the transaction of what it speaks of."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from nabij.audit.events import EventKind, kind_of
from nabij.audit.models import Event, Look, Processing
from nabij.kernel.records import new_id


@dataclass(frozen=True)
class Origin:
    """The request (or job) that a line comes from."""

    trace: UUID = field(default_factory=new_id)
    client: str = ""


_origin: ContextVar[Origin | None] = ContextVar("origin", default=None)


@contextmanager
def origin(client: str = "") -> Iterator[Origin]:
    """One request or job: all its lines carry the same trace id."""
    token = _origin.set(Origin(client=client))
    try:
        yield current_origin()
    finally:
        _origin.reset(token)


def current_origin() -> Origin:
    """The origin in force; outside a request each line stands by itself."""
    return _origin.get() or Origin()


@dataclass(frozen=True)
class Who:
    """Who acts or looks, as the log will show it in years to come."""

    user: UUID | None
    name: str
    role: str = ""


def record(
    kind: EventKind,
    who: Who,
    *,
    household: UUID | None = None,
    thing: UUID | None = None,
    facts: dict[str, Any] | None = None,
) -> Event:
    """Write what was done. An undeclared event raises KeyError: no trace without a sentence."""
    return Event.objects.create(
        name=kind_of(kind.name).name,
        trace=current_origin().trace,
        user=who.user,
        actor_name=who.name,
        role=who.role,
        household=household,
        thing=thing,
        facts=facts or {},
    )


@dataclass(frozen=True)
class Showing:
    """What a page shows and why: the same for every household on it."""

    page: str
    kind: str
    basis: str
    purpose: str


def record_looks(who: Who, showing: Showing, households: Iterable[UUID | None]) -> None:
    """One look per household shown (NEN 7513)."""
    source = current_origin()
    Look.objects.bulk_create(
        Look(
            trace=source.trace,
            user=who.user,
            actor_name=who.name,
            role=who.role,
            household=household,
            kind=showing.kind,
            page=showing.page,
            basis=showing.basis,
            purpose=showing.purpose,
            client=source.client,
        )
        for household in households
    )


def carry_looks(person: UUID, household: UUID) -> None:
    """Looks at this person while no household was known stand in the log of their household as well, once known.

    Each keeps its moment, its reason and its request; carried a second time it is not written again.
    """
    traces = Processing.objects.filter(person=person).values("trace")
    known = Look.objects.filter(household=household).values("trace")
    kept = [column.attname for column in Look._meta.concrete_fields if column.attname not in ("id", "household")]
    earlier = Look.objects.filter(household=None, trace__in=traces).exclude(trace__in=known).values(*kept)
    Look.objects.bulk_create(Look(**look, household=household) for look in earlier)


def record_processing(activity: str, persons: Iterable[UUID]) -> None:
    """One row per data subject (Logboek Dataverwerkingen), never sampled."""
    trace = current_origin().trace
    Processing.objects.bulk_create(Processing(trace=trace, person=person, activity=activity) for person in persons)
