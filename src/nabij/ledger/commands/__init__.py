"""What happens together with the money; importing them registers them."""

from nabij.ledger.commands import budgets, ibans, orders, proof, refunding

__all__ = ["budgets", "ibans", "orders", "proof", "refunding"]
