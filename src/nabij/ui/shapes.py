"""Shapes that pages hand to the pieces: small, frozen, without any domain word."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

Tone = Literal["neutral", "good", "attention", "serious"]
ShareKind = Literal["family", "network", "volunteer", "professional", "child"]
StepState = Literal["done", "current", "open"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A place to go: in the main navigation, in tabs. `count` is shown as a small figure."""

    label: str
    url: str
    icon: str = ""
    current: bool = False
    count: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One moment on a timeline. A date shows as a day, a datetime with its time, a text as it is."""

    when: date | datetime | str
    title: str
    text: str = ""
    icon: str = ""
    tone: Tone = "neutral"
    url: str = ""
    who: str = ""

    @property
    def has_time(self) -> bool:
        return isinstance(self.when, datetime)

    @property
    def is_date(self) -> bool:
        return isinstance(self.when, date)


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How many actions one kind of owner has. A child's share is always marked as a load, never as strength."""

    label: str
    count: int
    kind: ShareKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """The head of a table column; with `sort_url` it is a link that sorts."""

    label: str
    sort_url: str = ""
    direction: Literal["", "ascending", "descending"] = ""
    numeric: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of a stepper."""

    label: str
    url: str = ""
    state: StepState = "open"


@dataclass(frozen=True, slots=True)
class Fact:
    """A term and what is known about it."""

    term: str
    value: object
