"""What matching works on and what it answers: plain values, no database."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from enum import StrEnum


def N_(text: str) -> str:  # noqa: N802  the name by which translation tools find a text
    """Mark a text for translation; the screen that shows it translates it."""
    return text


class Field(StrEnum):
    """What is compared."""

    GIVEN = "given"
    SURNAME = "surname"
    BORN = "born"
    ADDRESS = "address"
    PHONE = "phone"


class Level(StrEnum):
    """How two values of a field compare."""

    SAME = "same"
    CLOSE = "close"
    DIFFERENT = "different"
    UNKNOWN = "unknown"


class Outcome(StrEnum):
    """What intake is told: this is the person, look yourself, or somebody new."""

    SURE = "sure"
    LOOK = "look"
    NEW = "new"


@dataclass(frozen=True)
class Address:
    """An address as far as it is known; a street alone will do."""

    street: str = ""
    number: int | None = None
    addition: str = ""
    postcode: str = ""
    town: str = ""


@dataclass(frozen=True)
class Record:
    """A person as a report or the file describes them; every part may be missing.

    `born` is "2011", "2011-03" or "2011-03-05"; `surnames` are the birth name and those of partners, with or
    without prefix, double-barrelled or apart; `addresses` start with the present one; `phone` is as the kernel
    keeps it.
    """

    given: str = ""
    surnames: tuple[str, ...] = ()
    born: str = ""
    addresses: tuple[Address, ...] = ()
    phone: str = ""


@dataclass(frozen=True)
class Known:
    """A person in the file, whom a report may be about."""

    person: Hashable
    record: Record
    household: Hashable | None = None


@dataclass(frozen=True)
class Reason:
    """How one field compares, in words for a side-by-side screen; `weight` is ln(m/u), positive speaks for."""

    field: Field
    level: Level
    text: str
    weight: float = 0.0


@dataclass(frozen=True)
class Candidate:
    """A person it may be: how likely (0 to 1), and why; one reason for each field, in the order of Field."""

    known: Known
    posterior: float
    reasons: tuple[Reason, ...]

    def level(self, field: Field) -> Level:
        """How one field compares."""
        return next(reason.level for reason in self.reasons if reason.field is field)


@dataclass(frozen=True)
class Verdict:
    """The answer: `candidates` from most to least likely; `new` and `other_member` are the chances of nobody known
    and of a person not known yet in a known household; `household` is the likeliest one, with its chance.
    """

    outcome: Outcome
    candidates: tuple[Candidate, ...]
    new: float
    other_member: float
    household: Hashable | None = None
    household_posterior: float = 0.0
