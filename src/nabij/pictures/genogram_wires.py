"""Where the lines of a genogram run: down between the boxes, across in the channels between the rows.

Nothing stands in those channels, so a line never passes through a box. What runs across gets a track of its own
wherever it would lie on another.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from nabij.pictures.genogram_family import Couple, Feeling, Union
from nabij.pictures.genogram_order import Hierarchy
from nabij.pictures.genogram_places import PARTNERS, SLOT, width_of_slot
from nabij.pictures.genogram_tracks import NEAR, Net, Pin, lay_tracks

PITCH = 13.0  # between lines side by side
EDGE = 10.0  # between a line and a box
NUDGES = (0, 4, -4, 8, -8, 12, -12, 16, -16, 20, -20, 24, -24)
SIDES = (0, 9, -9, 16, -16, 5, -5, 13, -13, 19, -19)
Gap = tuple[int, int]  # a row, and how many slots stand at the left


@dataclass(eq=False)
class Stub:
    """How a line leaves somebody: under the symbol so far beside the middle, or at its side so far from it."""

    key: str
    side: int
    off: float = 0.0
    level: float = 0.0


@dataclass(eq=False)
class Wire:
    """A line between two: straight when they stand beside each other, else by way of pins and nets."""

    thing: Couple | Feeling
    start: Stub
    end: Stub
    pins: list[Pin] = field(default_factory=list)
    nets: list[Net] = field(default_factory=list)


@dataclass(eq=False)
class Branch:
    """The lines from parents to their children; `beyond` are the nets lower down, for who stands further below."""

    union: Union
    head: Pin
    source: Stub | Wire
    net: Net
    feet: list[tuple[str, Pin]]
    beyond: list[tuple[str, Pin, Net, Pin]] = field(default_factory=list)


class Wiring:
    """All lines and what they need; `x` says where everybody stands, at first by and large and then for good."""

    def __init__(self, made: Hierarchy, x: dict[str, float]) -> None:
        self.made, self.x = made, x
        self.slots = [[key for block in row for key in block] for row in made.rows]
        self.at = {key: (row, at) for row, keys in enumerate(self.slots) for at, key in enumerate(keys)}
        self.ports: dict[Gap, list[tuple[int, Pin]]] = defaultdict(list)
        self.fixed: dict[str, list[Pin]] = defaultdict(list)
        self.bottoms: dict[str, list[Stub]] = defaultdict(list)
        self.sides: dict[tuple[str, int], int] = defaultdict(int)
        self.nets: list[Net] = []
        self.wires: list[Wire] = []
        self.branches: list[Branch] = []

    def lay(self, couples: Iterable[Couple], unions: Iterable[Union], feelings: Iterable[Feeling]) -> None:
        """Decide through which gaps and channels everything goes."""
        feelings = sorted(feelings, key=lambda one: not self._are_beside(one.one, one.other))
        self.wires = [self._wire(couple) for couple in couples]
        of_pair = {frozenset(wire.thing.pair): wire for wire in self.wires if isinstance(wire.thing, Couple)}
        self.branches = [self._branch(union, of_pair.get(frozenset(union.parents))) for union in unions]
        self.wires += [self._wire(feeling) for feeling in feelings]
        self._spread_stubs()

    def _are_beside(self, one: str, other: str) -> bool:
        (row, at), (other_row, other_at) = self.at[one], self.at[other]
        return row == other_row and abs(at - other_at) == 1

    def _port(self, gap: Gap, hint: int, owner: str) -> Pin:
        row, _at = gap
        pin = Pin(channels=(row - 1, row), owner=owner)
        self.ports[gap].append((hint, pin))
        return pin

    def _beside(self, key: str, side: int, owner: str) -> Pin:
        """A port in the gap at this side of somebody."""
        row, at = self.at[key]
        return self._port((row, at + (side > 0)), -side, owner)

    def _net(self, channel: int, tops: list[Pin], bottoms: list[Pin], *, first: bool = False) -> Net:
        self.nets.append(Net(channel, tops, bottoms, first))
        return self.nets[-1]

    def _wire(self, thing: Couple | Feeling) -> Wire:
        one, other = sorted((thing.one, thing.other), key=lambda key: (self.at[key][0], self.at[key][1]))
        row, other_row = self.at[one][0], self.at[other][0]
        apart = self.x[other] - self.x[one]
        out, home = (1, -1) if apart > SLOT / 2 or row == other_row else (-1, 1) if apart < -SLOT / 2 else (1, 1)
        straight = self._are_beside(one, other)
        wire = Wire(thing, *self._stubs(thing, (one, out), (other, home), straight=straight))
        if not straight:
            self._run(wire, row, other_row)
        return wire

    def _stubs(
        self, thing: Couple | Feeling, one: tuple[str, int], other: tuple[str, int], *, straight: bool
    ) -> tuple[Stub, Stub]:
        if isinstance(thing, Couple):
            return self._under(*one, straight=straight), self._under(*other, straight=straight)
        if straight:
            self.sides[one] = self.sides[other] = max(self.sides[one], self.sides[other])
        return self._side(*one), self._side(*other)

    def _under(self, key: str, side: int, *, straight: bool) -> Stub:
        far = sum(1 for stub in self.bottoms[key] if stub.side == side and stub.level > 9)
        stub = Stub(key, side, level=9 if straight else (15, 12, 18, 6)[far % 4])
        self.bottoms[key].append(stub)
        return stub

    def _side(self, key: str, side: int) -> Stub:
        at = self.sides[key, side]
        self.sides[key, side] += 1
        return Stub(key, side, off=SIDES[at % len(SIDES)])

    def _run(self, wire: Wire, row: int, other_row: int) -> None:
        owner = f"{wire.start.key}~{wire.end.key}~{type(wire.thing).__name__}"
        first = isinstance(wire.thing, Couple) and row == other_row
        start, end = (self._beside(stub.key, stub.side, owner) for stub in (wire.start, wire.end))
        if row == other_row:
            wire.pins, wire.nets = [start, end], [self._net(row, [start, end], [], first=first)]
            return
        ends = self.x[wire.start.key], self.x[wire.end.key]
        between = [
            self._port(self._nearest(at, ends[0] + (ends[1] - ends[0]) * (at - row) / (other_row - row)), 0, owner)
            for at in range(row + 1, other_row)
        ]
        wire.pins = [start, *between, end]
        wire.nets = [self._net(row + n, [wire.pins[n]], [wire.pins[n + 1]]) for n in range(len(wire.pins) - 1)]

    def _nearest(self, row: int, x: float) -> Gap:
        keys = self.slots[row]
        middles = [(self.x[a] + self.x[b]) / 2 for a, b in pairwise(keys)]
        ends = [self.x[keys[0]] - SLOT / 2, *middles, self.x[keys[-1]] + SLOT / 2]
        return row, min(range(len(ends)), key=lambda at: abs(ends[at] - x))

    def _branch(self, union: Union, wire: Wire | None) -> Branch:
        row = self.at[union.parents[0]][0]
        strands = [strand for strand in self.made.strands if strand.union is union]
        feet = [(strand.foot(row + 1, row), Pin(channels=(row,), owner=union.key)) for strand in strands]
        for key, pin in feet:
            self.fixed[key].append(pin)
        head, source = self._head(union, wire)
        branch = Branch(union, head, source, self._net(row, [head], [pin for _key, pin in feet]), feet)
        for strand, (_key, pin) in zip(strands, feet, strict=True):
            for at in range(len(strand.passes)):
                pin.channels = (*pin.channels, row + at + 1)
                below = Pin(channels=(row + at + 1,), owner=union.key)
                foot = strand.foot(row + at + 2, row)
                self.fixed[foot].append(below)
                net = self._net(row + at + 1, [pin], [below])
                branch.beyond.append((strand.child, pin, net, below))
                pin = below
        return branch

    def _head(self, union: Union, wire: Wire | None) -> tuple[Pin, Stub | Wire]:
        """Between two who stand beside each other, on the line of those who do not, beside who is alone."""
        if wire is None:
            key = union.parents[0]
            row, at = self.at[key]
            neighbours = self.slots[row][at + 1 : at + 2]
            is_taken = any(stub.side > 0 and stub.level == 9 for stub in self.bottoms[key])
            side = -1 if neighbours and is_taken else 1
            return self._beside(key, side, union.key), self._under(key, side, straight=False)
        if not wire.pins:
            return self._port((self.at[wire.end.key][0], self.at[wire.end.key][1]), 0, union.key), wire
        return Pin(channels=(self.at[wire.start.key][0],), owner=union.key), wire

    def _spread_stubs(self) -> None:
        for stubs in self.bottoms.values():
            for side in (-1, 1):
                for at, stub in enumerate(stub for stub in stubs if stub.side == side):
                    stub.off = side * (6.0 + 5.0 * (at % 4)) if len(stubs) > 1 else 0.0

    def widths(self, labels: dict[Gap, float]) -> dict[Gap, float]:
        """How wide the gaps must be for what passes through them, or for the words (`labels`) that stand there."""
        wide = {gap: 2 * EDGE + PITCH * (len(pins) - 1) for gap, pins in self.ports.items()}
        return {gap: max(wide.get(gap, 0.0), labels.get(gap, 0.0)) for gap in {*wide, *labels}}

    def is_quiet(self, gap: Gap) -> bool:
        """Whether nothing but the children of the two beside it passes here."""
        return len(self.ports.get(gap, ())) <= 1 and not any(self.sides[key, side] for key, side in self._shores(gap))

    def _shores(self, gap: Gap) -> list[tuple[str, int]]:
        row, at = gap
        return [(key, 1 - 2 * n) for n, key in enumerate(self.slots[row][max(at - 1, 0) : at + 1])]

    def settle(self, x: dict[str, float]) -> None:
        """Give every line its place from the left and its track."""
        self.x = x
        for gap, ports in self.ports.items():
            self._settle_gap(gap, [pin for _hint, pin in sorted(ports, key=lambda port: port[0])])
        for key, pins in self.fixed.items():
            self._settle_feet(key, pins)
        for branch in self.branches:
            if isinstance(branch.source, Wire) and branch.source.pins:
                low, high = sorted(pin.x for pin in (branch.source.pins[0], branch.source.pins[-1]))
                branch.head.x, branch.head.low, branch.head.high = (low + high) / 2, low, high
        self._nudge()
        for channel in {net.channel for net in self.nets}:
            lay_tracks([net for net in self.nets if net.channel == channel])

    def _settle_gap(self, gap: Gap, pins: list[Pin]) -> None:
        row, at = gap
        keys = self.slots[row]
        left = self._edge(keys[at - 1], 1) if at else None
        right = self._edge(keys[at], -1) if at < len(keys) else None
        if left is None or right is None:
            edge = right if right is not None else left if left is not None else 0.0
            sign = -1 if right is not None else 1
            for n, pin in enumerate(pins if sign > 0 else reversed(pins)):
                pin.x = edge + sign * (EDGE + 4 + PITCH * n)
                pin.low, pin.high = sorted((edge + sign * EDGE / 2, pin.x + sign * 30))
            return
        for n, pin in enumerate(pins):
            pin.x = (left + right) / 2 + (n - (len(pins) - 1) / 2) * PITCH
            pin.low, pin.high = left + EDGE / 2, right - EDGE / 2

    def _edge(self, key: str, side: int) -> float:
        return self.x[key] + side * width_of_slot(self.made, key) / 2

    def _settle_feet(self, key: str, pins: list[Pin]) -> None:
        """Whoever hangs under several unions has as many places, in the order of those."""
        heads = {id(pin): self._comes_from(pin) for pin in pins}
        for n, pin in enumerate(sorted(pins, key=lambda pin: heads[id(pin)])):
            pin.x = self.x[key] + (n - (len(pins) - 1) / 2) * 10
            pin.low = pin.high = pin.x

    def _comes_from(self, pin: Pin) -> float:
        net = next(net for net in self.nets if pin in net.bottoms)
        return net.tops[0].x

    def _nudge(self) -> None:
        """Let no line go down where another one does."""
        taken: dict[int, list[tuple[float, str]]] = defaultdict(list)
        pins = dict.fromkeys(pin for net in self.nets for pin in (*net.tops, *net.bottoms))
        for pin in sorted(pins, key=lambda pin: pin.high - pin.low > 1):
            straight = [
                foot.x for net in self.nets if pin in net.tops and len(net.bottoms) == 1 for foot in net.bottoms
            ]
            wanted = [at for at in straight if pin.low <= at <= pin.high and abs(at - pin.x) <= EDGE]
            tries = [*wanted, *(pin.x + by for by in NUDGES if pin.low <= pin.x + by <= pin.high)]
            near = [one for channel in pin.channels for one in taken[channel]]
            free = (at for at in tries if all(o == pin.owner or abs(at - other) >= NEAR for other, o in near))
            pin.x = next(free, pin.x)
            for channel in pin.channels:
                taken[channel].append((pin.x, pin.owner))


def label_gap(wiring: Wiring, wire: Wire) -> Gap:
    """The gap between two who stand beside each other."""
    return wiring.at[wire.end.key]


def room_for(width: float) -> float:
    return max(PARTNERS, width + EDGE)
