"""One household, one plan: goals in the family's words, actions with one owner each, and what was agreed when.

There is no row for the plan itself: the goals of a household are its plan, so it cannot have two.
"""

from nabij.plans.models.actions import TRANSITIONS, Action, ActionMove, State
from nabij.plans.models.goals import Goal
from nabij.plans.models.versions import PlanVersion

__all__ = ["TRANSITIONS", "Action", "ActionMove", "Goal", "PlanVersion", "State"]
