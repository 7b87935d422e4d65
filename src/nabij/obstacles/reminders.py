"""An answer about a rule that is due: who answers for it is told, or all who make policy while nobody took it."""

from collections.abc import Iterator
from datetime import date

from django.db.models import OuterRef, Subquery
from django.utils.formats import date_format

from nabij.access.permissions import Role
from nabij.areas.actors import accounts_by_area
from nabij.obstacles import notices
from nabij.obstacles.models import Obstacle, Rule
from nabij.reminders.due import Due, what_is_due
from nabij.reminders.ladder import Ladder
from nabij.reminders.models import Stage

LADDER = Ladder(near=3, leader=5)
KINDS = {Stage.NEAR: notices.ANSWER_SOON, Stage.LATE: notices.ANSWER_LATE, Stage.LEADER: notices.ANSWER_LATE}


@what_is_due
def answers_to_give(today: date) -> Iterator[Due]:
    """Rules of which the oldest unanswered obstacle is due; after five working days all who make policy hear it."""
    waits = Obstacle.objects.filter(rule=OuterRef("pk"), answer=None, taken_back_at=None).order_by("answer_by")
    first = Rule.objects.annotate(due=Subquery(waits.values("answer_by")[:1]), where=Subquery(waits.values("area")[:1]))
    policy = accounts_by_area(Role.POLICY_OFFICER)
    found = first.filter(due__lte=LADDER.last_day(today)).values_list("pk", "due", "where", "owner__user_id", "name")
    for rule, day, area, owner, name in found:
        if stage := LADDER.stage(day, today):
            asked = {owner} - {None} if stage != Stage.LEADER else set()
            for account in asked or policy.get(area, []):
                facts = {"day": date_format(day, "j F"), "rule": name}
                yield Due(rule, KINDS[stage], account, day, stage, facts=facts)
