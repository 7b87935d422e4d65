"""The one place where money moves: a guarded change of the budget, and the posting that says why."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db.models import F
from django.utils.translation import gettext as _

from nabij.budget.models import Account, Budget, Entry, Payment, Posting
from nabij.directory.models import Professional
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.kernel.money import CENT

Moves = dict[Account, Decimal]
# What stands on the other side of these is the budget's total; what is on those left the account.
INCOMING = (Account.GRANTED, Account.CARRIED)
SPENT = (Account.PAID, Account.LOANS, Account.WRITTEN_OFF)


@dataclass(frozen=True)
class Said:
    """What is written with a posting: by whom, on which day, why, and the bank's reference."""

    by: Professional | None
    on: date | None = None
    because: str = ""
    reference: str = ""


def move(amount: Decimal, *, out_of: Account, into: Account) -> Moves:
    """An amount from one account to another. Raises ValueError for what is not whole cents above nothing."""
    if amount <= 0 or amount != amount.quantize(CENT):
        raise ValueError("money moves in whole cents, above nothing")
    return {out_of: -amount, into: amount}


def post(
    budget_id: UUID, kind: Posting.Kind, moves: Moves, said: Said, *, key: str, payment: Payment | None = None
) -> Posting:
    """Book it. Raises Refused when the budget does not hold it, or its year is closed.

    The budget's row comes first and stays locked: whoever posts beside it waits, and sees what was booked.
    """
    _change(budget_id, moves)
    posting = Posting.objects.create(
        budget_id=budget_id,
        payment=payment,
        number=payment.number if payment else None,
        kind=kind,
        key=key,
        booked_on=said.on or clock.today(),
        because=said.because,
        reference=said.reference,
        by=said.by,
    )
    Entry.objects.bulk_create(
        Entry(posting=posting, account=account, amount=amount) for account, amount in moves.items()
    )
    return posting


def _change(budget_id: UUID, moves: Moves) -> None:
    """The amounts of the budget follow the entries, in one statement that refuses what is too much."""
    total = -sum((moves.get(account, Decimal(0)) for account in INCOMING), Decimal(0))
    reserved = moves.get(Account.RESERVED, Decimal(0))
    spent = sum((moves.get(account, Decimal(0)) for account in SPENT), Decimal(0))
    changed = Budget.objects.filter(
        pk=budget_id, closed_at=None, total__gte=F("reserved") + F("spent") + (reserved + spent - total)
    ).update(total=F("total") + total, reserved=F("reserved") + reserved, spent=F("spent") + spent)
    if not changed:
        _refuse(budget_id)


def _refuse(budget_id: UUID) -> None:
    budget = Budget.objects.get(pk=budget_id)
    if budget.is_closed:
        raise Refused(_("Het jaar %(year)s is afgesloten.") % {"year": budget.year})
    raise Refused(
        _("Hiervoor zit niet genoeg in het budget: er is nog %(left)s vrij.") % {"left": budget.left_text},
        field="amount",
    )
