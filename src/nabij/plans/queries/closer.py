"""What stands in the way of actions, and who closer by was thought of."""

from collections import defaultdict
from collections.abc import Mapping
from uuid import UUID

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.directory.models import Organisation
from nabij.households.models import Household
from nabij.plans.models import Action, Hindrance, LadderAnswer


def hindrances_of(actor: Actor, household: Household) -> Mapping[UUID, list[Hindrance]]:
    """What stands in the way, by the id of the action; what is out of the way is left out. One query."""
    found: defaultdict[UUID, list[Hindrance]] = defaultdict(list)
    for one in scope(actor, Permission.PLAN_VIEW, Hindrance).filter(household=household, gone_on=None):
        found[one.action_id].append(one)
    return dict(found)


def hindrances_at(actor: Actor, action: Action) -> list[Hindrance]:
    """All that stands or stood in the way of one action; what still does first. One query."""
    found = scope(actor, Permission.PLAN_VIEW, Hindrance).filter(action=action)
    return sorted(found, key=lambda one: one.is_gone)


def ladder_of(actor: Actor, action: Action) -> LadderAnswer | None:
    """What was answered to ‘who closer by could do this?’. One query."""
    return scope(actor, Permission.PLAN_VIEW, LadderAnswer).filter(action=action).first()


def is_asked_at_once(action: Action) -> bool:
    """Whether the question comes right after writing it down: for a professional of another organisation."""
    doer = action.owner_professional
    return doer is not None and doer.organisation.kind != Organisation.Kind.TEAM
