"""Handing on: more than money to the team, an arrear to the list of debts, to the partner *that* it was taken up."""

from datetime import date
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.access.rules import get
from nabij.arrears import events, notices
from nabij.arrears.commands.sorting import refuse_when_taken
from nabij.arrears.doubles import AlreadyListed, standing_like
from nabij.arrears.joining import PURPOSE
from nabij.arrears.models import ArrearsCase, ArrearsSignal, PartnerKind, PartnerTold
from nabij.arrears.secret import kept_secret
from nabij.directory.models import Organisation
from nabij.intake.commands.reporting import AboutWhom, Grounds, write_report
from nabij.intake.models import Report
from nabij.kernel.errors import NotFound, Refused
from nabij.kernel.partial_dates import PartialDate
from nabij.money.commands.debts import note_amount
from nabij.money.models import Debt, DebtAmount
from nabij.money.models.debts import CreditorKind
from nabij.notices.telling import tell

SORT = Permission.ARREARS_SORT
PLACE = ("street", "house_number", "house_addition", "postcode", "town", "elsewhere")
CREDITORS: dict[str, str] = {
    PartnerKind.ENERGY: CreditorKind.ENERGY,
    PartnerKind.WATER: CreditorKind.ENERGY,
    PartnerKind.RENT: CreditorKind.HOUSING,
    PartnerKind.MORTGAGE: CreditorKind.HOUSING,
    PartnerKind.CAK_INSURANCE: CreditorKind.HEALTH_OFFICE,
    PartnerKind.CAK_CONTRIBUTION: CreditorKind.HEALTH_OFFICE,
    PartnerKind.HEALTH: CreditorKind.HEALTH_INSURER,
    PartnerKind.DUO: CreditorKind.STUDENT_LOANS,
    PartnerKind.TAX: CreditorKind.TAX,
    PartnerKind.ALLOWANCES: CreditorKind.BENEFITS,
}


@command(SORT, ArrearsCase, lock=True)
def hand_to_team(
    actor: Actor, case: ArrearsCase, *, what: str, urgency: str, family_knows: str, not_told_because: str = ""
) -> Outcome[Report]:
    """It is more than money: the team is asked, with a report as anybody else's; the case stays with whoever has it.

    Raises Refused when a colleague is on it, and when it is not said why the family does not know.
    """
    refuse_when_taken(actor, case)
    if case.report is not None:
        return Unchanged(case.report)
    last = case.signals.order_by("-signalled_on").first()
    if last is None:
        raise Refused(_("In deze zaak ligt geen signaal."))
    grounds = Grounds(
        family_knows=family_knows, not_told_because=not_told_because, basis=Report.Basis.TASK,
        secrecy=Report.Secrecy.NOT_BOUND, purpose=str(PURPOSE),
    )  # fmt: skip
    report = write_report(
        actor, case.area, key=case.pk, about=_about(case, last), what=what, urgency=urgency, grounds=grounds
    ).made
    case.report = report
    case.save(update_fields=["report"])
    return Done(events.CASE_HANDED, report, {"number": case.number, "report": report.number})


def _about(case: ArrearsCase, last: ArrearsSignal) -> AboutWhom:
    """The person as the last creditor describes them; a secret address does not go along."""
    is_secret = case.address_is_secret or kept_secret([case.person_id])
    home = {} if is_secret else {name: getattr(last, name) for name in PLACE}
    return AboutWhom(
        given_names=last.given_names or last.initials, prefix=last.prefix, surname=last.surname, birth=last.birth,
        phone=last.phone, **home,
    )  # fmt: skip


@command(Permission.DEBT_KEEP, ArrearsSignal, lock=True)
def take_over_debt(
    actor: Actor, signal: ArrearsSignal, *, same: UUID | None = None, anyway: bool = False
) -> Outcome[Debt]:
    """Put what was signalled on the household's list of debts, so that nobody types it again.

    Another signal of the same arrear is a newer amount of that debt. `same` is the debt that stood there already:
    nothing is added; `anyway` says that what looks like it is another. Raises Refused when it lies with no household,
    and AlreadyListed when a like debt stands on the list and neither was said.
    """
    if signal.debt is not None:
        return Unchanged(signal.debt)
    household, person = signal.household, signal.case.person if signal.case else None
    if household is None:
        raise Refused(_("Dit signaal ligt bij geen huishouden."))
    if same is not None:
        return _recognise(signal, get(actor, Permission.DEBT_KEEP, Debt, same))
    earlier = ArrearsSignal.objects.filter(
        household=household, organisation=signal.organisation, partner_kind=signal.partner_kind,
        reference=signal.reference, debt__isnull=False,
    )  # fmt: skip
    before = earlier.first() if signal.reference else None
    like = None if before or anyway else standing_like(actor, signal)
    if like:
        raise AlreadyListed(like)
    debt = before.debt if before and before.debt else Debt.objects.create(
        household=household, about=person, creditor=signal.organisation.name,
        kind=CREDITORS.get(signal.partner_kind, CreditorKind.OTHER),
        since=PartialDate(signal.arisen_on.year, signal.arisen_on.month, signal.arisen_on.day),
    )  # fmt: skip
    note_amount(debt, amount=signal.amount, on=signal.signalled_on, why=DebtAmount.Why.STATEMENT)
    signal.debt, signal.debt_was_there = debt, bool(before and before.debt_was_there)
    signal.save(update_fields=["debt", "debt_was_there"])
    return Done(events.DEBT_TAKEN_OVER, debt)


def _recognise(signal: ArrearsSignal, debt: Debt) -> Outcome[Debt]:
    """The signal is a debt that stood on the list: it points at it, and the list stays as it was."""
    if debt.household_id != signal.household_id:
        raise NotFound(Debt.__name__)
    signal.debt, signal.debt_was_there = debt, True
    signal.save(update_fields=["debt", "debt_was_there"])
    return Done(events.DEBT_RECOGNISED, debt)


@command(SORT, Organisation)
def tell_partner(
    actor: Actor, organisation: Organisation, *, month: date, signals: int, taken_up: int
) -> Outcome[PartnerTold]:
    """The partner hears that its signals of a month were taken up or not; never why. Who has an account is noticed."""
    told = {"organisation": organisation, "month": month, "signals": signals, "taken_up": taken_up}
    if before := PartnerTold.objects.filter(**told).first():
        return Unchanged(before)
    made = PartnerTold.objects.create(**told, by_id=actor.id)
    accounts = organisation.professionals.filter(left_on=None, user__isnull=False).values_list("user_id", flat=True)
    said = date_format(month, "F Y")
    tell(notices.MONTH_HEARD, accounts, signals=signals, taken_up=taken_up, month=said)
    return Done(events.PARTNER_TOLD, made, {"organisation": organisation.name, "month": said})
