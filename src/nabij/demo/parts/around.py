"""The family, who is around it, what happened in their lives, and how they say it goes.

People of the household go by their first name, as in the story; relatives by what they are called here. Years are
counted back from this year, so that ages and years fit each other whenever the demo is made.
"""

from dataclasses import dataclass
from typing import Literal

How = Literal["partner", "child", "parent", "sibling"]


@dataclass(frozen=True)
class Relative:
    """Somebody drawn as the parent, child, partner or sibling of another. Parents in `others` are shared.

    `key` is how the rest of the story speaks of them; without `called` nothing is known of them.
    """

    key: str
    beside: str
    how: How
    gender: str = "unknown"
    called: str = ""
    others: tuple[str, ...] = ()
    age: int | None = None
    died: int | None = None
    kind: str = "birth"


@dataclass(frozen=True)
class Tied:
    """Two who are drawn already: a partner, or the child or parent of the other."""

    one: str
    other: str
    how: How = "partner"
    kind: str = "birth"


@dataclass(frozen=True)
class Couple:
    """How two are or were a couple; `began` and `ended` in years ago."""

    one: str
    other: str
    kind: str = "married"
    began: int | None = None
    ended_by: str = ""
    ended: int | None = None


@dataclass(frozen=True)
class Feels:
    """How two get on."""

    one: str
    other: str
    quality: str


@dataclass(frozen=True)
class Drawing:
    """The genogram, on top of what follows from who lives here."""

    relatives: tuple[Relative, ...] = ()
    tied: tuple[Tied, ...] = ()
    genders: tuple[tuple[str, str], ...] = ()
    couples: tuple[Couple, ...] = ()
    bonds: tuple[Feels, ...] = ()
    twins: tuple[tuple[str, str], ...] = ()
    fostered: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Around:
    """Somebody or something around the family: a person of its network by first name, or what it is called.

    `since` and `over` are days ago; `about` whose contact it is (of all of them when empty).
    """

    who: str
    sector: str
    quality: str = "ordinary"
    ring: str = "middle"
    direction: str = "both"
    what: str = ""
    about: str = ""
    could: str = ""
    since: int = 400
    over: int | None = None
    on_paper: bool = True


@dataclass(frozen=True)
class Became:
    """How that contact is since so many days ago."""

    who: str
    ago: int
    quality: str
    ring: str
    direction: str = "both"
    could: str = ""


@dataclass(frozen=True)
class Happened:
    """Something in their lives, so many years ago; a birth is on the birth date of `about`.

    `month` without `years`: the last time that month came before it all began.
    """

    words: str
    kind: str = "life"
    years: int | None = None
    month: int | None = None
    about: str = ""
    on_paper: bool = True


@dataclass(frozen=True)
class Goes:
    """How it goes, as it was said that day: per subject a level and, sometimes, words."""

    ago: int
    view: str
    answers: tuple[tuple[str, str, str], ...]
    instrument: str = "ours"
    about: str = ""
    said_by: str = ""
    by: str = ""
    note: str = ""
