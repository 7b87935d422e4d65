"""The budgets with their books: balances, the ledger with a running balance, and whether all of it agrees."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from django.db.models import F, QuerySet, Sum, Window
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import get, scope
from nabij.areas.models import Area
from nabij.kernel import clock
from nabij.kernel.money import format_euro
from nabij.ledger.booking.amounts import balances
from nabij.ledger.models import Account, Budget, Entry, Payment, Posting

PAY = Permission.BUDGET_PAY
# What stands on the other side of these is the budget's total; what is on those left the account.
INCOMING = (Account.GRANTED, Account.CARRIED)
SPENT = (Account.PAID, Account.LOANS, Account.WRITTEN_OFF)


def budgets(actor: Actor) -> "QuerySet[Budget]":
    """The budgets of one's areas, the newest year first."""
    return scope(actor, PAY, Budget).select_related("area")


def areas_paid_for(actor: Actor) -> "QuerySet[Area]":
    """Areas that may get a budget from this person."""
    return scope(actor, PAY, Area).order_by("parent", "name")


def one_budget(actor: Actor, budget_id: UUID) -> Budget:
    """Raises NotFound."""
    return Budget.objects.select_related("area").get(pk=get(actor, PAY, Budget, budget_id).pk)


@dataclass(frozen=True)
class Balance:
    """An account with what stands on it."""

    account: Account
    amount: Decimal

    @property
    def text(self) -> str:
        return format_euro(self.amount)


@dataclass(frozen=True)
class Books:
    """The books of a budget; `faults` says in words what does not agree, and is empty as it should be."""

    balances: list[Balance]
    faults: list[str]


def books_of(budget: Budget) -> Books:
    """The balance of each account from its entries, held against the budget and what waits to be paid."""
    found = balances(budget.pk)
    promised = Payment.objects.filter(budget=budget, paid_on=None, cancelled_at=None).aggregate(sum=Sum("amount"))
    pairs = [
        (_("alle rekeningen samen"), sum(found.values(), Decimal(0)), Decimal(0)),
        (_("toegekend"), -sum((found[one] for one in INCOMING), Decimal(0)), budget.total),
        (_("gereserveerd"), found[Account.RESERVED], budget.reserved),
        (_("besteed"), sum((found[one] for one in SPENT), Decimal(0)), budget.spent),
        (_("wacht op betaling"), found[Account.RESERVED], promised["sum"] or Decimal(0)),
    ]
    faults = [f"{name}: {format_euro(one)} ≠ {format_euro(other)}" for name, one, other in pairs if one != other]
    return Books([Balance(account, amount) for account, amount in found.items()], faults)


@dataclass(frozen=True)
class LedgerLine:
    """A posting on one account: what it did there, and how that account stood after it."""

    posting: Posting
    account: str
    amount: Decimal
    balance: Decimal

    @property
    def amount_text(self) -> str:
        return format_euro(self.amount)

    @property
    def balance_text(self) -> str:
        return format_euro(self.balance)

    @property
    def words(self) -> str:
        return self.posting.because or self.posting.reference


def ledger_of(budget: Budget, account: str = "") -> "QuerySet[Entry]":
    """Entries with the balance of their account after each, the newest first."""
    running = Window(
        Sum("amount"), partition_by=F("account"), order_by=[F("posting__created_at").asc(), F("posting_id").asc()]
    )
    found = Entry.objects.filter(posting__budget=budget).annotate(balance=running)
    if account:
        found = found.filter(account=account)
    return found.select_related("posting__by").order_by("-posting__created_at", "-posting_id", "amount")


def as_lines(entries: "QuerySet[Entry] | list[Entry]") -> Iterator[LedgerLine]:
    """Entries in words."""
    for one in entries:
        yield LedgerLine(one.posting, str(Account(one.account).label), one.amount, one.balance)  # type: ignore[attr-defined]


@dataclass(frozen=True)
class Left:
    """What an area may still sign for, this year."""

    budget: Budget

    @property
    def left(self) -> str:
        return self.budget.left_text

    @property
    def total(self) -> str:
        return format_euro(self.budget.total)


def left_for(actor: Actor) -> list[Left]:
    """What is left in the areas for which this person signs."""
    found = scope(actor, Permission.BUDGET_SIGN, Budget).filter(year=clock.today().year, closed_at=None)
    return [Left(one) for one in found.select_related("area").order_by("area__name")]
