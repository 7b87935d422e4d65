"""What happens together when a household is rounded off, and after; importing them registers them."""

from nabij.aftercare.commands import asking, closing, writing

__all__ = ["asking", "closing", "writing"]
