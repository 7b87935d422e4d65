"""What a picture is made of: items one can choose, lines between them, and words beside them."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from nabij.pictures.geometry import Point, Rect
from nabij.pictures.words import LINE_HEIGHT, width_of

Anchor = Literal["start", "middle", "end"]
Pattern = Literal["", "hatched", "dotted"]


@dataclass(frozen=True)
class Look:
    """Colours of `ink`, never the only difference: a line also has a width and a dash, so that grey print tells it."""

    fill: str = "none"
    stroke: str = "none"
    width: float = 1.5
    dash: str = ""
    pattern: Pattern = ""


@dataclass(frozen=True)
class Block:
    """A rectangle, with round corners when `radius` is given."""

    box: Rect
    look: Look
    radius: float = 0

    def mirrored(self, width: float) -> "Block":
        return replace(self, box=self.box.mirrored(width))


@dataclass(frozen=True)
class Round:
    """A circle or ellipse that fills its box."""

    box: Rect
    look: Look

    def mirrored(self, width: float) -> "Round":
        return replace(self, box=self.box.mirrored(width))


@dataclass(frozen=True)
class Line:
    """A line through points; `bend` rounds its corners, `arrow` ends it in a head, `closed` makes it a figure."""

    points: tuple[Point, ...]
    look: Look
    arrow: bool = False
    bend: float = 0
    closed: bool = False

    def mirrored(self, width: float) -> "Line":
        return replace(self, points=tuple((width - x, y) for x, y in self.points))


@dataclass(frozen=True)
class Words:
    """Lines of text; `x` is where they start, stand or end (`anchor`), `top` the upper edge of the first line."""

    x: float
    top: float
    lines: tuple[str, ...]
    size: float = 14
    bold: bool = False
    anchor: Anchor = "start"
    colour: str = "#1b2129"
    halo: bool = False

    @property
    def box(self) -> Rect:
        """The room they take; an estimate on the wide side."""
        width = max((width_of(line, self.size, bold=self.bold) for line in self.lines), default=0.0)
        left = {"start": self.x, "middle": self.x - width / 2, "end": self.x - width}[self.anchor]
        return Rect(left, self.top, width, len(self.lines) * self.size * LINE_HEIGHT)

    def mirrored(self, width: float) -> "Words":
        other: dict[Anchor, Anchor] = {"start": "end", "middle": "middle", "end": "start"}
        return replace(self, x=width - self.x, anchor=other[self.anchor])


Shape = Block | Round | Line | Words


@dataclass(frozen=True)
class Item:
    """Something one can choose: its figures, the sentence that says it, and where a click leads (or nowhere).

    `box` is what nothing else may stand on; `key` names it within the picture.
    """

    key: str
    box: Rect
    sentence: str
    shapes: tuple[Shape, ...]
    url: str = ""

    def mirrored(self, width: float) -> "Item":
        shapes = tuple(shape.mirrored(width) for shape in self.shapes)
        return replace(self, box=self.box.mirrored(width), shapes=shapes)


@dataclass(frozen=True)
class Tie:
    """A line between items with its sentence; `between` names what it may touch, `label` stands beside it."""

    between: tuple[str, ...]
    lines: tuple[Line, ...]
    sentence: str = ""
    label: Words | None = None
    url: str = ""

    def mirrored(self, width: float) -> "Tie":
        label = self.label.mirrored(width) if self.label else None
        return replace(self, lines=tuple(line.mirrored(width) for line in self.lines), label=label)


@dataclass(frozen=True)
class Drawing:
    """A whole picture: `back` lies under everything, then ties, then items in reading order, then `notes`."""

    width: float
    height: float
    title: str
    items: tuple[Item, ...]
    ties: tuple[Tie, ...] = ()
    back: tuple[Shape, ...] = ()
    notes: tuple[Words, ...] = field(default=())

    @property
    def labels(self) -> Iterator[Words]:
        """The words that stand free: beside lines and on the sheet."""
        yield from (tie.label for tie in self.ties if tie.label)
        yield from self.notes

    def mirrored(self) -> "Drawing":
        """For a language that is read from right to left."""
        return replace(
            self,
            items=tuple(item.mirrored(self.width) for item in self.items),
            ties=tuple(tie.mirrored(self.width) for tie in self.ties),
            back=tuple(shape.mirrored(self.width) for shape in self.back),
            notes=tuple(words.mirrored(self.width) for words in self.notes),
        )

    def without_links(self) -> "Drawing":
        """For paper, where a link leads nowhere; the sentences stay, for who listens to it."""
        items = tuple(replace(item, url="") for item in self.items)
        return replace(self, items=items, ties=tuple(replace(tie, url="") for tie in self.ties))
