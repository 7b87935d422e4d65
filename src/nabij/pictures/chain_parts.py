"""What a chain is made of: boxes, the actions beneath them, and links."""

from dataclasses import dataclass
from typing import Literal

PillState = Literal["none", "planned", "doing", "done", "cannot"]


@dataclass(frozen=True)
class Pill:
    """An action beneath a box with its state; `none` says that there is no action yet."""

    text: str
    state: PillState


@dataclass(frozen=True)
class ChainBox:
    """A problem or a strength; `initials` of whom it is (none: the household), `first` why one begins here."""

    key: str
    words: str
    initials: str = ""
    is_strength: bool = False
    pills: tuple[Pill, ...] = ()
    first: str = ""
    sentence: str = ""
    url: str = ""


@dataclass(frozen=True)
class ChainLink:
    """One thing leads to another, keeps it going or helps with it; `words` stand beside the line."""

    cause: str
    effect: str
    words: str = ""
    keeps: bool = False
    helps: bool = False
    sentence: str = ""
    url: str = ""
