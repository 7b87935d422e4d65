"""Files as partners make them, for the tests: made-up people."""

import csv
import io
import json
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

HEADS = (
    "partner type", "bedrag", "ontstaansdatum", "signaaldatum", "maanden achterstand", "voorletters", "tussenvoegsel",
    "achternaam", "partnernaam", "geboortedatum", "straat", "huisnummer", "toevoeging", "postcode", "plaats",
    "telefoon", "e-mail", "crisis", "warme overdracht", "kenmerk", "vier voorwaarden",
)  # fmt: skip
GOOD = (
    "Huur", "1.234,56", "3-6-2025", "2025-10-01", "3", "J.", "de", "Vries", "Yılmaz", "11-02-1983", "Lindestraat", "14",
    "", "1234ab", "Teststad", "06-12345678", "j@example.test", "nee", "nee", "H-1", "ja",
)  # fmt: skip


def line(**cells: str) -> dict[str, str]:
    """A good line, but for these cells; a head's spaces and dashes as underscores."""
    named = {head.replace(" ", "_").replace("-", "_"): head for head in HEADS}
    return dict(zip(HEADS, GOOD, strict=True)) | {named[name]: cell for name, cell in cells.items()}


def many(count: int, *, begin: int = 0) -> list[dict[str, str]]:
    """As many good lines, each of another arrear."""
    return [line(kenmerk=f"H-{number}", huisnummer=str(1 + number % 90)) for number in range(begin, begin + count)]


def as_csv(*lines: dict[str, str], delimiter: str = ";", encoding: str = "utf-8") -> bytes:
    out = io.StringIO()
    rows = csv.DictWriter(out, HEADS, delimiter=delimiter)
    rows.writeheader()
    rows.writerows(lines)
    return out.getvalue().encode(encoding)


def as_json(*lines: dict[str, Any]) -> bytes:
    return json.dumps(list(lines), ensure_ascii=False).encode()


def upload(content: bytes, name: str = "signalen.csv") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)
