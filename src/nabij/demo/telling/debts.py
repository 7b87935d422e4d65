"""The debts of a story: put on the list, how each went, and what was agreed."""

from datetime import timedelta
from decimal import Decimal

from nabij.access.actor import Actor
from nabij.demo.story import Living, Owed
from nabij.demo.telling.scenes import Told
from nabij.directory.models import Professional
from nabij.money.commands.course import Agreed, make_arrangement, write_amount, write_living
from nabij.money.commands.debts import DebtTold, say_stuck, write_debt
from nabij.money.models import Debt


def write_debts(told: Told, actor: Actor) -> None:
    """Every letter on the table, one by one."""
    for owed in told.story.debts:
        debt = write_debt(actor, told.house, told=_told(told, owed))
        for ago, amount, why in owed.amounts:
            on = told.stage.today - timedelta(days=max(ago, told.ago))
            write_amount(actor, debt.pk, amount=Decimal(amount), on=on, why=why)
        _agreed(told, owed, debt, actor)


def _told(told: Told, owed: Owed) -> DebtTold:
    dealt = told.doer(owed.dealt) if owed.dealt else None
    is_professional = isinstance(dealt, Professional)
    return DebtTold(
        creditor=owed.creditor, kind=owed.kind, what_for=owed.what_for,
        about_id=told.people[owed.about] if owed.about else None,
        dealt_professional_id=dealt.pk if dealt and is_professional else None,
        dealt_person_id=dealt.pk if dealt and not is_professional else None,
    )  # fmt: skip


def _agreed(told: Told, owed: Owed, debt: Debt, actor: Actor) -> None:
    if owed.per_month:
        starts = told.stage.today - timedelta(days=told.ago)
        agreed = Agreed(
            kind=owed.arrangement, starts_on=starts, per_month=Decimal(owed.per_month), instalments=owed.months
        )
        make_arrangement(actor, debt.pk, agreed=agreed)
    if owed.stuck:
        say_stuck(actor, debt.pk, because=owed.stuck)


def write_left(told: Told, living: Living, actor: Actor) -> None:
    """What is left to live on, as it was told that day."""
    write_living(actor, told.house, left=None, income=Decimal(living.income), costs=Decimal(living.costs))
