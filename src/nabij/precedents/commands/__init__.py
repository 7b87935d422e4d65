"""What can be done with what was decided before."""

from nabij.precedents.commands import keeping, proposing, publishing, reading

__all__ = ["keeping", "proposing", "publishing", "reading"]
