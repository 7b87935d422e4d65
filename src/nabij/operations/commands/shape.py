"""`./nabij shape`: how long functions and files are, and the ten longest, for the eye."""

import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import quantiles

from nabij.operations import place

Length = tuple[int, str]


def main(_arguments: list[str]) -> int:
    files = sorted(path for path in sources() if "migrations" not in path.parts)
    show("functions", [length for path in files for length in functions(path)])
    show("files", [(len(path.read_text(encoding="utf-8").splitlines()), _short(path)) for path in files])
    return 0


def sources() -> Iterator[Path]:
    yield from (place.CHECKOUT / "src").rglob("*.py")
    yield from (place.CHECKOUT / "tests").rglob("*.py")
    yield place.CHECKOUT / "nabij"


def functions(path: Path) -> Iterator[Length]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            yield lines, f"{_short(path)}:{node.lineno} {node.name}"


def show(what: str, lengths: list[Length]) -> None:
    cuts = quantiles([length for length, _ in lengths], n=100)
    print(f"{len(lengths)} {what}: median {cuts[49]:.0f} lines, 95th percentile {cuts[94]:.0f}")
    for length, name in sorted(lengths, reverse=True)[:10]:
        print(f"{length:6} {name}")


def _short(path: Path) -> str:
    return path.relative_to(place.CHECKOUT).as_posix()
