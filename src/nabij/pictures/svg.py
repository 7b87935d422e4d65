"""A drawing as SVG: presentation in attributes, so that it prints, mails and archives as it looks.

Every item is a link with its sentence, in reading order; text stays text. No script, no style.
"""

from collections.abc import Iterable
from functools import singledispatch

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from nabij.pictures.drawing import Block, Drawing, Item, Line, Look, Round, Shape, Tie, Words
from nabij.pictures.geometry import Point
from nabij.pictures.words import LINE_HEIGHT

HEAD = 9.0
SLENDER = 3.0  # a line up to this width carries a head of the usual size
ASCENT = 0.98  # how far below the top of a line its letters stand, as a part of the size
HATCH = mark_safe(
    '<pattern id="hatched" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<rect width="6" height="6" fill="#fff"></rect><rect width="2.4" height="6" fill="#1b2129"></rect></pattern>'
    '<pattern id="dotted" width="6" height="6" patternUnits="userSpaceOnUse">'
    '<rect width="6" height="6" fill="#fff"></rect><circle cx="3" cy="3" r="1.3" fill="#1b2129"></circle></pattern>'
)


def svg_of(drawing: Drawing) -> SafeString:
    """The picture, to stand in a page or in a file of its own; it scales to the width there is."""
    return format_html(
        '<svg xmlns="http://www.w3.org/2000/svg" class="nb-picture" viewBox="0 0 {} {}" width="{}" height="{}" '
        'role="group" aria-label="{}" font-family="Noto Sans, sans-serif"><title>{}</title><defs>{}</defs>'
        "{}{}{}{}</svg>",
        _n(drawing.width), _n(drawing.height), _n(drawing.width), _n(drawing.height), drawing.title, drawing.title,
        HATCH, _all(drawing.back), _ties(drawing.ties), _items(drawing.items), _all(drawing.notes),
    )  # fmt: skip


def _ties(ties: Iterable[Tie]) -> SafeString:
    return format_html_join("", "{}", ((_tie(tie),) for tie in ties))


def _tie(tie: Tie) -> SafeString:
    drawn = format_html("{}{}", _all(tie.lines), _all((tie.label,)) if tie.label else "")
    return _linked(drawn, tie.url, tie.sentence)


def _items(items: Iterable[Item]) -> SafeString:
    return format_html_join("", "{}", ((_linked(_all(item.shapes), item.url, item.sentence),) for item in items))


def _linked(drawn: SafeString, url: str, sentence: str) -> SafeString:
    """With an address a link that is called by its sentence; without one a picture that is."""
    if url:
        return format_html('<a href="{}" aria-label="{}"><title>{}</title>{}</a>', url, sentence, sentence, drawn)
    if sentence:
        return format_html('<g role="img" aria-label="{}"><title>{}</title>{}</g>', sentence, sentence, drawn)
    return format_html('<g aria-hidden="true">{}</g>', drawn)


def _all(shapes: Iterable[Shape]) -> SafeString:
    return format_html_join("", "{}", ((_drawn(shape),) for shape in shapes))


@singledispatch
def _drawn(shape: Shape) -> SafeString:
    raise NotImplementedError(type(shape))


@_drawn.register
def _block(shape: Block) -> SafeString:
    box = shape.box
    return format_html(
        '<rect x="{}" y="{}" width="{}" height="{}" rx="{}"{}></rect>',
        _n(box.x), _n(box.y), _n(box.width), _n(box.height), _n(shape.radius), _look(shape.look),
    )  # fmt: skip


@_drawn.register
def _round(shape: Round) -> SafeString:
    x, y = shape.box.centre
    return format_html(
        '<ellipse cx="{}" cy="{}" rx="{}" ry="{}"{}></ellipse>',
        _n(x), _n(y), _n(shape.box.width / 2), _n(shape.box.height / 2), _look(shape.look),
    )  # fmt: skip


@_drawn.register
def _line(shape: Line) -> SafeString:
    points = (*shape.points[:-1], _head_base(shape)) if shape.arrow and shape.look.width > SLENDER else shape.points
    path = _path(points, shape.bend) + ("Z" if shape.closed else "")
    drawn = format_html('<path d="{}" stroke-linejoin="round"{}></path>', path, _look(shape.look))
    return format_html("{}{}", drawn, _head(shape)) if shape.arrow else drawn


def _path(points: tuple[Point, ...], bend: float) -> str:
    """Straight pieces, with round corners of at most `bend`."""
    said = f"M{_n(points[0][0])} {_n(points[0][1])}"
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        enter, leave = _towards(corner, before, bend), _towards(corner, after, bend)
        said += f"L{_p(enter)}Q{_p(corner)} {_p(leave)}" if bend else f"L{_p(corner)}"
    return said + f"L{_p(points[-1])}"


def _towards(corner: Point, other: Point, bend: float) -> Point:
    dx, dy = other[0] - corner[0], other[1] - corner[1]
    length = max((dx * dx + dy * dy) ** 0.5, 1e-9)
    part = min(bend, length / 2) / length
    return corner[0] + dx * part, corner[1] + dy * part


def _head(shape: Line) -> SafeString:
    """The arrow's head, at the last point, in the direction of the last piece."""
    tip, back = shape.points[-1], _head_base(shape)
    across = ((back[1] - tip[1]) * 0.45, (tip[0] - back[0]) * 0.45)
    left, right = (back[0] + across[0], back[1] + across[1]), (back[0] - across[0], back[1] - across[1])
    return format_html('<path d="M{}L{}L{}Z" fill="{}"></path>', _p(tip), _p(left), _p(right), shape.look.stroke)


def _head_base(shape: Line) -> Point:
    """Where the head begins: further back on a thick line, which also stops there."""
    long = HEAD if shape.look.width <= SLENDER else max(HEAD, 3 * shape.look.width)
    return _towards(shape.points[-1], shape.points[-2], long)


@_drawn.register
def _words(shape: Words) -> SafeString:
    first, step = shape.top + shape.size * ASCENT, shape.size * LINE_HEIGHT
    lines = format_html_join(
        "", '<tspan x="{}" y="{}">{}</tspan>',
        ((_n(shape.x), _n(first + at * step), line) for at, line in enumerate(shape.lines)),
    )  # fmt: skip
    halo = mark_safe(' stroke="#fff" stroke-width="4" paint-order="stroke"') if shape.halo else ""
    weight = mark_safe(' font-weight="700"') if shape.bold else ""
    return format_html(
        '<text font-size="{}" text-anchor="{}" fill="{}"{}{}>{}</text>',
        _n(shape.size), shape.anchor, shape.colour, weight, halo, lines,
    )  # fmt: skip


def _look(look: Look) -> SafeString:
    fill = f"url(#{look.pattern})" if look.pattern else look.fill
    dash = format_html(' stroke-dasharray="{}"', look.dash) if look.dash else ""
    return format_html(' fill="{}" stroke="{}" stroke-width="{}"{}', fill, look.stroke, _n(look.width), dash)


def _n(number: float) -> str:
    """A number as short as it can be, with at most one decimal."""
    return f"{round(number, 1) + 0.0:.1f}".removesuffix(".0")


def _p(point: Point) -> str:
    return f"{_n(point[0])} {_n(point[1])}"
