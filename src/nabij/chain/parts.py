"""What one sees of a chain: boxes, arrows, actions and flags, already in the words of the screen."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.chain.models import Link
from nabij.pictures.chain import PillState


@dataclass(frozen=True)
class Arrow:
    """From one box to another, with the words beside it."""

    id: UUID
    cause: UUID
    effect: UUID
    words: str
    kind: str
    from_words: str
    to_words: str
    on_paper: bool = True

    @property
    def keeps(self) -> bool:
        return self.kind == Link.Kind.KEEPS

    @property
    def helps(self) -> bool:
        return self.kind == Link.Kind.HELPS

    @property
    def beside(self) -> str:
        """What stands beside the line: its words, and else what it says when that is not "leads to"."""
        return self.words or ("" if self.kind == Link.Kind.LEADS_TO else str(Link.Kind(self.kind).label))

    @property
    def sentence(self) -> str:
        said = f"{self.from_words} {Link.Kind(self.kind).label}: {self.to_words}"
        return f"{said} ({self.words})" if self.words else said


@dataclass(frozen=True)
class Pinned:
    """An action of the plan that tackles a box."""

    id: UUID
    what: str
    state: PillState
    state_label: str
    on_paper: bool = True


@dataclass(frozen=True)
class Flag:
    """Here they begin, and why; `said_by` is empty when they said it together."""

    id: UUID
    because: str
    said_by: str
    since: date
    on_paper: bool = True


@dataclass(frozen=True)
class Box:
    """A problem or a strength; `who` is empty for the whole household, `offer` what could become an arrow."""

    id: UUID
    words: str
    who: str
    initials: str
    is_strength: bool
    on_paper: bool
    is_open: bool
    actions: tuple[Pinned, ...] = ()
    flag: Flag | None = None
    causes: tuple[Arrow, ...] = ()
    effects: tuple[Arrow, ...] = ()
    offer: str = ""
    about: UUID | None = None

    @property
    def troubles(self) -> tuple[Arrow, ...]:
        """What brings it about."""
        return tuple(one for one in self.causes if not one.helps)

    @property
    def helpers(self) -> tuple[Arrow, ...]:
        """What helps with it."""
        return tuple(one for one in self.causes if one.helps)

    @property
    def comes_of_it(self) -> tuple[Arrow, ...]:
        return tuple(one for one in self.effects if not one.helps)

    @property
    def helps_with(self) -> tuple[Arrow, ...]:
        return tuple(one for one in self.effects if one.helps)

    @property
    def of_whom(self) -> str:
        return self.who or _("het gezin")
