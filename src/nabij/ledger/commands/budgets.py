"""Keeping the budget of an area: set, raised, lowered with a reason, and closed at the end of the year."""

from decimal import Decimal
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.areas.models import Area
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.kernel.money import format_euro
from nabij.ledger import booking, events
from nabij.ledger.by_whom import said
from nabij.ledger.models import Budget, Posting


@command(Permission.BUDGET_PAY, Area)
def set_budget(actor: Actor, area: Area, *, year: int, amount: Decimal, because: str, key: UUID) -> Outcome[Budget]:
    """Give an area its budget for a year. Raises Refused for a year long past, or one it has already."""
    if not clock.today().year - 1 <= year <= clock.today().year + 1:
        raise Refused(_("Kies dit jaar, het vorige of het volgende."), field="year")
    budget, _made = Budget.objects.get_or_create(area=area, year=year)
    once = _key(budget, key, amount)
    if Posting.objects.filter(key=once).exists():
        return Unchanged(budget)
    if budget.postings.filter(kind=Posting.Kind.RAISED).exists():
        raise Refused(_("%(area)s heeft al een budget voor dit jaar. Verhoog of verlaag dat.") % {"area": area.name})
    booking.raise_budget(budget, amount, said(actor, because=because), key=once)
    return Done(events.BUDGET_RAISED, budget, _facts(budget, amount))


@command(Permission.BUDGET_PAY, Budget, lock=True)
def change_budget(
    actor: Actor, budget: Budget, *, amount: Decimal, up: bool, because: str, key: UUID
) -> Outcome[Budget]:
    """More or less to spend, with the reason. `key` is that of the form: a second click changes nothing more.

    Raises Refused below what is bound, and in a closed year.
    """
    once = _key(budget, key, amount if up else -amount)
    if Posting.objects.filter(key=once).exists():
        return Unchanged(budget)
    change = booking.raise_budget if up else booking.lower
    change(budget, amount, said(actor, because=because), key=once)
    return Done(events.BUDGET_RAISED if up else events.BUDGET_LOWERED, budget, _facts(budget, amount))


@command(Permission.BUDGET_PAY, Budget)
def close_books(actor: Actor, budget: Budget) -> Outcome[Budget]:
    """The year is over: what was promised and lent goes along, and nothing is booked in it any more.

    Cannot be taken back. Raises Refused while the year runs.
    """
    if budget.is_closed:
        return Unchanged(budget)
    booking.close_year(budget, said(actor))
    return Done(events.YEAR_CLOSED, budget, {"area": budget.area.name, "year": budget.year})


@command(Permission.BUDGET_PAY, Budget)
def note_export(actor: Actor, budget: Budget) -> Outcome[Budget]:
    """Somebody took the postings along as a file."""
    return Done(events.LEDGER_EXPORTED, budget, {"area": budget.area.name, "year": budget.year})


def _key(budget: Budget, key: UUID, amount: Decimal) -> str:
    """One form, one budget, one amount: with another amount it is another change."""
    return f"granted:{budget.pk}:{key}:{amount:.2f}"


def _facts(budget: Budget, amount: Decimal) -> dict[str, object]:
    return {"area": budget.area.name, "year": budget.year, "amount": format_euro(amount)}
