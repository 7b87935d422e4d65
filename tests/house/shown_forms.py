"""The forms of a page, as a browser would find them there."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

from django.urls import Resolver404, resolve

CHOSEN = {"select", "radio", "checkbox", "submit"}


@dataclass
class Field:
    """A field as a page shows it, with what stands in it and what may be chosen."""

    name: str
    kind: str
    value: str = ""
    options: list[str] = field(default_factory=list)


@dataclass
class Form:
    """A form as a page shows it. `origin` is the name of the address it is sent to."""

    action: str
    method: str
    fields: dict[str, Field] = field(default_factory=dict)
    is_guessed: bool = False

    @property
    def origin(self) -> str:
        return name_of(self.action)

    @property
    def has_files(self) -> bool:
        return any(one.kind == "file" for one in self.fields.values())


def name_of(url: str) -> str:
    """The name of an address; its path when there is none."""
    try:
        return resolve(urlsplit(url).path).view_name
    except Resolver404:
        return url


class _Reader(HTMLParser):
    """Collects forms; what stands outside any form is left out, unless it says which form it belongs to."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self.url, self.forms, self.by_id = url, list[Form](), dict[str, Form]()
        self.here: Form | None = None
        self.writing: Field | None = None
        self.selecting: Field | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._begin(given)
        elif tag == "option" and self.selecting is not None:
            self._option(given)
        elif tag in {"input", "select", "textarea", "button"} and given.get("name", "") not in {
            "",
            "csrfmiddlewaretoken",
        }:
            self._field(tag, given)

    def _begin(self, given: dict[str, str]) -> None:
        action = urljoin(self.url, given.get("action", ""))
        self.here = Form(action, given.get("method", "get").lower())
        self.forms.append(self.here)
        self.by_id[given.get("id", "")] = self.here

    def _option(self, given: dict[str, str]) -> None:
        assert self.selecting is not None
        self.selecting.options.append(given.get("value", ""))
        if "selected" in given:
            self.selecting.value = given.get("value", "")

    def _field(self, tag: str, given: dict[str, str]) -> None:
        form = self.by_id.get(given["form"]) if "form" in given else self.here
        if form is None:
            return
        kind = {"select": "select", "textarea": "textarea", "button": "submit"}.get(tag, given.get("type", "text"))
        one = form.fields.setdefault(given["name"], Field(given["name"], kind))
        if kind in CHOSEN - {"select"}:
            one.options.append(given.get("value", "on"))
        if kind not in CHOSEN or "checked" in given:
            one.value = given.get("value", "")
        self.writing = one if tag == "textarea" else None
        self.selecting = one if tag == "select" else None

    def handle_data(self, data: str) -> None:
        if self.writing is not None:
            self.writing.value += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.here = None
        elif tag == "textarea":
            self.writing = None
        elif tag == "select":
            self.selecting = None


def forms_in(content: bytes, url: str) -> list[Form]:
    """The forms of a page."""
    reader = _Reader(url)
    reader.feed(content.decode())
    return reader.forms
