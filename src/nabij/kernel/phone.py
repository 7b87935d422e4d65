"""Telephone numbers: kept so that they can be dialled, shown so that they can be read aloud."""

from __future__ import annotations

import re

from django.utils.translation import gettext as _

from .text import Unreadable, clean_line

# Three-digit area codes (Nummerplan telefoon- en ISDN-diensten); all others have four digits.
_SHORT_AREAS = frozenset({
    "010", "013", "015", "020", "023", "024", "026", "030", "033", "035", "036", "038", "040", "043", "045",
    "046", "050", "053", "055", "058", "070", "071", "072", "073", "074", "075", "076", "077", "078", "079",
    "085", "088",
})  # fmt: skip
_SERVICES = ("0800", "0900", "0906", "0909")
_TYPED = re.compile(r"\+?[0-9 ()./\-–]+")


def normal_phone(text: str) -> str:
    """A number to keep: "+31612345678" for a Dutch one, "+…" for a foreign one, digits for a short one ("112").

    Empty stays empty. Raises Unreadable when there are letters in it or it has fewer than 3 or more than 15 digits.
    """
    typed = clean_line(text)
    if not typed:
        return ""
    digits = re.sub("[^0-9]", "", typed.replace("(0)", ""))
    if not _TYPED.fullmatch(typed) or not 3 <= len(digits) <= 15:
        raise Unreadable(_("Schrijf een telefoonnummer, bijvoorbeeld 06 1234 5678."))
    if typed.startswith("+"):
        return _without_trunk_zero("+" + digits)
    if digits.startswith("00"):
        return _without_trunk_zero("+" + digits[2:])
    if digits.startswith("0") and len(digits) == 10 and not digits.startswith(_SERVICES):
        return "+31" + digits[1:]
    return digits


def display_phone(number: str) -> str:
    """A kept number as one reads it aloud: "06 1234 5678", "020 123 4567", "0512 12 34 56", "0800 1234".

    What is no kept number, such as what was typed wrongly, comes back as it is.
    """
    home = "0" + number[3:] if number.startswith("+31") else number
    if not home.isdigit():
        return number
    if home.startswith(_SERVICES):
        return f"{home[:4]} {home[4:]}".strip()
    if not home.startswith("0") or len(home) != 10:
        return number
    if home.startswith("06"):
        return f"06 {home[2:6]} {home[6:]}"
    if home[:3] in _SHORT_AREAS:
        return f"{home[:3]} {home[3:6]} {home[6:]}"
    return f"{home[:4]} {home[4:6]} {home[6:8]} {home[8:]}"


def _without_trunk_zero(number: str) -> str:
    """Drop the zero of "+31 06…", often typed: it is for calls inside the country."""
    return "+31" + number[4:] if number.startswith("+310") else number
