"""`./nabij lock`: the newest versions that go together, with hashes and without the address of any index."""

import subprocess
import sys
import tempfile
from pathlib import Path

from nabij.operations import place
from nabij.operations.municipality import Refused

FILES = {
    "base": ["pyproject.toml"],
    "dev": ["pyproject.toml", "--group=dev"],
    "bench": ["--group=bench", "--constraint=requirements/dev.txt"],
    "styles": ["--group=styles"],
}
OPTIONS = [
    "--generate-hashes",
    "--no-emit-index-url",
    "--universal",
    "--python-version=3.11",
    "--upgrade",
    "--no-header",
    "--quiet",
]


def main(_arguments: list[str]) -> int:
    """Choose with uv, in an environment that is thrown away. Raises Refused when they do not go together."""
    with tempfile.TemporaryDirectory(prefix="nabij-lock-") as folder:
        programs = Path(folder) / "bin"
        run([sys.executable, "-m", "venv", folder])
        run([programs / "pip", "install", "--quiet", "uv"])
        for name, source in FILES.items():
            run([programs / "uv", "pip", "compile", *OPTIONS, *source, "-o", f"requirements/{name}.txt"])
    return 0


def run(command: list[str | Path]) -> None:
    if subprocess.run(command, cwd=place.CHECKOUT, check=False).returncode:
        raise Refused("The versions could not be chosen; the reason stands above.")
