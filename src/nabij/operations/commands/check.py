"""`./nabij check`: style, types, floors of the house, migrations; what CI runs beside the tests."""

import subprocess
import sys
from pathlib import Path

from nabij.operations import place
from nabij.operations.municipality import Refused

TOOLS = Path(sys.executable).parent
STEPS: dict[str, list[str | Path]] = {
    "style": [TOOLS / "ruff", "check"],
    "layout": [TOOLS / "ruff", "format", "--check"],
    "types": [TOOLS / "mypy"],
    "the floors of the house": [TOOLS / "lint-imports", "--no-logo"],
    "migrations": [sys.executable, "-W", "ignore", "-m", "django", "makemigrations", "--check", "--dry-run"],
}


def main(_arguments: list[str]) -> int:
    """All steps, also after one that fails: one round shows all that is wrong. Raises Refused."""
    failed = [name for name in STEPS if not passes(name)]
    if failed:
        raise Refused(f"Not in order: {', '.join(failed)}.")
    return 0


def passes(name: str) -> bool:
    print(f"· Checking {name}.", file=sys.stderr, flush=True)
    environment = place.environment_with(DJANGO_SETTINGS_MODULE="nabij.config.settings.test")
    return subprocess.run(STEPS[name], cwd=place.CHECKOUT, env=environment, check=False).returncode == 0
