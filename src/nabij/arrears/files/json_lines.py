"""A JSON list of signals, read as it comes: the memory of one of them, however long the list."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any, BinaryIO

import ijson
from django.utils.translation import gettext as _

from nabij.arrears.files.columns import Column, column_of
from nabij.arrears.files.csv_lines import MARK
from nabij.arrears.files.lines import Fault, Line

MOST_APART = 1024 * 1024  # bytes between two signals; more is not a signal
AT_ONCE = 64 * 1024


class TooFarApart(Exception):
    """One signal takes more room than any signal does."""


class Bounded:
    """A stream that gives up when no signal was found for a long while."""

    def __init__(self, stream: BinaryIO) -> None:
        self.stream = stream
        self.since = 0

    def read(self, size: int = -1) -> bytes:
        self.since += size
        if self.since > MOST_APART:
            raise TooFarApart
        return self.stream.read(size)


def read_items(stream: BinaryIO, *, position: int = 0) -> Iterator[Line]:
    """The signals after the first `position`. Where it breaks off, the last line given says so and `is_last`."""
    stream.seek(len(MARK) if stream.read(len(MARK)) == MARK else 0)
    bounded = Bounded(stream)
    number = 0
    try:
        for item in ijson.items(bounded, "item", buf_size=AT_ONCE):
            number, bounded.since = number + 1, 0
            if number > position:
                yield replace(_line(number, item), end=stream.tell())
    except (ijson.JSONError, TooFarApart, RecursionError, ValueError):
        yield _broken_off(number)


def _broken_off(after: int) -> Line:
    reason = _("Vanaf hier is het bestand niet meer te lezen. Signaal %(number)s was het laatste goede.")
    none = _("Dit bestand is niet te lezen als JSON. Vraag de partner het opnieuw te maken.")
    fault = Fault("", reason % {"number": after} if after else none)
    return Line(after + 1, after + 1, broken=fault, is_last=True)


def _line(number: int, item: Any) -> Line:
    if not isinstance(item, dict):
        return Line(
            number, number, broken=Fault("", _("Hier staat geen signaal: verwacht werden velden tussen accolades."))
        )
    cells: dict[Column, str] = {}
    for head, value in item.items():
        column = column_of(head)
        if column is None:
            continue
        if isinstance(value, dict | list):
            return Line(number, number, broken=Fault(column, _("Hier hoort één waarde, geen lijst."), str(head)[:200]))
        cells[column] = _text(value)
    return Line(number, number, cells=cells)


def _text(value: Any) -> str:
    """A value as it would stand in a cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, Decimal):
        return _number(value)
    return str(value)


def _number(value: Decimal) -> str:
    """A number with decimals, with a comma: in JSON 1.234 is no thousand."""
    if not value.is_finite() or abs(value.adjusted()) > 20:
        return str(value)
    return str(int(value)) if value == value.to_integral_value() else f"{value.normalize():f}".replace(".", ",")
