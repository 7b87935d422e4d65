"""What can be done with applications, rulings, allocations and messages; importing them registers them."""

from nabij.provisions.commands import allocations, applications, messages

__all__ = ["allocations", "applications", "messages"]
