"""The ecomap: the family in the middle, who is around them in sectors and rings, lines by how the bond is.

`ecomap` draws it round, for a screen or a sheet; `narrow_ecomap` as a tree of one column, for a phone.
"""

from dataclasses import replace

from nabij.pictures.drawing import Anchor, Block, Drawing, Item, Line, Look, Round, Shape, Tie, Words
from nabij.pictures.ecomap_cards import Card, card_of, family_circles, family_room, item_of
from nabij.pictures.ecomap_lines import bond_lines
from nabij.pictures.ecomap_parts import FAMILY, Bond, Ecomap, Flow, Oval, Quality
from nabij.pictures.ecomap_places import Place, Plan, places_of
from nabij.pictures.geometry import Point, Rect, bounds
from nabij.pictures.ink import DEEP, LINE, PAPER
from nabij.pictures.words import LINE_HEIGHT, wrap

__all__ = ["Bond", "Ecomap", "Flow", "Quality", "ecomap", "line_sample", "narrow_ecomap"]

MARGIN = 14.0
RING_FILLS = ("#f5f8fa", "#ebf1f6", "#dfe9f1")  # from the outside in
HEADING = 16.0
HEADING_WIDTH = 190.0
FRAME = Look(fill=PAPER, stroke=DEEP, width=2.5)

NARROW, TRUNK, NEAREST, RING_STEP = 360.0, 24.0, 92.0, 36.0
ROW_GAP, SECTOR_GAP = 12.0, 26.0


def ecomap(said: Ecomap) -> Drawing:
    """The round picture; it grows with the number of bonds, and every bond has a direction of its own."""
    plan = places_of(said)
    headings = _headings(said, plan)
    room = bounds([plan.outer.box, *(one.box for one in plan.places), *(one.box for one in headings)]).grown(MARGIN)
    dx, dy = -room.x, -room.y
    places = [one.moved(dx, dy) for one in plan.places]
    family = _family(said, plan.family.box.moved(dx, dy))
    return Drawing(
        room.width,
        room.height,
        said.title,
        items=(family, *(item_of(one.card, one.box) for one in places)),
        ties=tuple(_tie(one, (dx, dy), plan.family) for one in places),
        back=tuple(_ground(plan, (dx, dy))),
        notes=tuple(replace(one, x=one.x + dx, top=one.top + dy) for one in headings),
    )


def _family(said: Ecomap, box: Rect) -> Item:
    return Item(FAMILY, box, said.family_sentence, (Round(box, FRAME), *family_circles(said.family, box.centre)))


def _tie(place: Place, centre: Point, family: Oval) -> Tie:
    start, end = place.line_from(family, centre)
    return Tie((FAMILY, place.card.bond.key), bond_lines(start, end, place.card.bond.quality, place.card.bond.flow))


def _ground(plan: Plan, centre: Point) -> list[Shape]:
    rings: list[Shape] = [
        Round(oval.box.moved(*centre), Look(fill=fill))
        for oval, fill in zip(reversed(plan.edges), RING_FILLS, strict=True)
    ]
    borders = [
        Line((centre, (x + centre[0], y + centre[1])), Look(stroke=PAPER, width=4))
        for x, y in (plan.outer.at(angle) for angle in plan.borders)
    ]
    return [*rings, *borders]


def _headings(said: Ecomap, plan: Plan) -> list[Words]:
    """The name of each sector, outside the rings at its middle; pushed outwards until it stands free."""
    made: list[Words] = []
    for name, angle in zip(said.sectors, plan.middles, strict=True):
        lines = wrap(name, HEADING_WIDTH, HEADING, most=2, bold=True)
        taken = [one.box.grown(6) for one in plan.places] + [one.box.grown(6) for one in made]
        out = 10.0
        while any(_heading(lines, plan.outer, angle, out).box.overlaps(box) for box in taken):
            out += 8
        made.append(_heading(lines, plan.outer, angle, out))
    return made


def _heading(lines: tuple[str, ...], outer: Oval, angle: float, out: float) -> Words:
    x, y = Oval(outer.a + out, outer.b + out).at(angle)
    height = len(lines) * HEADING * LINE_HEIGHT
    top = y - height / 2 + (y / outer.b) * height / 2
    return _title(x, top, lines, "start" if x > 0 else "end")


def _title(x: float, top: float, lines: tuple[str, ...], anchor: Anchor = "start") -> Words:
    return Words(x, top, lines, HEADING, bold=True, anchor=anchor, colour=DEEP)


def narrow_ecomap(said: Ecomap) -> Drawing:
    """The same in one column of a phone's width: a trunk from the family, further out is further to the end."""
    room = family_room(said.family)
    box = Rect(4, MARGIN, min(2 * room.a, NARROW - 8), 2 * room.b)
    items, ties, notes = [_family(said, box)], list[Tie](), list[Words]()
    y = below = box.bottom
    for at, name in enumerate(said.sectors):
        bonds = [one for one in said.bonds if one.sector == at]
        lines = wrap(name, NARROW - 60, HEADING, most=2, bold=True)
        notes.append(_title(TRUNK + 14, y + SECTOR_GAP, lines))
        y = notes[-1].box.bottom + ROW_GAP
        for bond in sorted(bonds, key=lambda one: one.ring):
            row = _row(bond, y)
            items.append(row)
            middle = row.box.centre[1]
            lines_of = bond_lines((TRUNK, middle), (row.box.x - 3, middle), bond.quality, bond.flow)
            ties.append(Tie((FAMILY, bond.key), lines_of))
            y, below = row.box.bottom + ROW_GAP, middle
    trunk = Line(((TRUNK, box.bottom - 8), (TRUNK, below)), Look(stroke=LINE, width=3))
    return Drawing(NARROW, y + MARGIN, said.title, tuple(items), tuple(ties), (trunk,), tuple(notes))


def _row(bond: Bond, y: float) -> Item:
    x = NEAREST + bond.ring * RING_STEP
    card: Card = card_of(bond, text_width=NARROW - x - 78)
    return item_of(card, Rect(x, y, card.width, card.height))


def line_sample(quality: Quality, flow: Flow | None = None) -> Drawing:
    """How a bond is drawn, for the legend."""
    lines = bond_lines((4, 10), (72, 10), quality, flow)
    return Drawing(76, 20, "", items=(), ties=(Tie((), lines),), back=(Block(Rect(0, 0, 76, 20), Look()),))
