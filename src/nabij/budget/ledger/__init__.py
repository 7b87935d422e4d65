"""The plain functions of the ledger: what commands call when money is promised, paid, comes back or goes along."""

from nabij.budget.ledger.granting import budget_for, lower, raise_budget
from nabij.budget.ledger.loans import outstanding, repay, write_off
from nabij.budget.ledger.paying import come_back, pay
from nabij.budget.ledger.refunds import refund, refundable
from nabij.budget.ledger.reserving import ToPay, release, reserve
from nabij.budget.ledger.year_end import close_year

__all__ = [
    "ToPay",
    "budget_for",
    "close_year",
    "come_back",
    "lower",
    "outstanding",
    "pay",
    "raise_budget",
    "refund",
    "refundable",
    "release",
    "repay",
    "reserve",
    "write_off",
]
