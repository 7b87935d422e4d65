"""Who measures: accounts of the city with a part in the measures, and the household with everything."""

from dataclasses import dataclass

from nabij.accounts.models import User
from nabij.areas.models import Area
from nabij.households.models import Household


@dataclass(frozen=True)
class Cast:
    """The first accounts of the first neighbourhood are the director with a full list, that of `rich`, and intake."""

    director: User
    rich_director: User
    intake: User
    reporter: User
    rich: Household


def cast() -> Cast:
    """As `bench.city.people` laid them out. Read it as the wide role."""
    areas = Area.objects.filter(parent__isnull=False).count()
    director, rich_director, intake, reporter = (_account(number) for number in (0, areas, 2 * areas, 3 * areas))
    return Cast(director, rich_director, intake, reporter, Household.objects.latest("number"))


def _account(number: int) -> User:
    return User.objects.get(email=f"p{number}@meetstad.example")
