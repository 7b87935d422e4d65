"""Many figures of one kind beside each other: a line for each thing measured, a column for each figure of it."""

from __future__ import annotations

from collections.abc import Sequence

from nabij.operations.bench.results import Result

DEEP = 4  # "matching/middle-7%-unknown/seed-23/person-f1": the last is the column


def apart(results: Sequence[Result]) -> tuple[list[Result], list[Result]]:
    """Those for a grid, and those for a list."""
    deep = [one for one in results if _depth(one) == DEEP]
    return deep, [one for one in results if _depth(one) != DEEP]


def _depth(one: Result) -> int:
    return len(one.measure.split("/"))


def as_grid(results: Sequence[Result]) -> str:
    """For somebody who reads; NO stands beside what was promised and does not hold."""
    lines: dict[str, dict[str, Result]] = {}
    for one in results:
        line, _slash, column = one.measure.rpartition("/")
        lines.setdefault(line, {})[column] = one
    columns = list(dict.fromkeys(column for found in lines.values() for column in found))
    rows = [["", *columns], *([line, *(_cell(found.get(name)) for name in columns)] for line, found in lines.items())]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(_padded(row, widths) for row in rows)


def _padded(row: Sequence[str], widths: Sequence[int]) -> str:
    first, *rest = zip(row, widths, strict=True)
    return "  ".join([first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in rest)]).rstrip()


def _cell(one: Result | None) -> str:
    if one is None:
        return ""
    number = f"{one.value:.2f}" if one.unit.startswith("%") else f"{one.value:g} {one.unit}"
    return f"NO {number}" if one.holds is False else number
