"""What happens together around a custom budget; importing them registers them."""

from nabij.budget.commands import (
    asking,
    budgets,
    consenting,
    ibans,
    loans,
    looking_back,
    orders,
    proof,
    refunding,
    signing,
    writing_off,
)

__all__ = [
    "asking",
    "budgets",
    "consenting",
    "ibans",
    "loans",
    "looking_back",
    "orders",
    "proof",
    "refunding",
    "signing",
    "writing_off",
]
