"""The vocabulary of notices: each kind is declared once, with its sentence and where it leads."""

from dataclasses import dataclass
from string import Formatter
from typing import Any

_declared: dict[str, "NoticeKind"] = {}


@dataclass(frozen=True)
class NoticeKind:
    """A kind of notice. The sentence never holds anything about a resident; `url_name` takes the thing's id.

    `query` goes behind the address, for a page that shows more than one thing.
    """

    name: str
    sentence: Any
    url_name: str = ""
    query: str = ""

    def text(self, facts: dict[str, Any]) -> str:
        wanted = {name for _, name, _, _ in Formatter().parse(str(self.sentence)) if name}
        return str(self.sentence).format(**{key: facts.get(key, "–") for key in wanted})


def notice(name: str, sentence: Any, url_name: str = "", query: str = "") -> NoticeKind:
    """Declare a kind of notice; each name once."""
    if name in _declared:
        raise ValueError(f"notice {name!r} is declared already")
    return _declared.setdefault(name, NoticeKind(name, sentence, url_name, query))


def notice_kind(name: str) -> NoticeKind:
    """The declared kind with this name; raises KeyError when undeclared."""
    return _declared[name]


def all_kinds() -> list[NoticeKind]:
    """All that were declared."""
    return list(_declared.values())
