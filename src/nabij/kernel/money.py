"""Amounts in euros: exact, in cents, typed and shown the Dutch way."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

from django.utils.translation import gettext as _

from .text import Unreadable, clean_line

CENT = Decimal("0.01")
LONGEST = 20  # letters of an amount; beyond it no bill and no account goes
_SIGN = re.compile(r"€|\beuro\b|\bEUR\b", re.IGNORECASE)
_DASH = re.compile(r",\s*[-=–—]+$")
_WITH_COMMA = re.compile(r"-?([0-9]{1,3}(\.[0-9]{3})+|[0-9]+)(,[0-9]{1,2})?")
_WITH_POINT = re.compile(r"-?[0-9]+\.[0-9]{1,2}")


def parse_euro(text: str) -> Decimal:
    """The amount that somebody typed: "1.234,56", "€ 89", "89,5", "89,-" or "89.50"; to the cent.

    A point before three digits separates thousands, as a Dutch reader means it. Raises Unreadable.
    """
    bare = _DASH.sub("", _SIGN.sub("", clean_line(text)).strip()).replace(" ", "").replace("−", "-")
    if len(bare) > LONGEST:
        raise Unreadable(_("Dit bedrag is te groot."))
    if _WITH_COMMA.fullmatch(bare):
        return Decimal(bare.replace(".", "").replace(",", ".")).quantize(CENT)
    if _WITH_POINT.fullmatch(bare):
        return Decimal(bare).quantize(CENT)
    raise Unreadable(_("Schrijf een bedrag in euro’s, bijvoorbeeld 89,50."))


def in_cents(amount: Decimal) -> Decimal:
    """An amount rounded to whole cents, half a cent upwards as on a bill."""
    return amount.quantize(CENT, rounding=ROUND_HALF_UP)


def format_euro(amount: Decimal | int) -> str:
    """An amount as a Dutch reader expects it: "€ 1.234,56"."""
    english = f"{in_cents(Decimal(amount)):,.2f}"
    return "€ " + english.translate(str.maketrans(",.", ".,"))


def typed_euro(amount: Decimal | int) -> str:
    """An amount as one would type it, for in an input: "1234,56"."""
    return f"{in_cents(Decimal(amount)):.2f}".replace(".", ",")
