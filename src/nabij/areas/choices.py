"""No blueprint: how an area fills in the work, as typed choices (area → municipality → code).

The principle is fixed and stands in no choice: one team, one director, one household. What differs
per neighbourhood is declared here once, with its default; a choice that an area made replaces the
default for that key as a whole.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import asdict, dataclass, field, fields
from typing import Any, ClassVar, TypeVar
from uuid import UUID

from nabij.areas.models import Area


@dataclass(frozen=True)
class Terms:
    """How long things may take. Working days unless the name says otherwise."""

    key: ClassVar[str] = "terms"
    call_reporter_today: int = 1
    call_reporter_soon: int = 3
    call_reporter_normal: int = 5
    contact_attempts: int = 3
    contact_within: int = 10
    corporation_answers_within: int = 10
    look_at_safety_again_weeks: int = 6
    review_plan_weeks: int = 6
    not_moved_after_days: int = 14
    keep_after_declined_weeks: int = 6
    keep_after_closed_years: int = 15


@dataclass(frozen=True)
class Domains:
    """The subjects by which strengths and problems can be grouped; none is compulsory."""

    key: ClassVar[str] = "domains"
    names: tuple[str, ...] = (
        "Wonen",
        "Geld",
        "Gezondheid",
        "Opgroeien en school",
        "Werk en dag",
        "Taal en meedoen",
        "Mensen om ons heen",
        "Veiligheid",
    )


@dataclass(frozen=True)
class Steps:
    """How this area calls the steps of the way, shown on the household page."""

    key: ClassVar[str] = "steps"
    names: tuple[str, ...] = ("Kennismaken", "Het verhaal", "Het plan", "Doen", "Afronden")


@dataclass(frozen=True)
class Texts:
    """Texts of the area's own, shown as typed."""

    key: ClassVar[str] = "texts"
    promise: str = "U bent de baas over uw plan. Wij denken mee, en u heeft één vast gezicht."
    letter_closing: str = "Heeft u vragen? Bel ons, of loop binnen. U mag altijd iemand meenemen."
    first_question: str = "Wat zou er als eerste beter moeten gaan?"


@dataclass(frozen=True)
class MandateRule:
    """What a role may decide alone: for what, up to which amount in euros, and on which sentence."""

    what: str
    role: str
    up_to: str
    sentence: str


@dataclass(frozen=True)
class Mandates:
    """The mandates in force, as defaults per area (Awb title 10.1)."""

    key: ClassVar[str] = "mandates"
    rules: tuple[MandateRule, ...] = field(
        default=(
            MandateRule(
                what="Iets voor in huis dat niet kan wachten",
                role="director",
                up_to="500.00",
                sentence="Mandaatbesluit wijkteams, artikel 3: de regisseur beslist namens het college "
                "tot € 500 per huishouden per keer.",
            ),
        )
    )


Kind = TypeVar("Kind", Terms, Domains, Steps, Texts, Mandates)
KINDS: tuple[type[Any], ...] = (Terms, Domains, Steps, Texts, Mandates)


@dataclass
class Choices:
    """All choices that were made, read once."""

    rows: dict[tuple[UUID, str], dict[str, Any]]
    parents: dict[UUID, UUID | None]

    def of(self, kind: type[Kind], area_id: UUID | None) -> Kind:
        """The choice in force for an area: its own, else its municipality's, else the default in code."""
        at = area_id
        while at is not None:
            if (made := self.rows.get((at, kind.key))) is not None:
                return build(kind, made)
            at = self.parents.get(at)
        return kind()


def build(kind: type[Kind], value: dict[str, Any]) -> Kind:
    """A typed choice from what is stored; a key that is not known any more is left out."""
    known = {f.name for f in fields(kind)}
    return kind(**{name: _tuple(kind, name, v) for name, v in value.items() if name in known})


def _tuple(kind: type[Any], name: str, value: Any) -> Any:
    if isinstance(value, list):
        return tuple(MandateRule(**item) if isinstance(item, dict) else item for item in value)
    return value


def stored(choice: Terms | Domains | Steps | Texts | Mandates) -> dict[str, Any]:
    """What is stored of a choice."""
    return asdict(choice)


_read: ContextVar[list[Choices] | None] = ContextVar("choices", default=None)


@contextmanager
def chosen() -> Iterator[None]:
    """Read the choices at most once in this block (a request)."""
    token = _read.set([])
    try:
        yield
    finally:
        _read.reset(token)


def choices() -> Choices:
    """All choices in force; one query, and only the first time in a request."""
    held = _read.get()
    if held:
        return held[0]
    made = _load()
    if held is not None:
        held.append(made)
    return made


def forget() -> None:
    """After a choice was changed in this request: read again."""
    if (held := _read.get()) is not None:
        held.clear()


def _load() -> Choices:
    rows: dict[tuple[UUID, str], dict[str, Any]] = {}
    parents: dict[UUID, UUID | None] = {}
    found = Area.objects.values_list("pk", "parent_id", "choices__key", "choices__value")
    for area, parent, key, value in found:
        parents[area] = parent
        if key:
            rows[area, key] = value
    return Choices(rows, parents)


def choice_of(kind: type[Kind], area_id: UUID | None) -> Kind:
    """The choice in force for this area."""
    return choices().of(kind, area_id)
