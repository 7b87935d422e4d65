"""What is stored of the custom budget: requests, loans, and looking back."""

from nabij.budget.models.loans import HelperConsent, Instalment, WriteOff
from nabij.budget.models.looking_back import Avoided, AvoidedCost, LookBack
from nabij.budget.models.requests import BudgetRequest, RequestQuestion

__all__ = [
    "Avoided",
    "AvoidedCost",
    "BudgetRequest",
    "HelperConsent",
    "Instalment",
    "LookBack",
    "RequestQuestion",
    "WriteOff",
]
