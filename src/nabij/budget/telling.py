"""Whom to tell what becomes of a request: who asked, and once they left the table who directs there now."""

from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from nabij.budget.models import BudgetRequest
from nabij.households.models import Involvement
from nabij.kernel.periods import not_over
from nabij.ledger.hearing import knows_who_hears


def hears(request: BudgetRequest) -> UUID | None:
    """The account of this person; None when nobody directs, or they have none. One query."""
    return _accounts(BudgetRequest.objects.filter(pk=request.pk)).get(request.pk)


@knows_who_hears
def _of_payments(requests: list[UUID]) -> dict[UUID, UUID | None]:
    return _accounts(BudgetRequest.objects.filter(pk__in=requests))


def _accounts(requests: "QuerySet[BudgetRequest]") -> dict[UUID, UUID | None]:
    seats = Involvement.objects.filter(
        not_over(), household=OuterRef("household"), professional=OuterRef("asked_by"), whole=True
    )
    rows = requests.annotate(sits=Exists(seats)).values_list(
        "pk", "sits", "asked_by__user_id", "household__director__user_id"
    )
    return {pk: asker if sits else director for pk, sits, asker, director in rows}
