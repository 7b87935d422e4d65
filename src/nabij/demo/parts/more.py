"""All that a story tells beside its own course."""

from dataclasses import dataclass

from nabij.demo.parts.around import Around, Became, Drawing, Goes, Happened
from nabij.demo.parts.later import Asks, Bye, Gone, Links, Parted, Placed
from nabij.demo.parts.provided import Allotted, Wants
from nabij.demo.parts.together import Agrees, Closer, Differ, Expects, Hinders, Looked, Own, OwnPlan


@dataclass(frozen=True)
class More:
    """Everything may be left out. `light` is one question that is done in days. `agrees` is asked after the last time of looking together."""

    drawing: Drawing | None = None
    around: tuple[Around, ...] = ()
    became: tuple[Became, ...] = ()
    happened: tuple[Happened, ...] = ()
    goes: tuple[Goes, ...] = ()
    closer: tuple[Closer, ...] = ()
    hinders: tuple[Hinders, ...] = ()
    differ: tuple[Differ, ...] = ()
    expects: tuple[Expects, ...] = ()
    own: tuple[Own, ...] = ()
    in_their_language: tuple[tuple[str, str], ...] = ()
    own_plan: OwnPlan | None = None
    looked: tuple[Looked, ...] = ()
    agrees: tuple[Agrees, ...] = ()
    asks: tuple[Asks, ...] = ()
    links: tuple[Links, ...] = ()
    placed: tuple[Placed, ...] = ()
    gone: tuple[Gone, ...] = ()
    parted: Parted | None = None
    wants: tuple[Wants, ...] = ()
    allotted: tuple[Allotted, ...] = ()
    light: bool = False
    bye: Bye | None = None


NOTHING_MORE = More()
