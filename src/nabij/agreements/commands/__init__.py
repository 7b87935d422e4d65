"""What can be done with agreements and fixed contacts, a module per subject; importing them registers them."""

from nabij.agreements.commands import agreeing, occurring, placing

__all__ = ["agreeing", "occurring", "placing"]
