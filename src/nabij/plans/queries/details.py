"""One action, its steps, what was settled, whom the family calls, and who changed something last."""

from uuid import UUID

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.households.models import Household, Involvement
from nabij.kernel.periods import in_force
from nabij.plans.models import Action, ActionMove, PlanVersion
from nabij.plans.queries.lines import ActionLine, lines_of


def action_line(actor: Actor, action_id: UUID) -> ActionLine | None:
    """One action with its owner, as far as the actor may see it. One query."""
    found = lines_of(actor, scope(actor, Permission.PLAN_VIEW, Action).filter(pk=action_id))
    return found[0] if found else None


def versions_of(actor: Actor, household: Household) -> list[PlanVersion]:
    """The plans that were settled, the last first. One query."""
    found = scope(actor, Permission.PLAN_VIEW, PlanVersion).filter(household=household)
    return list(found.select_related("by"))


def moves_of(actor: Actor, action: Action) -> list[ActionMove]:
    """The steps of an action that stand, the last first. One query."""
    found = scope(actor, Permission.PLAN_VIEW, ActionMove).filter(action=action, taken_back_at=None)
    return list(found.order_by("-created_at"))


def faces_of(actor: Actor, household: Household) -> list[Involvement]:
    """Whom the family calls: the director and the stand-in, with their numbers. One query."""
    seats = (Involvement.Seat.DIRECTOR, Involvement.Seat.STAND_IN, Involvement.Seat.CONTACT_PERSON)
    found = scope(actor, Permission.INVOLVEMENT_VIEW, Involvement).filter(
        in_force(), household=household, seat__in=seats
    )
    order = {str(seat): at for at, seat in enumerate((seats[0], seats[2], seats[1]))}
    return sorted(found.select_related("professional__organisation"), key=lambda seat: order[seat.seat])
