"""What is written about a payment names nobody of the household for which it is: whoever signs and pays reads it."""

from collections.abc import Iterable
from uuid import UUID

from nabij.audit.looking import unseen
from nabij.budget.models import BudgetRequest
from nabij.households.nameless import refuse_names
from nabij.ledger.nameless import checks_names


@checks_names
def refuse_names_behind(requests: Iterable[UUID], words: str, field: str) -> None:
    """Raises Refused for words that name somebody of the households of these requests."""
    with unseen():
        found = list(BudgetRequest.objects.filter(pk__in=list(requests)).select_related("household"))
    for household in {one.household for one in found}:
        refuse_names(words, household, field=field)
