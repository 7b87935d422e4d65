"""From a page to PDF with WeasyPrint, on this machine alone. `ui.pdf` loads it late: without Pango it cannot be loaded.

Tagged (PDF/UA-1), so that a screen reader follows it; text stays text, also in pictures. The letters are the whole
TrueType files of Debian's `fonts-noto-core`: of the small web files that browsers get, text comes out garbled.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from PIL import ImageFile
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher

# WeasyPrint lets Pillow take half a picture for a whole one, in the whole process; a photographed letter may not be so.
ImageFile.LOAD_TRUNCATED_IMAGES = False

STYLE = Path(__file__).parent / "static" / "ui" / "pdf.css"
LETTERS = Path("/usr/share/fonts/truetype/noto")
FAMILIES = {"Noto Sans": "NotoSans", "Noto Sans Arabic": "NotoSansArabic", "Noto Sans Ethiopic": "NotoSansEthiopic"}
WEIGHTS = {400: "Regular", 700: "Bold"}


class NothingFromElsewhere(URLFetcher):  # type: ignore[misc]  # the library carries no types
    """Fetches the letters of this machine and nothing else: no network, no other file."""

    def fetch(self, url: str, headers: Any = None) -> Any:
        if url not in {path.as_uri() for _family, _weight, path in _files()}:
            raise ValueError("a sheet of paper fetches nothing from elsewhere")
        return super().fetch(url, headers)


def typeset(html: str, style: Path | None = None) -> bytes:
    """The page as a PDF, in the style of all paper and then its own: tenths of a second of one processor."""
    made: bytes = HTML(string=html, url_fetcher=NothingFromElsewhere()).write_pdf(
        stylesheets=[_style(), *([_own(style)] if style else [])], font_config=_letters(), pdf_variant="pdf/ua-1"
    )
    return made


@cache
def _letters() -> FontConfiguration:
    return FontConfiguration()


@cache
def _style() -> CSS:
    """Our own style with the letters of this machine; read once."""
    faces = "".join(
        f'@font-face {{ font-family: "{family}"; font-weight: {weight}; src: url("{path.as_uri()}"); }}'
        for family, weight, path in _files()
    )
    style = faces + STYLE.read_text(encoding="utf-8")
    return CSS(string=style, font_config=_letters(), url_fetcher=NothingFromElsewhere())


@cache
def _own(style: Path) -> CSS:
    return CSS(string=style.read_text(encoding="utf-8"), url_fetcher=NothingFromElsewhere())


def _files() -> Iterator[tuple[str, int, Path]]:
    """What there is of the letters; what there is not, the machine's other letters take over."""
    for family, name in FAMILIES.items():
        for weight, word in WEIGHTS.items():
            if (path := LETTERS / f"{name}-{word}.ttf").exists():
                yield family, weight, path
