"""How much was owed in all, over time: a line in steps, with the same in words."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from nabij.kernel import clock
from nabij.kernel.money import format_euro
from nabij.pictures import ink
from nabij.pictures.drawing import Drawing, Line, Look, Tie, Words
from nabij.pictures.geometry import Point, Rect

WIDTH, TOP, FLOOR, MARGIN, HEIGHT = 640.0, 36.0, 150.0, 8.0, 180.0
SIZE, GAP = 14.0, 6.0


def course_in_words(course: Sequence[tuple[date, Decimal]]) -> str:
    """The total on each day on which it changed."""
    said = (f"{date_format(day, 'j F Y')}: {format_euro(total)}" for day, total in course)
    return _("Alle schulden samen. ") + "; ".join(said) + "."


def course_drawing(course: Sequence[tuple[date, Decimal]]) -> Drawing | None:
    """The picture; None as long as the total never changed."""
    if len(course) < 2:
        return None
    points = _corners(course)
    line = Line(points, Look(stroke=ink.DEEP, width=3))
    days = (
        Words(MARGIN, FLOOR + GAP, (date_format(course[0][0], "j F Y"),), SIZE, colour=ink.SOFT_WORDS),
        Words(WIDTH - MARGIN, FLOOR + GAP, (_("vandaag"),), SIZE, anchor="end", colour=ink.SOFT_WORDS),
    )
    floor = Line(((MARGIN, FLOOR), (WIDTH - MARGIN, FLOOR)), Look(stroke=ink.FAINT))
    return Drawing(
        WIDTH, HEIGHT, course_in_words(course), items=(), ties=(Tie((), (line,)),), back=(floor,),
        notes=(*days, *_figures(course)),
    )  # fmt: skip


def _corners(course: Sequence[tuple[date, Decimal]]) -> tuple[Point, ...]:
    points: list[Point] = []
    for (day, total), before in zip(course, [None, *course], strict=False):
        if before:
            points.append((_x(day, course), _y(before[1], course)))
        points.append((_x(day, course), _y(total, course)))
    return (*points, (WIDTH - MARGIN, _y(course[-1][1], course)))


def _x(day: date, course: Sequence[tuple[date, Decimal]]) -> float:
    first, days = course[0][0], max((clock.today() - course[0][0]).days, 1)
    return round(MARGIN + (WIDTH - 2 * MARGIN) * (day - first).days / days, 1)


def _y(total: Decimal, course: Sequence[tuple[date, Decimal]]) -> float:
    most = max(total for _day, total in course) or Decimal(1)
    return round(FLOOR - (FLOOR - TOP) * float(total / most), 1)


def _figures(course: Sequence[tuple[date, Decimal]]) -> list[Words]:
    """The amount at the last day, at the first, and at those between where there is room beside the others."""
    last = Words(
        WIDTH - MARGIN, _above(course[-1][1], course), (format_euro(course[-1][1]),), SIZE, bold=True, anchor="end"
    )
    placed = [last]
    for day, total in course[:-1]:
        words = Words(_x(day, course), _above(total, course), (format_euro(total),), SIZE)
        if _has_room(words, placed, course):
            placed.append(words)
    return placed


def _above(total: Decimal, course: Sequence[tuple[date, Decimal]]) -> float:
    return _y(total, course) - SIZE * 1.3 - GAP


def _has_room(words: Words, placed: Sequence[Words], course: Sequence[tuple[date, Decimal]]) -> bool:
    room = words.box.grown(4)
    free = not any(room.overlaps(other.box) for other in placed)
    return free and Rect(0, 0, WIDTH, HEIGHT).holds(words.box) and not words.box.is_crossed_by(_corners(course))
