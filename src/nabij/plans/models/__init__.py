"""One household, one plan: goals in the family's words, actions with one owner each, and what was agreed when.

There is no row for the plan itself: the goals of a household are its plan, so it cannot have two.
"""

from nabij.plans.models.actions import TRANSITIONS, Action, ActionMove, ActionTurn, State
from nabij.plans.models.closer import Hindrance, LadderAnswer, Rung
from nabij.plans.models.differences import DifferenceOfView, View
from nabij.plans.models.goals import Goal
from nabij.plans.models.understandings import Understanding
from nabij.plans.models.versions import PlanVersion

__all__ = [
    "TRANSITIONS", "Action", "ActionMove", "ActionTurn", "DifferenceOfView", "Goal", "Hindrance", "LadderAnswer",
    "PlanVersion", "Rung", "State", "Understanding", "View",
]  # fmt: skip
