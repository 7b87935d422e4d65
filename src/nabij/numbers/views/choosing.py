"""Which area and which period somebody looks at."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import QueryDict
from django.urls import reverse

from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.access.views import Request
from nabij.areas.models import Area
from nabij.kernel.errors import NotFound
from nabij.numbers.periods import Period, periods_over


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
        return _query(self.area, self.period)

    def year_url(self, page: str) -> str:
        """The year of the chosen quarter, when that is over too; "" otherwise."""
        year = str(self.period.quarters[0].year)
        over = next((one for one in self.periods if one.code == year), None) if self.period.is_quarter else None
        return reverse(page) + _query(self.area, over) if over else ""


Tells = Callable[[list[Area], list[Period]], tuple[Area, Period] | None]


def _first(_areas: list[Area], _periods: list[Period]) -> None:
    return None


def chosen(request: Request, asked: QueryDict, permission: Permission, *, tells: Tells = _first) -> Choice:
    """What was asked for; what was not is that of which there is something to read (`tells`), else the first area and
    the last quarter. Raises NotFound for another's area."""
    areas, periods = list(scope(request.actor, permission, Area).order_by("name")), periods_over()
    here = [one for one in areas if str(one.pk) == asked.get("gebied", str(one.pk))]
    then = [one for one in periods if one.code == asked.get("periode", one.code)]
    if not here or not then:
        raise NotFound("an area of somebody else, or a period that is not over")
    area, period = (tells(here, then) if len(here) * len(then) > 1 else None) or (here[0], then[0])
    return Choice(area, period, areas, periods)


def _query(area: Area, period: Period) -> str:
    return f"?gebied={area.pk}&periode={period.code}"
