"""What somebody tells about one time of looking together."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID


@dataclass(frozen=True)
class Said:
    """What one of the family says of the help; `helped` is a value of `Helped`."""

    person_id: UUID
    helped: str
    words: str = ""
    not_asked_because: str = ""


@dataclass(frozen=True, kw_only=True)
class Told:
    """One time of looking together. Without a next day it is the area's term; `near` empty was not asked.

    `agreed_by` settles the plan as it stands, with these people of the family.
    """

    what_changed: str
    held_on: date
    place: str = ""
    others_there: str = ""
    persons: frozenset[UUID] = frozenset()
    professionals: frozenset[UUID] = frozenset()
    near: str = ""
    near_because: str = ""
    verdicts: tuple[Said, ...] = ()
    next_on: date | None = None
    agreed_by: frozenset[UUID] = field(default_factory=frozenset)

    def columns(self) -> dict[str, Any]:
        """What stands in the review itself, but for the day of the next."""
        names = ("what_changed", "held_on", "place", "others_there")
        return {name: getattr(self, name) for name in names}

    @property
    def anybody_there(self) -> bool:
        return bool(self.persons or self.professionals or self.others_there)
