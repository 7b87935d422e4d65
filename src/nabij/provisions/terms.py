"""The legal clocks of an application, its ruling and an allocation: dates in, dates out, each with its article.

A term ends on a working day (Algemene termijnenwet art. 1), which `kernel.working_days` sees to.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from nabij.kernel.working_days import LONGEST_TERM_DAYS, add_working_days, end_of_term, next_working_day

WMO, DEBT_HELP = "wmo", "debt_help"


@dataclass(frozen=True)
class Term:
    """So many weeks from a day, and where that stands."""

    weeks: int
    article: str


INQUIRY = Term(6, "Wmo 2015 art. 2.3.2 lid 1")
DECISIONS = {
    WMO: Term(2, "Wmo 2015 art. 2.3.5 lid 2"),
    "youth": Term(8, "Awb art. 4:13 lid 2"),
    "participation": Term(8, "Awb art. 4:13 lid 2"),
    DEBT_HELP: Term(8, "Wgs art. 4a"),
}
OBJECTION = Term(6, "Awb art. 6:7 en 6:8 lid 1")

# What moves a term, by ground.
SUSPENDED_BY = {
    "incomplete": "Awb art. 4:15 lid 1 onder a",
    "abroad": "Awb art. 4:15 lid 1 onder b",
    "agreed": "Awb art. 4:15 lid 2 onder a",
    "applicant": "Awb art. 4:15 lid 2 onder b",
    "force_majeure": "Awb art. 4:15 lid 2 onder c",
}
EXTENDED = "extended"
ARTICLES = {**SUSPENDED_BY, EXTENDED: "Awb art. 4:14"}

# iJw 3.2: how soon the provider says that help began.
START_MESSAGE_DAYS = 5


@dataclass(frozen=True)
class Suspension:
    """The term stands still from the day after `starts_on`, and runs again from `ends_on`; still, when that is None."""

    starts_on: date
    ends_on: date | None

    @property
    def days(self) -> int:
        """How many days do not count (Awb 4:15: with effect from the day after … until the day on which …)."""
        return max((self.ends_on - self.starts_on).days - 1, 0) if self.ends_on else 0


@dataclass(frozen=True)
class Extension:
    """So many days more, as was told on a day."""

    starts_on: date
    days: int


Change = Suspension | Extension


def inquiry_until(reported_on: date) -> date:
    """By when the municipality has looked into a Wmo-melding."""
    return end_of_term(reported_on, weeks=INQUIRY.weeks)


def runs_from(law: str, asked_on: date, first_talk_on: date | None) -> date:
    """The day from which the term of a decision counts: in debt help the first talk, otherwise the application."""
    return first_talk_on if law == DEBT_HELP and first_talk_on else asked_on


def decide_by(law: str, start: date, changes: Sequence[Change] = ()) -> date | None:
    """The last day for the decision, with all that moved it; None while it is suspended."""
    weeks = DECISIONS[law].weeks
    if not changes:
        return end_of_term(start, weeks=weeks)
    last = start + timedelta(weeks=weeks)
    for change in sorted(_joined(changes), key=lambda one: one.starts_on):
        if isinstance(change, Suspension) and change.starts_on >= last:
            continue  # a term that is over cannot stand still
        if isinstance(change, Suspension) and change.ends_on is None:
            return None
        last += timedelta(days=change.days)
    longer = sum(change.days for change in changes if isinstance(change, Extension))
    return last if weeks * 7 + longer > LONGEST_TERM_DAYS else next_working_day(last)


def _joined(changes: Sequence[Change]) -> list[Change]:
    """Suspensions that overlap are one: no day stands still twice."""
    joined: list[Change] = [change for change in changes if isinstance(change, Extension)]
    running: Suspension | None = None
    for change in sorted((c for c in changes if isinstance(c, Suspension)), key=lambda one: one.starts_on):
        if running and (running.ends_on is None or change.starts_on < running.ends_on):
            ends = None if None in (running.ends_on, change.ends_on) else max(running.ends_on, change.ends_on)  # type: ignore[type-var]
            running = Suspension(running.starts_on, ends)
            continue
        joined.extend([running] if running else [])
        running = change
    return joined + ([running] if running else [])


def objection_until(announced_on: date) -> date:
    """The last day for an objection: six weeks, beginning on the day after the announcement."""
    return end_of_term(announced_on, weeks=OBJECTION.weeks)


def start_message_due(starts_on: date) -> date:
    """By when the provider has sent message 305."""
    return add_working_days(starts_on, START_MESSAGE_DAYS)
