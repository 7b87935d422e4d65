"""What is told when people say goodbye."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from nabij.reviews.commands.told import Said


@dataclass(frozen=True)
class Reached:
    """What came of one goal; `outcome` is a value of `GoalOutcome.Outcome`."""

    goal_id: UUID
    outcome: str
    words: str = ""


@dataclass(frozen=True)
class Stays:
    """What goes on and whose it is: exactly one of person, professional and words."""

    what: str
    person_id: UUID | None = None
    professional_id: UUID | None = None
    owner_words: str = ""
    until_when: str = ""
    on_paper: bool = True


@dataclass(frozen=True)
class Call:
    """Who asks some time later how it goes; without a day it is the area's term from now."""

    by_id: UUID
    on: date | None = None
    how: str = "call"
    ask_for: str = ""
    phone: str = ""


@dataclass(frozen=True, kw_only=True)
class FarewellTold:
    """The four steps of rounding off; each may be empty while it is a draft."""

    goals: tuple[Reached, ...] = ()
    stays: tuple[Stays, ...] = ()
    verdicts: tuple[Said, ...] = ()
    call: Call | None = None
    call_name: str = ""
    call_phone: str = ""
    way_back: str = ""
    words: str = ""
