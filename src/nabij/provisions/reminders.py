"""A decision that should come, and help that should have begun: the director is told, and once more when it drags on.

The leader is not: these are terms of the municipality and the provider, and the leader reads no provisions.
"""

from collections.abc import Iterator
from datetime import date

from django.utils.formats import date_format

from nabij.provisions import notices
from nabij.provisions.queries import not_begun_by, undecided_by
from nabij.reminders.due import Due, what_is_due
from nabij.reminders.ladder import Ladder
from nabij.reminders.models import Stage

LADDER = Ladder(near=3, leader=5)
DECISION = {Stage.NEAR: notices.DECISION_SOON, Stage.LATE: notices.DECISION_LATE, Stage.LEADER: notices.DECISION_LATE}
START = {Stage.LATE: notices.NOT_BEGUN, Stage.LEADER: notices.NOT_BEGUN}
COLUMNS = ("household_id", "household__number", "household__director__user_id")


@what_is_due
def decisions_to_come(today: date) -> Iterator[Due]:
    """Applications, and Wmo inquiries, that are open and end within three working days, or did."""
    for day, household, number, director in undecided_by(LADDER.last_day(today)).values_list("due_on", *COLUMNS):
        stage = LADDER.stage(day, today)
        if stage and director:
            facts = {"day": date_format(day, "j F"), "home": number}
            yield Due(household, DECISION[stage], director, day, stage, household=household, facts=facts)


@what_is_due
def help_to_begin(today: date) -> Iterator[Due]:
    """Allocations whose start message did not come in time."""
    for day, household, number, director in not_begun_by(today).values_list("start_due_on", *COLUMNS):
        stage = LADDER.stage(day, today)
        if director and stage in START:
            yield Due(household, START[stage], director, day, stage, household=household, facts={"home": number})
