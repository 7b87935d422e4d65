"""The vocabulary of the trace: each event is declared once, with the Dutch sentence the log shows."""

from dataclasses import dataclass
from string import Formatter
from typing import Any

_declared: dict[str, "EventKind"] = {}


@dataclass(frozen=True)
class EventKind:
    """A kind of event: `<package>:<subject>:<past verb>` and its sentence, with `{actor}` in it."""

    name: str
    sentence: Any  # a lazy translation

    def text(self, actor: str, facts: dict[str, Any]) -> str:
        """The sentence as the log shows it; a fact that is not known any more shows as a dash."""
        wanted = {name for _, name, _, _ in Formatter().parse(str(self.sentence)) if name}
        return str(self.sentence).format(**{key: facts.get(key, "–") for key in wanted} | {"actor": actor})


def event(name: str, sentence: Any) -> EventKind:
    """Declare an event; each name once, in the grammar of permissions."""
    if name in _declared or name.count(":") != 2:
        raise ValueError(f"event {name!r} is declared already or is not package:subject:verb")
    return _declared.setdefault(name, EventKind(name, sentence))


def kind_of(name: str) -> EventKind:
    """The declared kind with this name; raises KeyError when undeclared."""
    return _declared[name]


def declared() -> dict[str, EventKind]:
    """All that can be remembered, by name."""
    return dict(_declared)
