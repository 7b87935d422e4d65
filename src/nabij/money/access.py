"""Who sees and keeps the list of debts: who directs, and who was asked in, each for their own persons.

Keeping it is often the work of the debt helper, who sits there for one person alone.
"""

from nabij.access.permissions import Permission
from nabij.access.rules import rule
from nabij.households.access import told_about
from nabij.money.models import Arrangement, Debt, DebtAmount, LivingMoney

for _model in (Debt, DebtAmount, Arrangement, LivingMoney):
    rule(Permission.DEBT_VIEW, _model)(told_about(Permission.DEBT_VIEW))
    rule(Permission.DEBT_KEEP, _model, view=Permission.DEBT_VIEW)(told_about(Permission.DEBT_KEEP))
