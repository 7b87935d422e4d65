"""The ledger once more, as simply as it can be told: what the machine holds the real one against."""

from dataclasses import dataclass, field
from decimal import Decimal

NOTHING = Decimal(0)
ACCOUNTS = ("granted", "carried", "funds", "reserved", "paid", "loans", "written_off")


@dataclass
class Promised:
    """A request that was signed, and what became of it."""

    amount: Decimal
    is_loan: bool
    year: int
    state: str = "reserved"  # reserved, paid, cancelled
    refunded: Decimal = NOTHING
    open: Decimal = NOTHING  # of a loan

    @property
    def refundable(self) -> Decimal:
        """What may still come back of it."""
        if self.is_loan:
            return self.open
        return self.amount - self.refunded if self.state == "paid" else NOTHING


@dataclass
class Told:
    """Every account of every year; `year` is the one that is open."""

    year: int
    accounts: dict[int, dict[str, Decimal]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.accounts.setdefault(self.year, dict.fromkeys(ACCOUNTS, NOTHING))

    def move(self, amount: Decimal, out_of: str, into: str, year: int | None = None) -> None:
        """From one account to another, this year unless said."""
        books = self.accounts[year or self.year]
        books[out_of] -= amount
        books[into] += amount

    @property
    def left(self) -> Decimal:
        return self.accounts[self.year]["funds"]

    def close(self, promised: list[Promised]) -> None:
        """What is promised or lent goes along to the next year."""
        old, new = self.year, self.year + 1
        self.accounts[new] = dict.fromkeys(ACCOUNTS, NOTHING)
        for one in promised:
            going = {"reserved": one.amount if one.state == "reserved" else NOTHING, "loans": one.open}
            for account, amount in going.items():
                if one.year == old and amount:
                    self.move(amount, account, "carried", old)
                    self.move(amount, "carried", account, new)
                    one.year = new
        self.year = new
