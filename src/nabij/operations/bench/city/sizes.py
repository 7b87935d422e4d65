"""How large the city is: 900,000 inhabitants, of whom a small part was ever in a file."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class Size:
    """All numbers follow from the households. With 25,000 of them there are about 120,000 known persons."""

    households: int

    YEARS: ClassVar[int] = 10
    CASELOAD: ClassVar[int] = 100  # of the director with a full list
    # The log of one director's household is as long in a small city as in a large one.
    EVENTS: ClassVar[int] = 24  # for each household
    LOOKS: ClassVar[int] = 40
    PROCESSINGS: ClassVar[int] = 60
    NOTICES: ClassVar[int] = 30  # for each professional

    @property
    def areas(self) -> int:
        """Neighbourhoods of about 25,000 inhabitants."""
        return max(2, self.households // 694)

    @property
    def professionals(self) -> int:
        return max(40, self.households // 5)

    @property
    def organisations(self) -> int:
        return max(12, self.professionals // 12)

    @property
    def reports(self) -> int:
        """Reports within their retention period."""
        return self.households * 2


FULL = Size(25_000)
SMALL = Size(2_500)
