"""Who reads how people said goodbye, and who asks some time later how it goes.

The farewell is the household's: whole seats read it, also those of later, when the family came back. Whoever
asks afterwards sits there no more; they have the one row of their call, from the closing until it is done.
"""

from collections.abc import Callable

from django.db.models import Q

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import NONE, rule
from nabij.aftercare.models import AftercareContact, Farewell, FarewellVerdict, GoalOutcome, StaysWith
from nabij.directory.models import Professional
from nabij.households.access import at_table
from nabij.households.models import Household
from nabij.kernel import clock

VIEW, EDIT, KEEP = Permission.HOUSEHOLD_VIEW, Permission.PLAN_EDIT, Permission.AFTERCARE_KEEP


def _whole(permission: Permission) -> Callable[[Actor], Q]:
    return lambda actor: at_table(actor, permission, whole=True)


for _model in (Farewell, GoalOutcome, StaysWith, FarewellVerdict, AftercareContact):
    rule(VIEW, _model)(_whole(VIEW))
rule(EDIT, Farewell, view=VIEW)(_whole(EDIT))


@rule(KEEP, AftercareContact)
def _to_call(actor: Actor) -> Q:
    """One's own calls; and for the leader of the area those of somebody who works here no more.

    Of a household that was opened again nobody calls: who reads a whole area is kept from it here, and the
    others by the second lock, for they cannot ask after a household at whose table they do not sit.
    """
    waiting = Q(started_on__isnull=False, done_on=None) & (_mine(actor) | _left_behind(actor))
    closed = Household.objects.filter(state=Household.State.CLOSED)
    return waiting & Q(household_id__in=closed.values("pk")) if actor.is_wide else waiting


def _here() -> Q:
    return Q(left_on=None) | Q(left_on__gt=clock.today())


def _mine(actor: Actor) -> Q:
    return Q(by_id__in=Professional.objects.filter(_here(), user_id=actor.id).values("pk"))


def _left_behind(actor: Actor) -> Q:
    areas = actor.areas_with(Permission.HOUSEHOLD_ASSIGN)
    gone = Professional.objects.exclude(_here()).values("pk")
    return Q(area_id__in=areas, by_id__in=gone) if areas else NONE
