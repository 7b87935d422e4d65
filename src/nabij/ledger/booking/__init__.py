"""The plain functions of the ledger: what commands call when money is promised, paid, comes back or goes along."""

from nabij.ledger.booking.granting import budget_for, lower, raise_budget
from nabij.ledger.booking.loans import outstanding, repay, write_off
from nabij.ledger.booking.paying import come_back, pay
from nabij.ledger.booking.refunds import refund, refundable
from nabij.ledger.booking.reserving import ToPay, release, reserve
from nabij.ledger.booking.year_end import close_year

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
