"""What can be done with the drawing of a family."""

from nabij.kinship.commands import drawing, people, ties

__all__ = ["drawing", "people", "ties"]
