"""An account number (IBAN): its letters, its length and its check digits (ISO 13616; ISO 7064 mod 97-10)."""

import re

from django.utils.translation import gettext as _

from nabij.kernel.text import Unreadable, clean_line

DUTCH = 18
_SHAPE = re.compile(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}")


def parse_iban(text: str) -> str:
    """The number without spaces, in capitals; "" when empty. Raises Unreadable when a digit must be wrong."""
    bare = re.sub(r"[\s.\-]", "", clean_line(text)).upper()
    if not bare:
        return ""
    if not _SHAPE.fullmatch(bare) or (bare.startswith("NL") and len(bare) != DUTCH) or _rest(bare) != 1:
        raise Unreadable(_("Dit rekeningnummer klopt niet. Kijk het nog eens na."))
    return bare


def _rest(bare: str) -> int:
    turned = bare[4:] + bare[:4]
    return int("".join(str(int(letter, 36)) for letter in turned)) % 97


def shown_iban(iban: str) -> str:
    """In groups of four, as one reads it aloud; what was typed and is no account number stays as it was typed."""
    if not _SHAPE.fullmatch(iban):
        return iban
    return " ".join(iban[at : at + 4] for at in range(0, len(iban), 4))
