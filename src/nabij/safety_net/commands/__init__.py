"""What is done with a question to the safety net: asked, taken, asked back, decided, seen otherwise."""

from nabij.safety_net.commands import asking, deciding, dissenting, learning, taking

__all__ = ["asking", "deciding", "dissenting", "learning", "taking"]
