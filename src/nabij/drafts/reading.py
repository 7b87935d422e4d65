"""Reading what the browser sends of a form that is being filled in."""

import json
import re
from dataclasses import dataclass
from typing import Any
from uuid import UUID

MOST_BYTES = 200_000
_KEY = re.compile(r"(?P<form>[a-z][a-z0-9-]{0,59}):(?P<thing>[0-9a-fA-F-]{32,36})")


@dataclass(frozen=True)
class Typed:
    """Which form, about what, and its fields as they stand."""

    form: str
    thing: UUID
    fields: dict[str, list[str]]


def key_of(text: str) -> tuple[str, UUID]:
    """The form and the thing in `<form>:<uuid>`. Raises ValueError for anything else."""
    found = _KEY.fullmatch(text)
    if found is None:
        raise ValueError("a draft is kept under <form>:<uuid>")
    return found["form"], UUID(found["thing"])


def typed_in(body: bytes) -> Typed:
    """What was sent. Raises ValueError when it is not of the shape `{"key": …, "fields": {name: [text]}}`."""
    try:
        sent = json.loads(body)
    except RecursionError as too_deep:
        raise ValueError("a draft is not nested") from too_deep
    if not isinstance(sent, dict) or not isinstance(sent.get("fields"), dict):
        raise ValueError("a draft is an object with fields")  # noqa: TRY004 -- one kind of wrong for the caller
    form, thing = key_of(str(sent.get("key")))
    return Typed(form, thing, {str(name): _texts(values) for name, values in sent["fields"].items()})


def _texts(values: Any) -> list[str]:
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise ValueError("the values of a field are a list of texts")
    return values
