"""What one may see of plans."""

from nabij.plans.queries.details import action_line, faces_of, moves_of, versions_of
from nabij.plans.queries.lines import IS_OPEN, ActionLine
from nabij.plans.queries.picture import GoalLine, PlanPicture, plan_of
from nabij.plans.queries.watching import PlanCounts, Watched, counts_for_board, watched

__all__ = [
    "IS_OPEN",
    "ActionLine",
    "GoalLine",
    "PlanCounts",
    "PlanPicture",
    "Watched",
    "action_line",
    "counts_for_board",
    "faces_of",
    "moves_of",
    "plan_of",
    "versions_of",
    "watched",
]  # fmt: skip
