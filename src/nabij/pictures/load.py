"""Who had how many actions, per month: a row for each person, a small bar for each month."""

from collections.abc import Sequence
from dataclasses import dataclass

from nabij.pictures import ink
from nabij.pictures.drawing import Block, Drawing, Item, Line, Look, Shape, Words
from nabij.pictures.geometry import Rect
from nabij.pictures.words import LINE_HEIGHT, cut

NAMES, MONTH, ROW, HEAD, EDGE = 190.0, 62.0, 62.0, 34.0, 8.0
BAR, HIGHEST = 26.0, 30.0
NAME, NOTE = 15.0, 12.5


@dataclass(frozen=True)
class LoadRow:
    """One person. `is_load` is a child that does something for others: drawn hatched, and said in words."""

    key: str
    name: str
    note: str
    counts: tuple[int, ...]
    is_load: bool
    sentence: str
    url: str = ""


def load_picture(rows: Sequence[LoadRow], months: Sequence[str], *, title: str) -> Drawing:
    """Rows in the order given. Every bar has its number, and all are drawn to one scale."""
    width = EDGE * 2 + NAMES + MONTH * len(months)
    most = max((count for row in rows for count in row.counts), default=1)
    items = tuple(_row(row, HEAD + at * ROW, width, most) for at, row in enumerate(rows))
    notes = tuple(
        Words(_middle(at), EDGE, (month,), NOTE, anchor="middle", colour=ink.SOFT_WORDS)
        for at, month in enumerate(months)
    )
    return Drawing(width, HEAD + ROW * len(rows) + EDGE, title, items, notes=notes)


def _middle(month: int) -> float:
    return EDGE + NAMES + MONTH * (month + 0.5)


def _row(row: LoadRow, top: float, width: float, most: int) -> Item:
    box = Rect(EDGE, top, width - EDGE * 2, ROW)
    foot = top + ROW - 8
    room = NAMES - 16
    shapes: list[Shape] = [
        Words(EDGE, top + 12, (cut(row.name, room, NAME, bold=True),), NAME, bold=True),
        Words(EDGE, top + 12 + NAME * LINE_HEIGHT, (cut(row.note, room, NOTE),), NOTE, colour=ink.SOFT_WORDS),
        Line(((EDGE, foot), (width - EDGE, foot)), Look(stroke=ink.FAINT, width=1)),
    ]
    for at, count in enumerate(row.counts):
        shapes.extend(_bar(_middle(at), foot, count, HIGHEST * count / max(most, 1), is_load=row.is_load))
    return Item(row.key, box, row.sentence, tuple(shapes), row.url)


def _bar(middle: float, foot: float, count: int, height: float, *, is_load: bool) -> list[Shape]:
    number = Words(
        middle, foot - height - NOTE * LINE_HEIGHT - 1, (str(count),), NOTE, anchor="middle",
        colour=ink.WORDS if count else ink.SOFT_WORDS,
    )  # fmt: skip
    if not count:
        return [number]
    look = Look(stroke=ink.HARD, pattern="hatched") if is_load else Look(ink.DEEP, ink.DEEP, 0)
    return [Block(Rect(middle - BAR / 2, foot - height, BAR, height), look), number]
