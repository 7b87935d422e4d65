"""The cards of an ecomap: a circle with initials, a name, what somebody is; and the family's own circles."""

from dataclasses import dataclass, replace
from math import ceil, sqrt

from nabij.pictures.drawing import Anchor, Block, Item, Look, Round, Shape, Words
from nabij.pictures.ecomap_parts import Bond, Oval, Quality, initials_of
from nabij.pictures.geometry import Point, Rect
from nabij.pictures.ink import DEEP, GOOD_GROUND, HARD_GROUND, LINE, PAPER, SOFT_WORDS, TENSE_GROUND
from nabij.pictures.words import LINE_HEIGHT, width_of, wrap

TEXT_WIDTH, TALL_TEXT_WIDTH = 118.0, 92.0
SMALL_TEXT_WIDTH, SMALL_TALL_TEXT_WIDTH = 88.0, 76.0
NAME, WHAT = 13.5, 12.0
PAD, CIRCLE, SMALL_CIRCLE, HAND = 7.0, 34.0, 26.0, 20.0
MOST_RESIDENTS = 15
GROUNDS: dict[Quality, str] = {
    "strong": GOOD_GROUND, "ordinary": PAPER, "thin": PAPER,
    "tense": TENSE_GROUND, "broken": HARD_GROUND, "unsafe": TENSE_GROUND,
}  # fmt: skip


@dataclass(frozen=True)
class Card:
    """A bond with its words laid in lines, and the room they take; a tall card has its circle above its words."""

    bond: Bond
    name: tuple[str, ...]
    what: tuple[str, ...]
    width: float
    height: float
    circle: float = CIRCLE
    tall: bool = False

    @property
    def words_height(self) -> float:
        return (len(self.name) * NAME + len(self.what) * WHAT) * LINE_HEIGHT


def card_of(bond: Bond, *, text_width: float = TEXT_WIDTH, small: bool = False) -> Card:
    """Names in two lines, what somebody is in two; what is longer stands in the sentence. A small one has no what."""
    laid = _laid(bond, SMALL_TEXT_WIDTH if small else text_width, small=small)
    width = 3 * PAD + laid.circle + laid.width + (HAND if bond.more else 0)
    return replace(laid, width=round(width, 1), height=round(max(laid.words_height, laid.circle) + 2 * PAD, 1))


def tall_card_of(bond: Bond, *, small: bool = False) -> Card:
    """The same for above and below the middle, where width is scarce."""
    laid = _laid(bond, SMALL_TALL_TEXT_WIDTH if small else TALL_TEXT_WIDTH, small=small)
    width = max(laid.width, laid.circle + (2 * HAND if bond.more else 0)) + 2 * PAD
    height = laid.circle + 3 + laid.words_height + 2 * PAD
    return replace(laid, width=round(width, 1), height=round(height, 1), tall=True)


def _laid(bond: Bond, text_width: float, *, small: bool) -> Card:
    name = wrap(bond.name, text_width, NAME, most=2, bold=True)
    what = () if small else wrap(bond.what, text_width, WHAT, most=2)
    widest = max([width_of(one, NAME, bold=True) for one in name] + [width_of(one, WHAT) for one in what])
    return Card(bond, name, what, widest, 0, SMALL_CIRCLE if small else CIRCLE)


def item_of(card: Card, box: Rect) -> Item:
    """The card in its place."""
    middle = box.centre
    left = middle[0] - card.circle / 2 if card.tall else box.x + PAD
    circle = Rect(left, box.y + PAD if card.tall else middle[1] - card.circle / 2, card.circle, card.circle)
    ground = GROUNDS[card.bond.quality]
    shapes: list[Shape] = [
        Block(box, Look(fill=PAPER, stroke=LINE, width=1.2), radius=12),
        *_circle(circle, card.bond.name, ground=ground, filled=card.bond.professional),
        *_words(card, box, circle),
    ]
    if card.bond.more:
        shapes += _hand(box.right - PAD - 7, box.y + PAD + 9)
    return Item(card.bond.key, box, card.bond.sentence, tuple(shapes), card.bond.url)


def _words(card: Card, box: Rect, circle: Rect) -> list[Words]:
    x = box.centre[0] if card.tall else circle.right + PAD
    top = circle.bottom + 3 if card.tall else box.centre[1] - card.words_height / 2
    anchor: Anchor = "middle" if card.tall else "start"
    name = Words(x, top, card.name, NAME, bold=True, anchor=anchor)
    return [name, Words(x, name.box.bottom, card.what, WHAT, anchor=anchor, colour=SOFT_WORDS)] if card.what else [name]


def _circle(box: Rect, name: str, *, ground: str, filled: bool = False) -> list[Shape]:
    """Somebody who is there for work stands out by a filled circle."""
    look = Look(fill=DEEP) if filled else Look(fill=ground, stroke=LINE, width=1.2)
    (x, y), letters = box.centre, initials_of(name)
    drawn = Words(
        x,
        y - box.width * 0.27,
        (letters,),
        box.width * 0.41,
        bold=True,
        anchor="middle",
        colour=PAPER if filled else DEEP,
    )
    return [Round(box, look), drawn]


def _hand(x: float, y: float) -> list[Shape]:
    """A raised hand: could do more."""
    look = Look(fill=DEEP)
    fingers = [
        Block(Rect(x - 6 + 3 * at, y - 8 + lower, 2.2, 9), look, radius=1.1)
        for at, lower in enumerate((2, 0, 0.5, 2.5))
    ]
    return [
        *fingers,
        Block(Rect(x - 6, y - 1, 11.2, 8), look, radius=3.5),
        Block(Rect(x + 5, y - 2.5, 2.2, 6), look, radius=1.1),
    ]


def family_room(family: tuple[str, ...]) -> Oval:
    """How large the middle must be for so many."""
    columns, rows = _grid(min(len(family), MOST_RESIDENTS))
    return Oval(max(74.0, columns * 29.0 + 20), max(56.0, rows * 29.0 + 14))


def _grid(number: int) -> tuple[int, int]:
    columns = max(1, ceil(sqrt(number * 1.5)))
    return columns, max(1, ceil(number / columns))


def family_circles(family: tuple[str, ...], centre: Point) -> list[Shape]:
    """Those who live here, in rows; of a very large family the first fifteen."""
    shown = family[:MOST_RESIDENTS]
    columns, rows = _grid(len(shown))
    drawn: list[Shape] = []
    for row in range(rows):
        names = shown[row * columns : (row + 1) * columns]
        left = centre[0] - len(names) * 20
        top = centre[1] - rows * 20
        for at, name in enumerate(names):
            drawn += _circle(Rect(left + at * 40 + 3, top + row * 40 + 3, 34, 34), name, ground=GOOD_GROUND)
    return drawn
