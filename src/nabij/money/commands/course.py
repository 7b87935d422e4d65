"""How debts go on: new amounts, arrangements and their end, and what is left to live on."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.households.commands.belonging import person_of
from nabij.households.models import Household
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.money import events
from nabij.money.commands.debts import note_amount, refuse_unless_theirs
from nabij.money.models import Arrangement, Debt, DebtAmount, LivingMoney

KEEP = Permission.DEBT_KEEP
Kind = Arrangement.Kind


@command(KEEP, Debt, lock=True)
def write_amount(actor: Actor, debt: Debt, *, amount: Decimal, on: date, why: str) -> Outcome[DebtAmount]:
    """What the debt is now, by a letter, a payment or a guess. Raises Refused for a day to come."""
    made = note_amount(debt, amount=amount, on=on, why=why)
    return Done(events.AMOUNT_WRITTEN, made)


@command(KEEP, DebtAmount, lock=True)
def retract_amount(actor: Actor, stands: DebtAmount) -> Outcome[DebtAmount]:
    """It was a mistake: the line stays readable in the database and counts no more."""
    if stands.retracted_at:
        return Unchanged(stands)
    stands.retracted_at = clock.now()
    stands.save(update_fields=["retracted_at"])
    return Done(events.AMOUNT_RETRACTED, stands)


@dataclass(frozen=True, kw_only=True)
class Agreed:
    """What was agreed with the creditor: amounts in euros, `instalments` as a number of months."""

    kind: str
    starts_on: date
    per_month: Decimal | None = None
    instalments: int | None = None


@command(KEEP, Debt, lock=True)
def make_arrangement(actor: Actor, debt: Debt, *, agreed: Agreed) -> Outcome[Arrangement]:
    """Write down an arrangement. Raises Refused while another one runs, for instalments without an amount, and
    for a debt that is over."""
    if debt.is_settled:
        raise Refused(_("Deze schuld is voorbij. Zet hem eerst weer open."))
    if Arrangement.objects.filter(debt=debt, ends_on=None).exists():
        raise Refused(_("Er loopt al een regeling voor deze schuld. Beëindig die eerst."))
    if agreed.kind == Kind.INSTALMENTS and not agreed.per_month:
        raise Refused(_("Vul in hoeveel er per maand betaald wordt."), field="per_month")
    made = Arrangement.objects.create(
        household_id=debt.household_id, about_id=debt.about_id, debt=debt, kind=agreed.kind,
        per_month=agreed.per_month, instalments=agreed.instalments, starts_on=agreed.starts_on,
    )  # fmt: skip
    return Done(events.ARRANGED, made, {"on": str(made.starts_on)})


@command(KEEP, Arrangement, lock=True)
def end_arrangement(actor: Actor, stands: Arrangement, *, ended: str, because: str = "") -> Outcome[Arrangement]:
    """It was kept, did not work out, or something else came instead. Raises Refused for broken without a reason."""
    if stands.ends_on:
        return Unchanged(stands)
    if ended == Arrangement.Ended.BROKEN and not because:
        raise Refused(_("Schrijf op waardoor het niet lukte."), field="because")
    stands.ends_on = max(clock.today(), stands.starts_on)
    stands.ended, stands.because = ended, because
    stands.save(update_fields=["ends_on", "ended", "because"])
    return Done(events.ARRANGEMENT_ENDED, stands)


@command(KEEP, Arrangement, lock=True)
def resume_arrangement(actor: Actor, stands: Arrangement) -> Outcome[Arrangement]:
    """It had not ended after all. Raises Refused when another one runs by now."""
    if stands.ends_on is None:
        return Unchanged(stands)
    if Arrangement.objects.filter(debt_id=stands.debt_id, ends_on=None).exists():
        raise Refused(_("Er loopt al een andere regeling voor deze schuld."))
    stands.ends_on, stands.ended, stands.because = None, "", ""
    stands.save(update_fields=["ends_on", "ended", "because"])
    return Done(events.ARRANGEMENT_BACK, stands)


@command(KEEP, Household)
def write_living(
    actor: Actor,
    household: Household,
    *,
    left: Decimal | None,
    income: Decimal | None = None,
    costs: Decimal | None = None,
    about_id: UUID | None = None,
) -> Outcome[LivingMoney]:
    """What is left to live on per month as of today; with income and costs known it follows from them.

    Raises Refused when neither is told, or when what is told does not add up.
    """
    if about_id:
        person_of(household, about_id, field="about")
    made = LivingMoney.objects.create(
        household=household, about_id=about_id, income=income, costs=costs, left=_left(left, income, costs)
    )
    refuse_unless_theirs(actor, made)
    return Done(events.LIVING_WRITTEN, made)


def _left(left: Decimal | None, income: Decimal | None, costs: Decimal | None) -> Decimal:
    if income is None or costs is None:
        if left is None:
            raise Refused(_("Vul in wat er overblijft, of wat er binnenkomt én wat eraf gaat."), field="left")
        return left
    if left is not None and left != income - costs:
        raise Refused(_("Dit klopt niet met wat erin komt en eraf gaat. Laat dit leeg, dan rekenen wij."), field="left")
    return income - costs


@command(KEEP, LivingMoney, lock=True)
def retract_living(actor: Actor, stands: LivingMoney) -> Outcome[LivingMoney]:
    """It was a mistake."""
    if stands.retracted_at:
        return Unchanged(stands)
    stands.retracted_at = clock.now()
    stands.save(update_fields=["retracted_at"])
    return Done(events.LIVING_RETRACTED, stands)
