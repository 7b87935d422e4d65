"""How far a household is on its way, in the words of its area. Nobody fills this in: it follows from what was done."""

from enum import IntEnum

from nabij.areas.choices import Steps
from nabij.households.models import Household
from nabij.households.queries import QuestionStory
from nabij.plans.queries import PlanPicture
from nabij.ui.shapes import Step


class Stage(IntEnum):
    """The ground pattern under every area's own names."""

    MEET = 0
    STORY = 1
    PLAN = 2
    DOING = 3
    ROUND_OFF = 4


def stage_of(household: Household, story: QuestionStory, plan: PlanPicture) -> Stage:
    """The first thing that is not there yet: a yes, a question, actions, and then doing them until all is reached."""
    if household.state == Household.State.CONTACT:
        return Stage.MEET
    if household.state == Household.State.CLOSED or (plan.closed and not plan.goals):
        return Stage.ROUND_OFF
    if plan.actions:
        return Stage.DOING
    return Stage.PLAN if story or plan.goals else Stage.STORY


def steps_of(choice: Steps, household: Household, story: QuestionStory, plan: PlanPicture) -> list[Step]:
    """The area's steps with the one where this household is; with other than five names the stage finds its place."""
    if not choice.names:
        return []
    at = stage_of(household, story, plan) * (len(choice.names) - 1) // max(Stage)
    return [
        Step(label=name, state="done" if number < at else "current" if number == at else "open")
        for number, name in enumerate(choice.names)
    ]
