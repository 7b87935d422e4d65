"""Postcodes and house numbers as they stand on a Dutch doorpost; foreign ones stay as typed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.utils.translation import gettext as _

from .text import Unreadable, clean_line

_DUTCH = re.compile(r"([1-9][0-9]{3}) ?([A-Za-z]{2})")
_NUMBER = re.compile(r"([0-9]{1,5})(?![0-9])[ \-/.,]*(.{0,20})")


def dutch_postcode(text: str) -> str | None:
    """The postcode as "1234 AB", or None when it is not a Dutch one."""
    found = _DUTCH.fullmatch(clean_line(text))
    return f"{found[1]} {found[2].upper()}" if found else None


def normal_postcode(text: str) -> str:
    """A postcode to keep: a Dutch one as "1234 AB", a foreign one as typed, in capitals."""
    return dutch_postcode(text) or clean_line(text).upper()


@dataclass(frozen=True)
class HouseNumber:
    """A house number with its addition: 12 and "A", 12 and "3 hoog"."""

    number: int
    addition: str = ""

    @property
    def text(self) -> str:
        """As on an envelope: "12", "12A", "12-3", "12 hs"."""
        if not self.addition:
            return str(self.number)
        glue = "-" if self.addition[0].isdigit() else "" if len(self.addition) == 1 else " "
        return f"{self.number}{glue}{self.addition}"


def parse_house_number(text: str) -> HouseNumber:
    """House number and addition from one field: "12a", "12-3", "12 hs", "nr. 12". Raises Unreadable."""
    line = re.sub(r"^(huis)?(nummer|nr)\.? ?", "", clean_line(text), flags=re.IGNORECASE)
    found = _NUMBER.fullmatch(line)
    if not found or not int(found[1]):
        raise Unreadable(_("Schrijf een huisnummer, bijvoorbeeld 12 of 12A."))
    addition = found[2].strip()
    return HouseNumber(int(found[1]), addition.upper() if len(addition) == 1 else addition)
