"""What is stored of rules and of what stands in the way."""

from nabij.obstacles.models.rules import Rule

__all__ = ["Rule"]
