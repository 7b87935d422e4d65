"""What one reads of what was decided before, by the question it answers."""

from nabij.precedents.queries.decided import domains_decided, one_precedent, precedents, public_text, rules_decided
from nabij.precedents.queries.learning import Asked, RuleLearned, learning
from nabij.precedents.queries.mandated import Hit, with_mandates
from nabij.precedents.queries.proposed import all_learned, learned_from, learned_rows, one_learned, owners_in

__all__ = [
    "Asked", "Hit", "RuleLearned", "all_learned", "domains_decided", "learned_from", "learned_rows", "learning",
    "one_learned", "one_precedent", "owners_in", "precedents", "public_text", "rules_decided", "with_mandates",
]  # fmt: skip
