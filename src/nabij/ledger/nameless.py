"""Words that stay in the books name nobody. The books do not know for whom a payment is; who does looks for names."""

from collections.abc import Callable, Iterable
from uuid import UUID

from nabij.ledger.models import Payment

Check = Callable[[Iterable[UUID], str, str], None]
_checks: list[Check] = []


def checks_names(check: Check) -> Check:
    """Register a package that knows who is behind a request: given requests, words and the field they were typed in,
    it raises Refused when the words name somebody of theirs."""
    _checks.append(check)
    return check


def refuse_names(payments: Iterable[Payment], words: str, *, field: str) -> None:
    """Raises Refused when these words name somebody for whom one of these payments is."""
    requests = [payment.request for payment in payments]
    for check in _checks if words else ():
        check(requests, words, field)
