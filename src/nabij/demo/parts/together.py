"""The plan in full, and looking at it together."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Closer:
    """Who closer by was thought of for this action, and why it is not them."""

    deed: str
    considered: tuple[str, ...]
    because: str = ""


@dataclass(frozen=True)
class Hinders:
    """What keeps people away from this action."""

    deed: str
    kind: str
    words: str = ""
    euros: str = ""
    source: str = ""
    until: int | None = None


@dataclass(frozen=True)
class Differ:
    """A goal that is seen differently: who, and what they think. `how` is how they came to agree."""

    aim: str
    views: tuple[tuple[str, str], ...]
    how: str = ""
    stands: bool = False
    on_paper: bool = False


@dataclass(frozen=True)
class Expects:
    """What somebody of the network and a professional expect of each other, confirmed by both."""

    ago: int
    who: str
    professional: str
    does: str
    does_not: str
    professional_does: str
    when_worried: str
    how: str


@dataclass(frozen=True)
class Own:
    """A goal of a youth, theirs alone unless it is shared."""

    who: str
    words: str
    notice: str = ""
    shared: bool = False


@dataclass(frozen=True)
class Says:
    """Whether the help helps, in their own words."""

    who: str
    helped: str
    words: str = ""
    not_asked: str = ""


@dataclass(frozen=True)
class Agrees:
    """What one who is asked says of the plan."""

    who: str
    answer: str = "agrees"
    words: str = ""


@dataclass(frozen=True)
class Looked:
    """One time of looking at the plan together."""

    ago: int
    changed: str
    there: tuple[str, ...]
    says: tuple[Says, ...] = ()
    near: str = ""
    near_because: str = ""
    settled_by: tuple[str, ...] = ()
    others: str = ""
    place: str = "aan de keukentafel"


@dataclass(frozen=True)
class OwnPlan:
    """The familiegroepsplan: offered and answered so many days ago."""

    offered: int
    answered: int
    answer: str = "waives"
    words: str = ""
