"""A table of figures on the page, with what it means and what one does not see."""

from dataclasses import dataclass

from django import template
from django.utils.translation import gettext as _

from nabij.figures.hiding import FEWEST
from nabij.figures.table import TOTAL, Shown
from nabij.ui.shapes import Column

register = template.Library()
HIDDEN = "–"


@dataclass(frozen=True)
class Explained:
    """What a table counts, over which time, and from what."""

    title: str
    definition: str
    period: str
    source: str


@dataclass(frozen=True)
class Row:
    """One row of the page: its name, and each figure with the name of its column."""

    name: str
    cells: list[tuple[str, str]]
    is_total: bool


@register.inclusion_tag("figures/table.html")
def figure_table(shown: Shown, explained: Explained, first: str = "") -> dict[str, object]:
    """`{% figure_table shown explained "Soort melder" %}`: hidden cells as a dash, said in words beneath."""
    columns = [*shown.columns, TOTAL] if len(shown.columns) > 1 else [*shown.columns]
    rows = [*shown.rows, TOTAL] if len(shown.rows) > 1 else [*shown.rows]
    return {
        "explained": explained,
        "columns": [Column(label=first), *(Column(label=name or _("Samen"), numeric=True) for name in columns)],
        "rows": [Row(row or _("Samen"), _cells(shown, row, columns), row == TOTAL) for row in rows],
        "hides_all": shown.hides_all,
        "hides_some": len(shown.counts) < len(rows) * len(columns),
        "fewest": FEWEST,
    }


def _cells(shown: Shown, row: str, columns: list[str]) -> list[tuple[str, str]]:
    found = [(name or _("Samen"), shown.of(row, name)) for name in columns]
    return [(name, HIDDEN if count is None else str(count)) for name, count in found]
