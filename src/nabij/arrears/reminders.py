"""The talk that was not offered yet: whoever has the case is told, and in the end all who do this work."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from django.utils.formats import date_format

from nabij.access.permissions import Permission, roles_with
from nabij.areas.actors import accounts_by_area
from nabij.arrears import notices
from nabij.arrears.models import ArrearsCase
from nabij.arrears.queries.cases import reached
from nabij.reminders.due import Due, what_is_due
from nabij.reminders.ladder import Ladder
from nabij.reminders.models import Stage

# Nobody leads this work by a role of its own: the last rung goes to all who do it.
LADDER = Ladder(near=1, leader=2)
KINDS = {
    Stage.NEAR: notices.TERM_ENDS,
    Stage.LATE: notices.TERM_ENDED,
    Stage.LEADER: notices.TERM_ENDED,
}


@what_is_due
def talks_to_offer(today: date) -> Iterator[Due]:
    """The open cases in which nobody was reached, whose term ends by the next working day or has ended."""
    held = ArrearsCase.objects.exclude(state=ArrearsCase.State.CLOSED).exclude(reached())
    rows = held.filter(contact_by__lte=LADDER.last_day(today)).values_list(
        "pk", "number", "contact_by", "area_id", "taken_by__user_id", named=True
    )
    working = accounts_by_area(*roles_with(Permission.ARREARS_SORT))
    for case in rows:
        stage = LADDER.stage(case.contact_by, today)
        if stage is None:
            continue
        taker: UUID | None = case.taken_by__user_id  # null as long as nobody took it
        told = [taker] if taker and stage != Stage.LEADER else working.get(case.area_id, [])
        facts = {"number": case.number, "day": date_format(case.contact_by, "j F")}
        for account in told:
            yield Due(case.pk, KINDS[stage], account, case.contact_by, stage, facts=facts)
