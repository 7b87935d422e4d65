"""The page of numbers, and the same as a file."""

from dataclasses import dataclass

from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_POST, require_safe

from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.access.views import Request, requires
from nabij.areas.models import Area
from nabij.audit.models import Look
from nabij.kernel.errors import NotFound
from nabij.numbers.commands import note_export
from nabij.numbers.drawing import picture_of
from nabij.numbers.exporting import write_csv
from nabij.numbers.periods import Period, periods_over
from nabij.numbers.showing import ShownTable, tables_of

PURPOSE = _lazy("zien hoe het in het gebied gaat")


@dataclass(frozen=True)
class Choice:
    """The area and the period that are looked at, and what there is to choose from."""

    area: Area
    period: Period
    areas: list[Area]
    periods: list[Period]

    @property
    def query(self) -> str:
        """This choice as it stands in the address."""
        return _query(self.area, self.period.code)

    @property
    def year(self) -> Period | None:
        """The year of the chosen quarter, when that is over too."""
        year = self.period.quarters[0].year
        return next((one for one in self.periods if one.code == str(year)), None) if self.period.is_quarter else None


@require_safe
@requires(Permission.NUMBERS_VIEW, purpose=PURPOSE)
def overview(request: Request) -> HttpResponse:
    """All tables of one area over one period, each as a table and as a picture."""
    choice = _chosen(request, request.GET)
    tables = tables_of(choice.area, choice.period)
    tells_nothing = not any(one.shown.counts and not _says_nothing(one) for one in tables)
    return render(request, "numbers/overview.html", {
        "choice": choice,
        "tables": [(one, picture_of(one) if _tells_enough(one) else None) for one in tables],
        "is_small": tells_nothing and any(one.shown.hides_all for one in tables),
        "year_url": _url(choice.area, choice.year) if choice.year else "",
    })  # fmt: skip


@require_POST
@requires(Permission.NUMBERS_VIEW, purpose=PURPOSE, look=Look.Kind.EXPORT)
def as_file(request: Request) -> HttpResponse:
    """The same tables as a file for a spreadsheet; taking it along is written down."""
    choice = _chosen(request, request.POST)
    tables = tables_of(choice.area, choice.period)
    answer = HttpResponse(content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{_("cijfers")}-{choice.period.code}.csv"'
    answer["Cache-Control"] = "private, no-store"
    write_csv(answer, choice.area, choice.period, tables)
    note_export(request.actor, choice.area.pk, period=choice.period.name)
    return answer


def _tells_enough(table: ShownTable) -> bool:
    """A picture of what is mostly hidden only repeats the dashes of its table."""
    places = (len(table.shown.rows) + 1) * (len(table.shown.columns) + 1)
    return len(table.shown.counts) * 2 >= places


def _says_nothing(table: ShownTable) -> bool:
    return table.shown.hides_all or table.shown.is_empty


def _chosen(request: Request, asked: QueryDict) -> Choice:
    """What was asked for; without it the first area and the last quarter. Raises NotFound for another's area."""
    areas = list(scope(request.actor, Permission.NUMBERS_VIEW, Area).order_by("name"))
    periods = periods_over()
    wanted = asked.get("gebied") or (str(areas[0].pk) if areas else "")
    area = next((one for one in areas if str(one.pk) == wanted), None)
    period = next((one for one in periods if one.code == asked.get("periode", periods[0].code)), None)
    if area is None or period is None:
        raise NotFound("an area of somebody else, or a period that is not over")
    return Choice(area, period, areas, periods)


def _query(area: Area, code: str) -> str:
    return f"?gebied={area.pk}&periode={code}"


def _url(area: Area, period: Period) -> str:
    return reverse("numbers:overview") + _query(area, period.code)
