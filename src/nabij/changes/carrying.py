"""What of plan and safety goes along to the new household: copies of what was chosen, about who goes."""

from collections.abc import Collection
from uuid import UUID

from django.db.models import Q

from nabij.households.commands.separating import Parting, carry
from nabij.households.models import Household
from nabij.households.moving import Moving
from nabij.journal.models import SafetySubject, SafetyWeighing
from nabij.plans.models import Action, Goal
from nabij.plans.models.actions import OPEN
from nabij.plans.models.goals import IN_FAMILY_PLAN


def carry_goals(
    household: Household, other: Household, parting: Parting, goals: Collection[UUID], moving: Moving
) -> None:
    """These goals, with the actions still open. An action of somebody who stays becomes that of the new director.

    What a youth does not share is not chosen with parents beside it: it goes where the youth goes.
    """
    chosen = Goal.objects.filter(
        Q(IN_FAMILY_PLAN, pk__in=goals) | (~IN_FAMILY_PLAN & Q(about_id__in=parting.goes)),
        household=household, reached_on=None, dropped_on=None,
    )  # fmt: skip
    for goal in chosen.order_by("position", "created_at"):
        if goal.about_id is None or goal.about_id in parting.there:
            made = carry(goal, other, moving)
            for action in Action.objects.filter(goal=goal, state__in=OPEN).order_by("created_at"):
                _carry_action(action, made, parting, moving)


def _carry_action(action: Action, goal: Goal, parting: Parting, moving: Moving) -> None:
    goes = action.owner_person_id in parting.there
    owner = {
        "owner_person_id": action.owner_person_id if goes else None,
        "owner_professional_id": None if goes else goal.household.director_id,
    }
    carry(action, goal.household, moving, goal_id=goal.pk, **owner)


def carry_safety(household: Household, other: Household, parting: Parting, moving: Moving) -> None:
    """The last weighing, when it was chosen with a reason; of the people in it only those who go."""
    last = SafetyWeighing.objects.filter(household=household).order_by("-weighed_on", "-created_at").first()
    if last is None or not parting.safety_because:
        return
    made = carry(last, other, moving)
    for subject in SafetySubject.objects.filter(weighing=last, person_id__in=parting.there):
        carry(subject, other, moving, weighing_id=made.pk)
    if household.unsafe_since:
        moving.change(other, unsafe_since=household.unsafe_since)
