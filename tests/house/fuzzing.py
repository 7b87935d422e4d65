"""Sending every form what nobody meant it to get, and judging the answer.

The forms are read from the pages as they are shown, so that a form that comes later falls under it by itself.
An address that takes a POST and shows no form is sent the names of the fields of all forms.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from http.cookies import SimpleCookie
from random import Random
from typing import Any, Self, TypeVar
from urllib.parse import urlencode

from django import forms as django_forms
from django.db import transaction
from django.test import Client
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart

from nabij.config.technical_log import formatter
from nabij.kernel import clock
from nabij.kernel.text import clean_line
from tests.house import hostile
from tests.house.crawling import address, opened
from tests.house.hostile import MARK
from tests.house.hostile_bodies import URLENCODED
from tests.house.shown_forms import CHOSEN, Field, Form, forms_in
from tests.house.world import World

Value = str | bytes
T = TypeVar("T")
TYPED = {"text", "textarea", "tel", "email", "number", "search", "url"}
# What Django and allauth say when nobody translated it.
ENGLISH = (
    "This field", "This value", "Enter a", "Select a valid", "Ensure ", "is not a valid", "Null characters",
    "Bad Request", "Forbidden", "Not Found", "Method Not Allowed", "Server Error", "Verification failed",
)  # fmt: skip


def body_of(response: Any) -> bytes:
    return b"".join(response) if response.streaming else response.content


def forms_of(world: World, client: Client, role: str) -> list[Form]:
    """Every form that this role can send, each once; and every address that takes a POST without showing a form."""
    found: dict[tuple[str, tuple[str, ...]], Form] = {}
    for route in opened(role, "GET"):
        url = address(route, world, "A")
        answer = ask(client, partial(_get, url))
        is_page = answer.status == 200 and answer.response["Content-Type"].startswith("text/html")
        for form in forms_in(answer.content, url) if is_page else []:
            if form.method == "post":
                found.setdefault((form.origin, tuple(form.fields)), form)
    shown = {form.origin for form in found.values()}
    hidden = [address(route, world, "A") for route in opened(role, "POST") if route.name not in shown]
    return [*found.values(), *(form for url in hidden for form in _answered(client, url))]


def _get(url: str, browser: Client) -> Any:
    return browser.get(url)


def _answered(client: Client, url: str) -> list[Form]:
    """The form with which an address answers an empty POST; with the fields of all forms when it shows none."""
    answer = ask(client, lambda browser: browser.post(url))
    if answer.status in (200, 401, 403, 404, 405):  # 200: the page as it is by GET
        return []
    shown = forms_in(answer.content, url) if answer.status == 422 else []
    return [form for form in shown if form.action == url and form.method == "post"] or [_guessed(url)]


def _guessed(url: str) -> Form:
    form = Form(url, "post", is_guessed=True)
    for kind in _forms_of_ours():
        for name, one in getattr(kind, "base_fields", {}).items():
            parts = [f"{name}_{part}" for part in ("day", "month", "year")]
            for part in parts if isinstance(one, django_forms.MultiValueField) else [name]:
                options = [str(value) for value, _label in getattr(one, "choices", ()) if value]
                form.fields[part] = Field(part, "select" if options else "text", options=options)
    return form


def _forms_of_ours() -> list[type[django_forms.Form]]:
    """By name: the order of import differs by run, and with it would which of two fields of one name counts."""
    return sorted(set(_all_below(django_forms.Form)), key=lambda kind: (kind.__module__, kind.__qualname__))


def _all_below(kind: type[Any]) -> Iterator[type[Any]]:
    for below in kind.__subclasses__():
        if below.__module__.startswith("nabij."):
            yield below
        yield from _all_below(below)


@dataclass
class Case:
    """One sending: what is sent where, and which texts somebody typed for it."""

    form: Form
    what: str
    pairs: list[tuple[str, Value]]
    files: dict[str, str] = field(default_factory=dict)
    typed: dict[str, Value] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.form.origin}: {self.what}"


def cases_of(form: Form) -> Iterator[Case]:
    """Every way in which this form is tried."""
    good = {name: good_value(one) for name, one in form.fields.items() if one.kind != "file"}
    yield Case(form, "empty", [])
    yield _case(form, "filled in as meant", good, {})
    yield Case(form, "everything twice", [*good.items(), *[(name, f"{MARK} 2") for name in good]])
    for what, text in hostile.TEXTS.items():
        texts = {name: text for name, one in form.fields.items() if one.kind in TYPED}
        if texts:
            yield _case(form, f"{what} in all", good, texts)
    for name, one in form.fields.items() if not form.is_guessed else ():
        yield _case(form, f"without {name}", {k: v for k, v in good.items() if k != name}, {})
        yield from _one_field(form, one, good)


def _one_field(form: Form, one: Field, good: dict[str, str]) -> Iterator[Case]:
    if one.kind == "file":
        yield from (Case(form, f"{what} in {one.name}", [*good.items()], {one.name: what}) for what in hostile.files())
        return
    values = hostile.TEXTS if one.kind in TYPED else hostile.CHOICES if one.kind in CHOSEN else hostile.HIDDEN
    for what, value in values.items():
        yield _case(form, f"{what} in {one.name}", good, {one.name: value})
    yield Case(form, f"{one.name} twice", [*good.items(), (one.name, f"{MARK} 2"), (one.name, "\x00")])


def _case(form: Form, what: str, good: dict[str, str], wrong: dict[str, Value]) -> Case:
    sent: dict[str, Value] = {**good, **wrong}
    typed = {name: value for name, value in sent.items() if form.fields[name].kind in TYPED}
    return Case(form, what, list(sent.items()), typed=typed)


def good_value(one: Field) -> str:
    """What a friendly person would fill in: what stands there, the first choice, or something that fits the name."""
    if one.value and one.kind != "password":
        return one.value
    if one.kind in CHOSEN:
        return next((value for value in one.options if value), "")
    return next((value for end, value in _fitting().items() if one.name.endswith(end)), f"Een {MARK} zin")


def _fitting() -> dict[str, str]:
    today = clock.today()
    return {
        "_day": str(today.day), "_month": str(today.month), "_year": str(today.year), "phone": "06 12345678",
        "postcode": "1234 AB", "number": "12", "email": "iemand@voorbeeld.nl", "bsn": "", "amount": "89,50",
        "version": "1", "password": MARK * 2,
    }  # fmt: skip


class Listening(logging.Handler):
    """The technical log as it would be written; nobody else hears it, or what is wrong would drown in lines of 422."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self.others: list[logging.Handler] = []
        self.setFormatter(formatter())

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))

    def __enter__(self) -> Self:
        root = logging.getLogger()
        self.others, root.handlers = root.handlers, [self]
        return self

    def __exit__(self, *_: object) -> None:
        logging.getLogger().handlers = self.others


@dataclass
class Answer:
    """What came back, and what the technical log said of it."""

    response: Any
    content: bytes
    log: str

    @property
    def status(self) -> int:
        return int(self.response.status_code)


def ask(client: Client, send: Callable[[Client], Any]) -> Answer:
    """Send something; whatever it did is undone, and the browser keeps the cookies that it had."""
    client.raise_request_exception = False
    kept = SimpleCookie(client.cookies.output(header="", sep=";"))
    with Listening() as heard, transaction.atomic():
        response = send(client)
        answer = Answer(response, body_of(response), "\n".join(heard.lines))
        transaction.set_rollback(True)
    client.cookies = kept
    return answer


def send_case(client: Client, case: Case) -> Answer:
    """Send a form as a browser would, with or without files."""
    if not case.form.has_files:
        body = urlencode(case.pairs).encode()
        return ask(client, lambda browser: browser.generic("POST", case.form.action, body, URLENCODED))
    given = {name: hostile.files()[what] for name, what in case.files.items()}
    # Each in a list: the maker of bodies takes bytes apart otherwise.
    parts: dict[str, Any] = {name: [value for other, value in case.pairs if other == name] for name, _ in case.pairs}
    parts |= given
    whole = encode_multipart(BOUNDARY, parts)
    return ask(client, lambda browser: browser.generic("POST", case.form.action, whole, MULTIPART_CONTENT))


def complaints(answer: Answer) -> list[str]:
    """What is wrong with any answer, whatever was asked."""
    page = answer.content.decode(errors="replace") if "text/html" in answer.response.get("Content-Type", "") else ""
    wrong = [f"says '{words}'" for words in ENGLISH if words in page and "<title" in page]
    if answer.status >= 500:
        wrong.append(f"{answer.status} {_cause(answer)}")
    if (
        answer.status >= 400
        and answer.content
        and 'lang="nl"' not in page
        and "HX-" not in str(answer.response.headers)
    ):
        wrong.append(f"{answer.status} without a Dutch page")
    places = [answer.response.get(name, "") for name in ("Location", "HX-Redirect", "HX-Push-Url", "HX-Location")]
    if any(MARK in place.lower() for place in places):
        wrong.append("what was typed stands in the address")
    if MARK in answer.log.lower():
        wrong.append("what was typed stands in the technical log")
    return wrong


def _cause(answer: Answer) -> str:
    info = getattr(answer.response, "exc_info", None)
    return f"{info[0].__name__}: {str(info[1])[:200]}" if info else ""


def lost(case: Case, answer: Answer) -> list[str]:
    """The typed texts that the answer does not show again, where it says that something must be looked at."""
    if answer.status not in (409, 422) or case.form.is_guessed:
        return []
    shown = [one for form in forms_in(answer.content, "/") for one in form.fields.values()]
    again = {(one.name if answer.status == 422 else "", clean_line(one.value)) for one in shown}
    typed = {name: clean_line(_text(value)) for name, value in case.typed.items()}
    return [name for name, text in typed.items() if text and (name if answer.status == 422 else "", text) not in again]


def _text(value: Value) -> str:
    return value.decode(errors="replace") if isinstance(value, bytes) else value


def sample(cases: list[T], most: int) -> list[T]:
    """At most so many, the same ones each time."""
    return cases if most >= len(cases) else Random(2026).sample(cases, most)  # noqa: S311 -- a sample
