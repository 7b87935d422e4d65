"""Lists as people keep them: which column is which, in CSV or in a spreadsheet."""

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from nabij.kernel.text import clean_line, plain

MOST_BYTES = 20 * 1024 * 1024
NEEDED = ("name", "organisation", "discipline")
# By which names the columns usually go; compared without accents and capitals.
USUAL: dict[str, tuple[str, ...]] = {
    "name": ("naam", "name", "volledige naam", "medewerker", "professional"),
    "organisation": ("organisatie", "instelling", "werkgever", "organisation", "bedrijf"),
    "discipline": ("vak", "functie", "discipline", "beroep", "rol"),
    "phone": ("direct nummer", "telefoon", "telefoonnummer", "mobiel", "tel", "06", "phone"),
    "email": ("e-mail", "email", "e-mailadres", "mail", "emailadres"),
    "working_days": ("werkdagen", "dagen", "aanwezig"),
    "good_at": ("goed in", "expertise", "specialisme"),
    "where": ("te vinden", "locatie", "waar", "spreekuur"),
}
DUTCH = {"name": "naam", "organisation": "organisatie", "discipline": "vak"}
Ask = Callable[[str, list[str]], str]


class CannotRead(Exception):
    """The file is not a list we can read; the message says what to do."""


@dataclass(frozen=True)
class Row:
    """One line of the list: its number in the file, and what stands in the known columns."""

    number: int
    cells: dict[str, str]


def read_rows(path: Path, columns: dict[str, str], *, ask: Ask | None = None) -> list[Row]:
    """All lines with something on them. `columns` says field → header where the usual names do not fit.

    Raises CannotRead.
    """
    if not path.is_file():
        raise CannotRead(f"Er is geen bestand {path.name}.")
    if path.stat().st_size > MOST_BYTES:
        raise CannotRead("Het bestand is groter dan 20 MB. Splits het in kleinere lijsten.")
    lines = list(_workbook(path) if path.suffix.lower() == ".xlsx" else _csv(path))
    if not lines:
        raise CannotRead("Het bestand is leeg.")
    places = _places([clean_line(header) for header in lines[0]], columns, ask)
    return [row for number, line in enumerate(lines[1:], start=2) if (row := _row(number, line, places)) is not None]


def _row(number: int, line: list[str], places: dict[str, int]) -> Row | None:
    cells = {field: clean_line(line[at]) if at < len(line) else "" for field, at in places.items()}
    return Row(number, cells) if any(cells.values()) else None


def _places(headers: list[str], columns: dict[str, str], ask: Ask | None) -> dict[str, int]:
    found = {field: at for field in USUAL if (at := _place(field, headers, columns.get(field))) is not None}
    for field in NEEDED:
        if field not in found:
            found[field] = _asked(field, headers, ask)
    return found


def _place(field: str, headers: list[str], said: str | None) -> int | None:
    wanted = (plain(said),) if said else USUAL[field]
    return next((at for at, header in enumerate(headers) if plain(header) in wanted), None)


def _asked(field: str, headers: list[str], ask: Ask | None) -> int:
    answer = ask(DUTCH[field], headers) if ask else ""
    at = _place(field, headers, answer) if answer else None
    if at is None:
        seen = ", ".join(header for header in headers if header)
        raise CannotRead(
            f"Geen kolom voor '{DUTCH[field]}'. Wel gezien: {seen}. Zeg welke het is met --column {field}=KOLOM."
        )
    return at


def _workbook(path: Path) -> Iterator[list[str]]:
    try:
        book = load_workbook(path, read_only=True, data_only=True)
    except (BadZipFile, InvalidFileException, KeyError, ValueError) as problem:
        raise CannotRead("Dit is geen leesbaar XLSX-bestand. Sla het opnieuw op, of als CSV.") from problem
    sheet = book.worksheets[0]
    for line in sheet.iter_rows(values_only=True):
        yield ["" if cell is None else str(cell) for cell in line]
    book.close()


def _csv(path: Path) -> Iterator[list[str]]:
    """Comma, semicolon or tab; UTF-8, else the encoding of an older Windows."""
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp1252", errors="replace")
    if "\x00" in text:
        raise CannotRead("Dit is geen tekstbestand. Sla de lijst op als CSV of XLSX.")
    first = text.split("\n", 1)[0]
    delimiter = max(";,\t", key=first.count)
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    except csv.Error as problem:
        raise CannotRead("Het CSV-bestand is niet te lezen. Sla het opnieuw op.") from problem
