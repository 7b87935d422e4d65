"""Reading what came on paper: the words of a page, and the words of a PDF."""

import re
import shutil
import subprocess
from collections import Counter
from ctypes.util import find_library
from html import unescape

import pytest

# Without importing what makes it: that cannot be imported where these are not there.
CAN_MAKE_PDF = all(find_library(name) for name in ("pango-1.0", "pangoft2-1.0", "harfbuzz-subset"))
needs_pdf = pytest.mark.skipif(
    not CAN_MAKE_PDF, reason="Pango sets the letters of a PDF: install Debian's libpangoft2-1.0-0, libharfbuzz-subset0"
)
needs_pdftotext = pytest.mark.skipif(
    not (CAN_MAKE_PDF and shutil.which("pdftotext")),
    reason="pdftotext reads the PDF and Pango makes it: install Debian's poppler-utils, libpangoft2-1.0-0 and "
    "libharfbuzz-subset0",
)
NOT_READ = re.compile(r"<(title|script|style)\b.*?</\1>|<div class=\"nb-paper__tools.*?</div>\s*<main", re.DOTALL)
# What letters of other directions are wrapped in.
MARKS = dict.fromkeys(map(ord, "\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069\x0c"))


def text_of_pdf(content: bytes) -> str:
    """What somebody copies out of it."""
    read = subprocess.run(["pdftotext", "-", "-"], input=content, capture_output=True, check=True)
    return read.stdout.decode().translate(MARKS)


def text_of_page(html: str) -> str:
    """What stands on the sheet itself, without what only the screen shows."""
    sheet = html[html.index("<main") :]
    return unescape(re.sub(r"<[^>]*>", " ", NOT_READ.sub(" ", sheet))).translate(MARKS)


def words(text: str) -> Counter[str]:
    """Each word as often as it stands there; a line ends where it will."""
    return Counter(text.split())
