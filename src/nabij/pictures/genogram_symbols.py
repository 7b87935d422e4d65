"""The signs of a genogram, as McGoldrick and others agreed on them (Genograms: Assessment and Treatment, 2020)."""

from itertools import pairwise
from math import hypot, sqrt

from nabij.pictures.drawing import Block, Item, Line, Look, Round, Shape, Words
from nabij.pictures.genogram_family import ChildKind, Couple, Quality, Somebody
from nabij.pictures.geometry import Point, Rect
from nabij.pictures.ink import DEEP, GOOD, HARD, LINE, PAPER, SOFT_WORDS, TENSE, WORDS
from nabij.pictures.words import LINE_HEIGHT, wrap

SIZE = 48.0
HALF = SIZE / 2
UNDER = 21.0  # from the symbol to the words beneath it; the line of a couple runs in between
NAME, SMALL = 14.0, 12.0
ROUND = 16.0
EDGE = Look(fill=PAPER, stroke=WORDS, width=2)
THROUGH = Look(stroke="transparent", width=16)  # a thin line is hard to hit with a finger
COUPLE = {
    "married": Look(stroke=WORDS, width=2), "registered": Look(stroke=WORDS, width=2),
    "together": Look(stroke=WORDS, width=2, dash="8 5"), "relationship": Look(stroke=WORDS, width=2, dash="2 5"),
    "": Look(stroke=LINE, width=1.2),
}  # fmt: skip
DROP: dict[ChildKind, str] = {"birth": "", "adoption": "", "foster": "2 5", "step": "9 4 2 4"}


def words_of(one: Somebody, width: float) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The name in at most two lines, and the small words beneath it."""
    small = [*([one.years] if one.years else []), *wrap(one.note, width, SMALL, most=2)]
    return wrap(one.name, width, NAME, most=2, bold=True), tuple(small)


def height_of(one: Somebody, width: float) -> float:
    """Of the symbol with its words."""
    name, small = words_of(one, width)
    return SIZE + UNDER + (len(name) * NAME + len(small) * SMALL) * LINE_HEIGHT


def item_of(one: Somebody, x: float, top: float, width: float, *, is_adopted: bool) -> Item:
    """Somebody with the middle of their symbol at `x`."""
    box = Rect(x - width / 2, top, width, height_of(one, width))
    name, small = words_of(one, width)
    beneath = top + SIZE + UNDER
    shapes: list[Shape] = [Block(box, Look(fill="transparent")), *_figure(one, x, top)]
    if is_adopted:
        shapes += _brackets(x, top)
    shapes.append(Words(x, beneath, name, NAME, bold=True, anchor="middle", colour=WORDS))
    if small:
        at = beneath + len(name) * NAME * LINE_HEIGHT
        shapes.append(Words(x, at, small, SMALL, anchor="middle", colour=SOFT_WORDS))
    return Item(one.key, box, one.sentence, tuple(shapes), one.url)


def _figure(one: Somebody, x: float, top: float) -> list[Shape]:
    box = Rect(x - HALF, top, SIZE, SIZE)
    figure: list[Shape] = [_outline(one, box)]
    if one.is_dead:
        reach = edge_at(one.gender, 0) if one.gender == "man" else edge_at(one.gender, HALF / 2) * 0.8
        for lean in (1, -1):
            ends = ((x - reach, top + HALF - lean * reach), (x + reach, top + HALF + lean * reach))
            figure.append(Line(ends, Look(stroke=WORDS, width=1.5)))
    said = "?" if one.is_unknown and one.gender != "unknown" else one.age
    if one.gender == "unknown":
        figure.append(Words(x, top + HALF - 16, ("?",), 24, bold=True, anchor="middle", colour=WORDS))
    elif said:
        figure.append(
            Words(x, top + HALF - 9.6, (said,), 15, anchor="middle", colour=WORDS, halo=one.is_dead)
        )  # fmt: skip
    return figure


def _outline(one: Somebody, box: Rect) -> Shape:
    if one.gender == "woman":
        return Round(box, EDGE)
    x, y = box.centre
    if one.gender == "other":
        return Line(((x, box.y), (box.right, y), (x, box.bottom), (box.x, y)), EDGE, closed=True)
    if one.gender == "unknown":
        return Block(box, Look(fill="transparent", stroke=LINE, width=1.2, dash="2 4"), radius=10)
    return Block(box, EDGE)


def _brackets(x: float, top: float) -> list[Shape]:
    look = Look(stroke=WORDS, width=1.6)
    high, low = top - 4, top + SIZE + 4
    sides = ((x + side * 25, x + side * 31) for side in (-1, 1))
    return [Line(((near, high), (far, high), (far, low), (near, low)), look) for near, far in sides]


def edge_at(gender: str, off: float) -> float:
    """How far the edge of a symbol lies from its middle, on a line so far beside that middle."""
    if gender == "woman":
        return sqrt(max(HALF * HALF - off * off, 0))
    if gender == "other":
        return HALF - abs(off)
    return HALF


def couple_lines(couple: Couple, path: tuple[Point, ...]) -> tuple[Line, ...]:
    """The line of a couple, with one slash for a separation and two for a divorce in its longest piece."""
    drawn = [Line(path, THROUGH), Line(path, COUPLE[couple.kind])]
    slashes = {"": 0, "separation": 1, "divorce": 2}[couple.ended]
    start, end = max(pairwise(path), key=lambda piece: abs(piece[1][0] - piece[0][0]))
    x, y = start[0] + (end[0] - start[0]) * 0.3, start[1]
    for at in range(slashes):
        middle = x + at * 6
        drawn.append(Line(((middle - 4, y + 8), (middle + 4, y - 8)), Look(stroke=WORDS, width=2)))
    return tuple(drawn)


def feeling_lines(quality: Quality, path: tuple[Point, ...]) -> tuple[Line, ...]:
    """How two get on, by the form of the line; its colour says it once more."""
    return (Line(path, THROUGH), *_felt(quality, _eased(path)))


def _eased(path: tuple[Point, ...]) -> tuple[Point, ...]:
    """Without sharp corners, so that one sees at once that this is no line of the family tree."""
    made = [path[0]]
    for before, corner, after in zip(path, path[1:], path[2:], strict=False):
        enter, leave = _on_the_way(corner, before), _on_the_way(corner, after)
        for part in (0.0, 0.25, 0.5, 0.75, 1.0):
            one, two, three = (1 - part) ** 2, 2 * part * (1 - part), part**2
            x, y = (enter[n] * one + corner[n] * two + leave[n] * three for n in (0, 1))
            made.append((x, y))
    return (*made, path[-1])


def _on_the_way(start: Point, goal: Point) -> Point:
    length = hypot(goal[0] - start[0], goal[1] - start[1]) or 1
    part = min(ROUND, length / 2) / length
    return start[0] + (goal[0] - start[0]) * part, start[1] + (goal[1] - start[1]) * part


def _felt(quality: Quality, path: tuple[Point, ...]) -> tuple[Line, ...]:
    if quality == "close":
        return Line(path, Look(stroke=GOOD, width=6)), Line(path, Look(stroke=PAPER, width=2.6))
    if quality == "distant":
        return (Line(path, Look(stroke=LINE, width=2, dash="2 6")),)
    if quality == "tense":
        return (Line(_zigzag(path, 4), Look(stroke=HARD, width=1.6)),)
    if quality == "violent":
        strong = Look(stroke=TENSE, width=2.6)
        return Line(_zigzag(path, 5), strong), Line(path, Look(stroke=TENSE, width=1.4))
    if quality == "broken":
        return _broken(path)
    return (Line(path, Look(stroke=DEEP, width=1.4)),)


def _zigzag(path: tuple[Point, ...], wide: float) -> tuple[Point, ...]:
    """Along the path, turning every five pixels."""
    steps = [hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(path)]
    teeth = max(int(sum(steps) // 5), 2)
    made: list[Point] = [path[0]]
    for at in range(1, teeth):
        far, piece = sum(steps) * at / teeth, 0
        while far > steps[piece]:
            far, piece = far - steps[piece], piece + 1
        (ax, ay), (bx, by), length = path[piece], path[piece + 1], steps[piece]
        side = wide * (1 if at % 2 else -1) / length
        part = far / length
        made.append((ax + (bx - ax) * part - (by - ay) * side, ay + (by - ay) * part + (bx - ax) * side))
    return (*made, path[-1])


def _broken(path: tuple[Point, ...]) -> tuple[Line, ...]:
    """Two parts with a gap between them, each closed by a bar."""
    look = Look(stroke=HARD, width=2)
    at = max(range(len(path) - 1), key=lambda n: hypot(path[n + 1][0] - path[n][0], path[n + 1][1] - path[n][1]))
    (ax, ay), (bx, by) = path[at], path[at + 1]
    length = hypot(bx - ax, by - ay) or 1
    ux, uy = (bx - ax) / length, (by - ay) / length
    lines = []
    for sign, part in ((-1, path[: at + 1]), (1, path[at + 1 :])):
        x, y = (ax + bx) / 2 + ux * 4 * sign, (ay + by) / 2 + uy * 4 * sign
        lines.append(Line((*part, (x, y)) if sign < 0 else ((x, y), *part), look))
        lines.append(Line(((x - uy * 6, y + ux * 6), (x + uy * 6, y - ux * 6)), look))
    return tuple(lines)
