"""What can be done about what stands in the way."""

from nabij.obstacles.commands import answering, telling

__all__ = ["answering", "telling"]
