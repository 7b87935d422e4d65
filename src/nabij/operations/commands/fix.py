"""`./nabij fix`: put style right where a machine can."""

import subprocess

from nabij.operations import place
from nabij.operations.commands.check import TOOLS


def main(arguments: list[str]) -> int:
    """Lay out and repair the files named, or all; what remains asks for a person."""
    ruff = TOOLS / "ruff"
    subprocess.run([ruff, "check", "--fix", "--quiet", "--exit-zero", *arguments], cwd=place.CHECKOUT, check=True)
    subprocess.run([ruff, "format", *arguments], cwd=place.CHECKOUT, check=True)
    return subprocess.run([ruff, "check", *arguments], cwd=place.CHECKOUT, check=False).returncode
