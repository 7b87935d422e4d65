"""What a creditor signalled may stand on the list of debts already, as the family said it: then one is asked first."""

import re
from decimal import Decimal
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.arrears.models import ArrearsSignal
from nabij.kernel.errors import Refused
from nabij.kernel.money import format_euro
from nabij.money.queries import DebtLine, debts_of

# Amounts that differ no more than a fifth of the larger: a month of rent more, or costs that came on top.
LIKE = Decimal("0.2")
LEGAL_FORMS = frozenset({"bv", "nv", "stichting", "coöperatie"})


class AlreadyListed(Refused):
    """A like debt stands on the list; ``debt`` is which. It is asked whether it is the same."""

    def __init__(self, line: DebtLine) -> None:
        stands = " ".join([line.debt.creditor, *([format_euro(line.now)] if line.now is not None else [])])
        super().__init__(_("Staat al op de lijst: %(debt)s. Is dit dezelfde?") % {"debt": stands})
        self.debt = line.debt.pk


def standing_like(actor: Actor, signal: ArrearsSignal) -> DebtLine | None:
    """The open debt at this creditor with about this amount, of those that one may see; the nearest amount first.

    A debt of which nobody knows the amount yet is like any other of its creditor.
    """
    if signal.household is None:
        return None
    lines = [one for one in debts_of(actor, signal.household).open if _is_like(one.now, signal.amount)]
    theirs = _of_the_organisation(signal) if lines else frozenset()
    found = [
        one for one in lines
        if one.debt.pk in theirs or is_same_creditor(one.debt.creditor, signal.organisation.name)
    ]  # fmt: skip
    return min(found, key=lambda one: abs((one.now or Decimal(0)) - signal.amount), default=None)


def _of_the_organisation(signal: ArrearsSignal) -> frozenset[UUID | None]:
    """The debts that other signals of this creditor led to, whatever they are called on the list."""
    others = ArrearsSignal.objects.filter(
        household=signal.household, organisation=signal.organisation, debt__isnull=False
    )
    return frozenset(others.values_list("debt_id", flat=True))


def is_same_creditor(one: str, other: str) -> bool:
    """Whether all words of one name stand in the other: "Woonstad" and "Corporatie Woonstad"."""
    these, those = _words(one), _words(other)
    return bool(these and those) and (these <= those or those <= these)


def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", name.casefold().replace(".", ""))) - LEGAL_FORMS


def _is_like(stands: Decimal | None, told: Decimal) -> bool:
    return stands is None or abs(stands - told) <= LIKE * max(stands, told)
