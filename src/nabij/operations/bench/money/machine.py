"""The whole ledger gone through at random: every step beside the same step told simply, every cent compared.

Each run is one transaction that is rolled back, and the database is asked after each step what it would say at the end.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Sum
from hypothesis import strategies as some
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from nabij.areas.models import Area
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.kernel.records import new_id
from nabij.ledger.booking import granting, loans, paying, refunds, reserving, year_end
from nabij.ledger.booking.posting import Said
from nabij.ledger.models import Budget, Entry, Payment
from nabij.ledger.queries.books import books_of
from nabij.operations.bench.money.account import ACCOUNTS, NOTHING, Promised, Told

FIRST_YEAR, LAST_YEAR = 2030, 2034
CENTS = some.integers(1, 60_000).map(lambda cents: Decimal(cents).scaleb(-2))
WHICH = some.integers(0, 999)
SAID = Said(None, because="afgesproken")


class Wrong(AssertionError):
    """The ledger is not as it was told."""


def _same(what: str, ours: object, told: object) -> None:
    if ours != told:
        raise Wrong(f"{what}: {ours} and not {told}")


class LedgerMachine(RuleBasedStateMachine):
    """What may happen with the money of one area, in any order, over the years."""

    @initialize()
    def begin(self) -> None:
        """A new area with nothing in its budget."""
        self.block = transaction.atomic()
        self.block.__enter__()
        self.area = Area.objects.create(name=f"Proef {new_id()}", parent=Area.objects.filter(parent=None).first())
        self.told = Told(FIRST_YEAR)
        Budget.objects.create(area=self.area, year=FIRST_YEAR)
        self.promised: list[tuple[UUID, Promised]] = []

    def teardown(self) -> None:
        if hasattr(self, "block"):
            transaction.set_rollback(True)
            self.block.__exit__(None, None, None)

    @contextmanager
    def _now(self, years: int = 0) -> Iterator[None]:
        with clock.held(datetime(self.told.year + years, 6, 1, tzinfo=clock.AMSTERDAM)):
            yield

    def _do(self, act: Callable[[], object], *, may: bool = True) -> bool:
        """Do it; it must be refused exactly when it may not. Whether it happened."""
        try:
            with self._now(), transaction.atomic():
                act()
        except Refused:
            _same("refused", ours=True, told=not may)
            return False
        _same("done", ours=True, told=may)
        return True

    def _budget(self) -> Budget:
        return Budget.objects.get(area=self.area, year=self.told.year)

    def _pick(self, which: int, **wanted: Any) -> tuple[Payment, Promised] | None:
        """One of those that are so, as they stand in the database."""
        found = [
            (key, one)
            for key, one in self.promised
            if all(getattr(one, name) == value for name, value in wanted.items())
        ]
        if not found:
            return None
        key, one = found[which % len(found)]
        return Payment.objects.select_for_update().get(request=key, cancelled_at=None), one

    @rule(amount=CENTS)
    def raise_it(self, amount: Decimal) -> None:
        """More to spend."""
        self._do(lambda: granting.raise_budget(self._budget(), amount * 3, SAID))
        self.told.move(amount * 3, "granted", "funds")

    @rule(amount=CENTS)
    def lower_it(self, amount: Decimal) -> None:
        """Less, as far as it is free."""
        if self._do(lambda: granting.lower(self._budget(), amount, SAID), may=amount <= self.told.left):
            self.told.move(amount, "funds", "granted")

    @rule(amount=CENTS, is_loan=some.booleans())
    def sign(self, amount: Decimal, is_loan: bool) -> None:  # noqa: FBT001 -- drawn by name
        """A request is signed, and signed again."""
        what = reserving.ToPay(new_id(), 1, amount, "Winkel", "NL91ABNA0417164300", clock.now(), is_loan)
        if self._do(lambda: reserving.reserve(self._budget(), what, SAID), may=amount <= self.told.left):
            self.told.move(amount, "funds", "reserved")
            self.promised.append((what.request, Promised(amount, is_loan, self.told.year)))
            self._do(lambda: reserving.reserve(self._budget(), what, SAID))

    @precondition(lambda self: any(one.state == "reserved" for _key, one in getattr(self, "promised", ())))
    @rule(which=WHICH)
    def let_go(self, which: int) -> None:
        """It comes to nothing."""
        if found := self._pick(which, state="reserved"):
            payment, one = found
            self._do(lambda: reserving.release(payment.request, SAID))
            self.told.move(one.amount, "reserved", "funds")
            one.state = "cancelled"

    @precondition(lambda self: any(one.state == "reserved" for _key, one in getattr(self, "promised", ())))
    @rule(which=WHICH)
    def bank_pays(self, which: int) -> None:
        """It is spent, or lent."""
        if found := self._pick(which, state="reserved"):
            payment, one = found
            self._do(lambda: paying.pay(payment, SAID, line=new_id()))
            self._paid(one)

    @precondition(lambda self: any(one.state == "paid" for _key, one in getattr(self, "promised", ())))
    @rule(which=WHICH)
    def bank_returns(self, which: int) -> None:
        """It comes back whole, and waits again; not when some of it came back already."""
        if found := self._pick(which, state="paid"):
            payment, one = found
            if self._do(lambda: paying.come_back(payment, SAID, line=new_id()), may=one.refundable == one.amount):
                account = "loans" if one.is_loan else "paid"
                self.told.move(one.amount, account if one.year == self.told.year else "carried", "reserved")
                one.state, one.year, one.open = "reserved", self.told.year, Decimal(0)

    @precondition(lambda self: any(one.state == "paid" for _key, one in getattr(self, "promised", ())))
    @rule(which=WHICH, amount=CENTS, rest=some.booleans())
    def shop_refunds(self, which: int, amount: Decimal, rest: bool) -> None:  # noqa: FBT001 -- drawn by name
        """Some of it, or all that is left."""
        if found := self._pick(which, state="paid"):
            payment, one = found
            amount = one.refundable if rest and one.refundable else amount
            if self._do(lambda: refunds.refund(payment, amount, SAID, key=str(new_id())), may=amount <= one.refundable):
                account = "loans" if one.is_loan else "paid"
                self.told.move(amount, account if one.year == self.told.year else "carried", "funds")
                one.refunded += amount
                one.open -= amount if one.is_loan else 0

    @precondition(lambda self: any(one.is_loan for _key, one in getattr(self, "promised", ())))
    @rule(which=WHICH, amount=CENTS)
    def instalment(self, which: int, amount: Decimal) -> None:
        """Part of a loan comes in."""
        if found := self._pick(which, state="paid", is_loan=True):
            payment, one = found
            if self._do(lambda: loans.repay(payment, amount, SAID, key=str(new_id())), may=amount <= one.open):
                self.told.move(amount, "loans", "funds")
                one.open -= amount

    @precondition(lambda self: any(one.is_loan for _key, one in getattr(self, "promised", ())))
    @rule(which=WHICH)
    def rest_is_gone(self, which: int) -> None:
        """What is open will not come."""
        if found := self._pick(which, state="paid", is_loan=True):
            payment, one = found
            if self._do(lambda: loans.write_off(payment, SAID), may=one.open > 0):
                self.told.move(one.open, "loans", "written_off")
                one.open = Decimal(0)

    @rule(amount=CENTS, is_loan=some.booleans())
    def buy(self, amount: Decimal, is_loan: bool) -> None:  # noqa: FBT001 -- drawn by name
        """From begin to end at once, so that there is something to come back."""
        self._do(lambda: granting.raise_budget(self._budget(), amount, SAID))
        self.told.move(amount, "granted", "funds")
        self.sign(amount=amount, is_loan=is_loan)
        payment, one = Payment.objects.get(request=self.promised[-1][0]), self.promised[-1][1]
        self._do(lambda: paying.pay(payment, SAID, line=new_id()))
        self._paid(one)

    def _paid(self, one: Promised) -> None:
        self.told.move(one.amount, "reserved", "loans" if one.is_loan else "paid")
        one.state, one.refunded = "paid", NOTHING
        one.open = one.amount if one.is_loan else NOTHING

    @precondition(lambda self: hasattr(self, "told") and self.told.year < LAST_YEAR)
    @rule()
    def year_ends(self) -> None:
        """Not before it is over; then what is promised and lent goes along, and nothing is booked in it any more."""
        budget = self._budget()
        self._do(lambda: year_end.close_year(budget, SAID), may=False)
        self._settle()
        with self._now(years=1), transaction.atomic():
            year_end.close_year(budget, SAID)
            self._settle()
        self.told.close([one for _key, one in self.promised])
        with clock.held(clock.now() + timedelta(days=1)):
            self._do(lambda: granting.raise_budget(budget, Decimal(1), SAID), may=False)

    def _settle(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")

    @invariant()
    def agrees(self) -> None:
        """Each account of each year to the cent, the budget's own amounts, and what the database would say."""
        if not hasattr(self, "told"):
            return
        self._settle()
        stands = {year: dict.fromkeys(ACCOUNTS, NOTHING) for year in self.told.accounts}
        sums = Entry.objects.filter(posting__budget__area=self.area).values_list("posting__budget__year", "account")
        for year, account, amount in sums.annotate(sum=Sum("amount")):
            stands[year][account] = amount
        _same("accounts", stands, self.told.accounts)
        for budget in Budget.objects.filter(area=self.area):
            _same("closed", budget.is_closed, budget.year < self.told.year)
            if not budget.is_closed:
                _same("books", books_of(budget).faults, [])
