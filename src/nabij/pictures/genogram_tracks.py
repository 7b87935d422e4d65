"""What hangs together in one channel between two rows, and on which track it runs across."""

from dataclasses import dataclass, field

NEAR = 3.5  # lines closer than this read as one


@dataclass(eq=False)
class Pin:
    """A place from the left where a line goes down; it may move a little between its bounds."""

    x: float = 0.0
    low: float = 0.0
    high: float = 0.0
    channels: tuple[int, ...] = ()
    owner: str = ""


@dataclass(eq=False)
class Net:
    """What hangs together in one channel: it comes from above, runs across on a track, and goes down."""

    channel: int
    tops: list[Pin]
    bottoms: list[Pin] = field(default_factory=list)
    first: bool = False  # couples run above what hangs on them
    track: int = 0

    @property
    def span(self) -> tuple[float, float]:
        places = [pin.x for pin in (*self.tops, *self.bottoms)]
        return min(places), max(places)


def lay_tracks(nets: list[Net]) -> None:
    """As few tracks as keep them apart, in an order that makes them cross as little as can be seen at once."""
    order = sorted(nets, key=lambda net: (not net.first, net.span))
    for _pass in order:
        for at in range(len(order) - 1):
            one, other = order[at], order[at + 1]
            if one.first == other.first and _crossings(other, one) < _crossings(one, other):
                order[at], order[at + 1] = other, one
    floor = 0
    for at, net in enumerate(order):
        if not net.first and at and order[at - 1].first:
            floor = 1 + max(one.track for one in order[:at])
        low, high = net.span
        before = [one.track for one in order[:at] if one.span[0] <= high + NEAR and low <= one.span[1] + NEAR]
        net.track = max(floor, 1 + max(before, default=-1))


def _crossings(upper: Net, lower: Net) -> int:
    (low, high), (other_low, other_high) = upper.span, lower.span
    down = sum(other_low < pin.x < other_high for pin in upper.bottoms)
    return down + sum(low < pin.x < high for pin in lower.tops)
