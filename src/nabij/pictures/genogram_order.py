"""In which order everybody stands on their row: partners beside each other, children in the order of their birth.

Rows are put in order by the middle of what they hang on, up and down, and the order with the fewest crossings stays.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from statistics import fmean
from typing import Any

from nabij.pictures.genogram_family import Couple, Family, Somebody, Union

SWEEPS = 6
Block = tuple[str, ...]
Rows = list[list[Block]]


@dataclass
class Strand:
    """A line from a union down to a child; on the rows that it passes it has places of its own."""

    union: Union
    child: str
    passes: list[str] = field(default_factory=list)

    def foot(self, row: int, top: int) -> str:
        """What stands on this row of it: the child, or the place where it passes."""
        at = row - top - 1
        return self.passes[at] if at < len(self.passes) else self.child


@dataclass
class Hierarchy:
    """Rows of blocks (partners in a chain, or one), and the strands between them."""

    rows: Rows
    rank: dict[str, int]
    strands: list[Strand]

    def positions(self) -> dict[str, float]:
        """Where everybody stands within their row, counted from the left."""
        return {key: float(at) for row in self.rows for at, key in enumerate(key for block in row for key in block)}


def hierarchy_of(family: Family, couples: Iterable[Couple], unions: Iterable[Union], rank: dict[str, int]) -> Hierarchy:
    """Everybody on their row, in the best order that was found."""
    strands = _strands(unions, rank)
    rows = _blocks(family, list(couples), rank)
    for strand in strands:
        top = rank[strand.union.parents[0]]
        for at, place in enumerate(strand.passes):
            rows[top + 1 + at].append((place,))
    made = Hierarchy(rows, rank, strands)
    age = {one.key: (one.born or "9999", at) for at, one in enumerate(family.people)}
    return _best(made, age)


def _strands(unions: Iterable[Union], rank: dict[str, int]) -> list[Strand]:
    strands = []
    for union in unions:
        top = rank[union.parents[0]]
        for child, _kind in union.children:
            passes = [f"{union.key}>{child}@{row}" for row in range(top + 1, rank[child])]
            strands.append(Strand(union, child, passes))
    return strands


def _blocks(family: Family, couples: list[Couple], rank: dict[str, int]) -> Rows:
    partners: dict[str, list[str]] = defaultdict(list)
    for couple in couples:
        if rank[couple.one] == rank[couple.other]:
            partners[couple.one].append(couple.other)
            partners[couple.other].append(couple.one)
    rows: Rows = [[] for _row in range(max(rank.values(), default=-1) + 1)]
    seen: set[str] = set()
    for one in sorted(family.people, key=lambda one: -len(partners[one.key])):
        if one.key not in seen:
            rows[rank[one.key]].append(_chain(one, partners, seen))
    place = {one.key: at for at, one in enumerate(family.people)}
    return [sorted(row, key=lambda block: min(place[key] for key in block)) for row in rows]


def _chain(hub: Somebody, partners: dict[str, list[str]], seen: set[str]) -> Block:
    """The one with most partners in the middle, the first partner and later ones at either side, outward."""
    seen.add(hub.key)
    sides: list[list[str]] = [[], []]
    at = 1 if hub.gender == "man" and len(partners[hub.key]) == 1 else 0
    for partner in partners[hub.key]:
        if partner not in seen:
            sides[at % 2] += _outward(partner, partners, seen)
            at += 1
    return (*reversed(sides[0]), hub.key, *sides[1])


def _outward(key: str, partners: dict[str, list[str]], seen: set[str]) -> list[str]:
    seen.add(key)
    found = [key]
    for partner in partners[key]:
        if partner not in seen:
            found += _outward(partner, partners, seen)
    return found


def _best(made: Hierarchy, age: dict[str, tuple[str, int]]) -> Hierarchy:
    best, fewest = None, -1
    for _sweep in range(SWEEPS):
        _down(made, age)
        crossings = _crossings(made)
        if best is None or crossings < fewest:
            best, fewest = [list(row) for row in made.rows], crossings
        _up(made)
    made.rows = best or []
    return made


def _down(made: Hierarchy, age: dict[str, tuple[str, int]]) -> None:
    for row in range(1, len(made.rows)):
        where = made.positions()
        above: dict[str, list[tuple[float, str]]] = defaultdict(list)
        for strand in made.strands:
            top = made.rank[strand.union.parents[0]]
            if top < row <= made.rank[strand.child]:
                foot = strand.foot(row, top)
                head = _middle(strand.union, where) if row == top + 1 else where[strand.foot(row - 1, top)]
                above[foot].append((head, strand.union.key))
        made.rows[row] = [_turned(block, above) for block in made.rows[row]]
        made.rows[row] = _sorted(made.rows[row], lambda block: _under(block, above, age))  # noqa: B023 -- used at once


def _turned(block: Block, above: dict[str, list[tuple[float, str]]]) -> Block:
    """Each partner at the side of their own parents."""
    hung = [fmean(head for head, _union in above[key]) for key in block if above.get(key)]
    falling = sum(one > other for at, one in enumerate(hung) for other in hung[at + 1 :])
    rising = sum(one < other for at, one in enumerate(hung) for other in hung[at + 1 :])
    return tuple(reversed(block)) if falling > rising else block


def _under(
    block: Block, above: dict[str, list[tuple[float, str]]], age: dict[str, tuple[str, int]]
) -> tuple[float, str, tuple[str, int]] | None:
    hung = [(key, *one) for key in block for one in above.get(key, ())]
    if not hung:
        return None
    key, _head, union = hung[0]
    return fmean(head for _key, head, _union in hung), union, age.get(key, ("9999", 0))


def _up(made: Hierarchy) -> None:
    for row in range(len(made.rows) - 2, -1, -1):
        where = made.positions()
        beneath: dict[str, list[float]] = defaultdict(list)
        for strand in made.strands:
            top = made.rank[strand.union.parents[0]]
            if top <= row < made.rank[strand.child]:
                heads = strand.union.parents if row == top else (strand.foot(row, top),)
                for head in heads:
                    beneath[head].append(where[strand.foot(row + 1, top)])
        made.rows[row] = _sorted(made.rows[row], lambda block: _over(block, beneath))  # noqa: B023 -- used at once


def _over(block: Block, beneath: dict[str, list[float]]) -> float | None:
    hung = [at for key in block for at in beneath.get(key, ())]
    return fmean(hung) if hung else None


def _sorted(row: list[Block], key_of: Callable[[Block], Any]) -> list[Block]:
    """In order of their keys; who has none keeps the place."""
    keys = [(key_of(block), block) for block in row]
    known = iter(sorted(((key, at) for at, (key, _block) in enumerate(keys) if key is not None)))
    return [block if key is None else row[next(known)[1]] for key, block in keys]


def _middle(union: Union, where: dict[str, float]) -> float:
    return fmean(where[parent] for parent in union.parents)


def _crossings(made: Hierarchy) -> int:
    where = made.positions()
    found = 0
    for row in range(len(made.rows) - 1):
        lines = []
        for strand in made.strands:
            top = made.rank[strand.union.parents[0]]
            if top <= row < made.rank[strand.child]:
                head = _middle(strand.union, where) if row == top else where[strand.foot(row, top)]
                lines.append((head, where[strand.foot(row + 1, top)]))
        found += sum((a - c) * (b - d) < 0 for at, (a, b) in enumerate(lines) for c, d in lines[at + 1 :])
    return found
