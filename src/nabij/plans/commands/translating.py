"""The plan in the language of the family: what was said, typed in by whoever knows the language."""

from collections.abc import Mapping
from uuid import UUID

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.households.models import Household
from nabij.plans import events
from nabij.plans.models import Action, Goal
from nabij.plans.models.goals import IN_FAMILY_PLAN


@command(Permission.PLAN_EDIT, Household, lock=True)
def translate_plan(
    actor: Actor, household: Household, *, goals: Mapping[UUID, str], actions: Mapping[UUID, str]
) -> Outcome[Household]:
    """Goals and actions in the family's language, by id; an empty text takes a translation away.

    What is not named, or belongs to another household, stays as it is.
    """
    found = Goal.objects.select_for_update().filter(IN_FAMILY_PLAN, household=household, pk__in=goals)
    said = Action.objects.select_for_update(of=("self",)).filter(household=household, pk__in=actions)
    new_goals = [goal for goal in found if goal.words_translated != goals[goal.pk]]
    new_actions = [action for action in said if action.what_translated != actions[action.pk]]
    if not new_goals and not new_actions:
        return Unchanged(household)
    for goal in new_goals:
        goal.words_translated = goals[goal.pk]
    for action in new_actions:
        action.what_translated = actions[action.pk]
    Goal.objects.bulk_update(new_goals, ["words_translated"])
    Action.objects.bulk_update(new_actions, ["what_translated"])
    return Done(events.PLAN_TRANSLATED, household, {"lines": len(new_goals) + len(new_actions)})
