"""What one sees of a chain: boxes, arrows, actions and flags, already in the words of the screen."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.pictures.chain import PillState


@dataclass(frozen=True)
class Arrow:
    """From one box to another, with the words beside it."""

    id: UUID
    cause: UUID
    effect: UUID
    words: str
    keeps: bool
    from_words: str
    to_words: str

    @property
    def beside(self) -> str:
        """What stands beside the line: its words, and else that it keeps something going."""
        return self.words or (_("houdt in stand") if self.keeps else "")

    @property
    def sentence(self) -> str:
        form = _("%(cause)s houdt in stand: %(effect)s") if self.keeps else _("%(cause)s leidt tot: %(effect)s")
        said = form % {"cause": self.from_words, "effect": self.to_words}
        return f"{said} ({self.words})" if self.words else said


@dataclass(frozen=True)
class Pinned:
    """An action of the plan that tackles a box."""

    id: UUID
    what: str
    state: PillState
    state_label: str


@dataclass(frozen=True)
class Flag:
    """Here they begin, and why; `said_by` is empty when they said it together."""

    id: UUID
    because: str
    said_by: str
    since: date


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

    @property
    def of_whom(self) -> str:
        return self.who or _("het gezin")
