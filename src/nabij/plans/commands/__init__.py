"""What can be done with a plan, a module per subject; importing them registers them."""

from nabij.plans.commands import actions, goals, moving, settling

__all__ = ["actions", "goals", "moving", "settling"]
