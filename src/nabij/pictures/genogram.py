"""The genogram: three generations and more, laid out by ourselves from who is family of whom.

Partners stand beside each other with their line beneath, children under their own parents in the order of their
birth; round those who live together runs a dashed line that holds nobody else.
"""

from collections import defaultdict
from itertools import pairwise
from math import hypot

from nabij.pictures.drawing import Drawing, Item, Line, Look, Shape, Tie, Words
from nabij.pictures.genogram_family import (
    Couple,
    Family,
    Feeling,
    Quality,
    couples_of,
    on_their_rows,
    twins_of,
    unions_of,
)
from nabij.pictures.genogram_home import home_of
from nabij.pictures.genogram_order import Hierarchy, hierarchy_of
from nabij.pictures.genogram_places import SLOT, centres_of
from nabij.pictures.genogram_ranks import ranks_of
from nabij.pictures.genogram_symbols import (
    DROP,
    HALF,
    SIZE,
    couple_lines,
    edge_at,
    feeling_lines,
    height_of,
    item_of,
)
from nabij.pictures.genogram_tracks import Pin
from nabij.pictures.genogram_wires import Branch, Stub, Wire, Wiring, label_gap, room_for
from nabij.pictures.geometry import Point, Rect
from nabij.pictures.ink import SOFT_WORDS, WORDS
from nabij.pictures.words import width_of

MARGIN = 26.0
ABOVE, BELOW, TRACK = 14.0, 22.0, 12.0
TWINS = 26.0
APART = 30.0
YEARS = 12.0
CHILD = Look(stroke=WORDS, width=1.6)
# How far a line of feeling goes to its sides, and a little room.
SWAY: dict[Quality, float] = {"tense": 5.5, "violent": 6.5, "broken": 7.5}


def genogram(family: Family) -> Drawing:
    """The picture of a family."""
    return _Genogram(family).drawing() if family.people else Drawing(1, 1, family.title, ())


class _Genogram:
    def __init__(self, family: Family) -> None:
        self.family = family
        self.people = {one.key: one for one in family.people}
        unions = unions_of(family)
        self.couples = couples_of(family, unions)
        self.rank = ranks_of(family, self.couples, unions)
        self.unions = on_their_rows(unions, self.rank)
        self.made: Hierarchy = hierarchy_of(family, self.couples, self.unions, self.rank)
        self.wiring = Wiring(self.made, centres_of(self.made, {}))
        self.wiring.lay(self.couples, self.unions, family.feelings)
        self.years = self._years()
        self.wiring.settle(centres_of(self.made, self.wiring.widths(self._rooms())))
        self._shift()
        self._rows()
        self.items = self._items()

    def _years(self) -> dict[Couple, tuple[str, ...]]:
        """What is written at the line of a couple: where nothing passes between the two."""
        return {
            wire.thing: tuple(wire.thing.years.split(" "))
            for wire in self.wiring.wires
            if isinstance(wire.thing, Couple) and wire.thing.years and not wire.pins
            and self.wiring.is_quiet(label_gap(self.wiring, wire))
        }  # fmt: skip

    def _rooms(self) -> dict[tuple[int, int], float]:
        return {
            label_gap(self.wiring, wire): room_for(max(width_of(line, YEARS) for line in self.years[wire.thing]))
            for wire in self.wiring.wires
            if isinstance(wire.thing, Couple) and wire.thing in self.years
        }

    def _shift(self) -> None:
        """So that the leftmost thing stands at the margin."""
        pins = list(dict.fromkeys(pin for net in self.wiring.nets for pin in (*net.tops, *net.bottoms)))
        left = min([self.wiring.x[key] - SLOT / 2 for key in self.people] + [pin.x - 8 for pin in pins])
        self.x = {key: x + MARGIN - left for key, x in self.wiring.x.items()}
        for pin in pins:
            pin.x += MARGIN - left
        right = max([self.x[key] + SLOT / 2 for key in self.people] + [pin.x + 8 for pin in pins])
        self.width = right + MARGIN

    def _rows(self) -> None:
        """Where every row begins, and where the tracks beneath it run."""
        tracks: dict[int, int] = defaultdict(int)
        for net in self.wiring.nets:
            tracks[net.channel] = max(tracks[net.channel], net.track + 1)
        self.tops, self.channels = [], []
        at = MARGIN
        tied = {key for union in self.unions for key in (*union.parents, *(child for child, _kind in union.children))}
        tied |= {key for couple in self.couples for key in couple.pair}
        self.loose = [key for key in self.people if key not in tied]
        for row, blocks in enumerate(self.made.rows):
            people = [self.people[key] for block in blocks for key in block if key in self.people]
            at += APART if self._is_apart(row) else 0
            self.tops.append(at)
            at += max(height_of(one, SLOT) for one in people)
            self.channels.append(at + ABOVE)
            at += ABOVE + TRACK * max(tracks[row] - 1, 0) + BELOW + (TWINS if self._has_twins(row + 1) else 0)
        busy = tracks[len(self.made.rows) - 1]
        self.height = self.channels[-1] - ABOVE + (ABOVE + TRACK * busy if busy else 0) + MARGIN

    def _left(self, row: int) -> float:
        return min(self.x[key] for block in self.made.rows[row] for key in block) - SLOT / 2

    def _is_apart(self, row: int) -> bool:
        keys = {key for block in self.made.rows[row] for key in block}
        return bool(self.family.apart and keys and keys <= set(self.loose) and len(self.people) > len(self.loose))

    def _has_twins(self, row: int) -> bool:
        return any(self.rank[one.key] == row for group in twins_of(self.family.people) for one in group)

    def top_of(self, key: str) -> float:
        return self.tops[self.rank[key]]

    def drawing(self) -> Drawing:
        ties = [tie for branch in self.wiring.branches for tie in self._branch(branch)]
        ties += [self._tie(wire) for wire in self.wiring.wires]
        notes = [
            Words(self._left(row), top - APART, (self.family.apart,), 14, bold=True, colour=SOFT_WORDS)
            for row, top in enumerate(self.tops)
            if self._is_apart(row)
        ]
        wide = max([self.width, *(words.box.right + MARGIN for words in notes)])
        return Drawing(wide, self.height, self.family.title, self.items, tuple(ties), self._home(), tuple(notes))

    def _items(self) -> tuple[Item, ...]:
        adopted = {one.child for one in self.family.children if one.kind == "adoption"}
        return tuple(
            item_of(self.people[key], self.x[key], self.tops[row], SLOT, is_adopted=key in adopted)
            for row, blocks in enumerate(self.made.rows)
            for block in blocks
            for key in block
            if key in self.people
        )

    def _home(self) -> tuple[Shape, ...]:
        box = {item.key: item.box for item in self.items}
        rows = [
            [box.get(key, Rect(self.x[key], self.tops[row], 0, 0)) for block in blocks for key in block]
            for row, blocks in enumerate(self.made.rows)
        ]
        here = {key for key, one in self.people.items() if one.lives_here}
        return home_of(rows, [[key in here for block in blocks for key in block] for blocks in self.made.rows])

    def _track(self, channel: int, track: int) -> float:
        return self.channels[channel] + TRACK * track

    def _foot_of(self, stub: Stub) -> Point:
        """Where a line leaves the underside of somebody's symbol."""
        y = self.top_of(stub.key) + HALF + edge_at(self._sign(stub.key), stub.off)
        return self.x[stub.key] + stub.off, y

    def _sign(self, key: str) -> str:
        return self.people[key].gender

    def _down(self, stub: Stub, pin: Pin) -> list[Point]:
        level = self.top_of(stub.key) + SIZE + stub.level
        foot = self._foot_of(stub)
        return [foot, (foot[0], level), (pin.x, level)]

    def _tie(self, wire: Wire) -> Tie:
        thing = wire.thing
        between = (wire.start.key, wire.end.key)
        if isinstance(thing, Feeling):
            path = self._straight(wire, SWAY.get(thing.quality, 1)) or self._felt(wire)
            return Tie(between, feeling_lines(thing.quality, path), thing.sentence, url=thing.url)
        lines = couple_lines(thing, self._coupled(wire))
        return Tie(between, lines, thing.sentence, self._label(wire, thing), thing.url)

    def _label(self, wire: Wire, couple: Couple) -> Words | None:
        lines = self.years.get(couple)
        if not lines:
            return None
        middle = (self.x[wire.start.key] + self.x[wire.end.key]) / 2
        bottom = self.top_of(wire.start.key) + SIZE + 4
        return Words(middle, bottom - 15.6 * len(lines), lines, YEARS, anchor="middle", colour=SOFT_WORDS)

    def _coupled(self, wire: Wire) -> tuple[Point, ...]:
        if not wire.pins:
            (ax, ay), (bx, by) = self._foot_of(wire.start), self._foot_of(wire.end)
            level = self.top_of(wire.start.key) + SIZE + wire.start.level
            return (ax, ay), (ax, level), (bx, level), (bx, by)
        first, last = self._down(wire.start, wire.pins[0]), self._down(wire.end, wire.pins[-1])
        return (*first, *self._across(wire), *reversed(last))

    def _felt(self, wire: Wire) -> tuple[Point, ...]:
        start, end = self._side_of(wire.start), self._side_of(wire.end)
        if not wire.pins:
            return start, end
        return start, (wire.pins[0].x, start[1]), *self._across(wire), (wire.pins[-1].x, end[1]), end

    def _straight(self, wire: Wire, room: float) -> tuple[Point, ...]:
        """From one to the other as the crow flies, when that runs over nobody and over no words."""
        ends = [self._centre(stub.key) for stub in (wire.start, wire.end)]
        path = (self._towards(wire.start.key, *ends), self._towards(wire.end.key, *reversed(ends)))
        keys = (wire.start.key, wire.end.key)
        others = [item.box.grown(room) for item in self.items if item.key not in keys]
        own = [
            shape.box for item in self.items if item.key in keys for shape in item.shapes if isinstance(shape, Words)
        ]
        free = wire.pins and not any(box.is_crossed_by(path) for box in [*others, *own])
        return path if free else ()

    def _centre(self, key: str) -> Point:
        return self.x[key], self.top_of(key) + HALF

    def _towards(self, key: str, start: Point, goal: Point) -> Point:
        """On the edge of somebody's symbol, in the direction of the other."""
        dx, dy = goal[0] - start[0], goal[1] - start[1]
        reach = (HALF + 3) / (hypot(dx, dy) if self._sign(key) == "woman" else max(abs(dx), abs(dy)))
        return start[0] + dx * reach, start[1] + dy * reach

    def _side_of(self, stub: Stub) -> Point:
        reach = edge_at(self._sign(stub.key), stub.off) + 2
        return self.x[stub.key] + stub.side * reach, self.top_of(stub.key) + HALF + stub.off

    def _across(self, wire: Wire) -> list[Point]:
        path = []
        for net, (before, after) in zip(wire.nets, pairwise(wire.pins), strict=True):
            y = self._track(net.channel, net.track)
            path += [(before.x, y), (after.x, y)]
        return path

    def _branch(self, branch: Branch) -> list[Tie]:
        kinds = dict(branch.union.children)
        y = self._track(branch.net.channel, branch.net.track)
        trunk = [*self._stem(branch), (branch.head.x, y)]
        twins = self._twins(branch)
        lines = [Line(tuple(trunk), CHILD)]
        reach = [branch.head.x, *(x for x in self._feet(branch, twins))]
        if max(reach) - min(reach) > 0.5:
            lines.append(Line(((min(reach), y), (max(reach), y)), CHILD))
        together = {key for group in twins for key in group}
        for key, pin in branch.feet:
            child = key.split(">")[-1].split("@")[0] if ">" in key else key
            look = Look(stroke=WORDS, width=1.6, dash=DROP[kinds[child]])
            if key not in together:
                lines.append(Line(((pin.x, y), (pin.x, self._arrival(key, pin))), look))
        for group in twins:
            lines += self._born_together(group, branch, y)
        for child, pin, net, below in branch.beyond:
            at = self._track(net.channel, net.track)
            foot = next(key for key, pins in self.wiring.fixed.items() if below in pins)
            look = Look(stroke=WORDS, width=1.6, dash=DROP[kinds[child]])
            start = self._pass_top(net.channel)
            path = ((pin.x, start), (pin.x, at), (below.x, at), (below.x, self._arrival(foot, below)))
            lines.append(Line(path, look))
        return [Tie((*branch.union.parents, *kinds), tuple(lines))]

    def _stem(self, branch: Branch) -> list[Point]:
        wire = branch.source
        if isinstance(wire, Stub):
            return self._down(wire, branch.head)
        if wire.pins:
            return [(branch.head.x, self._track(wire.nets[0].channel, wire.nets[0].track))]
        return [(branch.head.x, self.top_of(wire.start.key) + SIZE + wire.start.level)]

    def _pass_top(self, row: int) -> float:
        """Lines that pass a row go through all of it."""
        return self.tops[row]

    def _arrival(self, key: str, pin: Pin) -> float:
        """How far down a line goes: to the symbol, or to the row that it passes."""
        if key not in self.people:
            return self.tops[self.wiring.at[key][0]]
        return self.top_of(key) + HALF - edge_at(self._sign(key), pin.x - self.x[key])

    def _twins(self, branch: Branch) -> list[tuple[str, ...]]:
        here = {key for key, _pin in branch.feet}
        groups = [tuple(one.key for one in group if one.key in here) for group in twins_of(self.family.people)]
        return [group for group in groups if len(group) > 1]

    def _feet(self, branch: Branch, twins: list[tuple[str, ...]]) -> list[float]:
        """Where something goes down from the line of brothers and sisters; twins from one point."""
        at = {key: pin.x for key, pin in branch.feet}
        together = {key for group in twins for key in group}
        return [x for key, x in at.items() if key not in together] + [self._joint(group, branch) for group in twins]

    def _joint(self, group: tuple[str, ...], branch: Branch) -> float:
        at = {key: pin.x for key, pin in branch.feet}
        return (min(at[key] for key in group) + max(at[key] for key in group)) / 2

    def _born_together(self, group: tuple[str, ...], branch: Branch, y: float) -> list[Line]:
        pins = dict(branch.feet)
        joint = (self._joint(group, branch), self.top_of(group[0]) - TWINS)
        lines = [Line(((joint[0], y), joint), CHILD)]
        lines += [Line((joint, (pins[key].x, self._arrival(key, pins[key]))), CHILD) for key in group]
        if all(self.people[key].are_identical for key in group):
            at = [(joint[0] + pins[key].x) / 2 for key in group]
            bar = joint[1] + TWINS / 2
            lines.append(Line(((min(at), bar), (max(at), bar)), CHILD))
        return lines
