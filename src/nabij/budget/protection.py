"""Whether a debt arrangement or *bewind* stands in the way of a loan, as far as Nabij knows.

During a debt arrangement a new debt may end it (for the Wsnp: Faillissementswet art. 350 lid 3 sub d); under *bewind*
somebody else decides about the money (BW 1:438). The database asks the same question when a loan is signed
(`guard_loans`), also when the asker did not know.
"""

from uuid import UUID

from django.db import connection

from nabij.budget.models import BudgetRequest
from nabij.money.models import Debt

Protection = BudgetRequest.Protection


def known_protection(household_id: UUID) -> BudgetRequest.Protection:
    """What runs today by the list of debts, the signals of arrears and the table; NONE when nothing is known."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT budget_money_is_guarded(%s), budget_debts_are_arranged(%s)", [household_id] * 2)
        administration, arrangement = cursor.fetchone()
    if administration:
        return Protection.ADMINISTRATION
    return Protection.ARRANGEMENT if arrangement else Protection.NONE


def has_debts(household_id: UUID) -> bool:
    """Whether a debt that is not over stands on the list: a yes or a no, and nothing else of it."""
    return Debt.objects.filter(household_id=household_id, settled_on=None).exists()
