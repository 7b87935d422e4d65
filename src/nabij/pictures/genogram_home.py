"""The dashed line round those who live together: one figure where they stand together, and nobody else in it."""

from collections import defaultdict
from itertools import pairwise

from nabij.pictures.drawing import Line, Look, Shape
from nabij.pictures.geometry import Point, Rect, bounds
from nabij.pictures.ink import DEEP, GROUND

PAD = 11.0
LEAST = 30.0  # how wide the passage from row to row must be
LOOK = Look(fill=GROUND, stroke=DEEP, width=1.6, dash="7 6")
Corner = tuple[float, float]


def home_of(rows: list[list[Rect]], here: list[list[bool]]) -> tuple[Shape, ...]:
    """Figures round those who live here, per row of boxes whether each does."""
    runs = [_runs(boxes, marks) for boxes, marks in zip(rows, here, strict=True)]
    rooms = [room for row in runs for room in row]
    for upper, lower in pairwise(runs):
        rooms += [passage for one in upper for other in lower if (passage := _passage(one, other))]
    return tuple(Line(outline, LOOK, bend=16, closed=True) for outline in _outlines(rooms))


def _runs(boxes: list[Rect], marks: list[bool]) -> list[Rect]:
    """Neighbours on a row who all live here, with some room round them."""
    found: list[list[Rect]] = [[]]
    for box, lives in zip(boxes, marks, strict=True):
        if lives:
            found[-1].append(box)
        elif found[-1]:
            found.append([])
    return [bounds(run).grown(PAD) for run in found if run]


def _passage(upper: Rect, lower: Rect) -> Rect | None:
    """Between two rows, as wide as both; nobody stands there."""
    left, right = max(upper.x, lower.x), min(upper.right, lower.right)
    return Rect(left, upper.bottom, right - left, lower.y - upper.bottom) if right - left >= LEAST else None


def _outlines(rooms: list[Rect]) -> list[tuple[Point, ...]]:
    """Round all rooms together: the sides that cells share with none, followed from corner to corner."""
    xs = sorted({x for room in rooms for x in (room.x, room.right)})
    ys = sorted({y for room in rooms for y in (room.y, room.bottom)})
    cells = {
        (i, j)
        for i in range(len(xs) - 1)
        for j in range(len(ys) - 1)
        if any(room.holds(Rect(xs[i], ys[j], xs[i + 1] - xs[i], ys[j + 1] - ys[j])) for room in rooms)
    }
    steps: dict[Corner, list[Corner]] = defaultdict(list)
    for i, j in sorted(cells):
        for (di, dj), start, end in (
            ((0, -1), (i, j), (i + 1, j)), ((1, 0), (i + 1, j), (i + 1, j + 1)),
            ((0, 1), (i + 1, j + 1), (i, j + 1)), ((-1, 0), (i, j + 1), (i, j)),
        ):  # fmt: skip
            if (i + di, j + dj) not in cells:
                steps[start].append(end)
    return [_rounded([(xs[int(i)], ys[int(j)]) for i, j in loop]) for loop in _loops(steps)]


def _loops(steps: dict[Corner, list[Corner]]) -> list[list[Corner]]:
    loops = []
    while steps:
        start = min(steps)
        loop, at = [start], steps[start].pop()
        while at != start:
            loop.append(at)
            at = steps[at].pop()
        loops.append(loop)
        for corner in [corner for corner, left in steps.items() if not left]:
            del steps[corner]
    return loops


def _rounded(loop: list[Point]) -> tuple[Point, ...]:
    """Its corners alone, begun in the middle of a side so that every corner can be round."""
    corners = [
        here
        for before, here, after in zip([loop[-1], *loop[:-1]], loop, [*loop[1:], loop[0]], strict=True)
        if (before[0] == here[0]) != (here[0] == after[0])
    ]
    (ax, ay), (bx, by) = corners[-1], corners[0]
    middle = ((ax + bx) / 2, (ay + by) / 2)
    return (middle, *corners, middle)
