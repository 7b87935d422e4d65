"""Asking each other, further up when nothing moves; and other teams, with what goes along to them."""

from nabij.collaboration.models.asks import Answer, Ask, Ended, Rung
from nabij.collaboration.models.overrides import Override

__all__ = ["Answer", "Ask", "Ended", "Override", "Rung"]
