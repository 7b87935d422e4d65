"""Who reads and writes what was said when the plan was looked at.

What somebody says of the help is about the whole plan, so a seat for one person does not read it.
Whether things are kept near for too long is for those who weigh safety.
"""

from collections.abc import Callable
from uuid import UUID

from django.db.models import Q

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import rule
from nabij.households.access import at_table, seated_at
from nabij.kernel.errors import Denied
from nabij.reviews.models import Agreement, FamilyGroupPlan, NearTooLong, Review, ReviewPresence, Verdict

VIEW, EDIT = Permission.PLAN_VIEW, Permission.PLAN_EDIT


def _whole(permission: Permission) -> Callable[[Actor], Q]:
    return lambda actor: at_table(actor, permission, whole=True)


for _model in (Review, ReviewPresence, Verdict, Agreement, FamilyGroupPlan):
    rule(VIEW, _model)(_whole(VIEW))
for _model in (Review, Agreement, FamilyGroupPlan):
    rule(EDIT, _model, view=VIEW)(_whole(EDIT))
rule(Permission.SAFETY_VIEW, NearTooLong)(_whole(Permission.SAFETY_VIEW))


def must_see_the_whole(actor: Actor, household_id: UUID) -> None:
    """Raises Denied for who sits there for certain persons: an empty page would say that nobody ever looked."""
    if household_id not in seated_at(actor, VIEW, whole=True):
        raise Denied(str(VIEW))
