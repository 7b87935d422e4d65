"""What happens together when a plan is looked at; importing them registers them."""

from nabij.reviews.commands import agreeing, family_plans, holding

__all__ = ["agreeing", "family_plans", "holding"]
