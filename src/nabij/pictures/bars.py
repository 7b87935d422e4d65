"""Numbers as bars: a group for each row, a bar for each column, each with its number; what is hidden is hatched."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nabij.pictures import ink
from nabij.pictures.drawing import Block, Drawing, Item, Line, Look, Shape, Words
from nabij.pictures.geometry import Rect
from nabij.pictures.words import LINE_HEIGHT, cut, wrap

WIDTH, EDGE = 340.0, 4.0
NAMES, NUMBER = 128.0, 70.0
LONGEST = WIDTH - 2 * EDGE - NAMES - NUMBER
BAR, STEP, HEAD, BELOW = 14.0, 21.0, 14.0, 12.0
SIZE = 12.5
HIDDEN_LENGTH = 44.0  # the same for all: its length says nothing


@dataclass(frozen=True)
class Bar:
    """One figure; `count` is None when it is hidden."""

    name: str
    count: int | None


@dataclass(frozen=True)
class BarGroup:
    """One row with its bars; `hidden` is the word at a bar that is hidden."""

    name: str
    bars: tuple[Bar, ...]
    sentence: str
    hidden: str


def bar_picture(groups: Sequence[BarGroup], *, title: str) -> Drawing:
    """Groups in the order given, from above to below, all to one scale; as wide as a phone."""
    most = max((bar.count or 0 for group in groups for bar in group.bars), default=0)
    items, top = [], EDGE
    for at, group in enumerate(groups):
        item = _group(f"{at}", group, top, most)
        items.append(item)
        top = item.box.bottom + BELOW
    return Drawing(WIDTH, max(top - BELOW, 0) + EDGE, title, tuple(items))


def _group(key: str, group: BarGroup, top: float, most: int) -> Item:
    heading = wrap(group.name, WIDTH - 2 * EDGE, HEAD, most=2, bold=True)
    first = top + len(heading) * HEAD * LINE_HEIGHT + 4
    shapes: list[Shape] = [Words(EDGE, top, heading, HEAD, bold=True)]
    for at, bar in enumerate(group.bars):
        shapes.extend(_bar(bar, group.hidden, first + at * STEP, most))
    box = Rect(EDGE, top, WIDTH - 2 * EDGE, first + len(group.bars) * STEP - top)
    return Item(key, box, group.sentence, tuple(shapes))


def _bar(bar: Bar, hidden: str, top: float, most: int) -> Iterator[Shape]:
    foot = EDGE + NAMES
    yield Words(EDGE, top, (cut(bar.name, NAMES - 8, SIZE),), SIZE, colour=ink.SOFT_WORDS)
    yield Line(((foot, top - 1), (foot, top + STEP - 2)), Look(stroke=ink.LINE, width=1))
    if bar.count is None:
        yield Block(Rect(foot, top + 1, HIDDEN_LENGTH, BAR), Look(stroke=ink.LINE, pattern="hatched"))
        yield Words(foot + HIDDEN_LENGTH + 6, top, (hidden,), SIZE, colour=ink.SOFT_WORDS)
        return
    length = LONGEST * bar.count / max(most, 1)
    if bar.count:
        yield Block(Rect(foot, top + 1, max(length, 2), BAR), Look(ink.DEEP, ink.DEEP, 0))
    yield Words(foot + length + 6, top, (str(bar.count),), SIZE, bold=True)
