"""The light track: one question, one page, and closed in days."""

from dataclasses import dataclass
from datetime import date

from nabij.areas.choices import Terms, choice_of
from nabij.households.models import Household
from nabij.kernel import clock
from nabij.kernel.working_days import add_working_days, working_days_between


@dataclass(frozen=True)
class LightTerm:
    """The day by which it should be done, and how many working days are left; below zero is too late."""

    due: date

    @property
    def working_days(self) -> int:
        today = clock.today()
        left = working_days_between(today, self.due)
        return left if self.due >= today else -working_days_between(self.due, today)


def light_due(household: Household) -> LightTerm | None:
    """By when it should be done; None on the full track, and when it is not open."""
    since = household.track_since
    if household.track != Household.Track.LIGHT or household.state != Household.State.OPEN or since is None:
        return None
    return LightTerm(add_working_days(since, choice_of(Terms, household.area_id).light_done_within))
