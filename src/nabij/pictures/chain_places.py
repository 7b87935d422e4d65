"""Where everything of a chain stands from left to right, and where lines leave and reach it."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from nabij.pictures.chain_rows import BESIDE, Arranged, Node, Way
from nabij.pictures.geometry import Rect
from nabij.pictures.spacing import spaced

GAP, LINE_GAP, PASSES = 28.0, 16.0, 12
PORT_INSET, PORT_GAP, NEAR = 14.0, 13.0, 8.0
HEAVY = {"box": 1.0, "label": 4.0, "bend": 4.0}


@dataclass
class Placed:
    """The room of a node; `y` comes when the channels between the rows are known."""

    rect: Rect


Places = dict[Node, Placed]
Centres = dict[Node, float]


def place(arranged: Arranged) -> Places:
    """Each node at its place from left to right; the most left one at nought."""
    centres = _centres(arranged.rows)
    for way in arranged.ways:
        _straighten(way, arranged.rows, centres)
    left = min((centres[node] - node.width / 2 for row in arranged.rows for node in row), default=0)
    return {
        node: Placed(Rect(centres[node] - node.width / 2 - left, 0, node.width, node.height))
        for row in arranged.rows for node in row
    }  # fmt: skip


def _apart(one: Node, other: Node) -> float:
    gap = GAP if one.kind == other.kind == "box" else LINE_GAP
    return (one.width + other.width) / 2 + gap


def _centres(rows: list[list[Node]]) -> Centres:
    centres: Centres = {}
    for row in rows:
        start = spaced([0.0] * len(row), [_apart(a, b) for a, b in pairwise(row)])
        centres |= dict(zip(row, start, strict=True))
    for turn in range(PASSES):
        for row in rows if turn % 2 == 0 else reversed(rows):
            _settle(row, centres, down=turn % 2 == 0, both=turn >= PASSES // 2)
    for row in rows:
        if not any(node.above or node.below for node in row):
            _to_the_middle(row, centres)
    return centres


def _to_the_middle(row: list[Node], centres: Centres) -> None:
    """Boxes without any line stand below the middle of the others."""
    tied = [x for node, x in centres.items() if node.above or node.below] or [0.0]
    shift = (min(tied) + max(tied)) / 2 - (centres[row[0]] + centres[row[-1]]) / 2
    centres |= {node: centres[node] + shift for node in row}


def _settle(row: list[Node], centres: Centres, *, down: bool, both: bool) -> None:
    """Move a row to the middle of what it hangs on: above when going down, below when going up."""
    wanted = []
    for node in row:
        beside = [*node.above, *node.below] if both else (node.above if down else node.below)
        # A long line is one: each of its places wishes for the middle of all of them.
        anchors = [centres[one] + anchor_shift(one) for one in node.way or beside]
        wanted.append(sum(anchors) / len(anchors) - anchor_shift(node) if anchors else centres[node])
    found = spaced(wanted, [_apart(a, b) for a, b in pairwise(row)], [HEAVY[node.kind] for node in row])
    centres |= dict(zip(row, found, strict=True))


def anchor_shift(node: Node) -> float:
    """How far from its middle the line of a node runs: at words on their left, else through the middle."""
    return BESIDE / 2 - node.width / 2 if node.kind == "label" else 0.0


def _straighten(way: Way, rows: list[list[Node]], centres: Centres) -> None:
    """One straight line through all rows that are passed, when there is room for it somewhere."""
    between = way.nodes[1:-1]
    anchors = [centres[node] + anchor_shift(node) for node in between]
    rooms = [_room_of(node, rows[node.row], centres) for node in between]
    low, high = max((room[0] for room in rooms), default=0.0), min((room[1] for room in rooms), default=0.0)
    if len(between) < 2 or low > high:
        return
    here = min(max(sum(anchors) / len(anchors), low), high)
    for node in between:
        centres[node] = here - anchor_shift(node)


def _room_of(node: Node, row: list[Node], centres: Centres) -> tuple[float, float]:
    """Between which places its line may run, with the neighbours where they are."""
    at = row.index(node)
    low = centres[row[at - 1]] + _apart(row[at - 1], node) if at else -1e9
    high = centres[row[at + 1]] - _apart(node, row[at + 1]) if at + 1 < len(row) else 1e9
    return low + anchor_shift(node), high + anchor_shift(node)


End = tuple[Way, int]  # a line at the n-th node it runs through


@dataclass
class Ports:
    """Where each line leaves (`out`) and reaches (`into`) each node that it runs through."""

    out: dict[End, float]
    into: dict[End, float]


def ports_of(arranged: Arranged, places: Places, side_of: Mapping[Way, float]) -> Ports:
    """Spread along the edges of the boxes, straight down where that can be; `side_of` a loop is its lane."""
    ports = Ports({}, {})
    for way in arranged.ways:
        for at, (upper, lower) in enumerate(pairwise(way.nodes)):
            ports.out[way, at], ports.into[way, at + 1] = _meeting(upper, lower, places)
    for loop in arranged.loops:
        ports.out[loop, 0] = ports.into[loop, 1] = side_of[loop]
    for _turn in range(3):
        _spread(ports.out, places)
        _follow(ports.out, ports.into, arranged)
        _spread(ports.into, places)
        _follow(ports.into, ports.out, arranged)
    _spread(ports.out, places)
    _onto_ports(arranged, places, ports)
    return ports


def _onto_ports(arranged: Arranged, places: Places, ports: Ports) -> None:
    """A long line runs straight above the place where it arrives, when its neighbours leave that free."""
    centres = {node: placed.rect.centre[0] for node, placed in places.items()}
    for way in arranged.ways:
        between, last = way.nodes[1:-1], len(way.nodes) - 1
        x = ports.into[way, last]
        rooms = [_room_of(node, arranged.rows[node.row], centres) for node in between]
        if not between:
            continue
        if not all(low <= x <= high for low, high in rooms):
            _meet_port(ports.into, (way, last), ports.out[way, last - 1], places)
            _meet_port(ports.out, (way, 0), ports.into[way, 1], places)
            continue
        for at, node in enumerate(between, start=1):
            ports.into[way, at] = ports.out[way, at] = x
            places[node].rect = places[node].rect.moved(x - anchor_shift(node) - centres[node], 0)
            centres[node] = x - anchor_shift(node)
        _meet_port(ports.out, (way, 0), x, places)


def _meet_port(ports: dict[End, float], end: End, x: float, places: Places) -> None:
    """Leave or reach a box right here, when no other line stands near: a line without a kink."""
    node = end[0].nodes[end[1]]
    low, high = _reach(node, places)
    others = [ports[one] for one in ports if one != end and one[0].nodes[one[1]] is node]
    if low - NEAR <= x <= high + NEAR and all(abs(x - other) >= NEAR for other in others):
        ports[end] = x


def _meeting(upper: Node, lower: Node, places: Places) -> tuple[float, float]:
    """The same place for both when they stand above one another, else the nearest of each."""
    (a, b), (c, d) = _reach(upper, places), _reach(lower, places)
    if max(a, c) <= min(b, d):
        return ((max(a, c) + min(b, d)) / 2,) * 2
    return (b, c) if b < c else (a, d)


def _reach(node: Node, places: Places) -> tuple[float, float]:
    rect = places[node].rect
    if node.kind == "box":
        return rect.x + PORT_INSET, rect.right - PORT_INSET
    x = rect.centre[0] + anchor_shift(node)
    return x, x


def _follow(there: dict[End, float], here: dict[End, float], arranged: Arranged) -> None:
    """Wish at this end what was found at the other end of the same piece."""
    step = 1 if min((at for _way, at in there), default=0) == 0 else -1
    for way in arranged.ways:
        for at in range(len(way.nodes)):
            if (way, at) in there and (way, at + step) in here:
                here[way, at + step] = there[way, at]


def _spread(ports: dict[End, float], places: Places) -> None:
    ends: dict[Node, list[End]] = {}
    for way, at in ports:
        ends.setdefault(way.nodes[at], []).append((way, at))
    for node, lines in ends.items():
        low, high = _reach(node, places)
        lines.sort(key=lambda end: ports[end])
        gap = min(PORT_GAP, (high - low) / max(len(lines) - 1, 1))
        found = spaced([min(max(ports[end], low), high) for end in lines], [gap] * (len(lines) - 1))
        # What the crowd pushed over an edge comes back, the others close up.
        for index, (end, x) in enumerate(zip(lines, found, strict=True)):
            ports[end] = min(max(x, low + index * gap), high - (len(lines) - 1 - index) * gap)
