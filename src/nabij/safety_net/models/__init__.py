"""What is stored of the safety net: a question about a rule in the way, and what was decided."""

from nabij.safety_net.models.decisions import Dissent, NetDecision
from nabij.safety_net.models.questions import NetExchange, NetQuestion

__all__ = ["Dissent", "NetDecision", "NetExchange", "NetQuestion"]
