"""The custom budgets on my day: to sign, to answer, to say yes or no to, to look after, to look back on.

Whoever signs reads there who asks, how (gift or loan) and how much; what it is for is read on its own page, where that
leaves a trace.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import DateField, F, OuterRef, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Cast, Concat, Least, TruncDate
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.rules import scope
from nabij.budget.access import ASK, CONSENT, SIGN
from nabij.budget.awaiting import lacks_a_yes, waits
from nabij.budget.models import BudgetRequest, Instalment, LookBack, WriteOff
from nabij.households.access import seated_at
from nabij.households.clocks import clock_rows
from nabij.kernel import clock
from nabij.kernel.money import format_euro

State = BudgetRequest.State
Rows = QuerySet[Any, Any]
BETWEEN = "\x1f"


def budget_rows(actor: Actor, until: date) -> list[Rows]:
    """What asks something of me, as rows for `households.clocks`. What is to be signed is for today: a day is short.

    `budget_look` stands with the day of the payment; `look_back_on` says when one looks back.
    """
    rows: list[Rows] = []
    if actor.areas_with(SIGN):
        rows += _to_sign(actor)
    if seated_at(actor, CONSENT):
        waiting = scope(actor, CONSENT, BudgetRequest).filter(waits(), consent__on=None)
        rows.append(clock_rows(_today(waiting), "budget_yes", "on", number="number"))
    if seated_at(actor, ASK, whole=True):
        rows += _to_look_after(actor, until)
    return rows


def _today(found: "QuerySet[BudgetRequest]") -> "QuerySet[Any]":
    """With the day `on`: that of their term when it is over, else today."""
    return found.annotate(on=Least(_day("pay_by"), Value(clock.today(), DateField())))


def _day(column: str) -> TruncDate:
    return TruncDate(column, tzinfo=clock.AMSTERDAM)


def _to_sign(actor: Actor) -> Iterator[Rows]:
    asked = scope(actor, SIGN, BudgetRequest).filter(state=State.ASKED).exclude(lacks_a_yes())
    said = _today(asked).annotate(said=_said("kind", "amount"))
    yield clock_rows(said, "budget_sign", "on", household="", name="said", number="number")
    gifts = scope(actor, SIGN, WriteOff).filter(state=WriteOff.State.ASKED).annotate(on=_day("created_at"))
    said = gifts.annotate(said=_said("request__kind", "amount"))
    yield clock_rows(said, "budget_gift", "on", household="", name="said", number="request__number")


def _said(kind: str, amount: str) -> Concat:
    """Who asks, how, and how much, in the one column for words that a row has; `as_said` takes it apart."""
    parts = (Cast(F(column), TextField()) for column in (kind, amount))
    return Concat(
        *(one for part in parts for one in (part, Value(BETWEEN))), F("asked_by__name"), output_field=TextField()
    )


def as_said(words: str) -> str:
    """ "gift van € 389,00, gevraagd door Samira Bakker"."""
    kind, amount, name = words.split(BETWEEN, 2)
    said = {"amount": format_euro(Decimal(amount)), "name": name}
    if kind == BudgetRequest.Kind.LOAN:
        return _("lening van %(amount)s, gevraagd door %(name)s") % said
    return _("gift van %(amount)s, gevraagd door %(name)s") % said


def _to_look_after(actor: Actor, until: date) -> Iterator[Rows]:
    mine = scope(actor, ASK, BudgetRequest)
    yield clock_rows(_today(mine.filter(state=State.QUESTIONED)), "budget_answer", "on", number="number")
    unpaid = mine.filter(state=State.SIGNED, payment__paid_on=None, pay_by__lt=clock.now())
    yield clock_rows(_today(unpaid), "budget_unpaid", "on", number="number")
    open_ones = Instalment.objects.filter(request=OuterRef("pk"), paid_on=None, replaced_at=None).order_by("due_on")
    missed = mine.filter(payment__paid_on__isnull=False).annotate(on=Subquery(open_ones.values("due_on")[:1]))
    yield clock_rows(missed.filter(on__lt=clock.today()), "budget_missed", "on", number="number")
    looked = LookBack.objects.filter(request_id__in=mine.values("pk")).values("request_id")
    paid = mine.filter(state=State.SIGNED, payment__paid_on__lte=until).exclude(pk__in=looked)
    yield clock_rows(paid, "budget_look", "payment__paid_on", number="number", area="area_id")
