"""What is written about a precedent names nobody. It does not know of whom it is; who does looks for names.

Everybody who may have to ask reads these words, and who makes policy.
"""

from collections.abc import Callable, Iterable
from uuid import UUID

from nabij.precedents.models import Precedent

Check = Callable[[Iterable[UUID], str, str], None]
_checks: list[Check] = []


def checks_names(check: Check) -> Check:
    """Register a package that knows who is behind a decision: given decisions, words and the field they were typed in,
    it raises Refused when the words name somebody of theirs."""
    _checks.append(check)
    return check


def refuse_names(precedents: Iterable[Precedent], **words: str) -> None:
    """Raises Refused when the words of one of these fields name somebody of whom one of these was decided."""
    decisions = [one.decision for one in precedents if one.decision]
    for field, said in words.items():
        for check in _checks if said else ():
            check(decisions, said, field)
