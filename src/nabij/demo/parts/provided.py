"""What was asked of the municipality, what it decided, and which help it ordered."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Ruled:
    """The decision, so many days ago, in plain words; it holds for so many weeks."""

    ago: int
    words: str
    outcome: str = "granted"
    weeks: int = 26


@dataclass(frozen=True)
class Wants:
    """An application that arrived so many days ago; `inquiry` is the melding or first talk before it.

    Without `asked` it is a Wmo-melding that is looked into.
    """

    who: str
    law: str
    what: str
    asked: int | None = None
    inquiry: int | None = None
    ruled: Ruled | None = None

    @property
    def ago(self) -> int:
        return max(day for day in (self.asked, self.inquiry) if day is not None)


@dataclass(frozen=True)
class Allotted:
    """Help that was ordered of the organisation of `provider`: noted so many days ago, to begin on a day.

    `began` and `ended` are what was written by hand; messages of providers tell of the others.
    """

    ago: int
    who: str
    provider: str
    number: str
    product: str
    starts: int
    law: str = "youth"
    volume: str = ""
    referred_by: str = "municipality"
    began: int | None = None
    ended: int | None = None
    end_reason: str = ""
    price: str = ""
    price_per: str = ""
    price_source: str = ""
