"""The line of a bond: thick, plain, dashed, zigzag or broken, told apart in grey too; arrowheads say who gives."""

from math import hypot

from nabij.pictures.drawing import Line, Look
from nabij.pictures.ecomap_parts import Flow, Quality
from nabij.pictures.geometry import Point
from nabij.pictures.ink import GOOD, HARD, LINE, TENSE

LOOKS: dict[Quality, Look] = {
    "strong": Look(stroke=GOOD, width=5),
    "ordinary": Look(stroke=LINE, width=2),
    "thin": Look(stroke=LINE, width=1.8, dash="3 6"),
    "tense": Look(stroke=TENSE, width=2),
    "broken": Look(stroke=HARD, width=2),
    "unsafe": Look(stroke=TENSE, width=2),
}
HEAD, LEAD, WAVE, SWING, GAP, STROKE = 18.0, 3.0, 8.0, 4.5, 5.0, 8.0


def bond_lines(start: Point, end: Point, quality: Quality, flow: Flow | None) -> tuple[Line, ...]:
    """From the family (`start`) to the other (`end`), with a head where something arrives; without flow no heads."""
    way = Way(start, end)
    look = LOOKS[quality]
    low = HEAD if flow in ("to_us", "both") else 0.0
    high = way.length - (HEAD if flow in ("from_us", "both") else 0.0)
    heads: list[Line] = []
    if flow in ("to_us", "both"):
        heads.append(Line((way.at(HEAD), start), Look(stroke=look.stroke, width=look.width), arrow=True))
    if flow in ("from_us", "both"):
        heads.append(Line((way.at(way.length - HEAD), end), Look(stroke=look.stroke, width=look.width), arrow=True))
    return (*_body(way, low, high, quality), *heads)


class Way:
    """The straight way between two points, measured from the first."""

    def __init__(self, start: Point, end: Point) -> None:
        self.start = start
        self.length = max(hypot(end[0] - start[0], end[1] - start[1]), 1e-6)
        self.dx, self.dy = (end[0] - start[0]) / self.length, (end[1] - start[1]) / self.length

    def at(self, far: float, aside: float = 0.0) -> Point:
        """So far along, and so far beside it."""
        x = self.start[0] + far * self.dx - aside * self.dy
        return x, self.start[1] + far * self.dy + aside * self.dx


def _body(way: Way, low: float, high: float, quality: Quality) -> list[Line]:
    look = LOOKS[quality]
    match quality:
        case "tense":
            return [Line(_zigzag(way, low, high, 0), look)]
        case "unsafe":
            return [Line(_zigzag(way, low, high, aside), look) for aside in (-2.5, 2.5)]
        case "broken":
            return _broken(way, low, high, look)
        case _:
            return [Line((way.at(low), way.at(high)), look)]


def _zigzag(way: Way, low: float, high: float, aside: float) -> tuple[Point, ...]:
    """Straight at both ends, so that a head has a direction."""
    turns = max(2, int((high - low - 2 * LEAD) / WAVE))
    step = (high - low - 2 * LEAD) / turns
    corners = [way.at(low + LEAD + (at + 0.5) * step, aside + SWING * (-1) ** at) for at in range(turns)]
    return (
        way.at(low, aside), way.at(low + LEAD, aside), *corners, way.at(high - LEAD, aside), way.at(high, aside)
    )  # fmt: skip


def _broken(way: Way, low: float, high: float, look: Look) -> list[Line]:
    """Cut through in the middle: a gap between two strokes."""
    middle = (low + high) / 2
    strokes = [
        Line((way.at(middle + side - 2, -STROKE), way.at(middle + side + 2, STROKE)), look) for side in (-GAP, GAP)
    ]
    return [Line((way.at(low), way.at(middle - GAP)), look), Line((way.at(middle + GAP), way.at(high)), look), *strokes]
