"""The list of debts as one may see it: what is owed now, how it went, and what is left to live on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db.models import Prefetch

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.households.former import name_those_who_left
from nabij.households.models import Household
from nabij.money.models import Arrangement, Debt, DebtAmount, LivingMoney

VIEW = Permission.DEBT_VIEW
NOTHING = Decimal(0)


@dataclass(frozen=True)
class DebtLine:
    """One debt with its course: the amounts from old to new, and the arrangements likewise."""

    debt: Debt
    amounts: Sequence[DebtAmount]
    arrangements: Sequence[Arrangement]

    @property
    def now(self) -> Decimal | None:
        """What is owed now, nothing once it is over; None when nobody knows yet."""
        if self.debt.is_settled:
            return NOTHING
        return self.amounts[-1].amount if self.amounts else None

    @property
    def arrangement(self) -> Arrangement | None:
        """The one that runs."""
        return next((one for one in self.arrangements if one.ends_on is None), None)

    @property
    def earlier(self) -> list[Arrangement]:
        return [one for one in self.arrangements if one.ends_on is not None]

    @property
    def rises(self) -> bool:
        """Whether the last amount is more than the one before."""
        return len(self.amounts) > 1 and self.amounts[-1].amount > self.amounts[-2].amount

    def on(self, day: date) -> Decimal:
        """What it was on a day, as far as it was known by then."""
        if self.debt.settled_on and self.debt.settled_on <= day:
            return NOTHING
        return next((one.amount for one in reversed(self.amounts) if one.on <= day), NOTHING)


@dataclass(frozen=True)
class DebtList:
    """All debts one may see: open ones first, the largest on top; and what is left per month, newest first."""

    lines: tuple[DebtLine, ...]
    living: tuple[LivingMoney, ...]

    @property
    def open(self) -> list[DebtLine]:
        return [line for line in self.lines if not line.debt.is_settled]

    @property
    def over(self) -> list[DebtLine]:
        return [line for line in self.lines if line.debt.is_settled]

    @property
    def stuck(self) -> list[DebtLine]:
        """Those whose creditor does not move."""
        return [line for line in self.open if line.debt.stuck_because]

    @property
    def total(self) -> Decimal:
        """What is owed now, as far as it is known."""
        return sum((line.now or NOTHING for line in self.open), NOTHING)

    @property
    def to_government(self) -> Decimal:
        return sum((line.now or NOTHING for line in self.open if line.debt.is_government), NOTHING)

    @property
    def unknown(self) -> int:
        """How many open debts have no amount yet."""
        return sum(line.now is None for line in self.open)

    @property
    def per_month(self) -> Decimal:
        """What goes to creditors each month by the arrangements that run."""
        running = (line.arrangement for line in self.open)
        return sum((one.per_month or NOTHING for one in running if one), NOTHING)

    @property
    def course(self) -> list[tuple[date, Decimal]]:
        """The total on each day on which it changed."""
        days = {one.on for line in self.lines for one in line.amounts}
        days |= {line.debt.settled_on for line in self.lines if line.debt.settled_on}
        totals = [(day, sum((line.on(day) for line in self.lines), NOTHING)) for day in sorted(days)]
        return [point for at, point in enumerate(totals) if at == 0 or totals[at - 1][1] != point[1]]


def debts_of(actor: Actor, household: Household) -> DebtList:
    """The debts of a household as `actor` may see them. Four queries."""
    amounts = scope(actor, VIEW, DebtAmount).filter(retracted_at=None).order_by("on", "created_at")
    agreed = scope(actor, VIEW, Arrangement).order_by("starts_on", "created_at")
    found = (
        scope(actor, VIEW, Debt)
        .filter(household=household)
        .select_related("about", "dealt_professional__organisation", "dealt_person")
        .prefetch_related(
            Prefetch("amounts", queryset=amounts, to_attr="told_amounts"),
            Prefetch("arrangements", queryset=agreed, to_attr="told_arrangements"),
        )
    )
    lines = [_line(debt) for debt in name_those_who_left(found, "about", "dealt_person")]
    lines.sort(key=lambda line: (line.debt.is_settled, -(line.now or NOTHING), line.debt.creditor.lower()))
    return DebtList(tuple(lines), tuple(_living(actor, household)))


def _line(debt: Debt) -> DebtLine:
    return DebtLine(debt, getattr(debt, "told_amounts"), getattr(debt, "told_arrangements"))  # noqa: B009 -- prefetched


def _living(actor: Actor, household: Household) -> list[LivingMoney]:
    found = scope(actor, VIEW, LivingMoney).filter(household=household, retracted_at=None)
    return name_those_who_left(found.select_related("about").order_by("-on", "-created_at"), "about")


def debt_line(actor: Actor, household: Household, debt_id: UUID) -> DebtLine | None:
    """One debt with its course. Four queries."""
    return next((line for line in debts_of(actor, household).lines if line.debt.pk == debt_id), None)
