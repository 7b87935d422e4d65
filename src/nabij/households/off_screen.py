"""What never stands on a shared screen or on paper: safety, and words that tell of violence.

The words are few and in plain sight. They miss much and sometimes find too much; a professional who reads
them decides, and can let it be shown again.
"""

import re

from nabij.kernel.text import plain

SAFETY = "veilig"
# Beginnings of words, without accents.
VIOLENT = (
    "slaan", "slaat", "sloeg", "geslagen", "klappen", "schopt", "geschopt", "mishandel", "geweld", "misbruik",
    "bedreig", "wurg", "verkracht", "aanrand", "aangerand", "stalk", "incest", "eergerelateerd",
)  # fmt: skip
_FOUND = re.compile(rf"\b({'|'.join(VIOLENT)})")


def tells_of_violence(words: str) -> bool:
    """Whether one of the words stands in it."""
    return bool(_FOUND.search(plain(words)))


def is_about_safety(domain: str) -> bool:
    """Whether a subject is that of safety, as areas may call it ("Veiligheid", "Rust en veiligheid")."""
    return SAFETY in plain(domain)
