"""What a job may be given: which things, never what they say. A queue is a table that no table's rules protect."""

import inspect
import re
from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

Packed = dict[str, str | int]

# A word of our own code. What people type (a name, a date of birth, a number to call) does not look like it.
CODE = re.compile(r"[a-z][a-z0-9_:.-]{0,59}")
LARGEST_NUMBER = 2**53  # what JSON keeps exactly


class NotAnId(TypeError):
    """A job takes ids, whole numbers and short codes only; look the rest up when it runs."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} is no id, whole number or short code: give the id, and read the rest in the job")


def pack(body: Callable[..., Any], args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> Packed:
    """The arguments by name, as they wait in the queue. Raises NotAnId, and TypeError when they do not fit the body."""
    given = inspect.signature(body).bind(None, *args, **kwargs).arguments
    actor = next(iter(given))
    return {name: _packed(name, value) for name, value in given.items() if name != actor}


def unpack(packed: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments as the body gets them."""
    return {name: _unpacked(value) for name, value in packed.items()}


def _packed(name: str, value: object) -> str | int:
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) <= LARGEST_NUMBER:
        return value
    if isinstance(value, str) and CODE.fullmatch(value):
        return str(value)
    raise NotAnId(name)


def _unpacked(value: Any) -> Any:
    try:
        return UUID(value) if isinstance(value, str) and len(value) == 36 else value
    except ValueError:
        return value
