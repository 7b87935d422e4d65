"""The chain: what leads to what, from above to below, with the way back of a loop round the outside."""

from collections.abc import Sequence
from dataclasses import replace

from nabij.pictures.chain_boxes import face_of, height_of
from nabij.pictures.chain_parts import ChainBox, ChainLink, Pill, PillState
from nabij.pictures.chain_places import Placed, place
from nabij.pictures.chain_routes import Label, Route, route
from nabij.pictures.chain_rows import LABEL_SIZE, arrange
from nabij.pictures.drawing import Drawing, Item, Line, Look, Tie, Words
from nabij.pictures.geometry import Rect
from nabij.pictures.ink import GOOD, LINE, SOFT_WORDS, TENSE

__all__ = ["ChainBox", "ChainLink", "Pill", "PillState", "draw_chain"]

MARGIN, BEND = 16.0, 8.0
HELPING = Look(stroke=GOOD, width=2.2, dash="2 4")


def draw_chain(boxes: Sequence[ChainBox], links: Sequence[ChainLink], *, title: str) -> Drawing:
    """The picture; the same for the same boxes and links in the same order.

    A link that closes a circle with those before it is drawn as a dashed way back, outside of all.
    """
    known = {box.key: box for box in boxes}
    lines = [link for link in links if link.cause in known and link.effect in known and link.cause != link.effect]
    arranged = arrange({box.key: height_of(box) for box in boxes}, lines)
    places = place(arranged)
    routes = route(arranged, places)
    items = tuple(_item(known[node.key], places[node]) for node in arranged.boxes)
    ties = tuple(_tie(one) for one in routes)
    return _framed(items, ties, title)


def _item(box: ChainBox, placed: Placed) -> Item:
    room = placed.rect
    room = Rect(room.x, room.y, room.width, height_of(box))
    return Item(box.key, room, box.sentence or box.words, face_of(box, room), box.url)


def _tie(routed: Route) -> Tie:
    link = routed.link
    look = HELPING if link.helps else Look(stroke=LINE, width=3.2 if link.keeps else 1.8)
    look = replace(look, stroke=TENSE, dash="9 6") if routed.is_loop else look
    label = _words(routed.label) if routed.label else None
    line = Line(routed.points, look, arrow=True, bend=BEND)
    return Tie((link.cause, link.effect), (line,), link.sentence, label, link.url)


def _words(label: Label) -> Words:
    return Words(label.x, label.top, label.lines, size=LABEL_SIZE, anchor=label.anchor, colour=SOFT_WORDS)


def _framed(items: tuple[Item, ...], ties: tuple[Tie, ...], title: str) -> Drawing:
    """On a sheet as large as it all needs; places are counted from nought on, to the left of it below."""
    rights = [item.box.right for item in items] + [x for tie in ties for x, _y in tie.lines[0].points]
    rights += [tie.label.box.right for tie in ties if tie.label]
    lowest = [item.box.bottom for item in items] + [y for tie in ties for _x, y in tie.lines[0].points]
    return Drawing(max(rights, default=0) + MARGIN, max(lowest, default=0) + MARGIN, title, items, ties)
