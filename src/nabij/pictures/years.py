"""The years of a household: what happened in rows, help as bars from begin to end, so that one sees what came first.

Years in which nothing stands are folded together, three or more at a time: a childhood and last month fit on one
sheet, in their true order. What would stand on each other becomes one mark with a number in it.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import groupby
from typing import Literal

from nabij.pictures import ink
from nabij.pictures.drawing import Block, Drawing, Item, Line, Look, Round, Shape, Words
from nabij.pictures.geometry import Rect
from nabij.pictures.words import cut, width_of

Figure = Literal["ring", "dot", "square", "soft", "diamond", "triangle"]
LEFT, RIGHT, HEAD, ROW, LANE = 132.0, 16.0, 34.0, 32.0, 23.0
WIDTH, NARROWEST, FOLD = 1000.0, 36.0, 30.0
ROOM_FOR_MONTH = 22.0
SIZE, APART = 16.0, 20.0
EMPTY_YEARS = 3
FULLEST = 12  # how many times as wide as a quiet year a year can be
LONGEST_SENTENCE = 400
LABEL = 12.0


@dataclass(frozen=True)
class Mark:
    """Something that happened on a day (the first that it may have been)."""

    on: date
    sentence: str
    url: str = ""


@dataclass(frozen=True)
class Bar:
    """Something that lasted; without an end it lasts still."""

    begins: date
    ends: date | None
    label: str
    sentence: str
    url: str = ""


@dataclass(frozen=True)
class Row:
    """What stands side by side under one name."""

    label: str
    figure: Figure = "ring"
    marks: Sequence[Mark] = ()
    bars: Sequence[Bar] = ()


@dataclass(frozen=True)
class Years:
    """Rows from top to bottom; `between` gives the address where what happened in these years stands.

    `months` are short names, shown where a year is wide enough; on a sheet of many years they are not.
    """

    title: str
    rows: Sequence[Row]
    today: date
    months: Sequence[str] = ()
    between: Callable[[int, int], str] = field(default=lambda _first, _last: "")


def draw_years(years: Years) -> Drawing:
    """The picture; of nothing at all, an empty sheet."""
    axis = _axis(years)
    items: list[Item] = []
    back, notes = _ruled(axis, years.months)
    top = HEAD
    for number, row in enumerate(years.rows):
        placed, bottom = _row(row, number, top, axis, years)
        items += placed
        back.append(_across(bottom, axis.width))
        notes.append(Words(8, top + (ROW - LABEL * 1.3) / 2, (cut(row.label, LEFT - 16, LABEL),), LABEL, bold=True))
        top = bottom
    back = [_standing(shape, top) for shape in back]
    return Drawing(axis.width, top + 8, years.title, tuple(items), back=tuple(back), notes=tuple(notes))


@dataclass(frozen=True)
class _Stretch:
    """One year, as far as it is shown, or several in which nothing stands, with its place on the sheet."""

    begins: date
    ends: date
    x: float = 0
    width: float = FOLD

    @property
    def is_fold(self) -> bool:
        return self.ends.year > self.begins.year

    @property
    def months(self) -> int:
        return self.ends.month - self.begins.month + 1


@dataclass(frozen=True)
class _Axis:
    stretches: tuple[_Stretch, ...]

    @property
    def width(self) -> float:
        end = self.stretches[-1]
        return end.x + end.width + RIGHT

    def x(self, day: date) -> float:
        """Where a day stands."""
        one = next((one for one in self.stretches if one.begins <= day <= one.ends), self.stretches[-1])
        return one.x + one.width * min((day - one.begins).days / ((one.ends - one.begins).days + 1), 1)


def _axis(years: Years) -> _Axis:
    """From the month of the first that happened to the end of this month; a full year is wider than a quiet one."""
    days = [years.today, *(day for row in years.rows for day in _days(row))]
    first, last = min(days).replace(day=1), _month_end(max(days))
    runs = _runs(range(first.year, last.year + 1), {day.year for day in days})
    stretches = [_Stretch(max(first, date(begin, 1, 1)), min(last, date(end, 12, 31))) for begin, end in runs]
    fullness = Counter(day.year for day in dict.fromkeys(days))
    weights = [0 if one.is_fold else one.months * min(1 + fullness[one.begins.year] // 4, FULLEST) for one in stretches]
    room = WIDTH - LEFT - RIGHT - sum(FOLD for one in stretches if one.is_fold)
    placed, x = [], LEFT
    for one, weight in zip(stretches, weights, strict=True):
        width = FOLD if one.is_fold else max(room * weight / sum(weights), NARROWEST)
        placed.append(replace(one, x=x, width=width))
        x += width
    return _Axis(tuple(placed))


def _month_end(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1)


def _days(row: Row) -> Iterable[date]:
    yield from (mark.on for mark in row.marks)
    for bar in row.bars:
        yield bar.begins
        yield from (bar.ends,) if bar.ends else ()


def _runs(every: Iterable[int], busy: set[int]) -> Iterable[tuple[int, int]]:
    """Each year by itself, but of three or more empty ones in a row one stretch."""
    for is_busy, group in groupby(every, key=busy.__contains__):
        run = list(group)
        if not is_busy and len(run) >= EMPTY_YEARS:
            yield run[0], run[-1]
        else:
            yield from ((year, year) for year in run)


def _ruled(axis: _Axis, months: Sequence[str]) -> tuple[list[Shape], list[Words]]:
    """A line where each year begins, and its number; folded years are dashed and have dots."""
    lines: list[Shape] = []
    names: list[Words] = []
    for one in axis.stretches:
        dash = "2 4" if one.is_fold else ""
        lines.append(Line(((one.x, HEAD - 8), (one.x, HEAD)), Look(stroke=ink.FAINT, width=1, dash=dash)))
        if not one.is_fold and one.width >= one.months * ROOM_FOR_MONTH and len(months) == 12:
            names += _months(one, axis, months)
            continue
        label = "…" if one.is_fold else str(one.begins.year)
        names.append(Words(one.x + one.width / 2, 8, (label,), LABEL, anchor="middle", colour=ink.SOFT_WORDS))
    return lines, names


def _months(one: _Stretch, axis: _Axis, months: Sequence[str]) -> list[Words]:
    """The year at its beginning, and then each quarter, or each month where there is room."""
    step = 1 if one.width >= 3 * one.months * ROOM_FOR_MONTH else 3
    shown = range(one.begins.month, one.ends.month + 1, step)
    said = [str(one.begins.year), *(months[number - 1] for number in shown[1:])]
    places = [axis.x(date(one.begins.year, number, 1)) + 3 for number in shown]
    return [
        Words(x, 8, (label,), LABEL, bold=at == 0, colour=ink.SOFT_WORDS)
        for at, (x, label) in enumerate(zip(places, said, strict=True))
    ]


def _across(y: float, width: float) -> Line:
    return Line(((8, y), (width - 8, y)), Look(stroke=ink.FAINT, width=1))


def _standing(shape: Shape, bottom: float) -> Shape:
    """The lines of the years reach to the last row."""
    if isinstance(shape, Line) and shape.points[0][0] == shape.points[1][0]:
        (x, top), _end = shape.points
        return Line(((x, top), (x, bottom)), shape.look)
    return shape


def _row(row: Row, number: int, top: float, axis: _Axis, years: Years) -> tuple[list[Item], float]:
    marks = [
        _mark(row, group, f"{number}-{at}", (x, top + ROW / 2), years)
        for at, (x, group) in enumerate(_together(row.marks, axis))
    ]
    bars, bottom = _lanes(row.bars, number, top + (ROW if marks else (ROW - LANE) / 2), axis, years.today)
    return marks + bars, max(bottom + (ROW - LANE) / 2 if bars else 0.0, top + ROW)


def _together(marks: Sequence[Mark], axis: _Axis) -> list[tuple[float, list[Mark]]]:
    """Marks with their place; those that would touch, in one."""
    groups: list[tuple[float, list[Mark]]] = []
    for mark in sorted(marks, key=lambda one: one.on):
        x = min(axis.x(mark.on) + SIZE / 2, axis.width - RIGHT)
        if groups and x - groups[-1][0] < APART:
            groups[-1][1].append(mark)
        else:
            groups.append((x, [mark]))
    return groups


def _mark(row: Row, group: list[Mark], key: str, middle: tuple[float, float], years: Years) -> Item:
    x, y = middle
    box = Rect(x - SIZE / 2, y - SIZE / 2, SIZE, SIZE)
    shapes = [_figure(row.figure, box)]
    if len(group) > 1:
        count = str(len(group)) if len(group) < 100 else "99"
        shapes.append(Words(x, y - 6.5, (count,), 10, bold=True, anchor="middle"))
    alone = group[0] if len(group) == 1 else None
    url = alone.url if alone else years.between(group[0].on.year, group[-1].on.year)
    return Item(key, box, _sentence(row, group), tuple(shapes), url)


def _sentence(row: Row, group: list[Mark]) -> str:
    said = f"{row.label}: " + "; ".join(mark.sentence for mark in group)
    return said if len(said) <= LONGEST_SENTENCE else said[:LONGEST_SENTENCE].rsplit(" ", 1)[0] + " …"


def _figure(figure: Figure, box: Rect) -> Shape:
    """A form of its own for each row; the colour only helps."""
    (x, y), half = box.centre, box.width / 2
    match figure:
        case "dot":
            return Round(box, Look(fill=ink.PAPER, stroke=ink.LINE, width=1.2))
        case "square":
            return Block(box.grown(-1), Look(fill=ink.PAPER, stroke=ink.DEEP, width=2))
        case "soft":
            return Block(box.grown(-1), Look(fill=ink.GROUND, stroke=ink.DEEP, width=1.5, dash="3 2"), radius=5)
        case "diamond":
            around = ((x, y - half), (x + half, y), (x, y + half), (x - half, y))
            return Line(around, Look(fill=ink.TENSE_GROUND, stroke=ink.TENSE, width=2), closed=True)
        case "triangle":
            corners = ((x, y - half), (x + half, y + half), (x - half, y + half))
            return Line(corners, Look(fill=ink.PAPER, stroke=ink.HARD, width=2), closed=True)
    return Round(box, Look(fill=ink.GOOD_GROUND, stroke=ink.GOOD, width=2.5))


def _lanes(bars: Sequence[Bar], number: int, top: float, axis: _Axis, today: date) -> tuple[list[Item], float]:
    """Bars below one another as far as they, with their names, would touch."""
    ends: list[float] = []
    items = []
    for at, bar in enumerate(sorted(bars, key=lambda one: (one.begins, one.label))):
        begin, end, room = _extent(bar, axis, today)
        lane = next((one for one, taken in enumerate(ends) if taken + 6 <= room.x), len(ends))
        ends[lane : lane + 1] = [room.right]
        y = top + lane * LANE
        items.append(_bar(bar, f"{number}-bar-{at}", (begin, end), room.moved(0, y)))
    return items, top + len(ends) * LANE


def _extent(bar: Bar, axis: _Axis, today: date) -> tuple[float, float, Rect]:
    """From where to where it is drawn, and the room that it takes with its name."""
    last = min(bar.ends or today, today + timedelta(days=366))
    begin = min(axis.x(bar.begins), axis.width - RIGHT - 6)
    end = max(axis.x(last), begin + 6)
    label = width_of(cut(bar.label, WIDTH / 3, LABEL), LABEL) + 12
    left = max(LEFT, min(begin, axis.width - RIGHT - label))
    return begin, end, Rect(left, 0, max(label, end - left), LANE - 4)


def _bar(bar: Bar, key: str, extent: tuple[float, float], room: Rect) -> Item:
    begin, end = extent
    is_open = bar.ends is None
    strip = Rect(begin, room.y, end - begin, room.height)
    look = Look(fill=ink.GOOD_GROUND if is_open else ink.GROUND, stroke=ink.HELP if is_open else ink.LINE,
                width=2 if is_open else 1, dash="" if is_open else "4 3")  # fmt: skip
    words = Words(room.x + 6, room.y + 3, (cut(bar.label, WIDTH / 3, LABEL),), LABEL, halo=room.width > strip.width)
    return Item(key, room, bar.sentence, (Block(strip, look, radius=4), words), bar.url)
