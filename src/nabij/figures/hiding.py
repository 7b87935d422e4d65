"""Which cells of a table stay hidden, so that no household can be recognised and nothing can be worked back.

First what is small, one household's, or the same for all; then as many more as it takes until an attack with all that
was ever shown of this table finds nothing (`attack`). The rules are the house's own, after Statistics Netherlands'
practice: fewer than ten, dominance, group disclosure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import inf

from nabij.figures.attack import Attack, Contradiction, Sum
from nabij.figures.table import TOTAL, Place, Shown, Table

FEWEST = 10
"""So many households before a figure is shown."""
ROOM = 5
"""So many answers, at least, must stay possible for a hidden count."""
SHARE_OF_ONE = 0.5
"""More of an amount than this is one household's business."""
ROOM_IN_EUROS = 0.2
"""So much of a hidden amount must stay unknown."""


@dataclass(frozen=True)
class _Secret:
    """A sum that nobody may work back, and where in the table it stands."""

    atoms: Sum
    place: Place


def shown_of(table: Table, earlier: Sequence[Shown] = (), beside: Sequence[Table] = ()) -> Shown:
    """The table with what must stay hidden left out. `earlier` is all that was shown of this table before.

    `beside` are those earlier tables as they were counted: what stayed hidden in them must not come out by this one
    either (a year that was shown, less three quarters, is the fourth). When it contradicts what was shown before, or
    nothing helps, all is hidden.
    """

    def found_out(hidden: set[Place]) -> Place | None:
        return _found_out(table, hidden, earlier, beside)

    sensitive = {place for place in table.places() if _is_sensitive(table, place)}
    hidden = set(sensitive)
    try:
        while (found := found_out(hidden)) is not None:
            more = _what_to_hide(table, found, hidden)
            if more is None:
                return _without(table, set(table.places()))
            hidden.add(more)
        for place in sorted(hidden - sensitive, key=table.count, reverse=True):
            if found_out(hidden - {place}) is None:  # it was hidden on the way, and turned out not to be needed
                hidden.discard(place)
    except Contradiction:
        hidden = set(table.places())
    return _without(table, hidden)


def _is_sensitive(table: Table, place: Place) -> bool:
    few = 0 < table.count(place) < FEWEST
    euros = table.euros(place)
    return few or _is_everyone(table, place) or (euros > 0 and table.largest(place) > SHARE_OF_ONE * euros)


def _is_everyone(table: Table, place: Place) -> bool:
    """Whether all of a row fall in one column: then who is in the row is known to be in the column.

    The noughts beside it would say so as well, so none of the row is shown but its total.
    """
    row, column = place
    if column == TOTAL or len(table.columns) < 2:
        return False
    return sum(table.count((row, one)) > 0 for one in table.columns) == 1


def _found_out(table: Table, hidden: set[Place], earlier: Sequence[Shown], beside: Sequence[Table]) -> Place | None:
    """The place of the first secret that can be worked back; None when there is none."""
    now = _without(table, hidden)
    counts = Attack([*(_counts(shown) for shown in earlier), _counts(now)])
    counts.refuse_contradiction()
    for secret in (one for counted in (table, *beside) for one in _secrets(counted)):
        if counts.bounds(secret.atoms).width < ROOM:
            return secret.place
    if not table.amounts:
        return None
    euros = Attack([*(_euros(shown) for shown in earlier), _euros(now)])
    places = [place for place in hidden if table.euros(place) > 0]
    narrow = (p for p in places if euros.bounds(table.atoms(p)).width < ROOM_IN_EUROS * table.euros(p))
    return next(narrow, None)


def _secrets(table: Table) -> Iterator[_Secret]:
    """Every place that may not be known, and every small count within it: of one part, or of one row in one part."""
    for place in table.places():
        if _is_sensitive(table, place):
            yield _Secret(table.atoms(place), place)
    if len(table.parts) > 1:
        for atom, count in table.counts.items():
            if 0 < count < FEWEST:
                yield _Secret(frozenset([atom]), (atom[1], atom[2]))


def _what_to_hide(table: Table, found: Place, hidden: set[Place]) -> Place | None:
    """The smallest figure that is still shown in the same row or column, else anywhere: the least that is lost."""
    row, column = found
    shown = [place for place in table.places() if place not in hidden]
    beside = [place for place in shown if place[0] == row or place[1] == column]
    return min(beside or shown, key=lambda place: (TOTAL in place, table.count(place) or inf, place), default=None)


def _without(table: Table, hidden: set[Place]) -> Shown:
    left = [place for place in table.places() if place not in hidden]
    amounts = {place: table.euros(place) for place in left} if table.amounts else {}
    counts = {place: table.count(place) for place in left}
    return Shown(table.key, table.parts, table.rows, table.columns, counts, amounts, table.adds_up)


def _counts(shown: Shown) -> dict[Sum, float]:
    return {shown.atoms(place): float(count) for place, count in shown.counts.items()}


def _euros(shown: Shown) -> dict[Sum, float]:
    return {shown.atoms(place): euros for place, euros in shown.amounts.items()}
