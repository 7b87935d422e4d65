"""What somebody owes: to whom, how it went up and down, what was agreed, and what is left to live on."""

from nabij.money.models.arrangements import Arrangement
from nabij.money.models.debts import Debt, DebtAmount
from nabij.money.models.living import LivingMoney

__all__ = ["Arrangement", "Debt", "DebtAmount", "LivingMoney"]
