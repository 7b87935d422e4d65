"""What is stored of what was decided before, what was learned from it, and what the public reads of the policy."""

from nabij.precedents.models.learned import LearnedRule
from nabij.precedents.models.measures import RuleAsked, SeenPrecedent
from nabij.precedents.models.precedents import KnownWord, Precedent
from nabij.precedents.models.public_texts import PublicText

__all__ = ["KnownWord", "LearnedRule", "Precedent", "PublicText", "RuleAsked", "SeenPrecedent"]
