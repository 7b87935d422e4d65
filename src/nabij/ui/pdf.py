"""A page as a PDF file: the same template on paper of our own, so that it says the same."""

from importlib import import_module
from pathlib import Path
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from nabij.kernel.errors import Refused

# Letters of markup: many times the fullest sheet. Setting type costs a processor, so it has an end.
MOST = 1_000_000


def pdf_answer(
    request: HttpRequest, template: str, context: dict[str, Any], *, name: str, style: Path | None = None
) -> HttpResponse:
    """The page as a file; `name` stands in downloads, so it names nobody; `style` comes after that of all paper.

    The template extends `paper` (`ui/pdf.html` here, `ui/print.html` in a browser). Raises Refused as `pdf_of` does.
    """
    page = render_to_string(template, {**context, "paper": "ui/pdf.html"}, request)
    answer = HttpResponse(pdf_of(page, style=style), content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{name}"'
    return answer


def pdf_of(html: str, *, style: Path | None = None) -> bytes:
    """This page as PDF. Raises Refused when it is too long, or when this machine lacks what sets the letters."""
    if len(html) > MOST:
        raise Refused(_("Dit is te veel voor één PDF. Print de pagina vanuit uw browser."))
    try:
        typesetting = import_module("nabij.ui.typesetting")
    except OSError as missing:
        sentence = _(
            "Hier kan nu geen PDF worden gemaakt: op de server ontbreekt Pango (pakket libpangoft2-1.0-0). "
            "Print de pagina vanuit uw browser; daar kunt u ook kiezen voor ‘Opslaan als PDF’."
        )
        raise Refused(sentence) from missing
    made: bytes = typesetting.typeset(html, style)
    return made
