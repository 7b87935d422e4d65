"""What one box of a chain looks like: its words, of whom it is, what is done about it, and whether one begins here."""

from collections.abc import Iterator, Sequence

from nabij.pictures.chain_parts import ChainBox, Pill, PillState
from nabij.pictures.chain_rows import BOX_WIDTH
from nabij.pictures.drawing import Block, Line, Look, Round, Shape, Words
from nabij.pictures.geometry import Point, Rect
from nabij.pictures.ink import (
    DEEP,
    GOOD,
    GOOD_GROUND,
    GROUND,
    HARD,
    HARD_GROUND,
    HELP,
    HELP_WORDS,
    LINE,
    PAPER,
    SOFT_WORDS,
    WORDS,
)  # fmt: skip
from nabij.pictures.words import LINE_HEIGHT, wrap

SIZE, SMALL, PAD, FACE = 13.5, 12.0, 9.0, 28.0
WORDS_WIDTH = BOX_WIDTH - FACE - 3 * PAD
LOWEST_BODY, PILL_PAD, PILL_GAP, MARK = 48.0, 5.0, 3.0, 20.0


def _said(box: ChainBox) -> tuple[str, ...]:
    return wrap(box.words, WORDS_WIDTH - (MARK if box.is_strength else 0), SIZE, most=6)


def _reason(box: ChainBox) -> tuple[str, ...]:
    return wrap(box.first, BOX_WIDTH - 2 * PAD - MARK, SMALL, most=3, bold=True) if box.first else ()


def _pill_lines(pill: Pill) -> tuple[str, ...]:
    return wrap(pill.text, BOX_WIDTH - 2 * PAD - MARK, SMALL, most=2)


def _tall(lines: Sequence[str], size: float, pad: float) -> float:
    return len(lines) * size * LINE_HEIGHT + 2 * pad


def _body_height(box: ChainBox) -> float:
    return max(LOWEST_BODY, _tall(_said(box), SIZE, PAD))


def height_of(box: ChainBox) -> float:
    """The flag above, the words, the actions below."""
    flag = _tall(_reason(box), SMALL, PILL_PAD) + PILL_GAP if box.first else 0
    return flag + _body_height(box) + sum(_tall(_pill_lines(pill), SMALL, PILL_PAD) + PILL_GAP for pill in box.pills)


def face_of(box: ChainBox, room: Rect) -> tuple[Shape, ...]:
    """All its figures, within this room."""
    shapes: list[Shape] = []
    y = room.y
    if box.first:
        tall = _tall(_reason(box), SMALL, PILL_PAD)
        shapes += _flag(box, Rect(room.x, y, room.width, tall))
        y += tall + PILL_GAP
    body = Rect(room.x, y, room.width, _body_height(box))
    shapes += _body(box, body)
    y = body.bottom + PILL_GAP
    for pill in box.pills:
        tall = _tall(_pill_lines(pill), SMALL, PILL_PAD)
        shapes += _pill(pill, Rect(room.x, y, room.width, tall))
        y += tall + PILL_GAP
    return tuple(shapes)


def _body(box: ChainBox, body: Rect) -> Iterator[Shape]:
    good = box.is_strength
    look = Look(GOOD_GROUND if good else HARD_GROUND, GOOD if good else HARD, 2.6 if good else 1.5)
    yield Block(body, look, radius=22 if good else 6)
    yield from _of_whom(box, Rect(body.x + PAD, body.centre[1] - FACE / 2, FACE, FACE))
    if good:
        yield from _plus(body.right - PAD - 8, body.y + 16)
    said = _said(box)
    top = body.centre[1] - len(said) * SIZE * LINE_HEIGHT / 2
    yield Words(body.x + 2 * PAD + FACE, top, said, SIZE, colour=WORDS)


def _of_whom(box: ChainBox, face: Rect) -> Iterator[Shape]:
    yield Round(face, Look(PAPER, LINE, 1))
    if box.initials:
        yield Words(face.centre[0], face.y + 7, (box.initials,), 10.5, bold=True, anchor="middle")
        return
    x, y = face.centre
    roof: tuple[Point, ...] = ((x - 8, y), (x, y - 7), (x + 8, y))
    yield Line(roof, Look(stroke=WORDS, width=1.6))
    yield Line(((x - 5, y - 1), (x - 5, y + 7), (x + 5, y + 7), (x + 5, y - 1)), Look(stroke=WORDS, width=1.6))


def _plus(x: float, y: float) -> Iterator[Shape]:
    yield Line(((x - 6, y), (x + 6, y)), Look(stroke=GOOD, width=3))
    yield Line(((x, y - 6), (x, y + 6)), Look(stroke=GOOD, width=3))


def _flag(box: ChainBox, strip: Rect) -> Iterator[Shape]:
    yield Block(strip, Look(DEEP, DEEP), radius=6)
    x, y = strip.x + PAD + 2, strip.y + 6
    yield Line(((x, y), (x, y + 14)), Look(stroke=PAPER, width=1.8))
    yield Line(((x, y), (x + 10, y + 4), (x, y + 8)), Look(PAPER, PAPER, 1), closed=True)
    yield Words(strip.x + PAD + MARK, strip.y + PILL_PAD, _reason(box), SMALL, bold=True, colour=PAPER)


PILL_LOOKS: dict[PillState, Look] = {
    "none": Look(PAPER, LINE, 1.2, "4 4"),
    "planned": Look(PAPER, HELP, 1.2),
    "doing": Look(GROUND, HELP, 2.2),
    "done": Look(HELP, HELP, 1.2),
    "cannot": Look(PAPER, HARD, 1.6, "1.5 4"),
}


def _pill(pill: Pill, strip: Rect) -> Iterator[Shape]:
    lines = _pill_lines(pill)
    yield Block(strip, PILL_LOOKS[pill.state], radius=min(strip.height / 2, 12))
    colour = {"done": HELP_WORDS, "none": SOFT_WORDS}.get(pill.state, WORDS)
    yield from _mark(pill.state, strip.x + PAD + 7, strip.y + PILL_PAD + 7.8, colour)
    inset = PAD if pill.state == "none" else PAD + MARK
    yield Words(strip.x + inset, strip.y + PILL_PAD, lines, SMALL, colour=colour)


def _mark(state: PillState, x: float, y: float, colour: str) -> Iterator[Shape]:
    """Open, on its way, ticked, crossed: to be told apart without colour."""
    look = Look(stroke=colour, width=1.8)
    if state in ("planned", "doing"):
        yield Round(Rect(x - 5, y - 5, 10, 10), look)
    if state == "doing":
        yield Line(((x - 2, y - 3), (x + 3, y), (x - 2, y + 3)), Look(colour, colour, 1), closed=True)
    if state == "done":
        yield Line(((x - 5, y), (x - 1, y + 4), (x + 5, y - 4)), look)
    if state == "cannot":
        yield Line(((x - 4, y - 4), (x + 4, y + 4)), look)
        yield Line(((x - 4, y + 4), (x + 4, y - 4)), look)
