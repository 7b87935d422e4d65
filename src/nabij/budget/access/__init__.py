"""Who asks, signs and looks back (`requests`); who holds the budget and pays (`books`)."""

from nabij.budget.access import books, requests

__all__ = ["books", "requests"]
