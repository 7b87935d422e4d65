"""A real browser before the real application, on a throw-away database in which commits are real."""

import socketserver
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import connections
from django.test import Client
from playwright.sync_api import Browser, Page

from nabij.access.database import acting_as
from nabij.directory.models import Professional
from nabij.kernel import clock
from tests.factories.cast import Cast

Browse = Callable[..., Page]


@dataclass
class Wall:
    """The clock on the wall of the application: that of the machine, unless a story says what time it is.

    A session ends when it is left alone: after setting the clock one opens the application anew.
    """

    at: datetime | None = None

    def holds(self) -> AbstractContextManager[None]:
        return clock.held(self.at) if self.at else nullcontext()


class _Server(socketserver.ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 -- its name where it comes from
        """A test tells what went wrong itself."""


def _answering(application: Any, wall: Wall) -> Any:
    def answer(environ: Any, start_response: Any) -> Any:
        try:
            with wall.holds():
                return application(environ, start_response)
        finally:
            connections.close_all()

    return answer


@pytest.fixture
def wall() -> Wall:
    """What time it is."""
    return Wall()


@pytest.fixture
def site(own_database: str, wall: Wall) -> Iterator[str]:
    """The address of the application, served by another thread."""
    with make_server("127.0.0.1", 0, _answering(get_wsgi_application(), wall), _Server, _Quiet) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.fixture
def told(own_database: str) -> Cast:
    """The standing cast, committed."""
    with acting_as(None, wide=True):
        return Cast()


@pytest.fixture
def browse(site: str, wall: Wall, chromium: Browser, enter: Callable[[Professional], Client]) -> Iterator[Browse]:
    """Open the application as somebody (or as nobody), on a phone unless a width is given."""
    contexts = []

    def opened(who: Professional | None, *, width: int = 390, **options: Any) -> Page:
        context = chromium.new_context(
            base_url=site, viewport={"width": width, "height": 844 if width < 700 else 900}, locale="nl-NL", **options
        )
        contexts.append(context)
        if who is not None:
            with wall.holds():
                cookie = enter(who).cookies[settings.SESSION_COOKIE_NAME]
            context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": cookie.value, "url": site}])
        page = context.new_page()
        page.set_default_timeout(10_000)
        return page

    yield opened
    for context in contexts:
        context.close()
