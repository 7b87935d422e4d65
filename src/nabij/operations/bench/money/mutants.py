"""Mistakes sown in the ledger on purpose, a line each: going through it at random must find every one."""

import inspect
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FunctionType
from typing import Any

from nabij.ledger.booking import amounts, loans, paying, posting, refunds, reserving, year_end


@dataclass(frozen=True)
class Mutant:
    """One line of one function, otherwise."""

    function: Callable[..., Any]
    line: str
    instead: str

    @property
    def name(self) -> str:
        return f"{self.function.__module__.rpartition('.')[2]}.{self.function.__name__}"


MUTANTS = (
    Mutant(posting.post, "moves.get(Account.FUNDS, Decimal(0))", "-moves.get(Account.FUNDS, Decimal(0))"),
    Mutant(posting._statement, "AND total - reserved - spent + %(free)s >= 0", ""),
    Mutant(posting._statement, "total - reserved - spent", "total - spent"),
    Mutant(posting._statement, "AND closed_at IS NULL", ""),
    Mutant(posting.move, "{out_of: -amount, into: amount}", "{out_of: amount, into: -amount}"),
    Mutant(posting.post, "[*moves.values()]", "[abs(one) for one in moves.values()]"),
    Mutant(reserving.reserve, "if standing is not None:", "if standing is None and False:"),
    Mutant(reserving.release, "into=Account.FUNDS", "into=Account.PAID"),
    Mutant(paying.pay, "if payment.is_loan", "if not payment.is_loan"),
    Mutant(paying.come_back, "payment.paid_on, payment.budget = None, budget", "payment.budget = budget"),
    Mutant(refunds.refund, "if amount > most:", "if amount > payment.amount:"),
    Mutant(refunds.refund, "if budget.pk == payment.budget_id else Account.CARRIED", ""),
    Mutant(loans._at_most, "if amount > rest:", "if amount > rest + 5:"),
    Mutant(loans.write_off, "into=Account.WRITTEN_OFF", "into=Account.FUNDS"),
    Mutant(amounts.came_back, "kind=Posting.Kind.REFUNDED", "kind=Posting.Kind.REPAID"),
    Mutant(year_end._to_carry, "(Account.RESERVED, Account.LOANS)", "(Account.RESERVED,)"),
    Mutant(year_end.close_year, "closed_at=clock.now()", "closed_at=None"),
)


@contextmanager
def sown(mutant: Mutant) -> Iterator[None]:
    """In the block the function has this mistake. Raises ValueError when the line is not there once."""
    function: Any = mutant.function
    source = inspect.getsource(function)
    if source.count(mutant.line) != 1:
        raise ValueError(f"{mutant.name} has no line, or several, with {mutant.line!r}")
    made: dict[str, Any] = {}
    exec(source.replace(mutant.line, mutant.instead), dict(function.__globals__), made)  # noqa: S102 -- our own source
    wrong: FunctionType = made[function.__name__]
    before, function.__code__ = function.__code__, wrong.__code__
    try:
        yield
    finally:
        function.__code__ = before
