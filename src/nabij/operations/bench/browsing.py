"""An ordinary user before the real handler, in this process: a real session, real middleware, real answers."""

import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.core.wsgi import get_wsgi_application
from django.middleware.csrf import CSRF_SECRET_LENGTH

from nabij.accounts.models import User
from nabij.accounts.sessions import mark_second_factor

SECRET = "m" * CSRF_SECRET_LENGTH


class Unexpected(Exception):
    """A page did not answer as it should; there is nothing to measure."""


@dataclass(frozen=True)
class Answer:
    """What came back over the wire."""

    status: int
    headers: Mapping[str, str]
    body: bytes


@cache
def application() -> Any:
    """The handler, with its middleware loaded once."""
    return get_wsgi_application()


def session_of(user: User) -> str:
    """The key of a new session of this account, as after logging in with the second factor."""
    session = import_module(settings.SESSION_ENGINE).SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    mark_second_factor(session)
    session.create()
    return str(session.session_key)


@dataclass
class Browser:
    """Somebody who is logged in."""

    user: User
    cookies: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self.cookies = {settings.SESSION_COOKIE_NAME: session_of(self.user), settings.CSRF_COOKIE_NAME: SECRET}

    def get(self, path: str, **headers: str) -> Answer:
        return self._ask("GET", path, b"", headers)

    def post(self, path: str, **data: str) -> Answer:
        return self._ask("POST", path, urlencode({**data, "csrfmiddlewaretoken": SECRET}).encode(), {})

    def _ask(self, method: str, path: str, body: bytes, headers: dict[str, str]) -> Answer:
        where, _, query = path.partition("?")
        told: dict[str, Any] = {}

        def start(status: str, named: list[tuple[str, str]], _problem: object = None) -> None:
            told.update(status=int(status[:3]), headers=dict(named))

        chunks = application()(self._environ(method, where, query, body) | headers, start)
        try:
            content = b"".join(chunks)
        finally:
            chunks.close()
        return Answer(told["status"], told["headers"], content)

    def _environ(self, method: str, path: str, query: str, body: bytes) -> dict[str, Any]:
        return {
            "REQUEST_METHOD": method,
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "SCRIPT_NAME": "",
            "SERVER_NAME": settings.ALLOWED_HOSTS[0],
            "SERVER_PORT": "80",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "REMOTE_ADDR": "127.0.0.1",
            "HTTP_COOKIE": "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
            "HTTP_ACCEPT_LANGUAGE": "nl",
            "CONTENT_TYPE": "application/x-www-form-urlencoded",
            "CONTENT_LENGTH": str(len(body)),
            "wsgi.version": (1, 0),
            "wsgi.url_scheme": "http",
            "wsgi.input": io.BytesIO(body),
            "wsgi.errors": io.StringIO(),
            "wsgi.multithread": True,
            "wsgi.multiprocess": True,
            "wsgi.run_once": False,
        }
