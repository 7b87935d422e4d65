"""What is stored of the money: budgets and their books, whom it goes to, what is to be paid, orders to the bank."""

from nabij.ledger.models.budgets import Budget
from nabij.ledger.models.orders import PaymentLine, PaymentOrder
from nabij.ledger.models.payees import Payee
from nabij.ledger.models.payments import Payment
from nabij.ledger.models.postings import Account, Entry, Posting

__all__ = ["Account", "Budget", "Entry", "Payee", "Payment", "PaymentLine", "PaymentOrder", "Posting"]
