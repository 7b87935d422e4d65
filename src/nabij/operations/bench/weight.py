"""What the first page weighs over the wire, and whether anything on it jumps while it loads."""

import re
import shutil
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from typing import Any
from urllib.parse import urljoin, urlsplit
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from django.conf import settings
from django.urls import reverse

from nabij.accounts.models import User
from nabij.operations.bench.browsing import Answer, Browser, Unexpected, application
from nabij.operations.bench.results import Result

LINKED = re.compile(rb"""(?:href|src)="(/static/[^"#]+)""")
WITHIN = re.compile(rb"""url\(["']?([^"')#]+)""")
A_YEAR = 31_536_000
# Half a second after loading: what moved by itself until then (the browser's own measure, Layout Instability).
SHIFT = """
() => new Promise(done => {
  let moved = 0;
  new PerformanceObserver(list => {
    for (const one of list.getEntries()) if (!one.hadRecentInput) moved += one.value;
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(moved), 500);
})"""


def figures_of(user: User) -> Iterator[Result]:
    """The first page after logging in, with everything it links to, as a browser that has nothing asks it."""
    browser, first = Browser(user), reverse("workspace:my_day")
    page = _fetch(browser, first)
    assets = _assets(browser, first, page)
    yield Result("page-weight", sum(map(_weight, [page, *assets.values()])) / 1000, "kB", target=150)
    short = [path for path, answer in assets.items() if not _is_for_good(answer)]
    yield Result("page-weight/not-cached-for-good", len(short), "assets", target=0)
    if find_spec("playwright") and shutil.which("chromium"):
        yield Result("page-weight/layout-shift", _shift(browser, first), "CLS", target=0)


def _assets(browser: Browser, first: str, page: Answer) -> dict[str, Answer]:
    """All styles, scripts, pictures and letters, also those that a style asks for."""
    found: dict[str, Answer] = {}
    todo = {(first, path.decode()) for path in LINKED.findall(page.body)}
    while todo:
        base, path = todo.pop()
        where = urlsplit(urljoin(base, path)).path
        if where in found or path.startswith("data:"):
            continue
        found[where] = _fetch(browser, where)
        if where.endswith(".css"):
            plain = browser.get(where).body
            todo |= {(where, part.decode()) for part in WITHIN.findall(plain)}
    return found


def _fetch(browser: Browser, path: str) -> Answer:
    answer = browser.get(path, HTTP_ACCEPT_ENCODING="gzip")
    if answer.status != 200:
        raise Unexpected(f"{path} answered {answer.status}.")
    return answer


def _weight(answer: Answer) -> int:
    return len(answer.body) + sum(len(name) + len(value) + 4 for name, value in answer.headers.items())


def _is_for_good(answer: Answer) -> bool:
    """Whether a browser never asks for it again: its name changes with its content."""
    told = answer.headers.get("Cache-Control", "")
    age = re.search(r"max-age=(\d+)", told)
    return "immutable" in told and age is not None and int(age[1]) >= A_YEAR


def _shift(browser: Browser, first: str) -> float:
    """How far things moved while loading, on a phone, in a real browser."""
    from playwright.sync_api import sync_playwright

    with _served() as address, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        context = chromium.new_context(viewport={"width": 390, "height": 844})
        context.add_cookies([{"name": name, "value": value, "url": address} for name, value in browser.cookies.items()])
        page = context.new_page()
        page.goto(address + first)
        moved = float(page.evaluate(SHIFT))
        chromium.close()
    return round(moved, 4)


class _Server(socketserver.ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 -- as it is called
        """The figures are what is told."""


@contextmanager
def _served() -> Iterator[str]:
    with make_server(settings.ALLOWED_HOSTS[0], 0, application(), _Server, _Quiet) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://{settings.ALLOWED_HOSTS[0]}:{server.server_port}"
        server.shutdown()
        thread.join()
