"""What is due: each package says it of its own things, as rows of fixed columns."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from nabij.notices.kinds import NoticeKind
from nabij.reminders.models import Stage


class Due(NamedTuple):
    """One person to tell of one term.

    `thing` is what the notice leads to, `day` when the term ends, `stage` how far it is with it today. `facts` fill the
    sentence of the notice: numbers, days, names of professionals, never anything about a resident.
    """

    thing: UUID
    kind: NoticeKind
    account: UUID
    day: date
    stage: Stage
    household: UUID | None = None
    facts: Mapping[str, Any] = {}


Declared = Callable[[date], Iterable[Due]]
_declared: list[Declared] = []


def what_is_due(query: Declared) -> Declared:
    """Declare what is due in a package: a function of today that gives all who are to be told at this stage.

    It runs every working day, over the whole municipality; whoever was told already is left out afterwards. Ask it in
    one statement, of open things only: what is done is not due.
    """
    _declared.append(query)
    return query


def all_due(today: date) -> Iterator[Due]:
    """All that is due today, of every package."""
    for query in _declared:
        yield from query(today)
