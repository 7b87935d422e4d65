"""Others who are asked, what changes who lives where, and saying goodbye."""

from dataclasses import dataclass

from nabij.demo.parts.together import Says


@dataclass(frozen=True)
class Further:
    """The next rung, by the team leader; to the management by letter (`contact`, `subject`). `no` came by phone."""

    ago: int
    days: int
    family_told: str
    no: str = ""
    no_ago: int = 0
    contact: str = ""
    phone: str = ""
    subject: str = ""


@dataclass(frozen=True)
class Asks:
    """The director asks a professional at the table, about an action; who says no; and how it went further."""

    ago: int
    who: str
    deed: str
    what: str
    why: str
    days: int
    no: str = ""
    no_ago: int = 0
    leader_ago: int | None = None
    further: tuple[Further, ...] = ()


@dataclass(frozen=True)
class Links:
    """Another team works with the family too."""

    ago: int
    contact: str
    purpose: str
    until: str = ""
    consent: str = ""


@dataclass(frozen=True)
class Placed:
    """A child that lives elsewhere for a while."""

    who: str
    ago: int
    where: str
    place: str = ""
    decided_by: str = "agreement"
    until: int | None = None
    contact: str = ""


@dataclass(frozen=True)
class Gone:
    """Somebody lives elsewhere from now on."""

    who: str
    ago: int
    street: str = ""
    number: str = ""
    postcode: str = ""
    secret: bool = False


@dataclass(frozen=True)
class Parted:
    """They parted: these go to a household of their own, those belong to both."""

    ago: int
    name: str
    goes: tuple[str, ...]
    both: tuple[str, ...]
    family_told: str
    street: str
    number: str
    postcode: str


@dataclass(frozen=True)
class Bye:
    """Rounded off so many days ago, with who calls in `call` days from today."""

    ago: int
    reached: tuple[tuple[str, str, str], ...]
    stays: tuple[tuple[str, str, str], ...]
    says: tuple[Says, ...]
    call: int
    ask_for: str
    phone: str
    way_back: str
    safe: str
    words: str = ""
