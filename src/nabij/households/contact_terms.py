"""By when contact should have been sought: within the area's term, or sooner when a report asked for it."""

from datetime import date

from nabij.areas.choices import Terms, choice_of
from nabij.households.models import Household
from nabij.kernel.working_days import add_working_days


def contact_due(household: Household, since: date) -> date:
    """The day by which somebody who looks for contact since `since` should have tried; the shortest term holds."""
    usual = add_working_days(since, choice_of(Terms, household.area_id).contact_within)
    return min(usual, household.contact_by or usual)


def set_contact_by(household: Household, day: date | None) -> None:
    """What the most urgent of its reports asks; none when nothing is pressing. Call when a report comes or goes."""
    if household.contact_by != day:
        household.contact_by = day
        household.save(update_fields=["contact_by"])
