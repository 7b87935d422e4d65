"""What can be done with a report, a module per subject; importing them registers them."""

from nabij.intake.commands import answering, asking, calling, outcome, reporting, sorting

__all__ = ["answering", "asking", "calling", "outcome", "reporting", "sorting"]
