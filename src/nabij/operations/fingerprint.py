"""A mark that changes when the database's schema does."""

import hashlib
import re
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

from nabij.operations import place

PACKAGE = place.CHECKOUT / "src" / "nabij"
# What makes the schema without being imported by a migration.
MAKERS = ("municipality.py", "migrate.py", "queue_tables.py")
_LEANS_ON = re.compile(r"^from nabij\.([\w.]+) import ", re.MULTILINE)


def schema_fingerprint() -> str:
    """Twelve hexadecimal digits over all migrations, what they lean on, and the versions beneath."""
    mark = hashlib.sha256(f"{version('django')} {version('django-allauth')} {version('procrastinate')}".encode())
    for source in sorted(sources()):
        mark.update(source.relative_to(PACKAGE).as_posix().encode() + source.read_bytes())
    return mark.hexdigest()[:12]


def sources() -> set[Path]:
    """All modules that say how the schema is made."""
    made_by = (source for name in MAKERS for source in PACKAGE.glob(f"*/{name}"))
    return _with_what_they_lean_on(PACKAGE.glob("*/migrations/*.py")) | set(made_by)


def _with_what_they_lean_on(modules: Iterable[Path]) -> set[Path]:
    """These modules, and those of ours from which they take something, and so on."""
    found, ahead = set[Path](), list(modules)
    while ahead:
        source = ahead.pop()
        if source in found:
            continue
        found.add(source)
        named = _LEANS_ON.findall(source.read_text(encoding="utf-8"))
        ahead += [path for name in named if (path := PACKAGE / f"{name.replace('.', '/')}.py").exists()]
    return found
