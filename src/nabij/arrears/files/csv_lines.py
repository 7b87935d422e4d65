"""A CSV as partners make it: `;` or `,`, UTF-8 or the encoding of Windows (cp1252), a quote too many in a line.

A line is one row of the spreadsheet, and may run over line ends within quotes. A quote that is never closed costs one
line, not the rest of the file.
"""

import csv
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from django.utils.translation import gettext as _

from nabij.arrears.files.columns import Column, column_of, missing
from nabij.arrears.files.lines import CannotRead, Fault, Line
from nabij.kernel.text import clean_line

LONGEST_ROW = 32 * 1024
MOST_JOINED = 20  # line ends within one row: an address on four lines, no more
DELIMITERS = ";,\t"
MARK = "\ufeff".encode()


@dataclass(frozen=True)
class Heading:
    """How a CSV is read: what separates cells, which column stands where, where the first line begins."""

    delimiter: str
    columns: tuple[Column | None, ...]
    end: int


def read_heading(stream: BinaryIO) -> Heading:
    """The heading of a CSV. Raises CannotRead, with what to do."""
    raw = stream.readline(LONGEST_ROW)
    text = _text(raw.removeprefix(MARK))
    if "\r" in text.rstrip("\r\n"):
        raise CannotRead(_("Dit bestand heeft regeleinden van een oude Mac. Bewaar het opnieuw als ‘CSV UTF-8’."))
    heading = max((_heading(text, delimiter, len(raw)) for delimiter in DELIMITERS), key=_known)
    found = [column for column in heading.columns if column]
    if len(found) != len(set(found)):
        twice = sorted({column for column in found if found.count(column) > 1})
        raise CannotRead(_("Deze kolom staat er twee keer in: %(names)s.") % {"names": ", ".join(twice)})
    if gone := missing(set(found)):
        raise CannotRead(_missing_words(gone))
    return heading


def _missing_words(gone: list[Column]) -> str:
    names = ", ".join(f"‘{column}’" for column in gone)
    return _("In dit bestand ontbreken kolommen: %(names)s. Zet ze op de eerste regel.") % {"names": names}


def _heading(text: str, delimiter: str, end: int) -> Heading:
    cells = _cells(text, delimiter) or []
    return Heading(delimiter, tuple(column_of(cell) for cell in cells), end)


def _known(heading: Heading) -> int:
    return sum(column is not None for column in heading.columns)


def read_lines(stream: BinaryIO, heading: Heading, *, position: int = 0, offset: int = 0) -> Iterator[Line]:
    """The lines from `offset` on, `position` of them being read already; empty rows are passed over but counted."""
    at = offset or heading.end
    stream.seek(at)
    number = position + 1  # the heading is row 1, as in a spreadsheet
    for raw, row in _rows(stream, heading):
        at, number = at + len(raw), number + 1
        if row is None or any(cell.strip() for cell in row):
            yield _line(number, at, raw, row, heading)


def _line(number: int, end: int, raw: bytes, row: list[str] | None, heading: Heading) -> Line:
    if row is None:
        reason = _("Deze regel is niet te lezen: een aanhalingsteken te veel, of veel te lang.")
        return Line(number, number - 1, end, broken=Fault("", reason, _shown(raw)))
    if len(row) < len(heading.columns) or any(cell.strip() for cell in row[len(heading.columns) :]):
        numbers = {"found": len(row), "wanted": len(heading.columns)}
        reason = _("Deze regel heeft %(found)s velden; bovenaan staan er %(wanted)s.") % numbers
        return Line(number, number - 1, end, broken=Fault("", reason, _shown(raw)))
    cells = {column: cell for column, cell in zip(heading.columns, row, strict=False) if column}
    return Line(number, number - 1, end, cells)


def _rows(stream: BinaryIO, heading: Heading) -> Iterator[tuple[bytes, list[str] | None]]:
    """Each row with its bytes; None for one that cannot be taken apart."""
    waiting: deque[bytes] = deque()
    while raw := _next(stream, waiting):
        if raw.count(b'"') % 2:
            joined = _joined(raw, stream, waiting, heading)
            if joined is not None:
                yield joined
                continue
        yield raw, _cells(_text(raw), heading.delimiter) if len(raw) <= LONGEST_ROW else None


def _next(stream: BinaryIO, waiting: deque[bytes]) -> bytes:
    """The next physical line; of one that never ends the first part, and the rest is passed over with it."""
    if waiting:
        return waiting.popleft()
    raw = stream.readline(LONGEST_ROW + 1)
    if len(raw) > LONGEST_ROW and not raw.endswith(b"\n"):
        return raw + _rest_of_line(stream)
    return raw


def _rest_of_line(stream: BinaryIO) -> bytes:
    """As many bytes as were passed over, so that the place in the file is right; their content is of no use."""
    passed = 0
    while part := stream.readline(LONGEST_ROW):
        passed += len(part)
        if part.endswith(b"\n"):
            break
    return b"\x00" * passed


def _joined(
    first: bytes, stream: BinaryIO, waiting: deque[bytes], heading: Heading
) -> tuple[bytes, list[str] | None] | None:
    """A row whose quotes close some lines further on; None (and the lines are put back) when it is no such row."""
    taken: list[bytes] = []
    raw = first
    while raw.count(b'"') % 2 and len(taken) < MOST_JOINED and len(raw) <= LONGEST_ROW:
        line = _next(stream, waiting)
        if not line:
            break
        taken.append(line)
        raw += line
    row = None if raw.count(b'"') % 2 else _cells(_text(raw), heading.delimiter)
    if row is not None and len(row) == len(heading.columns):
        return raw, row
    waiting.extendleft(reversed(taken))
    return None


def _cells(text: str, delimiter: str) -> list[str] | None:
    """The cells of one row; None when it is not a row by the rules of CSV."""
    try:
        rows = list(csv.reader([text], delimiter=delimiter, strict=True))
    except csv.Error:
        return None
    return rows[0] if rows else []


def _shown(raw: bytes) -> str:
    """The beginning of a row, as people are shown it."""
    return clean_line(_text(raw[:400]))[:200]


def _text(raw: bytes) -> str:
    """Each row by itself: UTF-8, else the encoding of an older Windows."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")
