"""A table of figures before anybody may see it, and as it may be shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product

TOTAL = ""
"""The name of the row and the column that add up."""

Place = tuple[str, str]
"""A row and a column; either may be TOTAL."""

Atom = tuple[str, str, str]
"""The smallest thing that is counted: a part of the whole (one quarter of one area), a row and a column."""


def with_total(names: tuple[str, ...], *, adds_up: bool = True) -> tuple[str, ...]:
    """These rows or columns with the one that adds them up; a single one needs none."""
    return (*names, TOTAL) if adds_up and len(names) > 1 else names


@dataclass(frozen=True)
class Amount:
    """Euros of one atom, and how much of it is of the household with the most."""

    euros: float
    largest: float


@dataclass(frozen=True)
class Table:
    """How many households fall in each row and column; amounts beside it where there are.

    `key` says which table it is, the same in every release. `parts` are what it adds up: "<area>:2026Q1". A part must
    be over and done: what still changes would show by its change who came. An atom that is missing counts nobody.
    Where the rows are steps or questions, in which the same household stands again, they do not add up (`adds_up`).
    """

    key: str
    parts: tuple[str, ...]
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    counts: Mapping[Atom, int]
    amounts: Mapping[Atom, Amount] = field(default_factory=dict)
    adds_up: bool = True

    def places(self) -> Iterator[Place]:
        """Every place of the table, row by row, the totals last; one column needs no total beside it."""
        yield from product(with_total(self.rows, adds_up=self.adds_up), with_total(self.columns))

    def atoms(self, place: Place) -> frozenset[Atom]:
        """What adds up to this place."""
        row, column = place
        rows = self.rows if row == TOTAL else (row,)
        columns = self.columns if column == TOTAL else (column,)
        return frozenset(product(self.parts, rows, columns))

    def count(self, place: Place) -> int:
        """How many households."""
        return sum(self.counts.get(atom, 0) for atom in self.atoms(place))

    def euros(self, place: Place) -> float:
        """How many euros."""
        return sum(self.amounts[atom].euros for atom in self.atoms(place) if atom in self.amounts)

    def largest(self, place: Place) -> float:
        """How many euros are of the one household with the most."""
        return max((self.amounts[atom].largest for atom in self.atoms(place) if atom in self.amounts), default=0.0)


@dataclass(frozen=True)
class Shown:
    """A table as it may be shown: what is not in `counts` is hidden. An amount is hidden with its count."""

    key: str
    parts: tuple[str, ...]
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    counts: Mapping[Place, int]
    amounts: Mapping[Place, float] = field(default_factory=dict)
    adds_up: bool = True

    def of(self, row: str, column: str) -> int | None:
        """What is shown there; None when it is hidden."""
        return self.counts.get((row, column))

    @property
    def hides_all(self) -> bool:
        """Whether nothing is left to see: noughts alone say nothing while something is hidden."""
        return not any(self.counts.values()) and not self.is_empty

    @property
    def is_empty(self) -> bool:
        """Whether nobody is in it, and that may be said."""
        places = len(with_total(self.rows, adds_up=self.adds_up)) * len(with_total(self.columns))
        return len(self.counts) == places and not any(self.counts.values())

    def atoms(self, place: Place) -> frozenset[Atom]:
        """What adds up to this place."""
        return Table(self.key, self.parts, self.rows, self.columns, {}).atoms(place)
