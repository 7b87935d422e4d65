"""A table of figures on the page, with what it means and what one does not see."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django import template
from django.utils.translation import gettext as _

from nabij.figures.hiding import FEWEST
from nabij.figures.table import TOTAL, Shown, with_total
from nabij.ui.shapes import Column

register = template.Library()
HIDDEN = "–"


@dataclass(frozen=True)
class Explained:
    """What a table counts, over which time, and from what; `names` says its rows and columns in words."""

    title: str
    definition: str
    period: str
    source: str
    names: Mapping[str, str] = field(default_factory=dict)

    def name(self, of: str) -> str:
        """A row or column as one reads it."""
        return self.names.get(of, of) if of != TOTAL else _("Samen")


@dataclass(frozen=True)
class Row:
    """One row of the page: its name, and each figure with the name of its column."""

    name: str
    cells: list[tuple[str, str]]
    is_total: bool


def columns_of(shown: Shown) -> tuple[str, ...]:
    """The columns from left to right, the total last."""
    return with_total(shown.columns)


def rows_of(shown: Shown, explained: Explained) -> list[Row]:
    """The rows as one reads them, hidden figures as a dash; without those in which nobody is, when there are others."""
    rows = with_total(shown.rows, adds_up=shown.adds_up)
    of_some = [row for row in rows if any(shown.of(row, column) != 0 for column in columns_of(shown))]
    return [Row(explained.name(row), _cells(shown, row, explained), row == TOTAL) for row in of_some or rows]


def _cells(shown: Shown, row: str, explained: Explained) -> list[tuple[str, str]]:
    found = [(explained.name(column), shown.of(row, column)) for column in columns_of(shown)]
    return [(name, HIDDEN if count is None else str(count)) for name, count in found]


@register.inclusion_tag("figures/table.html")
def figure_table(shown: Shown, explained: Explained, first: str = "") -> dict[str, object]:
    """`{% figure_table shown explained "Soort melder" %}`: hidden cells as a dash, said in words beneath."""
    rows = rows_of(shown, explained)
    names = [explained.name(column) for column in columns_of(shown)]
    return {
        "explained": explained,
        "columns": [Column(label=first), *(Column(label=name, numeric=True) for name in names)],
        "rows": rows,
        "hides_all": shown.hides_all,
        "is_empty": shown.is_empty,
        "hides_some": any(figure == HIDDEN for row in rows for _name, figure in row.cells),
        "fewest": FEWEST,
    }
