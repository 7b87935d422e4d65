"""Rectangles and lines on a flat sheet; x grows to the right, y downwards, in pixels at full size."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

Point = tuple[float, float]


@dataclass(frozen=True)
class Rect:
    """An upright rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    @property
    def centre(self) -> Point:
        return self.x + self.width / 2, self.y + self.height / 2

    def grown(self, by: float) -> "Rect":
        """The same, larger on all sides; smaller with a negative number."""
        return Rect(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)

    def moved(self, dx: float, dy: float) -> "Rect":
        return replace(self, x=self.x + dx, y=self.y + dy)

    def mirrored(self, width: float) -> "Rect":
        """Its place on a sheet of this width that is read from right to left."""
        return replace(self, x=width - self.right)

    def overlaps(self, other: "Rect") -> bool:
        """Whether they share more than an edge."""
        return (
            self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom
        )  # fmt: skip

    def holds(self, other: "Rect") -> bool:
        """Whether the other lies within this one, edges included."""
        return (
            self.x <= other.x and other.right <= self.right and self.y <= other.y and other.bottom <= self.bottom
        )  # fmt: skip

    def is_crossed_by(self, points: Sequence[Point]) -> bool:
        """Whether a line through these points comes inside; touching the edge is no crossing."""
        return any(self._is_crossed_by_piece(a, b) for a, b in pairwise(points))

    def _is_crossed_by_piece(self, a: Point, b: Point) -> bool:
        """Clip the piece to the rectangle (Liang and Barsky); something is left when it comes inside."""
        enters, leaves = 0.0, 1.0
        (ax, ay), (bx, by) = a, b
        for start, step, low, high in ((ax, bx - ax, self.x, self.right), (ay, by - ay, self.y, self.bottom)):
            if step == 0:
                if not low < start < high:
                    return False
                continue
            first, last = sorted(((low - start) / step, (high - start) / step))
            enters, leaves = max(enters, first), min(leaves, last)
        return leaves - enters > 1e-6


def bounds(rects: Sequence[Rect]) -> Rect:
    """The smallest rectangle round all of these; at nothing, an empty one."""
    if not rects:
        return Rect(0, 0, 0, 0)
    left, top = min(one.x for one in rects), min(one.y for one in rects)
    return Rect(left, top, max(one.right for one in rects) - left, max(one.bottom for one in rects) - top)
