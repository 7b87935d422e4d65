"""Where the cards of an ecomap stand: in their sector, on their ring, each in a direction of its own.

Seen from the middle, a card takes an angle. No line may leave within the angle of a card that is nearer,
so cards further out look between those nearer. When they do not fit, the rings are drawn wider.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import atan2, cos, hypot, pi, sin

from nabij.pictures.ecomap_cards import Card, card_of, family_room, tall_card_of
from nabij.pictures.ecomap_parts import RINGS, Ecomap, Oval
from nabij.pictures.geometry import Point, Rect

START = -pi / 2
CLEAR = 12.0  # between the middle and the nearest card
SHORTEST = 52.0  # a line that can carry two heads and still show what it is
FAIR = 0.35  # what every sector gets of the room that is left, however few it holds
STEEP = 0.72  # where a card becomes tall
STEP = pi / 180
NARROWEST = pi / 5  # a sector without anybody is seen as well: that tells something too
AIR = 9.0  # round a card, for lines in zigzag to pass
SPREADS = (1.0, 0.8, 0.6, 0.4, 0.2, 0.0)
GROWTH = 10.0
MANY = 22  # from so many the cards show the name alone


Cards = tuple[Card, Card]  # the same one wide and tall


@dataclass(frozen=True)
class Place:
    """A card in its direction; `airy` has air round it, `low` and `high` are the angles that takes."""

    card: Card
    angle: float
    box: Rect
    airy: Rect
    low: float
    high: float

    def moved(self, dx: float, dy: float) -> "Place":
        return replace(self, box=self.box.moved(dx, dy))

    def line_from(self, family: Oval, centre: Point) -> tuple[Point, Point]:
        """From the edge of the middle to the edge of the card, straight outwards."""
        dx, dy = cos(self.angle), sin(self.angle)
        x, y = family.at(self.angle)
        middle = self.box.centre
        inwards = min(
            self.box.width / 2 / abs(dx) if dx else float("inf"), self.box.height / 2 / abs(dy) if dy else float("inf")
        )
        reach = hypot(middle[0] - centre[0], middle[1] - centre[1]) - inwards - 3
        return (x + centre[0] + 3 * dx, y + centre[1] + 3 * dy), (centre[0] + reach * dx, centre[1] + reach * dy)

    def is_in_the_way_of(self, other: "Place") -> bool:
        """Whether they stand on each other, or one on the line of the other."""
        if self.airy.overlaps(other.box):
            return True
        mine, theirs = self.card.bond.ring, other.card.bond.ring
        return (mine <= theirs and self.low < other.angle < self.high) or (
            theirs <= mine and other.low < self.angle < other.high
        )


@dataclass(frozen=True)
class Plan:
    """All places round the point (0, 0), with the edges of the rings and the borders of the sectors."""

    family: Oval
    edges: tuple[Oval, ...]
    places: tuple[Place, ...]
    borders: tuple[float, ...]
    middles: tuple[float, ...]

    @property
    def outer(self) -> Oval:
        return self.edges[-1]


def places_of(said: Ecomap) -> Plan:
    """Everything in its place; the rings grow until it fits."""
    family, small = family_room(said.family), len(said.bonds) > MANY
    sectors = [
        _in_turns(
            [(card_of(bond, small=small), tall_card_of(bond, small=small)) for bond in said.bonds if bond.sector == at]
        )
        for at in range(len(said.sectors))
    ]
    wider = _surely_needed(family, sectors)
    while (found := _try(family, sectors, wider)) is None:
        wider += max(GROWTH, wider * 0.15)
    return found


def _surely_needed(family: Oval, sectors: Sequence[Sequence[Cards]]) -> float:
    """How much wider the rings must be at least, for the cards of each to stand round it."""
    rings, _edges = _rings(family, 0)
    cards = [card for each in sectors for card, _tall in each]
    asked = [sum(card.height + AIR for card in cards if card.bond.ring == at) for at in range(RINGS)]
    return max(0.0, *(room / (2 * pi) - ring.b for room, ring in zip(asked, rings, strict=True)))


def _in_turns(cards: Sequence[Cards]) -> list[Cards]:
    """Near and far by turns, so that the lines of those further out find room between those nearer."""
    per_ring = [[each for each in cards if each[0].bond.ring == ring] for ring in range(RINGS)]
    turns = [((at + 0.5) / len(ring), each[0].bond.ring, each) for ring in per_ring for at, each in enumerate(ring)]
    return [each for _turn, _ring, each in sorted(turns, key=lambda one: one[:2])]


def _rings(family: Oval, wider: float) -> tuple[list[Oval], tuple[Oval, ...]]:
    """The middle of each ring, and its outer edge."""
    nearest = Oval(family.a + 132 + 1.3 * wider, family.b + 96 + wider)
    middles = [Oval(nearest.a + 140 * at, nearest.b + 94 * at) for at in range(RINGS)]
    return middles, tuple(Oval(one.a + 70, one.b + 47) for one in middles)


def _try(family: Oval, sectors: Sequence[Sequence[Cards]], wider: float) -> Plan | None:
    """The plan with rings of this size; None when the cards do not fit round it."""
    rings, edges = _rings(family, wider)
    site = Site(family, rings)
    packed = _one_after_another(site, sectors)
    if packed is None:
        return None
    arcs = _shared_out(site, sectors, packed) or packed
    borders = [arc.low for arc in arcs]
    middles = tuple((low + high) / 2 for low, high in pairwise([*borders, START + 2 * pi]))
    return Plan(family, edges, tuple(place for arc in arcs for place in arc.places), tuple(borders), middles)


@dataclass(frozen=True)
class Site:
    """Where cards can stand: outside the middle, on the rings."""

    family: Oval
    rings: Sequence[Oval]


@dataclass(frozen=True)
class Arc:
    """A sector from one angle to another, with its cards."""

    low: float
    high: float
    places: Sequence[Place]


def _one_after_another(site: Site, sectors: Sequence[Sequence[Cards]]) -> list[Arc] | None:
    """Each sector as small as it can be, starting where the one before ends; None when that goes round."""
    arcs: list[Arc] = []
    low = START
    for cards in sectors:
        places = _placed(site, cards, low, START + 2 * pi - low, spread=0.0)
        if places is None:
            return None
        high = max([low + NARROWEST, *(one.high for one in places)])
        arcs.append(Arc(low, high, places))
        low = high
    return arcs if low <= START + 2 * pi else None


def _shared_out(site: Site, sectors: Sequence[Sequence[Cards]], packed: Sequence[Arc]) -> list[Arc] | None:
    """What is left of the circle is shared by all sectors, and the cards stand as evenly as they can."""
    widths = [arc.high - arc.low + FAIR for arc in packed]
    part = 2 * pi / sum(widths)
    arcs: list[Arc] = []
    low = START
    for cards, width in zip(sectors, widths, strict=True):
        tried = (_placed(site, cards, low, width * part, spread=spread) for spread in SPREADS)
        places = next((found for found in tried if found is not None), None)
        if places is None:
            return None
        arcs.append(Arc(low, low + width * part, places))
        low += width * part
    return arcs


def _placed(site: Site, cards: Sequence[Cards], low: float, width: float, *, spread: float) -> list[Place] | None:
    """The cards of one sector one by one, each in the first direction that is free from where it would like to be."""
    placed: list[Place] = []
    angle = low
    for at, each in enumerate(cards):
        angle = max(angle, low + spread * width * (at + 0.5) / len(cards))
        found = _first_free(site, each, angle, (low, low + width), placed)
        if found is None:
            return None
        placed.append(found)
        angle = found.angle + STEP
    return placed


def _first_free(
    site: Site, each: Cards, angle: float, within: tuple[float, float], placed: Sequence[Place]
) -> Place | None:
    low, high = within
    while angle <= high:
        place = _place(site, each, angle)
        if low <= place.low and place.high <= high and not any(map(place.is_in_the_way_of, placed)):
            return place
        angle += STEP
    return None


def _line_length(family: Oval, angle: float, box: Rect) -> float:
    """How much of the line shows between the middle and a card in this direction."""
    start, card = hypot(*family.at(angle)), hypot(*box.centre)
    across = box.width / 2 / max(abs(cos(angle)), 1e-6), box.height / 2 / max(abs(sin(angle)), 1e-6)
    return card - min(across) - start


def _place(site: Site, cards: Cards, angle: float) -> Place:
    """The card on its ring; a little further out where it would come too near the middle."""
    card = cards[abs(sin(angle)) > STEEP]
    dx, dy = cos(angle), sin(angle)
    x, y = site.rings[card.bond.ring].at(angle)
    room = site.family.box.grown(CLEAR)
    box = Rect(x - card.width / 2, y - card.height / 2, card.width, card.height)
    while box.overlaps(room) or _line_length(site.family, angle, box) < SHORTEST:
        box = box.moved(8 * dx, 8 * dy)
    wide = box.grown(AIR)
    turns = [
        (atan2(corner_y, corner_x) - angle + pi) % (2 * pi) - pi
        for corner_x in (wide.x, wide.right)
        for corner_y in (wide.y, wide.bottom)
    ]
    return Place(card, angle, box, wide, angle + min(turns), angle + max(turns))
