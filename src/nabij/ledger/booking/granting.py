"""What an area gets to spend: raised or lowered with a reason, never below what is bound."""

from decimal import Decimal
from uuid import UUID

from nabij.areas.models import Area
from nabij.kernel.records import new_id
from nabij.ledger.booking.posting import Said, move, post
from nabij.ledger.models import Account, Budget, Posting


def budget_for(area_id: UUID, year: int) -> Budget | None:
    """The budget that pays for this area in that year: its own, else the municipality's; None when there is none."""
    parent = Area.objects.filter(pk=area_id).values("parent_id")
    found = Budget.objects.filter(year=year, closed_at=None)
    return found.filter(area_id=area_id).first() or found.filter(area_id__in=parent).first()


def raise_budget(budget: Budget, amount: Decimal, said: Said, *, key: str = "") -> None:
    """The area gets more to spend."""
    moves = move(amount, out_of=Account.GRANTED, into=Account.FUNDS)
    post(budget.pk, Posting.Kind.RAISED, moves, said, key=key or f"raised:{new_id()}")


def lower(budget: Budget, amount: Decimal, said: Said, *, key: str = "") -> None:
    """The area gets less. Raises Refused when more than that was signed for already."""
    moves = move(amount, out_of=Account.FUNDS, into=Account.GRANTED)
    post(budget.pk, Posting.Kind.LOWERED, moves, said, key=key or f"lowered:{new_id()}")
