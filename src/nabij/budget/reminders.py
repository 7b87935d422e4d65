"""The 24 hours of a custom budget, a month of a loan that did not come in, and looking back: told in time.

Whoever signs hears it on the day itself and when it is over; then whoever asked hears it too.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from django.db.models import Case, Q, Value, When
from django.utils.formats import date_format

from nabij.access.permissions import Role
from nabij.areas.actors import accounts_by_area
from nabij.budget import notices
from nabij.budget.awaiting import lacks_a_yes, waits
from nabij.budget.models import BudgetRequest, Instalment, LookBack
from nabij.budget.terms import look_back_on
from nabij.kernel import clock
from nabij.reminders.due import Due, what_is_due
from nabij.reminders.ladder import Ladder
from nabij.reminders.models import Stage

LADDER = Ladder(near=0, leader=1)
State = BudgetRequest.State
SIGN = {Stage.NEAR: notices.SIGN_SOON, Stage.LATE: notices.SIGN_LATE, Stage.LEADER: notices.SIGN_LATE}


def _until(today: date) -> datetime:
    """The end of the last day of which the ladder tells today."""
    last = LADDER.last_day(today) + timedelta(days=1)
    return datetime(last.year, last.month, last.day, tzinfo=clock.AMSTERDAM)


def _facts(number: int, pay_by: datetime) -> dict[str, object]:
    return {"number": number, "when": date_format(pay_by.astimezone(clock.AMSTERDAM), "l j F H:i")}


@what_is_due
def signatures_to_give(today: date) -> Iterator[Due]:
    """Requests that nobody signed or refused, on the last day of their term and after.

    A loan that lacks a yes cannot be signed: of that only whoever asked it hears.
    """
    leading = accounts_by_area(Role.TEAM_LEADER)
    lacking = Case(When(lacks_a_yes(), then=Value(value=True)), default=Value(value=False))
    waiting = BudgetRequest.objects.filter(waits(), pay_by__lt=_until(today)).annotate(lacks_yes=lacking)
    columns = ("pk", "number", "pay_by", "area", "asked_by__user_id", "lacks_yes")
    for pk, number, pay_by, area, asker, lacks_yes in waiting.values_list(*columns):
        day = pay_by.astimezone(clock.AMSTERDAM).date()
        if stage := LADDER.stage(day, today):
            for account in () if lacks_yes else leading.get(area, []):
                yield Due(pk, SIGN[stage], account, day, stage, facts=_facts(number, pay_by))
            if stage != Stage.NEAR:
                yield Due(pk, notices.PAY_LATE, asker, day, stage, facts=_facts(number, pay_by))


@what_is_due
def payments_that_wait(today: date) -> Iterator[Due]:
    """Signed, and not paid in time: whoever asked tells the family."""
    late = BudgetRequest.objects.filter(state=State.SIGNED, payment__paid_on=None, pay_by__lt=_until(today))
    for pk, number, pay_by, asker in late.values_list("pk", "number", "pay_by", "asked_by__user_id"):
        day = pay_by.astimezone(clock.AMSTERDAM).date()
        stage = LADDER.stage(day, today)
        if stage in (Stage.LATE, Stage.LEADER):
            yield Due(pk, notices.PAY_LATE, asker, day, stage, facts=_facts(number, pay_by))


@what_is_due
def months_that_did_not_come(today: date) -> Iterator[Due]:
    """A missed instalment: the director hears it, to ask first what is the matter."""
    missed = Instalment.objects.filter(
        Q(paid_on=None, replaced_at=None), due_on__lt=today, request__payment__paid_on__isnull=False
    )
    columns = ("request_id", "due_on", "request__number", "household_id", "household__director__user_id")
    for pk, day, number, household, director in missed.values_list(*columns):
        if director and (stage := LADDER.stage(day, today)):
            yield Due(pk, notices.MISSED, director, day, stage, household=household, facts={"number": number})


@what_is_due
def to_look_back_on(today: date) -> Iterator[Due]:
    """Paid so many months ago, and nobody looked back."""
    looked = LookBack.objects.values("request_id")
    paid = BudgetRequest.objects.filter(state=State.SIGNED, payment__paid_on__lt=today).exclude(pk__in=looked)
    columns = ("pk", "number", "area_id", "payment__paid_on", "household_id", "household__director__user_id")
    for pk, number, area, paid_on, household, director in paid.values_list(*columns):
        day = look_back_on(area, paid_on)
        if director and (stage := LADDER.stage(day, today)):
            yield Due(pk, notices.LOOK_BACK, director, day, stage, household=household, facts={"number": number})
