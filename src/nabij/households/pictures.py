"""The number of helpers over time, as a small line in steps, with the same said in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from nabij.kernel import clock

WIDTH, HEIGHT, TOP, FLOOR, MARGIN = 640, 150, 40, 130, 28
APART = 40  # two figures side by side, as large as a phone shows them


@dataclass(frozen=True)
class Dot:
    """A change of the number: where it is drawn, and what stands beside it; beside the line, never on it."""

    x: float
    y: float
    number: int
    falls: bool = False


@dataclass(frozen=True)
class StepLine:
    """What the template draws: one path, its dots, the first and the last day, and the whole in words."""

    path: str
    dots: Sequence[Dot]
    first_day: str
    words: str
    width: int = WIDTH
    height: int = HEIGHT
    floor: int = FLOOR
    right: int = WIDTH - MARGIN
    left: int = MARGIN


def step_line(counts: Sequence[tuple[date, int]]) -> StepLine | None:
    """The picture; None when the number never changed and there is nothing to see."""
    if len(counts) < 2:
        return None
    first, today = counts[0][0], clock.today()
    days, most = max((today - first).days, 1), max(number for _day, number in counts)
    before = [0, *(number for _day, number in counts)]
    dots = [
        Dot(
            x=round(MARGIN + (WIDTH - 2 * MARGIN) * (day - first).days / days, 1),
            y=_height(number, most), number=number, falls=number < earlier,
        )
        for (day, number), earlier in zip(counts, before, strict=False)
    ]  # fmt: skip
    path = f"M{dots[0].x} {dots[0].y}" + "".join(f"H{dot.x}V{dot.y}" for dot in dots[1:]) + f"H{WIDTH - MARGIN}"
    return StepLine(path, _apart(dots), date_format(first, "j F Y"), _in_words(counts))


def _height(number: int, most: int) -> float:
    return round(FLOOR - (FLOOR - TOP) * number / max(most, 1), 1)


def _apart(dots: Sequence[Dot]) -> list[Dot]:
    """Labels that would stand on each other are left out; the last always stays."""
    kept: list[Dot] = []
    for dot in reversed(dots):
        if not kept or kept[-1].x - dot.x >= APART:
            kept.append(dot)
    return kept[::-1]


def _in_words(counts: Sequence[tuple[date, int]]) -> str:
    said = [_("%(day)s: %(number)s") % {"day": date_format(day, "j F Y"), "number": number} for day, number in counts]
    return _("Aantal professionals aan tafel. ") + "; ".join(said) + "."
