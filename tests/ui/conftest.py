"""A page in chromium whose answers come from the test itself: no server, no network, no database beside it."""

import mimetypes
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.contrib.staticfiles import finders
from playwright.sync_api import Browser, Route

HOME = "http://nabij.test"


def asset(url: str) -> Path:
    """The file behind a static address; skips when the styles were not built."""
    found = finders.find(url.removeprefix("/static/"))
    if not found and "/built/" in url:
        pytest.skip(f"{url} is not built; `npm ci && npm run build` makes it")
    assert isinstance(found, str), f"{url} does not exist"
    return Path(found)


@pytest.fixture
def open_page(chromium: Browser) -> Iterator[Callable[[str], Any]]:
    """Show this HTML in a browser."""
    asset("/static/ui/built/nabij.css")

    def answer(route: Route, page: str) -> None:
        path = route.request.url.removeprefix(HOME).split("?")[0]
        if path.startswith("/static/"):
            kind = mimetypes.guess_type(path)[0] or "font/woff2"
            route.fulfill(body=asset(path).read_bytes(), content_type=kind)
        else:
            route.fulfill(body=page, content_type="text/html; charset=utf-8")

    tab = chromium.new_page()

    def show(page: str) -> Any:
        tab.route(f"{HOME}/**", lambda route: answer(route, page))
        tab.goto(f"{HOME}/")
        return tab

    yield show
    tab.close()
