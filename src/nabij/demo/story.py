"""How a story of a household is written down: in plain data, told later through the commands.

Days are counted back from today (`ago`) or on from today (`due`), so that a demo made on any day has
things that are due today, tomorrow and too late. People of the household go by their first name,
professionals by "@" and their first name.
"""

from dataclasses import dataclass
from typing import Literal

from nabij.demo.crowd.people import KOLENBUURT
from nabij.demo.parts.more import NOTHING_MORE, More
from nabij.households.models import Household
from nabij.journal.models import SafetyWeighing

End = Literal["waiting", "named", "contact", "declined", "unreached", "asked", "planned"]


@dataclass(frozen=True)
class Someone:
    """A person in or around the household. Without a surname of their own they have that of the family."""

    given: str
    age: int | None
    relation: str = ""
    surname: str | None = None
    prefix: str | None = None
    kind: str = "lives_here"
    volunteer: bool = False
    language: str = ""
    interpreter: bool = False
    phone: str = ""
    year_only: bool = False
    abroad: str = ""
    authority: tuple[str, ...] = ()
    guardian: str = ""


@dataclass(frozen=True)
class Heard:
    """The report that it began with."""

    by: str
    what: str
    urgency: str = "week"
    knows: str = "yes"
    why_not: str = ""
    withheld: str = ""


@dataclass(frozen=True)
class Also:
    """A later report about the same people, under a name and year as this reporter knew them; it is linked."""

    heard: Heard
    ago: int
    given: str
    surname: str = ""
    person: str = ""


@dataclass(frozen=True)
class MayI:
    """A question for room to act, and what it was for."""

    ago: int
    what: str
    amount: str
    payee: str


@dataclass(frozen=True)
class Try:
    """An attempt to reach the family, so many days after the contact person was named."""

    after: int
    way: str
    part: str
    note: str = ""
    spoke_with: str = ""
    language: str = ""
    interpreter: str = ""

    @property
    def reached(self) -> bool:
        return bool(self.spoke_with)


@dataclass(frozen=True)
class Again:
    """They said no first (in these words), and came round: opened anew so many days ago."""

    ago: int
    said_no: str
    because: Household.ReopenedBecause = Household.ReopenedBecause.CAME_BACK
    tries: tuple[Try, ...] = ()


@dataclass(frozen=True)
class Asked:
    """The question in their own words, and what made it another."""

    words: str
    by: str
    because: str = ""
    ago: int | None = None


@dataclass(frozen=True)
class Well:
    """Something that goes well."""

    words: str
    domain: str
    about: str = ""


@dataclass(frozen=True)
class Hard:
    """Something that is hard, and what it leads to."""

    words: str
    domain: str
    leads_to: str = ""
    about: str = ""
    on_paper: bool = True


@dataclass(frozen=True)
class Leads:
    """One line leads to another (`words` beside the arrow), keeps it going, or helps with it."""

    cause: str
    effect: str
    words: str = ""
    keeps: bool = False
    helps: bool = False

    @property
    def kind(self) -> str:
        if self.helps:
            return "helps"
        return "keeps" if self.keeps else "leads_to"


@dataclass(frozen=True)
class Tackles:
    """This action of the plan tackles that line."""

    deed: str
    line: str


@dataclass(frozen=True)
class Begins:
    """Here they begin, and why; said by one of them, or together."""

    line: str
    because: str
    by: str = ""


@dataclass(frozen=True)
class Guest:
    """A professional at the table; `goes` is why they step back."""

    who: str
    purpose: str
    about: tuple[str, ...] = ()
    until: str = ""
    consent: str = ""
    own_law: bool = False
    goes: str = ""


@dataclass(frozen=True)
class Deed:
    """An action with its one owner, and what happens first. `moved` is how many days ago it came to its state."""

    what: str
    owner: str
    due: int | None = None
    state: str = "planned"
    moved: int = 6
    because: str = ""
    waits_for: str = ""
    answer_due: int | None = None
    answer: str = ""
    card: str = ""
    first: str = ""
    on_paper: bool = True


@dataclass(frozen=True)
class Aim:
    """A goal in their words, how they would notice, and its actions; `reached` is how many days ago it was."""

    words: str
    deeds: tuple[Deed, ...]
    about: str = ""
    on_paper: bool = True
    reached: int | None = None
    notice: str = ""
    noticed: str = ""


@dataclass(frozen=True)
class Note:
    """What was seen and heard at one contact; written by the director unless it says by whom."""

    ago: int
    facts: str
    judgement: str = ""
    next_step: str = ""
    way: str = "visit"
    there: tuple[str, ...] = ()
    others: str = ""
    about: str = ""
    by: str = ""
    withheld: str = ""


@dataclass(frozen=True)
class Weighing:
    """How safety was weighed."""

    ago: int
    facts: str
    judgement: str
    decided: str
    outcome: str = SafetyWeighing.Outcome.SAFE
    step: int | None = None
    with_whom: str = ""
    others: str = ""
    veilig_thuis: bool = False
    talked: str = ""
    too_long_near: bool = False
    because: str = "We zien het gezin elke week en het wordt rustiger."
    about: tuple[str, ...] = ()
    again_in: int | None = None


@dataclass(frozen=True)
class Owed:
    """A debt: each amount as (days ago, euros, how one knows), and what was agreed."""

    creditor: str
    kind: str
    amounts: tuple[tuple[int, str, str], ...] = ()
    what_for: str = ""
    about: str = ""
    dealt: str = ""
    arrangement: str = "instalments"
    per_month: str = ""
    months: int | None = None
    stuck: str = ""


@dataclass(frozen=True)
class Living:
    """What came in and went out per month, so many days ago."""

    ago: int
    income: str
    costs: str


@dataclass(frozen=True)
class PassedOn:
    """The direction handed over."""

    ago: int
    to: str
    reason: str
    family_told: str


@dataclass(frozen=True)
class Story:
    """One household, from the first report to where it stands today."""

    surname: str
    street: str
    number: str
    began: int
    heard: Heard
    people: tuple[Someone, ...]
    prefix: str = ""
    addition: str = ""
    name: str = ""
    area: str = KOLENBUURT
    director: str = "@samira"
    end: End = "planned"
    tries: tuple[Try, ...] = ()
    answered_by: str = ""
    answer: str = ""
    safe_because: str = ""
    letter_language: str = "nl"
    again: Again | None = None
    asked: tuple[Asked, ...] = ()
    lines: tuple[Well | Hard, ...] = ()
    chain: tuple[Leads, ...] = ()
    tackled: tuple[Tackles, ...] = ()
    begins: tuple[Begins, ...] = ()
    guests: tuple[Guest, ...] = ()
    aims: tuple[Aim, ...] = ()
    first_because: str = ""
    notes: tuple[Note, ...] = ()
    weighings: tuple[Weighing, ...] = ()
    also: tuple[Also, ...] = ()
    may_i: tuple[MayI, ...] = ()
    stand_in: tuple[str, tuple[int, ...]] | None = None
    passed_on: PassedOn | None = None
    debts: tuple[Owed, ...] = ()
    debts_ago: int = 30
    living: tuple[Living, ...] = ()
    agreed_by: tuple[str, ...] = ()
    plan_after: int = 21
    table_ago: int | None = None
    more: More = NOTHING_MORE

    @property
    def answers(self) -> str:
        """Who says yes or no."""
        return self.answered_by or self.main.given

    @property
    def main(self) -> Someone:
        """Of whom the report is."""
        return self.people[0]
