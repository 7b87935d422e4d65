"""The light track: one question, one page, and closed in days."""

from datetime import date

from nabij.areas.choices import Terms, choice_of
from nabij.households.models import Household
from nabij.kernel.working_days import add_working_days


def light_due(household: Household) -> date | None:
    """By when it should be done; None on the full track, and when it is not open."""
    since = household.track_since
    if household.track != Household.Track.LIGHT or household.state != Household.State.OPEN or since is None:
        return None
    return add_working_days(since, choice_of(Terms, household.area_id).light_done_within)
