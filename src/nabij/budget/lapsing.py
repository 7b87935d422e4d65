"""A yes to a loan is a yes to so much: for more, whoever is in charge of the debts or the money says it anew."""

from decimal import Decimal

from nabij.budget import notices
from nabij.budget.models import BudgetRequest, HelperConsent
from nabij.notices.telling import tell


def let_yes_lapse(request: BudgetRequest, amount: Decimal, *, asked_by: str) -> None:
    """Before a request goes to a higher amount. Whoever said it on their own screen is asked once more; what was noted
    of somebody outside goes. The database takes no higher amount while the yes stands (`guard_loans`)."""
    if amount <= request.amount:
        return
    said = HelperConsent.objects.select_related("helper").filter(request=request, yes=True).first()
    if said is None:
        return
    if said.helper is None or said.helper.user_id is None:
        said.delete()
        return
    said.yes, said.words, said.on, said.how, said.noted_by = None, "", None, "", None
    said.save(update_fields=["yes", "words", "on", "how", "noted_by"])
    tell(
        notices.HELPER_ASKED, [said.helper.user_id], thing=request.pk, household=request.household_id,
        number=request.number, professional=asked_by,
    )  # fmt: skip
