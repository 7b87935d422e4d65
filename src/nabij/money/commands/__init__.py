"""What happens to the list of debts; importing the parts registers them all."""

from nabij.money.commands import course, debts

__all__ = ["course", "debts"]
