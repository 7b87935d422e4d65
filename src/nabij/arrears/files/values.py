"""What stands in a cell, read the Dutch way; what cannot be read says why, and how it should be."""

import re
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from nabij.arrears.files.columns import bare
from nabij.arrears.models.kinds import PartnerKind
from nabij.kernel import clock
from nabij.kernel.money import parse_euro
from nabij.kernel.partial_dates import EARLIEST_YEAR, PartialDate
from nabij.kernel.phone import normal_phone
from nabij.kernel.postcodes import HouseNumber, dutch_postcode, parse_house_number
from nabij.kernel.text import Unreadable, clean_line

MOST = Decimal(10) ** 8
MOST_MONTHS = 600
_YES = frozenset({"ja", "j", "1", "true", "waar", "x", "yes", "y"})
_NO = frozenset({"", "nee", "n", "0", "false", "onwaar", "no"})
_ISO = re.compile(r"([0-9]{4})-?([0-9]{2})-?([0-9]{2})(?:[T ][0-9:.+Z-]*)?")
_DUTCH = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})")
_YEAR = re.compile(r"[0-9]{4}")
_MONTH = re.compile(r"(?:([0-9]{4})-([0-9]{1,2})|([0-9]{1,2})-([0-9]{4}))")


def read_amount(text: str) -> Decimal:
    """An amount above zero, in euros: "1.234,56" and "1234.56". Raises Unreadable."""
    amount = parse_euro(text)
    if amount <= 0:
        raise Unreadable(_("Een achterstand is meer dan nul euro."))
    if amount >= MOST:
        raise Unreadable(_("Dit bedrag is te groot."))
    return amount


def read_day(text: str) -> date:
    """A whole day that is not ahead: "3-2-2026", "03/02/2026", "2026-02-03". Raises Unreadable."""
    year, month, day = _parts(clean_line(text))
    try:
        found = date(year, month, day)
    except ValueError as error:
        raise Unreadable(_("Deze datum bestaat niet.")) from error
    if found.year < EARLIEST_YEAR:
        raise Unreadable(_("Dit jaar ligt te ver terug."))
    if found > clock.today():
        raise Unreadable(_("Deze datum ligt in de toekomst."))
    return found


def read_birth(text: str) -> PartialDate | None:
    """A birth date of which day and month may be unknown (registers write 00); None when empty. Raises Unreadable."""
    line = clean_line(text)
    if not line:
        return None
    if _YEAR.fullmatch(line):
        return _born(int(line), 0, 0)
    if half := _MONTH.fullmatch(line):
        return _born(int(half[1] or half[4]), int(half[2] or half[3]), 0)
    year, month, day = _parts(line)
    return _born(year, month, day if month else 0)


def _born(year: int, month: int, day: int) -> PartialDate:
    try:
        found = PartialDate(year, month or None, day or None)
    except ValueError as error:
        raise Unreadable(_("Deze datum bestaat niet.")) from error
    if found.year < EARLIEST_YEAR:
        raise Unreadable(_("Dit jaar ligt te ver terug."))
    if found.earliest > clock.today():
        raise Unreadable(_("Deze datum ligt in de toekomst."))
    return found


def _parts(line: str) -> tuple[int, int, int]:
    if found := _ISO.fullmatch(line):
        return int(found[1]), int(found[2]), int(found[3])
    if found := _DUTCH.fullmatch(line):
        return int(found[3]), int(found[2]), int(found[1])
    raise Unreadable(_("Schrijf een datum als 31-12-2026 of 2026-12-31."))


def read_yes(text: str) -> bool:
    """Ja or nee; empty is nee. Raises Unreadable."""
    word = clean_line(text).casefold()
    if word in _YES or word in _NO:
        return word in _YES
    raise Unreadable(_("Schrijf ja of nee."))


def read_months(text: str) -> int | None:
    """How many months somebody is behind; None when empty. Raises Unreadable."""
    line = clean_line(text)
    if not line:
        return None
    if not (line.isascii() and line.isdigit() and int(line[:5]) <= MOST_MONTHS and len(line) <= 5):
        raise Unreadable(_("Schrijf een heel aantal maanden, bijvoorbeeld 3."))
    return int(line)


_KINDS = {bare(word): kind for kind in PartnerKind for word in (kind.value, str(kind.label))}


def read_kind(text: str) -> PartnerKind | None:
    """The kind of partner by the word of DDAS; None when empty. Raises Unreadable."""
    if not (word := bare(text)):
        return None
    if word not in _KINDS:
        words = ", ".join(str(kind.label) for kind in PartnerKind)
        raise Unreadable(_("Kies een van deze woorden: %(words)s.") % {"words": words})
    return _KINDS[word]


def read_postcode(text: str) -> str:
    """A Dutch postcode as "1234 AB". Raises Unreadable."""
    found = dutch_postcode(text)
    if found is None:
        raise Unreadable(_("Schrijf een postcode als 1234 AB."))
    return found


def read_house_number(number: str, addition: str) -> HouseNumber:
    """Number and addition, from one cell or from two. Raises Unreadable."""
    found = parse_house_number(number)
    extra = clean_line(addition)
    whole = HouseNumber(found.number, f"{found.addition} {extra}".strip() if extra else found.addition)
    if len(whole.addition) > 10:
        raise Unreadable(_("Deze toevoeging is te lang: hoogstens 10 tekens."))
    return whole


def read_phone(text: str) -> str:
    """A number that can be dialled, else as it stands: a signal is not refused for a telephone number."""
    try:
        return normal_phone(text)
    except Unreadable:
        return clean_line(text)[:30]


def read_bsn(text: str) -> str:
    """Nine digits at most; whether it passes the eleven test is a warning, never a refusal. Raises Unreadable."""
    digits = re.sub(r"[ .-]", "", clean_line(text))
    if digits and not (digits.isascii() and digits.isdigit() and len(digits) <= 9):
        raise Unreadable(_("Een burgerservicenummer heeft negen cijfers."))
    return digits.zfill(9) if len(digits) == 8 else digits


def read_line(text: str, longest: int) -> str:
    """One line of text. Raises Unreadable when it is too long."""
    line = clean_line(text)
    if len(line) > longest:
        raise Unreadable(_("Dit is te lang: hoogstens %(longest)s tekens.") % {"longest": longest})
    return line
