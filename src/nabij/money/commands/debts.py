"""Debts: put on the list, changed, dealt with, over, and open again."""

from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.access.rules import can
from nabij.households.commands.belonging import person_of
from nabij.households.commands.seating import seated
from nabij.households.models import Household
from nabij.kernel import clock
from nabij.kernel.errors import Conflict, Refused
from nabij.kernel.partial_dates import PartialDate
from nabij.money import events
from nabij.money.models import Arrangement, Debt, DebtAmount, LivingMoney

KEEP = Permission.DEBT_KEEP
State = Debt.State
SETTLED = (State.PAID, State.REMITTED)


@dataclass(frozen=True, kw_only=True)
class DebtTold:
    """What is known of a debt; only the creditor is asked for. `about_id` None is the household's together."""

    creditor: str
    kind: str
    about_id: UUID | None = None
    what_for: str = ""
    since: PartialDate | None = None
    dealt_professional_id: UUID | None = None
    dealt_person_id: UUID | None = None

    def columns(self) -> dict[str, Any]:
        return {one.name: getattr(self, one.name) for one in fields(self)}


@command(KEEP, Household)
def write_debt(
    actor: Actor, household: Household, *, told: DebtTold, amount: Decimal | None = None, on: date | None = None
) -> Outcome[Debt]:
    """Put a debt on the list, with what it is now when that is known.

    Raises Refused for somebody who does not belong here, for a professional who does not sit at the table, and
    for a debt of others than those one is there for.
    """
    _check(household, told)
    debt = Debt.objects.create(household=household, **told.columns())
    refuse_unless_theirs(actor, debt)
    if amount is not None:
        note_amount(debt, amount=amount, on=on or clock.today(), why=DebtAmount.Why.STATEMENT)
    return Done(events.DEBT_WRITTEN, debt)


@command(KEEP, Debt, lock=True)
def change_debt(actor: Actor, debt: Debt, *, version: int, told: DebtTold) -> Outcome[Debt]:
    """Write it better. Raises Conflict when somebody else changed it after `version` was read."""
    new = told.columns()
    changed = [name for name, value in new.items() if getattr(debt, name) != value]
    if not changed:
        return Unchanged(debt)
    if debt.version != version:
        raise Conflict(_("Iemand anders heeft dit ook veranderd."), theirs=debt.creditor, version=debt.version)
    _check(debt.household, told)
    for name in changed:
        setattr(debt, name, new[name])
    debt.version += 1
    debt.save(update_fields=[*changed, "version"])
    refuse_unless_theirs(actor, debt)
    if "about_id" in changed:
        _move_along(debt)
    return Done(events.DEBT_CHANGED, debt, {"version": debt.version})


def _move_along(debt: Debt) -> None:
    """Its amounts and arrangements are about whom the debt is about, so that the right people see them."""
    DebtAmount.objects.filter(debt=debt).update(about_id=debt.about_id)
    Arrangement.objects.filter(debt=debt).update(about_id=debt.about_id)


@command(KEEP, Debt, lock=True)
def remove_debt(actor: Actor, debt: Debt) -> Outcome[Household]:
    """Take a debt off the list that was put on it by mistake today. Raises Refused for an older one."""
    if debt.created_at.astimezone(clock.AMSTERDAM).date() != clock.today():
        raise Refused(_("Deze schuld staat er al langer. Schrijf op dat hij betaald of kwijtgescholden is."))
    household = debt.household
    debt.delete()
    return Done(events.DEBT_REMOVED, household)


@command(KEEP, Debt, lock=True)
def set_debt_state(actor: Actor, debt: Debt, *, state: State) -> Outcome[Debt]:
    """Open, disputed, paid or remitted; what is over has the day on which it was said, and counts no more."""
    if debt.state == state:
        return Unchanged(debt)
    debt.state = state
    debt.settled_on = clock.today() if state in SETTLED else None
    debt.version += 1
    debt.save(update_fields=["state", "settled_on", "version"])
    return Done(events.DEBT_SETTLED if state in SETTLED else events.DEBT_REOPENED, debt)


@command(KEEP, Debt, lock=True)
def say_stuck(actor: Actor, debt: Debt, *, because: str) -> Outcome[Debt]:
    """This creditor does not move, and why: what to talk about with it. An empty reason says that it moves again."""
    if debt.stuck_because == because:
        return Unchanged(debt)
    debt.stuck_since = (debt.stuck_since or clock.today()) if because else None
    debt.stuck_because = because
    debt.version += 1
    debt.save(update_fields=["stuck_because", "stuck_since", "version"])
    return Done(events.DEBT_STUCK if because else events.DEBT_UNSTUCK, debt)


def _check(household: Household, told: DebtTold) -> None:
    for person_id, field in ((told.about_id, "about"), (told.dealt_person_id, "dealt_with")):
        if person_id:
            person_of(household, person_id, field=field)
    if told.dealt_professional_id and told.dealt_professional_id not in {
        one.professional_id for one in seated(household)
    }:
        raise Refused(_("Kies iemand die aan tafel zit."), field="dealt_with")


def note_amount(debt: Debt, *, amount: Decimal, on: date, why: str) -> DebtAmount:
    """A line in the course of the debt. Raises Refused for a day that still has to come."""
    if on > clock.today():
        raise Refused(_("Deze dag moet nog komen."), field="on")
    return DebtAmount.objects.create(
        household_id=debt.household_id, about_id=debt.about_id, debt=debt, amount=amount, on=on, why=why
    )


def refuse_unless_theirs(actor: Actor, thing: Debt | LivingMoney) -> None:
    """The one rule says for whom somebody writes; who is there for one person does not write about all."""
    if not can(actor, KEEP, thing):
        raise Refused(_("U bent niet voor het hele huishouden betrokken. Kies over wie het gaat."), field="about")
