"""What is stored of the custom budget: requests, loans, looking back; the money, what is to be paid, the orders."""

from nabij.budget.models.budgets import Budget
from nabij.budget.models.ledger import Account, Entry, Posting
from nabij.budget.models.loans import HelperConsent, Instalment, WriteOff
from nabij.budget.models.looking_back import Avoided, AvoidedCost, LookBack
from nabij.budget.models.orders import PaymentLine, PaymentOrder
from nabij.budget.models.payees import Payee
from nabij.budget.models.payments import Payment
from nabij.budget.models.requests import BudgetRequest, RequestQuestion

__all__ = [
    "Account",
    "Avoided",
    "AvoidedCost",
    "Budget",
    "BudgetRequest",
    "Entry",
    "HelperConsent",
    "Instalment",
    "LookBack",
    "Payee",
    "Payment",
    "PaymentLine",
    "PaymentOrder",
    "Posting",
    "RequestQuestion",
    "WriteOff",
]
