"""The reporter who has not been called: whoever is on it is told, then all who sort, then the leader."""

from collections.abc import Iterable, Iterator
from datetime import date
from uuid import UUID

from django.utils.formats import date_format

from nabij.access.permissions import Permission, Role, roles_with
from nabij.areas.actors import accounts_by_area
from nabij.intake import notices
from nabij.intake.models import Report
from nabij.intake.queries import SHOWN
from nabij.reminders.due import Due, what_is_due
from nabij.reminders.ladder import Ladder
from nabij.reminders.models import Stage

LADDER = Ladder(near=1, leader=2)
KINDS = {Stage.NEAR: notices.CALL_SOON, Stage.LATE: notices.CALL_LATE, Stage.LEADER: notices.CALL_LATE_FOR_LEADER}
LEADS = frozenset({Role.TEAM_LEADER})
SORTS = roles_with(Permission.REPORT_SORT) - LEADS


@what_is_due
def calls_to_make(today: date) -> Iterator[Due]:
    """The reports whose reporter waits for a call that is due by the next working day, or was."""
    rows = Report.objects.filter(SHOWN["call"], call_back_by__lte=LADDER.last_day(today)).values_list(
        "pk", "number", "call_back_by", "area_id", "taken_by__user_id", named=True
    )
    sorting, leading = accounts_by_area(*SORTS), accounts_by_area(*LEADS)
    for report in rows:
        stage = LADDER.stage(report.call_back_by, today)
        if stage is None:
            continue
        leaders = leading.get(report.area_id, [])
        facts = {"number": report.number, "day": date_format(report.call_back_by, "j F")}
        for account in _to_tell(stage, report.taken_by__user_id, sorting.get(report.area_id, []), leaders):
            yield Due(report.pk, KINDS[stage], account, report.call_back_by, stage, facts=facts)


def _to_tell(stage: Stage, taker: UUID | None, sorting: list[UUID], leading: list[UUID]) -> Iterable[UUID]:
    """Whoever is on it first. Where nobody is, those who sort; where nobody sorts, the leader."""
    if stage == Stage.LEADER:
        return leading or sorting
    if stage == Stage.NEAR and taker:
        return [taker]
    return dict.fromkeys([*([taker] if taker else []), *(sorting or leading)])
