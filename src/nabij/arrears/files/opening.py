"""What a sent file really is, whatever its name says; and its lines from where one was."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from django.utils.translation import gettext as _

from nabij.arrears.files.csv_lines import MARK, read_heading, read_lines
from nabij.arrears.files.json_lines import read_items
from nabij.arrears.files.lines import CannotRead, Line

HEAD = 4096
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def format_of(stream: BinaryIO) -> str:
    """ "csv" or "json", by what stands in it. Raises CannotRead for anything else, and for a CSV without its columns.

    The stream is back at its beginning afterwards.
    """
    head = stream.read(HEAD)
    _refuse_what_is_no_text(head)
    stream.seek(0)
    if head.removeprefix(MARK).lstrip()[:1] in (b"[", b"{"):
        if head.removeprefix(MARK).lstrip()[:1] == b"{":
            raise CannotRead(_("Deze JSON begint niet met een lijst. Zet de signalen tussen [ en ]."))
        return "json"
    read_heading(stream)
    stream.seek(0)
    return "csv"


def _refuse_what_is_no_text(head: bytes) -> None:
    if not head.removeprefix(MARK).strip():
        raise CannotRead(_("Dit bestand is leeg. Kies een ander bestand."))
    if head.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise CannotRead(_("Dit is een zip- of Excelbestand. Bewaar het in Excel als ‘CSV UTF-8’ en kies dat."))
    if head.startswith(b"%PDF-"):
        raise CannotRead(_("Dit is een PDF. Vraag de partner om een CSV of JSON."))
    if head.startswith(_UTF_16):
        raise CannotRead(_("Dit bestand staat in UTF-16 (‘Unicode-tekst’). Bewaar het als ‘CSV UTF-8’."))
    if b"\x00" in head:
        raise CannotRead(_("Dit is geen tekstbestand. Kies een CSV of JSON."))


@contextmanager
def lines_of(path: Path, kind: str, *, position: int = 0, offset: int = 0) -> Iterator[Iterator[Line]]:
    """The lines after the first `position` (`offset` bytes, of a CSV)."""
    with path.open("rb") as stream:
        if kind == "json":
            yield read_items(stream, position=position)
        else:
            yield read_lines(stream, read_heading(stream), position=position, offset=offset)
