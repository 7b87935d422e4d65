"""What can be done with a plan, a module per subject; importing them registers them."""

from nabij.plans.commands import (
    actions,
    closer,
    differences,
    goals,
    moving,
    ordering,
    own_plan,
    settling,
    translating,
    understandings,
)

__all__ = [
    "actions", "closer", "differences", "goals", "moving", "ordering", "own_plan", "settling", "translating",
    "understandings",
]  # fmt: skip
