"""Whether something like it was asked for this household before: said kindly to who asks and who signs, never a no."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from dateutil.relativedelta import relativedelta
from django.db.models import QuerySet

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.budget.access import SIGN, VIEW
from nabij.budget.models import BudgetRequest
from nabij.households.models import Household
from nabij.kernel import clock
from nabij.kernel.text import plain

MONTHS = relativedelta(months=12)
WHOLE, PART = 3, 5  # letters of a word that counts, and of one that counts within a longer one: machine, wasmachine
SMALL_WORDS = {"aan", "bij", "dat", "deze", "die", "een", "het", "maand", "met", "nieuwe", "per", "uit", "van", "voor"}


@dataclass(frozen=True)
class Earlier:
    """Something that was asked before: what, how much, when, and how it ended; `may_open` for who may read it."""

    request: BudgetRequest
    may_open: bool

    @property
    def what(self) -> str:
        return self.request.what

    @property
    def amount(self) -> Decimal:
        return self.request.amount

    @property
    def paid_on(self) -> date | None:
        return self.request.payment.paid_on if self.request.payment and self.request.is_signed else None


def asked_lately(actor: Actor, household: Household) -> list[Earlier]:
    """What was asked around this household in the last 12 months, the last first, for who asks again. One query."""
    found = scope(actor, VIEW, BudgetRequest).filter(household=household, asked_at__gte=clock.now() - MONTHS)
    return [Earlier(one, may_open=True) for one in _standing(found)]


def alike(actor: Actor, request: BudgetRequest, may: Permission) -> list[Earlier]:
    """Of what was asked for the same household in the 12 months before this: what is like it. Two queries.

    Whoever signs reads of it what, when and how much, and opens what they signed themselves (`may`). At the table one
    reads no more of it than everywhere: who is there for one person nothing of the others.
    """
    before = BudgetRequest.objects.filter(
        household_id=request.household_id, asked_at__lt=request.asked_at, asked_at__gte=request.asked_at - MONTHS
    ).exclude(pk__in=[request.earlier_id] if request.earlier_id else [])
    found = [one for one in _standing(before) if _is_like(one.what, request.what)]
    open_to: set[UUID] = set()
    if found:
        mine = scope(actor, may, BudgetRequest).filter(pk__in=[one.pk for one in found])
        open_to = set(mine.values_list("pk", flat=True))
    shown = found if may == SIGN else [one for one in found if one.pk in open_to]
    return [Earlier(one, may_open=one.pk in open_to) for one in shown]


def _standing(found: "QuerySet[BudgetRequest]") -> "QuerySet[BudgetRequest]":
    """Without what was taken back: that was never bought."""
    return found.exclude(state=BudgetRequest.State.WITHDRAWN).select_related("payment").order_by("-asked_at")


def _is_like(one: str, other: str) -> bool:
    return any(_same(mine, theirs) for mine in _words(one) for theirs in _words(other))


def _same(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return one == other or (len(shorter) >= PART and shorter in longer)


def _words(text: str) -> set[str]:
    found = re.findall(r"[^\W\d_]+", plain(text))
    return {word for word in found if len(word) >= WHOLE} - SMALL_WORDS
