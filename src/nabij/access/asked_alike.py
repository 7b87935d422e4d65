"""Questions about what is mine, asked all day by everybody: put together once for all whose place here is alike.

Between two directors with as many households only ids differ. So such a question is put together for a stand-in,
somebody who does not exist, by the same rules as any other; each call sends it with the ids of who asks. No rule meets
a real person meanwhile, so nothing of one can stay in it for the next.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache
from itertools import cycle
from typing import Any, ClassVar
from uuid import UUID, uuid4

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet

from nabij.access.actor import Actor, Grant, Seat
from nabij.access.permissions import Role
from nabij.kernel import clock

# One's areas go together by the roles one has there, one's households by the seat one has.
Kind = frozenset[Role] | Seat
Held = Mapping[Kind, list[UUID]]
Place = frozenset[tuple[Kind, int]]
# A day stays in the statement; an id comes with each call.
Fact = date | UUID
Question = Callable[..., "QuerySet[Any, Any] | None"]
STATEMENTS_KEPT = 200  # of some 50 kB; beyond it the one asked longest ago goes
# "Now", while it is put together: a moment of the same day that no clock ever gave.
_SOME_TIME = time(12, 0, 0, 271828, clock.AMSTERDAM)


@dataclass(frozen=True)
class Statement:
    """SQL with stand-ins among its parameters; without SQL there can be no answer."""

    sql: str
    parameters: tuple[Any, ...]
    stand_in: Actor
    facts: tuple[Fact, ...]
    moment: datetime

    def parameters_for(self, actor: Actor, mine: Held, facts: tuple[Fact, ...]) -> list[Any]:
        """With the ids of who asks, and of what, where those of the stand-ins are; and now."""
        values: dict[Any, Any] = {self.stand_in.id: actor.id, self.moment: clock.now()}
        values |= zip(self.facts, facts, strict=True)
        for kind, ids in _held_by(self.stand_in).items():
            values |= zip(ids, cycle(mine[kind]), strict=False)  # what is left over asks for the first ones twice
        return [values.get(one, one) for one in self.parameters]


class AskedAlike:
    """A query about an actor, and some days and ids, as rows of plain columns that the database gives as they are.

    The question may look at who asks as rules do: which roles in which areas, which seats at which tables. It asks
    nothing else while it is put together: not the database, not the choices of an area. Of time it may know the day
    and exactly now.
    """

    all: "ClassVar[list[AskedAlike]]" = []

    def __init__(self, question: Question) -> None:
        self.question = question
        self._statement = lru_cache(STATEMENTS_KEPT)(self._put_together)
        self.all.append(self)

    def __call__(self, actor: Actor, *facts: Fact) -> list[tuple[Any, ...]]:
        if actor.user_id is None:
            return []
        mine = _held_by(actor)
        statement = self._statement(_place_of(mine), clock.today(), *(_kept(one) for one in facts))
        if not statement.sql:
            return []
        with connection.cursor() as cursor:
            cursor.execute(statement.sql, statement.parameters_for(actor, mine, facts))
            rows: list[tuple[Any, ...]] = cursor.fetchall()
        return rows

    @classmethod
    def forget_all(cls) -> None:
        """Put everything together anew; for tests that change the rules."""
        for one in cls.all:
            one._statement.cache_clear()

    def _put_together(self, place: Place, today: date, *kept: date | None) -> Statement:
        stand_in, moment = _stand_in(place), datetime.combine(today, _SOME_TIME)
        facts = tuple(one or uuid4() for one in kept)
        with connection.execute_wrapper(_refuse), clock.held(moment):
            rows = self.question(stand_in, *facts)
            try:
                sql, parameters = rows.query.sql_with_params() if rows is not None else ("", ())
            except EmptyResultSet:
                sql, parameters = "", ()
        if any(isinstance(one, datetime) and one != moment for one in parameters):
            raise ValueError("A statement that is kept may know the day and now, and no other moment.")
        return Statement(sql, parameters, stand_in, facts, moment)


def _refuse(*_asked: Any) -> None:
    raise RuntimeError("A statement that is kept is put together without asking the database.")


def _kept(fact: Fact) -> date | None:
    """What of a fact is part of the statement: a day; nothing of an id."""
    return None if isinstance(fact, UUID) else fact


def _held_by(actor: Actor) -> Held:
    """The areas by the roles held there, and the households by the seat."""
    roles: dict[UUID, set[Role]] = defaultdict(set)
    for grant in actor.grants:
        roles[grant.area_id].add(grant.role)
    found: dict[Kind, list[UUID]] = defaultdict(list)
    for area, held in roles.items():
        found[frozenset(held)].append(area)
    for home, seat in actor.seats.items():
        found[seat].append(home)
    return found


def _place_of(held: Held) -> Place:
    """What of a person makes the SQL differ: how many areas and households of which kind, in round numbers."""
    return frozenset((kind, _rounded(len(ids))) for kind, ids in held.items())


def _rounded(number: int) -> int:
    """Up to a power of two, so that one household more is seldom another statement."""
    return 1 << (number - 1).bit_length()


def _stand_in(place: Place) -> Actor:
    """Somebody with such a place, whose ids nobody has."""
    held: list[tuple[Kind, UUID]] = [(kind, uuid4()) for kind, size in place for _ in range(size)]
    return Actor(
        user_id=uuid4(),
        name="",
        grants=frozenset(_grants(held)),
        seats={home: kind for kind, home in held if isinstance(kind, Seat)},
    )


def _grants(held: list[tuple[Kind, UUID]]) -> Iterator[Grant]:
    for kind, area in held:
        if not isinstance(kind, Seat):
            yield from (Grant(role, area) for role in kind)
