"""What happens together around a custom budget; importing them registers them."""

from nabij.budget.commands import asking, consenting, loans, looking_back, signing, writing_off

__all__ = ["asking", "consenting", "loans", "looking_back", "signing", "writing_off"]
