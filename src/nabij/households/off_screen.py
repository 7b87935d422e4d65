"""What never stands on a shared screen or on paper: safety; and what does not by itself: violence, drink, suicide.

The words are few and in plain sight. They miss much and sometimes find too much; a professional who reads
them decides, and can let it be shown again.
"""

import re

from nabij.kernel.text import plain

SAFETY = "veilig"
# Beginnings of words, without accents.
VIOLENT = (
    "slaan", "slaat", "sloeg", "geslagen", "klappen", "schopt", "geschopt", "mishandel",
    "kindermishandel", "ouderenmishandel", "geweld(?!ig)", "partnergeweld", "misbruik",
    "bedreig", "wurg", "verkracht", "aanrand", "aangerand", "stalk", "incest", "eergerelateerd",
)  # fmt: skip
TENDER = (
    "drinkt", "drinken", "drinker", "drank", "dronk", "gedronken", "alcohol", "verslaaf", "verslav", "gokversla",
    "drugs", "harddrug", "softdrug", "wiet", "blow", "cocain", "coke", "heroin", "xtc", "ghb",
    "suicid", "zelfmoord", "zelfdoding", "levensmoe", "zelfbeschadig", "afkick",
)  # fmt: skip


def _beginning_with(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b({'|'.join(words)})")


_VIOLENT, _BY_CHOICE = _beginning_with(VIOLENT), _beginning_with((*VIOLENT, *TENDER))


def tells_of_violence(words: str) -> bool:
    """Whether one of the words stands in it."""
    return bool(_VIOLENT.search(plain(words)))


def stays_off_by_itself(words: str) -> bool:
    """Whether it comes on the table only when somebody chooses so: violence, drink and drugs, suicide."""
    return bool(_BY_CHOICE.search(plain(words)))


def is_about_safety(domain: str) -> bool:
    """Whether a subject is that of safety, as areas may call it ("Veiligheid", "Rust en veiligheid")."""
    return SAFETY in plain(domain)
