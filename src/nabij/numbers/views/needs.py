"""What people need beside what the offer can give: a page for who makes policy, and the same as a file."""

from typing import NamedTuple

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_POST, require_safe

from nabij.access.permissions import Permission
from nabij.access.views import Request, requires
from nabij.areas.models import Area
from nabij.audit.models import Look
from nabij.figures.templatetags.figures import HIDDEN
from nabij.numbers.commands import note_needs_export
from nabij.numbers.exporting import file_of
from nabij.numbers.needs import HOUSEHOLDS, rules_in_the_way, wanted_of
from nabij.numbers.periods import Period
from nabij.numbers.showing import ShownTable, counted_tables, first_that_tells
from nabij.numbers.views.choosing import Choice, chosen
from nabij.ui.shapes import Column

PURPOSE = _lazy("zien wat mensen nodig hebben naast wat er is")


class Subject(NamedTuple):
    """One subject of the area: what was counted in each column, and the rules that stood in the way there."""

    name: str
    cells: list[tuple[str, str]]
    rules: list[str]


@require_safe
@requires(Permission.NEEDS_VIEW, purpose=PURPOSE)
def needs(request: Request) -> HttpResponse:
    """Per subject what is hard, what is done about it, and what stood in the way; small numbers stay hidden."""
    choice = chosen(request, request.GET, Permission.NEEDS_VIEW, tells=_tells)
    tables = _tables(choice)
    columns, missing = tables[:-1], tables[-1] if tables else None
    return render(request, "numbers/needs.html", {
        "choice": choice, "missing": missing, "columns": columns, "is_counted": bool(tables),
        "heads": [Column(label=_("Onderwerp")), *(Column(label=one.explained.title, numeric=True) for one in columns)],
        "subjects": _subjects(choice, columns),
        "is_small": all(one.says_nothing for one in columns) and any(one.shown.hides_all for one in columns),
        "year_url": choice.year_url("numbers:needs"),
    })  # fmt: skip


@require_POST
@requires(Permission.NEEDS_VIEW, purpose=PURPOSE, look=Look.Kind.EXPORT)
def needs_file(request: Request) -> HttpResponse:
    """The same figures as a file."""
    choice = chosen(request, request.POST, Permission.NEEDS_VIEW)
    answer = file_of(_("nodig"), choice.area, choice.period, _tables(choice))
    note_needs_export(request.actor, choice.area.pk, period=choice.period.name)
    return answer


def _tells(areas: list[Area], periods: list[Period]) -> tuple[Area, Period] | None:
    return first_that_tells(areas, periods, wanted_of)


def _tables(choice: Choice) -> list[ShownTable]:
    return counted_tables(choice.area, choice.period, wanted_of(choice.area.pk))


def _subjects(choice: Choice, columns: list[ShownTable]) -> list[Subject]:
    """In the order in which the area names them; one in which nobody is anywhere is left out."""
    rules = rules_in_the_way(choice.area.pk, choice.period)
    names = dict.fromkeys(row for one in columns for row in one.shown.rows)
    found = [
        Subject(columns[0].explained.name(row), [_cell(one, row) for one in columns], rules.get(row, []))
        for row in names
    ]  # fmt: skip
    return [one for one in found if any(figure != "0" for _name, figure in one.cells)]


def _cell(table: ShownTable, row: str) -> tuple[str, str]:
    figure = table.shown.of(row, HOUSEHOLDS)
    return table.explained.title, HIDDEN if figure is None else str(figure)
