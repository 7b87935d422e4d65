"""Writing an obstacle down: the plain function that this package and those above share."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.utils.formats import date_format

from nabij.access.permissions import Role
from nabij.areas.actors import accounts_with
from nabij.areas.choices import Terms, choice_of
from nabij.areas.models import Area
from nabij.directory.models import Professional
from nabij.households.models import Household
from nabij.kernel import clock
from nabij.notices.telling import tell
from nabij.obstacles import notices
from nabij.obstacles.models import Obstacle, ObstacleCase, Rule


@dataclass(frozen=True)
class Told:
    """What somebody told of a rule in the way; words name nobody."""

    holds_back: str
    domain: str = ""
    each_time: str = ""
    key: UUID | None = None
    asked_by: Professional | None = None


def write_obstacle(
    by: Professional, rule: Rule, area: Area, told: Told, *, household: Household | None = None
) -> tuple[Obstacle, bool]:
    """Write down that this rule stands in the way here; True when it is new, False for their second click.

    With a household it stands on the page of that household too, and nobody else learns which. Who makes policy is told
    that one waits: whoever answers for the rule, or all of them while nobody does.
    """
    facts = {
        "rule": rule, "area": area, "domain": told.domain, "holds_back": told.holds_back, "asked_by": told.asked_by,
        "each_time": told.each_time if rule.is_paperwork else "", "answer_by": answer_by(area),
    }  # fmt: skip
    obstacle, is_new = (
        Obstacle.objects.get_or_create(told_by=by, key=told.key, defaults=facts)
        if told.key
        else (Obstacle.objects.create(told_by=by, **facts), True)
    )
    if is_new:
        if household:
            ObstacleCase.objects.create(household=household, obstacle=obstacle)
        day = date_format(obstacle.answer_by, "j F")
        tell(notices.TOLD, answering(rule, area), thing=rule.pk, rule=rule.name, day=day)
    return obstacle, is_new


def answer_by(area: Area) -> date:
    """Until when who makes policy has to answer what is told today."""
    return clock.today() + timedelta(weeks=choice_of(Terms, area.pk).answer_obstacle_weeks)


def answering(rule: Rule, area: Area) -> list[UUID | None]:
    """The accounts of who answers for the rule."""
    if rule.owner and rule.owner.left_on is None:
        return [rule.owner.user_id]
    return [*accounts_with(area, Role.POLICY_OFFICER)]
