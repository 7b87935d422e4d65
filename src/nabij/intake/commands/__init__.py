"""What can be done with a report, a module per subject; importing them registers them."""

from nabij.intake.commands import answering, outcome, reporting, sorting

__all__ = ["answering", "outcome", "reporting", "sorting"]
