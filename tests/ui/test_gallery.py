"""The gallery: a snapshot of every piece, its weight, and how it stands in a real browser."""

import gzip
import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from django.conf import LazySettings
from django.test import Client
from django.urls import reverse

from nabij.kernel import clock
from tests.ui.conftest import asset

SNAPSHOT = Path(__file__).with_name("gallery.snapshot.html")
MOST_BYTES = 150_000

# Its own addresses: what is wrong with another package is not told here.
pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.ui.urls")]


@pytest.fixture
def page(client: Client) -> str:
    with clock.held(datetime(2026, 11, 30, 9, tzinfo=clock.AMSTERDAM)):
        answer = client.get(reverse("ui:gallery"))
    assert answer.status_code == 200
    return answer.content.decode()


def normalised(page: str) -> str:
    """Without what differs at every draw or build: tokens, versions in addresses, empty space."""
    page = re.sub(r'(csrfmiddlewaretoken" value=")[^"]*', r"\1…", page)
    page = re.sub(r'("X-CSRFToken": ")[^"]*', r"\1…", page)
    page = re.sub(r"(/static/[\w/.-]*?)\.[0-9a-f]{12}(\.\w+)", r"\1\2", page)
    return re.sub(r"\s*\n\s*", "\n", re.sub(r">\s*<", ">\n<", page)).strip() + "\n"


def test_the_pieces_are_drawn_as_they_were_agreed(page: str) -> None:
    """After a wanted change: remove the snapshot, run twice, and read the difference."""
    if not SNAPSHOT.exists():
        SNAPSHOT.write_text(normalised(page), encoding="utf-8")
        pytest.fail("There was no snapshot; it was written now. Read it, then run again.")
    assert normalised(page) == SNAPSHOT.read_text(encoding="utf-8")


def test_the_gallery_is_not_there_in_production(client: Client, settings: LazySettings) -> None:
    settings.GALLERY = False
    assert client.get(reverse("ui:gallery")).status_code == 404


def test_nothing_in_the_page_is_styled_or_scripted_in_line(page: str) -> None:
    assert not re.search(r'\sstyle="|\son\w+="|<style|<script(?![^>]*\ssrc=)', page)


def test_the_first_page_is_light(page: str) -> None:
    urls = set(re.findall(r'(?:href|src)="(/static/[^"#]+)', page)) | {"/static/ui/built/noto-latin-extended.woff2"}
    files = [asset(url).read_bytes() for url in urls]
    assert sum(len(gzip.compress(one)) for one in [page.encode(), *files]) < MOST_BYTES


STICKS_OUT = """() => [...document.querySelectorAll("body *")].filter((element) => {
  const box = element.getBoundingClientRect();
  const hidden = element.closest(".nb-visually-hidden, .nb-tabs, .nl-skip-link, thead, option, dialog");
  return box.width && !hidden && (box.right > innerWidth + 1 || box.left < -1);
}).map((element) => element.className || element.tagName)"""

TOO_SMALL = """() => [...document.querySelectorAll(
    ".nl-button, .nb-tool, .nb-tabs a, .nb-bottom a, .nb-option, summary")]
  .filter((one) => one.offsetParent && one.getBoundingClientRect().height < 44).map((one) => one.innerText)"""


@pytest.mark.browser
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("width", [320, 390, 1360])
def test_nothing_sticks_out_and_every_target_is_large_enough(
    page: str, open_page: Callable[[str], Any], width: int, direction: str
) -> None:
    tab = open_page(page)
    tab.set_viewport_size({"width": width, "height": 900})
    tab.evaluate("to => { document.documentElement.dir = to }", direction)
    assert tab.evaluate(STICKS_OUT) == []
    assert tab.evaluate("document.documentElement.scrollWidth") == width
    assert tab.evaluate(TOO_SMALL) == []


@pytest.mark.browser
@pytest.mark.parametrize("width", [390, 1360])
def test_everybody_can_use_it(page: str, open_page: Callable[[str], Any], width: int) -> None:
    from axe_playwright_python.sync_playwright import Axe

    tab = open_page(page)
    tab.set_viewport_size({"width": width, "height": 900})
    found = Axe().run(tab).response["violations"]
    assert [(one["id"], [node["html"][:200] for node in one["nodes"]]) for one in found] == []
