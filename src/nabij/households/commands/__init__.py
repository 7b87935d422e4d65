"""What can be done around a household, a module per subject; importing them registers them."""

from nabij.households.commands import direction, seating

__all__ = ["direction", "seating"]
