"""Money that is promised: reserved when a request is signed, released when it comes to nothing."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.directory.models import Professional
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.ledger.booking.posting import Said, move, post
from nabij.ledger.models import Account, Budget, Payment, Posting
from nabij.ledger.states import LIVE


@dataclass(frozen=True)
class ToPay:
    """What of a signed request whoever pays needs to know: nothing of a family. `number` is said on the phone;
    `late_because` is why it was signed after its term; `asked_by` hears what becomes of the money."""

    request: UUID
    number: int
    amount: Decimal
    payee: str
    iban: str
    pay_by: datetime
    is_loan: bool = False
    late_because: str = ""
    asked_by: Professional | None = None


def reserve(budget: Budget, what: ToPay, said: Said) -> Payment:
    """Promise the money of a request: from now on it waits to be paid. A second time gives the same payment.

    The caller holds the lock on the request. Raises Refused when the budget does not hold it.
    """
    standing = Payment.objects.filter(request=what.request, cancelled_at=None).first()
    if standing is not None:
        return standing
    payment = Payment.objects.create(
        request=what.request,
        number=what.number,
        budget=budget,
        is_loan=what.is_loan,
        amount=what.amount,
        payee=what.payee,
        iban=what.iban,
        pay_by=what.pay_by,
        late_because=what.late_because,
        signed_by=said.by,
        asked_by=what.asked_by,
    )
    moves = move(what.amount, out_of=Account.FUNDS, into=Account.RESERVED)
    post(budget.pk, Posting.Kind.RESERVED, moves, said, key=f"reserved:{payment.pk}", payment=payment)
    return payment


def release(request: UUID, said: Said) -> Payment | None:
    """The request comes to nothing: what was promised is free again. None when nothing was promised.

    Raises Refused when it was paid, or is with the bank.
    """
    payment = Payment.objects.select_for_update().filter(request=request, cancelled_at=None).first()
    if payment is None:
        return None
    if payment.lines.filter(state__in=LIVE).exists():
        raise Refused(_("Dit staat al in een betaalopdracht. Vraag de uitbetaling om de opdracht in te trekken."))
    payment.cancelled_at = clock.now()
    payment.save(update_fields=["cancelled_at"])
    moves = move(payment.amount, out_of=Account.RESERVED, into=Account.FUNDS)
    post(payment.budget_id, Posting.Kind.RELEASED, moves, said, key=f"released:{payment.pk}", payment=payment)
    return payment
