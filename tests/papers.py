"""Reading what came on paper: the words of a page, and the words of a PDF."""

import re
import shutil
import subprocess
from collections import Counter
from html import unescape

import pytest

needs_pdftotext = pytest.mark.skipif(
    not shutil.which("pdftotext"), reason="pdftotext reads the PDF: install Debian's poppler-utils"
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
