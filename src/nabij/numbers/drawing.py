"""The picture beside a table: a bar with its number for each figure that is shown, a hatched one for what is not."""

from django.utils.translation import gettext as _

from nabij.figures.templatetags.figures import HIDDEN, Row, rows_of
from nabij.numbers.showing import ShownTable
from nabij.pictures.bars import Bar, BarGroup, bar_picture
from nabij.pictures.svg import svg_of


def picture_of(table: ShownTable) -> str:
    """From the shown figures alone; "" when there is nothing to draw. Totals stay in the table."""
    if table.shown.hides_all or table.shown.is_empty:
        return ""
    rows = [row for row in rows_of(table.shown, table.explained) if not row.is_total]
    return svg_of(bar_picture([_group(row, table) for row in rows], title=table.explained.title))


def _group(row: Row, table: ShownTable) -> BarGroup:
    cells = row.cells[: len(table.shown.columns)]
    bars = tuple(Bar(name, None if figure == HIDDEN else int(figure)) for name, figure in cells)
    said = ", ".join(f"{bar.name} {_('verborgen') if bar.count is None else bar.count}" for bar in bars)
    return BarGroup(row.name, bars, _("%(row)s: %(figures)s.") % {"row": row.name, "figures": said}, _("verborgen"))
