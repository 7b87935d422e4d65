"""How soon contact is sought follows what the reporters said: the most pressing report counts."""

from datetime import date

from nabij.areas.choices import Terms, choice_of
from nabij.households.contact_terms import set_contact_by
from nabij.households.models import Household
from nabij.intake.models import Report
from nabij.kernel import clock
from nabij.kernel.working_days import add_working_days


def hasten_contact(household: Household) -> None:
    """Set the day that the most urgent of its reports asks for; counted from the day that report came."""
    reports = Report.objects.filter(household=household, state=Report.State.LINKED)
    days = [day for report in reports if (day := _asked_by(household, report))]
    set_contact_by(household, min(days, default=None))


def _asked_by(household: Household, report: Report) -> date | None:
    """None for a report without haste: then the usual term of the area holds."""
    terms = choice_of(Terms, household.area_id)
    within = {Report.Urgency.TODAY: terms.contact_within_today, Report.Urgency.WEEK: terms.contact_within_week}
    days = within.get(Report.Urgency(report.urgency))
    return add_working_days(report.created_at.astimezone(clock.AMSTERDAM).date(), days) if days else None
