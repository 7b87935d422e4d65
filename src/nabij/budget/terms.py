"""The clock of a custom budget: paid within so many hours, counted over working days; and when one looks back."""

from datetime import date, datetime, timedelta
from uuid import UUID

from dateutil.relativedelta import relativedelta

from nabij.areas.choices import Terms, choice_of
from nabij.kernel import clock
from nabij.kernel.working_days import is_working_day

DAY = timedelta(days=1)


def pay_by_of(area_id: UUID, asked_at: datetime) -> datetime:
    """When the money has to be there: the hours of the area, of which those in a weekend or holiday do not count.

    Asked on Friday at two, it is there on Monday at two.
    """
    left = timedelta(hours=choice_of(Terms, area_id).pay_budget_within_hours)
    at = asked_at.astimezone(clock.AMSTERDAM)
    while True:
        midnight = at.replace(hour=0, minute=0, second=0, microsecond=0) + DAY
        if is_working_day(at.date()):
            if at + left < midnight:
                return at + left
            left -= midnight - at
        at = midnight


def look_back_on(area_id: UUID, paid_on: date) -> date:
    """The day on which one asks what it prevented."""
    return paid_on + relativedelta(months=choice_of(Terms, area_id).look_back_on_budget_months)
