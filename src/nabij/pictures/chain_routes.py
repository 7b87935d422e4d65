"""How the lines of a chain run: down through the rows, sideways in the channels between, each on its own track.

A loop goes back outside of everything, in a lane that it shares only with loops at other heights.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from nabij.pictures.chain_parts import ChainLink
from nabij.pictures.chain_places import End, Places, Ports, anchor_shift, ports_of
from nabij.pictures.chain_rows import BESIDE, Arranged, Node, Way, label_lines, label_room
from nabij.pictures.drawing import Anchor
from nabij.pictures.geometry import Point

TRACK, BEFORE, AFTER, TOP = 11.0, 14.0, 20.0, 16.0
LANE, NEAR = 18.0, 7.0
LOWEST_ROW = 72.0  # the words of a loop stand in a row: so high they may be


@dataclass(frozen=True)
class Label:
    """Words beside a line, and the side of it on which they stand."""

    lines: tuple[str, ...]
    x: float
    top: float
    anchor: Anchor = "start"


@dataclass(frozen=True)
class Route:
    """A link as a line through points, and its words with where they begin."""

    link: ChainLink
    points: tuple[Point, ...]
    label: Label | None
    is_loop: bool = False


@dataclass(eq=False)
class Piece:
    """A part of a line in one channel, from where it comes to where it goes; `track` is counted from above."""

    channel: int
    start: float
    end: float
    track: int = -1

    @property
    def is_straight(self) -> bool:
        return abs(self.start - self.end) < 0.5

    def meets(self, other: "Piece") -> bool:
        low, high = sorted((self.start, self.end))
        first, last = sorted((other.start, other.end))
        return low < last + NEAR and first < high + NEAR


@dataclass(frozen=True)
class Lane:
    """Where a loop goes back, and where its words begin: outward of it."""

    x: float
    words_at: float
    outward: int


def route(arranged: Arranged, places: Places) -> list[Route]:
    """All lines; gives every node its height on the sheet, and moves all to the right when lanes need room."""
    lanes = _lanes(arranged, places)
    shift = TOP - min(
        [0.0, *(lane.x if lane.outward > 0 else lane.x - _words_width(way) for way, lane in lanes.items())]
    )
    for placed in places.values():
        placed.rect = placed.rect.moved(shift, 0)
    lanes = {way: replace(lane, x=lane.x + shift, words_at=lane.words_at + shift) for way, lane in lanes.items()}
    ports = ports_of(arranged, places, {way: lane.x for way, lane in lanes.items()})
    pieces = dict(_pieces(arranged, ports, lanes))
    tops = _heights(arranged, places, list(pieces.values()))
    going = [_forward(way, ports, pieces, tops, places) for way in arranged.ways]
    return going + [_back(way, ports, pieces, tops, places, lanes[way]) for way in arranged.loops]


def _lanes(arranged: Arranged, places: Places) -> dict[Way, Lane]:
    """Shorter loops nearer; each on the side where its boxes are."""
    right = max((placed.rect.right for placed in places.values()), default=0.0)
    loops = sorted(arranged.loops, key=lambda way: way.nodes[0].row - way.nodes[1].row)
    sides: dict[bool, list[Way]] = {False: [], True: []}
    for way in loops:
        middle = sum(places[node].rect.centre[0] for node in way.nodes) / 2
        sides[middle > right / 2].append(way)
    return _side(sides[False], -LANE, outward=-1) | _side(sides[True], right + LANE, outward=1)


def _side(loops: Sequence[Way], x: float, *, outward: int) -> dict[Way, Lane]:
    lanes: dict[Way, Lane] = {}
    for column in _columns(loops):
        width = max((_words_width(way) for way in column), default=0.0)
        for way in column:
            lanes[way] = Lane(x, x + outward * BESIDE, outward)
        x += outward * (LANE + width)
    return lanes


def _columns(loops: Sequence[Way]) -> list[list[Way]]:
    columns: list[list[Way]] = []
    for way in loops:
        free = (column for column in columns if all(_clear(way, other) for other in column))
        column = next(free, None)
        if column is None:
            columns.append([way])
        else:
            column.append(way)
    return columns


def _clear(one: Way, other: Way) -> bool:
    """Whether these loops pass no channel together."""
    return one.nodes[0].row + 1 < other.nodes[1].row or other.nodes[0].row + 1 < one.nodes[1].row


def _words_width(way: Way) -> float:
    return label_room(label_lines(way.link.words))[0] if way.link.words else 0.0


def _pieces(arranged: Arranged, ports: Ports, lanes: dict[Way, Lane]) -> Iterator[tuple[End, Piece]]:
    """Keyed by where a piece begins; of a loop 0 leaves the cause, and 1 comes to the effect."""
    for way in arranged.ways:
        for at, (_upper, lower) in enumerate(pairwise(way.nodes)):
            yield (way, at), Piece(lower.row, ports.out[way, at], ports.into[way, at + 1])
    for way in arranged.loops:
        cause, effect = way.nodes
        yield (way, 0), Piece(cause.row + 1, ports.out[way, 0], lanes[way].x)
        yield (way, 1), Piece(effect.row, lanes[way].x, ports.into[way, 1])


def _heights(arranged: Arranged, places: Places, pieces: Sequence[Piece]) -> list[float]:
    """Give all nodes their place from above; answers where the first track of each channel lies."""
    channels: list[list[Piece]] = [[] for _ in range(len(arranged.rows) + 1)]
    for piece in pieces:
        if not piece.is_straight:
            channels[piece.channel].append(piece)
    y, tops = TOP - BEFORE, []
    for number, channel in enumerate(channels):
        tracks = _lay(channel)
        tops.append(y + BEFORE)
        y += BEFORE + (max(tracks - 1, 0) * TRACK + AFTER if tracks or 0 < number < len(arranged.rows) else 0)
        if number < len(arranged.rows):
            row = arranged.rows[number]
            for node in row:
                places[node].rect = places[node].rect.moved(0, y)
            y += max(max(node.height, LOWEST_ROW if node.kind == "box" else 0) for node in row)
    return tops


def _lay(channel: list[Piece]) -> int:
    """Give each piece a track below those it meets; answers how many tracks there are.

    To the right the furthest comes first, to the left the nearest: so they do not cross each other.
    """
    left = sorted(channel, key=lambda one: (one.end < one.start, one.start if one.end < one.start else -one.start))
    laid: list[Piece] = []
    while left:
        piece = next((one for one in left if not _must_wait(one, left)), left[0])
        left.remove(piece)
        piece.track = 1 + max((one.track for one in laid if one.meets(piece)), default=-1)
        laid.append(piece)
    return 1 + max((one.track for one in laid), default=-1)


def _must_wait(piece: Piece, others: Sequence[Piece]) -> bool:
    """Another begins straight above where this one ends: that one first, or they would run over each other."""
    return any(one is not piece and abs(one.start - piece.end) < NEAR for one in others)


def _level(piece: Piece, tops: Sequence[float]) -> float:
    return tops[piece.channel] + max(piece.track, 0) * TRACK


def _across(piece: Piece, tops: Sequence[float]) -> list[Point]:
    if piece.is_straight:
        return []
    y = _level(piece, tops)
    return [(piece.start, y), (piece.end, y)]


def _forward(way: Way, ports: Ports, pieces: dict[End, Piece], tops: Sequence[float], places: Places) -> Route:
    cause, effect = way.nodes[0], way.nodes[-1]
    points: list[Point] = [(ports.out[way, 0], places[cause].rect.y + cause.height)]
    for at in range(len(way.nodes) - 1):
        points += _across(pieces[way, at], tops)
    points.append((ports.into[way, len(way.nodes) - 1], places[effect].rect.y))
    return Route(way.link, tuple(points), _words_on_the_way(way.nodes[1:-1], places))


def _words_on_the_way(nodes: Sequence[Node], places: Places) -> Label | None:
    written = next((node for node in nodes if node.kind == "label"), None)
    if written is None:
        return None
    rect = places[written].rect
    return Label(written.lines, rect.centre[0] + anchor_shift(written) + BESIDE, rect.y)


def _back(way: Way, ports: Ports, pieces: dict[End, Piece], tops: Sequence[float], places: Places, lane: Lane) -> Route:
    cause, effect = way.nodes
    start = (ports.out[way, 0], places[cause].rect.y + cause.height)
    end = (ports.into[way, 1], places[effect].rect.y)
    points = (start, *_across(pieces[way, 0], tops), *_across(pieces[way, 1], tops), end)
    if not way.link.words:
        return Route(way.link, points, None, is_loop=True)
    anchor: Anchor = "start" if lane.outward > 0 else "end"
    top = _halfway(way, places)
    return Route(way.link, points, Label(label_lines(way.link.words), lane.words_at, top, anchor), is_loop=True)


def _halfway(way: Way, places: Places) -> float:
    """The top of the row halfway the loop: beside a row of boxes no line goes sideways."""
    low, high = sorted(node.row for node in way.nodes)
    tops = sorted({
        placed.rect.y for node, placed in places.items() if node.kind == "box" and low <= node.row <= high
    })  # fmt: skip
    return tops[len(tops) // 2] + 2
