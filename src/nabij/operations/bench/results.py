"""A figure beside its floor and its target, and how a list of them is shown."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass

# Under load CPU moves 5 to 11 percent; queries, bytes and buffers do not move.
SLACK = {"ms cpu": 1.15}


@dataclass(frozen=True)
class Result:
    """One measure. `holds` is None where nothing was promised."""

    measure: str
    value: float
    unit: str
    floor: float | None = None
    target: float | None = None
    at_least: bool = False
    of_floor: bool = False

    @property
    def ratio(self) -> float | None:
        """How many times the floor."""
        return round(self.value / self.floor, 2) if self.floor else None

    @property
    def holds(self) -> bool | None:
        if self.target is None:
            return None
        judged = (self.ratio or 0.0) if self.of_floor else self.value
        if self.at_least:
            return judged >= self.target
        return judged <= self.target * SLACK.get(self.unit, 1.0)

    def as_json(self) -> dict[str, object]:
        """As `--json` prints it."""
        told = {name: value for name, value in asdict(self).items() if name not in ("at_least", "of_floor")}
        rounded = {name: round(value, 2) if isinstance(value, float) else value for name, value in told.items()}
        return {**rounded, "ratio": self.ratio, "holds": self.holds}


def as_json(results: Sequence[Result]) -> str:
    return json.dumps([result.as_json() for result in results], indent=1)


def as_table(results: Sequence[Result]) -> str:
    """For somebody who reads."""
    head = ("measure", "ours", "unit", "floor", "ratio", "target", "holds")
    rows = [head, *(_row(result) for result in results)]
    widths = [max(len(row[place]) for row in rows) for place in range(len(head))]
    lines = ["  ".join(_cell(cell, place, widths[place]) for place, cell in enumerate(row)) for row in rows]
    return "\n".join(line.rstrip() for line in lines)


def _row(one: Result) -> tuple[str, ...]:
    sign = "" if one.target is None else "≥ " if one.at_least else "≤ "
    target = "" if one.target is None else f"{sign}{'×' if one.of_floor else ''}{one.target:g}"
    holds = {True: "yes", False: "NO", None: ""}[one.holds]
    ratio = f"×{one.ratio:g}" if one.ratio else ""
    return one.measure, _number(one.value), one.unit, _number(one.floor), ratio, target, holds


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.1f}".removesuffix(".0")


def _cell(cell: str, place: int, width: int) -> str:
    return cell.ljust(width) if place in (0, 2) else cell.rjust(width)
