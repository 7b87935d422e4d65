"""Who live together are mistaken for one another: a partner's name or birth date on the contract, a shared telephone.

What is a housemate's speaks less against somebody than what is nobody's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from math import log

from . import weights
from .records import Field, Known, Level, Reason
from .weights import Evidence

Compared = list[tuple[Known, tuple[Reason, ...]]]
_WHOLE_DATES = frozenset({weights.BORN_SAME.text, weights.BORN_NEW_YEAR.text})
# What is said when it is a housemate's, and what of the housemate says so.
_HOUSEMATES: dict[Field, tuple[Evidence, frozenset[str]]] = {
    Field.SURNAME: (weights.SURNAME_HOUSEMATE, frozenset({weights.SURNAME_SAME.text, weights.SURNAME_PART.text})),
    Field.BORN: (weights.BORN_HOUSEMATE, _WHOLE_DATES),
    Field.PHONE: (weights.PHONE_HOUSEMATE, frozenset({weights.PHONE_SAME.text})),
}


def by_home(compared: Compared) -> dict[Hashable, list[tuple[Reason, ...]]]:
    """The reasons of the candidates of each household; who belongs to none is alone."""
    homes: dict[Hashable, list[tuple[Reason, ...]]] = defaultdict(list)
    for known, reasons in compared:
        homes[known.household if known.household is not None else known.person].append(reasons)
    return homes


def at_home(compared: Compared) -> Compared:
    """The same, in which a surname, birth date or telephone that is a housemate's says so, and weighs as that."""
    told = {home: _told(members) for home, members in by_home(compared).items() if len(members) > 1}
    return [(known, _among(reasons, told.get(known.household, {}))) for known, reasons in compared]


def _told(members: Iterable[tuple[Reason, ...]]) -> dict[Field, Reason]:
    """For each field the reason of whoever lives with somebody of whom it is; the most telling one."""
    told: dict[Field, Reason] = {}
    for reason in (reason for reasons in members for reason in reasons):
        theirs = as_housemate(reason)
        if theirs is not None and (reason.field not in told or theirs.weight > told[reason.field].weight):
            told[reason.field] = theirs
    return told


def as_housemate(reason: Reason) -> Reason | None:
    """What an agreement with one person says about those at home with them; None when it says nothing."""
    said, agreements = _HOUSEMATES.get(reason.field, (None, frozenset()))
    if said is None or reason.text not in agreements:
        return None
    return Reason(said.field, said.level, said.text, reason.weight + log(said.m))


def _among(own: tuple[Reason, ...], told: dict[Field, Reason]) -> tuple[Reason, ...]:
    if not told:
        return own
    return tuple(told[one.field] if _is_less(one, told.get(one.field)) else one for one in own)


def _is_less(own: Reason, theirs: Reason | None) -> bool:
    return theirs is not None and own.level is not Level.SAME and own.weight < theirs.weight
