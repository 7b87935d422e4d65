"""How far from the left everybody stands: parents above the middle of their children, nobody too close.

Row after row the blocks are drawn towards what they hang on; where they would overlap, they share the difference
(isotonic regression: pool adjacent violators).
"""

from collections import defaultdict
from collections.abc import Mapping
from itertools import pairwise
from statistics import fmean

from nabij.pictures.genogram_order import Block, Hierarchy

SLOT, PASSING = 104.0, 12.0
PARTNERS, STRANGERS = 34.0, 26.0
SWEEPS = 10
LIGHT = 0.02
Gaps = Mapping[tuple[int, int], float]


def width_of_slot(made: Hierarchy, key: str) -> float:
    return SLOT if key in made.rank else PASSING


def centres_of(made: Hierarchy, wider: Gaps) -> dict[str, float]:
    """The middle of every slot; `wider` says how wide the gap at (row, number from the left) must be at least."""
    return _Placing(made, wider).run()


class _Placing:
    def __init__(self, made: Hierarchy, wider: Gaps) -> None:
        self.made = made
        self.x: dict[str, float] = {}
        self.needs: list[list[float]] = []  # per row: from the first slot of a block to that of the next
        for number, row in enumerate(made.rows):
            self._in_line(number, row, wider)

    def _in_line(self, number: int, row: list[Block], wider: Gaps) -> None:
        edge, slot = 0.0, 0
        for block in row:
            for place, key in enumerate(block):
                width = width_of_slot(self.made, key)
                base = 0.0 if slot == 0 else PARTNERS if place else STRANGERS
                self.x[key] = edge + max(base, wider.get((number, slot), 0.0) if slot else 0.0) + width / 2
                edge, slot = self.x[key] + width / 2, slot + 1
        self.needs.append(self._steps(row))

    def _steps(self, row: list[Block]) -> list[float]:
        firsts = [self.x[block[0]] for block in row]
        return [after - before for before, after in pairwise(firsts)]

    def run(self) -> dict[str, float]:
        for _sweep in range(SWEEPS):
            for row in range(1, len(self.made.rows)):
                self._move(row, self._pulls_from_above(row))
            for row in range(len(self.made.rows) - 2, -1, -1):
                self._move(row, self._pulls_from_below(row))
        return self.x

    def _pulls_from_above(self, row: int) -> dict[str, list[float]]:
        pulls: dict[str, list[float]] = defaultdict(list)
        for head, feet in self._families(row - 1):
            shift = head - fmean(self.x[foot] for foot in feet)
            for foot in feet:
                pulls[foot].append(shift)
        return pulls

    def _pulls_from_below(self, row: int) -> dict[str, list[float]]:
        pulls: dict[str, list[float]] = defaultdict(list)
        for strand in self.made.strands:
            top = self.made.rank[strand.union.parents[0]]
            if top < row < self.made.rank[strand.child]:
                place = strand.foot(row, top)
                pulls[place].append(self.x[strand.foot(row + 1, top)] - self.x[place])
        for (head, feet), parents in zip(self._families(row), self._heads(row), strict=True):
            shift = fmean(self.x[foot] for foot in feet) - head
            for parent in parents:
                pulls[parent].append(shift)
        return pulls

    def _heads(self, row: int) -> list[tuple[str, ...]]:
        return [parents for parents, _feet in self._grouped(row)]

    def _families(self, row: int) -> list[tuple[float, list[str]]]:
        return [(fmean(self.x[key] for key in parents), feet) for parents, feet in self._grouped(row)]

    def _grouped(self, row: int) -> list[tuple[tuple[str, ...], list[str]]]:
        """What hangs together between this row and the next."""
        found: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for strand in self.made.strands:
            top = self.made.rank[strand.union.parents[0]]
            if top <= row < self.made.rank[strand.child]:
                head = strand.union.parents if row == top else (strand.foot(row, top),)
                found[head].append(strand.foot(row + 1, top))
        return list(found.items())

    def _move(self, row: int, pulls: dict[str, list[float]]) -> None:
        blocks = self.made.rows[row]
        wanted, weights = [], []
        for block in blocks:
            felt = [shift for key in block for shift in pulls.get(key, ())]
            wanted.append(self.x[block[0]] + (fmean(felt) if felt else 0.0))
            weights.append(len(felt) or LIGHT)
        for block, place in zip(blocks, _apart(wanted, weights, self.needs[row]), strict=True):
            shift = place - self.x[block[0]]
            for key in block:
                self.x[key] += shift


def _apart(wanted: list[float], weights: list[float], steps: list[float]) -> list[float]:
    """The places nearest to those wanted with at least these steps between them."""
    offsets = [0.0]
    for step in steps:
        offsets.append(offsets[-1] + step)
    pools: list[tuple[float, float, int]] = []
    for want, weight, offset in zip(wanted, weights, offsets, strict=False):
        pool = (want - offset, weight, 1)
        while pools and pools[-1][0] > pool[0]:
            value, heavy, size = pools.pop()
            total = heavy + pool[1]
            pool = ((value * heavy + pool[0] * pool[1]) / total, total, size + pool[2])
        pools.append(pool)
    level = [value for value, _weight, size in pools for _one in range(size)]
    return [value + offset for value, offset in zip(level, offsets, strict=False)]
