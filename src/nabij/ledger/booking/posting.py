"""The one place where money moves: the budget held, and the posting that says why. Its amounts follow the entries."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Never
from uuid import UUID

from django.db import connection
from django.utils.translation import gettext as _

from nabij.directory.models import Professional
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.kernel.money import CENT
from nabij.kernel.records import new_id
from nabij.ledger.models import Account, Budget, Payment, Posting

Moves = dict[Account, Decimal]


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
) -> None:
    """Book it. Raises Refused when the budget does not hold it, or its year is closed.

    One statement: what is too much changes nothing, and the database lets the amounts of the budget follow the entries.
    The budget's row stays locked till the end of the transaction, so whoever posts beside it waits, and sees what was
    booked.
    """
    told: dict[str, Any] = {
        "budget": budget_id, "free": moves.get(Account.FUNDS, Decimal(0)), "posting": new_id(), "now": clock.now(),
        "payment": payment and payment.pk, "number": payment and payment.number, "kind": str(kind), "key": key,
        "on": said.on or clock.today(), "because": said.because, "reference": said.reference,
        "by": said.by and said.by.pk,
        "ids": [new_id() for _ in moves], "accounts": [str(one) for one in moves], "amounts": [*moves.values()],
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(_statement(), told)
        if not cursor.rowcount:
            _refuse(budget_id)


def _statement() -> str:
    """The budget's row held, the posting and its entries; or nothing at all."""
    return """
        WITH held AS (
            SELECT id FROM ledger_budget
            WHERE id = %(budget)s AND closed_at IS NULL AND total - reserved - spent + %(free)s >= 0
            FOR NO KEY UPDATE
        ), posted AS (
            INSERT INTO ledger_posting
                (id, created_at, budget_id, payment_id, number, kind, key, booked_on, because, reference, by_id)
            SELECT %(posting)s, %(now)s, held.id, %(payment)s, %(number)s, %(kind)s, %(key)s, %(on)s, %(because)s,
                %(reference)s, %(by)s
            FROM held
            RETURNING id
        )
        INSERT INTO ledger_entry (id, created_at, posting_id, account, amount)
        SELECT entry.id, %(now)s, posted.id, entry.account, entry.amount
        FROM posted, unnest(%(ids)s::uuid[], %(accounts)s::text[], %(amounts)s::numeric[])
            AS entry (id, account, amount)
    """


def _refuse(budget_id: UUID) -> Never:
    budget = Budget.objects.get(pk=budget_id)
    if budget.is_closed:
        raise Refused(_("Het jaar %(year)s is afgesloten.") % {"year": budget.year})
    raise Refused(
        _("Hiervoor zit niet genoeg in het budget: er is nog %(left)s vrij.") % {"left": budget.left_text},
        field="amount",
    )
