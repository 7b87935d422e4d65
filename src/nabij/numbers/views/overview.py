"""The page of numbers, and the same as a file."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_POST, require_safe

from nabij.access.permissions import Permission
from nabij.access.views import Request, requires
from nabij.audit.models import Look
from nabij.numbers.commands import note_export
from nabij.numbers.drawing import picture_of
from nabij.numbers.exporting import file_of
from nabij.numbers.showing import ShownTable, tables_of
from nabij.numbers.views.choosing import chosen

PURPOSE = _lazy("zien hoe het in het gebied gaat")


@require_safe
@requires(Permission.NUMBERS_VIEW, purpose=PURPOSE)
def overview(request: Request) -> HttpResponse:
    """All tables of one area over one period, each as a table and as a picture."""
    choice = chosen(request, request.GET, Permission.NUMBERS_VIEW)
    tables = tables_of(choice.area, choice.period)
    tells_nothing = not any(one.shown.counts and not one.says_nothing for one in tables)
    return render(request, "numbers/overview.html", {
        "choice": choice,
        "tables": [(one, picture_of(one) if _tells_enough(one) else None) for one in tables],
        "is_small": tells_nothing and any(one.shown.hides_all for one in tables),
        "year_url": choice.year_url("numbers:overview"),
    })  # fmt: skip


@require_POST
@requires(Permission.NUMBERS_VIEW, purpose=PURPOSE, look=Look.Kind.EXPORT)
def as_file(request: Request) -> HttpResponse:
    """The same tables as a file for a spreadsheet; taking it along is written down."""
    choice = chosen(request, request.POST, Permission.NUMBERS_VIEW)
    answer = file_of(_("cijfers"), choice.area, choice.period, tables_of(choice.area, choice.period))
    note_export(request.actor, choice.area.pk, period=choice.period.name)
    return answer


def _tells_enough(table: ShownTable) -> bool:
    """A picture of what is mostly hidden only repeats the dashes of its table."""
    places = (len(table.shown.rows) + 1) * (len(table.shown.columns) + 1)
    return len(table.shown.counts) * 2 >= places
