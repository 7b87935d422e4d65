"""A mark that changes when the database's schema does."""

import hashlib
from importlib.metadata import version

from nabij.operations import place

# What migrations are made of besides themselves.
BUILDING_BLOCKS = (
    "row_security.py", "append_only.py", "guard*.py", "municipality.py", "migrate.py", "queue_tables.py",
)  # fmt: skip


def schema_fingerprint() -> str:
    """Twelve hexadecimal digits over all migrations, what they lean on, and the versions beneath."""
    package = place.CHECKOUT / "src" / "nabij"
    sources = sorted(package.glob("*/migrations/*.py"))
    sources += [source for name in BUILDING_BLOCKS for source in sorted(package.glob(f"*/{name}"))]
    mark = hashlib.sha256(f"{version('django')} {version('django-allauth')} {version('procrastinate')}".encode())
    for source in sources:
        mark.update(source.relative_to(package).as_posix().encode() + source.read_bytes())
    return mark.hexdigest()[:12]
