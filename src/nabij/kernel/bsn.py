"""The eleven test of a burgerservicenummer: a warning, never a refusal."""

from __future__ import annotations

from django.utils.translation import gettext as _

from .text import clean_line

_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def passes_eleven_test(number: str) -> bool:
    """Whether eight or nine digits make a valid number (Besluit burgerservicenummer; weights 9 to 2, then -1)."""
    if not (number.isascii() and number.isdigit() and len(number) in (8, 9)) or not int(number):
        return False
    digits = map(int, number.zfill(9))
    return sum(weight * digit for weight, digit in zip(_WEIGHTS, digits, strict=True)) % 11 == 0


def bsn_warning(text: str) -> str | None:
    """What to say about a number that fails the test, or None.

    A warning, since numbers that fail it do go round in official examples and old registers.
    """
    bare = clean_line(text).replace(" ", "").replace(".", "").replace("-", "")
    if not bare or passes_eleven_test(bare):
        return None
    return _("Dit burgerservicenummer lijkt niet te kloppen. Kijk het na.")
