"""Which row each box of a chain stands in, and in which order: causes above what they lead to.

Layered drawing after Sugiyama, Tagawa and Toda (1981): circles are opened, boxes get a row, long lines a
place in every row they pass, and sweeps with medians put what belongs together below one another.
"""

from bisect import bisect_left, insort
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median
from typing import Literal

from nabij.pictures.chain_parts import ChainLink
from nabij.pictures.words import width_of, wrap

BOX_WIDTH, MOST_IN_ROW = 196.0, 5
LABEL_SIZE, LABEL_WIDTH, LABEL_LINES, BESIDE = 12.5, 150.0, 4, 8.0
BEND_WIDTH, SWEEPS = 4.0, 10


@dataclass(eq=False)
class Node:
    """What takes room in a row: a box, the words of a line, or a line that passes."""

    key: str
    kind: Literal["box", "label", "bend"]
    row: int
    width: float
    height: float
    lines: tuple[str, ...] = ()
    above: "list[Node]" = field(default_factory=list)
    below: "list[Node]" = field(default_factory=list)
    way: "tuple[Node, ...]" = ()


@dataclass(frozen=True)
class Way:
    """A link and the nodes it runs through, from its cause to its effect."""

    link: ChainLink
    nodes: tuple[Node, ...]


@dataclass(frozen=True)
class Arranged:
    """Rows from above to below, each in order; `loops` are the links that close a circle."""

    rows: list[list[Node]]
    ways: list[Way]
    loops: list[Way]

    @property
    def boxes(self) -> Iterator[Node]:
        """In reading order."""
        return (node for row in self.rows for node in row if node.kind == "box")


def arrange(heights: Mapping[str, float], links: Sequence[ChainLink]) -> Arranged:
    """Boxes (with how high each is, in the order they were made) and links, in rows."""
    forward, loops = open_circles(list(heights), links)
    layers = _layers(list(heights), forward, loops)
    labelled = {layers[link.cause] for link in forward if link.words}
    rows_of = _row_numbers(max(layers.values(), default=-1) + 1, labelled)
    nodes = {
        key: Node(key, "box", rows_of[layers[key]], BOX_WIDTH, height)
        for key, height in heights.items()
    }  # fmt: skip
    ways = [_way(link, nodes) for link in forward]
    rows: list[list[Node]] = [[] for _ in range(max(rows_of.values(), default=-1) + 1)]
    for node in [*nodes.values(), *(one for way in ways for one in way.nodes[1:-1])]:
        rows[node.row].append(node)
    back = [Way(link, (nodes[link.cause], nodes[link.effect])) for link in loops]
    return Arranged(_untangled(rows), ways, back)


def open_circles(keys: Sequence[str], links: Sequence[ChainLink]) -> tuple[list[ChainLink], list[ChainLink]]:
    """Links that go on, and those that close a circle with them; what keeps something going closes it first."""
    leads: dict[str, set[str]] = {key: set() for key in keys}
    loops: list[ChainLink] = []
    for link in sorted(links, key=lambda one: one.keeps):
        if _reaches(leads, link.effect, link.cause):
            loops.append(link)
        else:
            leads[link.cause].add(link.effect)
    closing = {id(link) for link in loops}
    return [link for link in links if id(link) not in closing], loops


def _reaches(leads: Mapping[str, set[str]], start: str, end: str) -> bool:
    seen, waiting = {start}, [start]
    while waiting:
        here = waiting.pop()
        if here == end:
            return True
        waiting += leads[here] - seen
        seen |= leads[here]
    return False


def _layers(keys: Sequence[str], links: Sequence[ChainLink], loops: Sequence[ChainLink]) -> dict[str, int]:
    """Every effect below its causes, a handful in each layer; boxes without any line come last."""
    causes: dict[str, list[str]] = {key: [] for key in keys}
    effects: dict[str, list[str]] = {key: [] for key in keys}
    for link in links:
        causes[link.effect].append(link.cause)
        effects[link.cause].append(link.effect)
    tied = [key for key in keys if causes[key] or effects[key]]
    layers: dict[str, int] = {}
    for key in _causes_first(tied, causes):
        layers[key] = _with_room(layers, max((layers[one] + 1 for one in causes[key]), default=0))
    for key in sorted(tied, key=lambda one: -layers[one]):
        if effects[key] and len(causes[key]) <= len(effects[key]):
            _pull_down(layers, key, min(layers[one] for one in effects[key]) - 1)
    used = {layer: at for at, layer in enumerate(sorted(set(layers.values())))}
    layers = {key: used[layer] for key, layer in layers.items()}
    last = max(layers.values(), default=-1) + 1
    loose = [key for key in keys if key not in layers]
    return layers | {key: last + at // MOST_IN_ROW for at, key in enumerate(loose)}


def _causes_first(keys: Sequence[str], causes: Mapping[str, list[str]]) -> Iterator[str]:
    left = list(keys)
    done: set[str] = set()
    while left:
        key = next(one for one in left if done.issuperset(causes[one]))
        left.remove(key)
        done.add(key)
        yield key


def _with_room(layers: Mapping[str, int], wanted: int) -> int:
    taken = list(layers.values())
    while taken.count(wanted) >= MOST_IN_ROW:
        wanted += 1
    return wanted


def _pull_down(layers: dict[str, int], key: str, lowest: int) -> None:
    """A cause stands just above what it leads to, when there is room: short lines read best."""
    taken = list(layers.values())
    rooms = (at for at in range(lowest, layers[key], -1) if taken.count(at) < MOST_IN_ROW)
    layers[key] = next(rooms, layers[key])


def _row_numbers(layers: int, labelled: set[int]) -> dict[int, int]:
    """The row of each layer: below a layer whose lines have words comes a row for these words."""
    numbers, row = {}, 0
    for layer in range(layers):
        numbers[layer] = row
        row += 2 if layer in labelled else 1
    return numbers


def _way(link: ChainLink, nodes: Mapping[str, Node]) -> Way:
    cause, effect = nodes[link.cause], nodes[link.effect]
    key = f"{link.cause}>{link.effect}"
    between = [Node(key, "bend", row, BEND_WIDTH, 0) for row in range(cause.row + 1, effect.row)]
    if link.words:
        _write(between[0], link.words)
    way = (cause, *between, effect)
    for upper, lower in pairwise(way):
        upper.below.append(lower)
        lower.above.append(upper)
    for node in between:
        node.way = way
    return Way(link, way)


def _write(node: Node, words: str) -> None:
    node.kind, node.lines = "label", label_lines(words)
    node.width, node.height = label_room(node.lines)


def label_lines(words: str) -> tuple[str, ...]:
    return wrap(words, LABEL_WIDTH, LABEL_SIZE, most=LABEL_LINES)


def label_room(lines: tuple[str, ...]) -> tuple[float, float]:
    """How wide and how high the words of a line are, with the line to their left."""
    return max(width_of(line, LABEL_SIZE) for line in lines) + BESIDE + 4, len(lines) * LABEL_SIZE * 1.3


def _untangled(rows: list[list[Node]]) -> list[list[Node]]:
    """The order with the fewest crossings that the sweeps come across."""
    best, fewest = rows, _crossings(rows)
    for at in range(SWEEPS):
        rows = _swept(rows, down=at % 2 == 0)
        found = _crossings(rows)
        if found < fewest:
            best, fewest = rows, found
        if not fewest:
            break
    return best


def _swept(rows: list[list[Node]], *, down: bool) -> list[list[Node]]:
    at = {node: (index + 0.5) / len(row) for row in rows for index, node in enumerate(row)}
    swept = list(rows)
    for number in range(len(rows)) if down else reversed(range(len(rows))):
        row = swept[number]
        middles = {node: _middle(node.above if down else node.below, at, at[node]) for node in row}
        swept[number] = sorted(row, key=lambda node: middles[node])
        at |= {node: (index + 0.5) / len(row) for index, node in enumerate(swept[number])}
    return swept


def _middle(beside: list[Node], at: Mapping[Node, float], own: float) -> float:
    return median(at[node] for node in beside) if beside else own


def _crossings(rows: list[list[Node]]) -> int:
    """How often lines between neighbouring rows cross."""
    total = 0
    for upper, lower in pairwise(rows):
        places = {node: at for at, node in enumerate(lower)}
        seen: list[int] = []
        for node in upper:
            ends = sorted(places[one] for one in node.below)
            total += sum(len(seen) - bisect_left(seen, end + 1) for end in ends)
            for end in ends:
                insort(seen, end)
    return total
