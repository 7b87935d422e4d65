"""Which municipalities this machine knows, and what their roles log in with: one file, mode 0600."""

import json
import os
import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from nabij.operations import place
from nabij.operations.municipality import Passwords


@dataclass(frozen=True)
class Entry:
    """A municipality: its passwords, and the mark of the schema it was last brought to."""

    passwords: Passwords
    schema: str = ""


def new_passwords() -> Passwords:
    return Passwords(*(secrets.token_urlsafe(32) for _ in range(3)))


def find(name: str) -> Entry | None:
    """What is written down about this municipality, if anything."""
    line = _read().get(name)
    if line is None:
        return None
    return Entry(Passwords(line["owner"], line["app"], line["wide"]), line.get("schema", ""))


def write(name: str, entry: Entry) -> None:
    """Write it down, or over what stood there."""
    _save({**_read(), name: {**asdict(entry.passwords), "schema": entry.schema}})


def strike(name: str) -> None:
    """Forget it. Safe to repeat."""
    _save({known: line for known, line in _read().items() if known != name})


def _file() -> Path:
    return place.state_directory() / "municipalities.json"


def _read() -> dict[str, dict[str, str]]:
    if not _file().exists():
        return {}
    content: dict[str, dict[str, str]] = json.loads(_file().read_text(encoding="utf-8"))
    return content


def secret_key() -> str:
    """What this machine signs sessions with; made once."""
    file = place.state_directory() / "secret-key"
    if not file.exists():
        _write(file, secrets.token_urlsafe(50))
    return file.read_text(encoding="utf-8")


def _save(content: Mapping[str, Mapping[str, str]]) -> None:
    _write(_file(), json.dumps(content, indent=2))


def _write(file: Path, content: str) -> None:
    """Written beside and then put in place, so that a power cut leaves the old one or the new one."""
    place.open_directory(file.parent, mode=0o711)
    new = file.with_suffix(".new")
    descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
    new.replace(file)
