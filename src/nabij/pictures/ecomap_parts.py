"""What an ecomap is drawn of: words and places in words, no records."""

from dataclasses import dataclass
from math import cos, hypot, sin
from typing import Literal

from nabij.pictures.geometry import Point, Rect

Quality = Literal["strong", "ordinary", "thin", "tense", "broken", "unsafe"]
Flow = Literal["to_us", "both", "from_us"]

FAMILY = "family"
RINGS = 3


@dataclass(frozen=True)
class Bond:
    """One bond: with whom, how near (ring 0 to 2), in which sector, how it is, and who gives to whom.

    `more` marks who could do more, `professional` who is there for work.
    """

    key: str
    name: str
    what: str
    sentence: str
    sector: int
    ring: int
    quality: Quality
    flow: Flow
    more: bool = False
    professional: bool = False
    url: str = ""


@dataclass(frozen=True)
class Ecomap:
    """The family by what each of them is called, the names of the sectors (clockwise from above), and the bonds."""

    title: str
    family: tuple[str, ...]
    family_sentence: str
    sectors: tuple[str, ...]
    bonds: tuple[Bond, ...]


@dataclass(frozen=True)
class Oval:
    """An ellipse round the middle, by its half axes."""

    a: float
    b: float

    @property
    def box(self) -> Rect:
        return Rect(-self.a, -self.b, 2 * self.a, 2 * self.b)

    def at(self, angle: float) -> Point:
        """The point in this direction as seen from the middle."""
        reach = self.a * self.b / hypot(self.b * cos(angle), self.a * sin(angle))
        return reach * cos(angle), reach * sin(angle)


def initials_of(name: str) -> str:
    """One or two letters to know somebody by; a number at the end stays ("zoon 2" is Z2)."""
    words = [word for word in name.split() if word[:1].isalnum()] or [name]
    marked = [word for word in words if word[:1].isupper() or word.isdigit()]
    kept = marked if len(marked) > 1 else [words[0], *(word for word in marked if word != words[0])]
    return (kept[0][:1] + (kept[-1][:1] if len(kept) > 1 else "")).upper()
