"""Advice that does not come: who advises is told, then the leader. The referral goes on all the same."""

from collections.abc import Iterator
from datetime import date

from django.utils.formats import date_format

from nabij.access.permissions import Role
from nabij.areas.actors import accounts_by_area
from nabij.referrals import notices
from nabij.referrals.models import Referral
from nabij.referrals.queries.reading import SHOWN
from nabij.reminders.due import Due, what_is_due
from nabij.reminders.ladder import Ladder
from nabij.reminders.models import Stage

LADDER = Ladder(near=1, leader=1)
KINDS = {
    Stage.NEAR: notices.ADVICE_SOON,
    Stage.LATE: notices.ADVICE_LATE,
    Stage.LEADER: notices.ADVICE_LATE_FOR_LEADER,
}


@what_is_due
def advice_to_give(today: date) -> Iterator[Due]:
    """The referrals that wait for advice that is due by the next working day, or was."""
    waiting = Referral.objects.filter(SHOWN["advice"], advice_by__lte=LADDER.last_day(today))
    leading = accounts_by_area(Role.TEAM_LEADER)
    for pk, number, day, area, account in waiting.values_list(
        "pk", "number", "advice_by", "area_id", "adviser__user_id"
    ):
        if stage := LADDER.stage(day, today):
            facts = {"number": number, "day": date_format(day, "j F")}
            leaders = leading.get(area, [])
            to = leaders if stage == Stage.LEADER or account is None else [account]
            for one in to:
                yield Due(pk, KINDS[stage], one, day, stage, facts=facts)
