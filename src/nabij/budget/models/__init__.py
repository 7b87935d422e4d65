"""What is stored of the custom budget: the money, what is to be paid, and the orders to the bank."""

from nabij.budget.models.budgets import Budget
from nabij.budget.models.ledger import Account, Entry, Posting
from nabij.budget.models.orders import PaymentLine, PaymentOrder
from nabij.budget.models.payments import Payment

__all__ = ["Account", "Budget", "Entry", "Payment", "PaymentLine", "PaymentOrder", "Posting"]
