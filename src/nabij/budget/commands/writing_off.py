"""Turning what is still open of a loan into a gift: asked with a reason, signed by a second person."""

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.budget import events, notices
from nabij.budget.commands.asking import tell_signers
from nabij.budget.commands.loans import open_amount
from nabij.budget.commands.signing import refuse_own, signing_mandate
from nabij.budget.models import BudgetRequest, WriteOff
from nabij.budget.nameless import refuse_names_behind
from nabij.budget.payment_of import locked_payment
from nabij.budget.plans import open_instalments
from nabij.budget.telling import hears
from nabij.directory.models import Professional
from nabij.households.commands.seating import professional_of
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.kernel.money import format_euro
from nabij.ledger.booking import outstanding
from nabij.ledger.booking import write_off as post_write_off
from nabij.ledger.booking.posting import Said
from nabij.notices.telling import tell

State = WriteOff.State


@command(Permission.BUDGET_ASK, BudgetRequest, lock=True)
def ask_write_off(actor: Actor, request: BudgetRequest, *, because: str) -> Outcome[WriteOff]:
    """Ask that the rest becomes a gift. Raises Refused without a reason, and when nothing is open."""
    standing = WriteOff.objects.filter(request=request, state=State.ASKED).first()
    if standing is not None:
        return Unchanged(standing)
    rest = open_amount(request)
    if not rest:
        raise Refused(_("Van deze lening staat niets meer open."))
    if not because:
        raise Refused(_("Schrijf op waarom: wie tekent leest dit."), field="because")
    by = professional_of(actor)
    made = WriteOff.objects.create(
        household_id=request.household_id, request=request, amount=rest, because=because, asked_by=by
    )
    tell_signers(request, notices.WRITE_OFF, by, thing=made.pk)
    return Done(events.WRITE_OFF_ASKED, made, _facts(made))


@command(Permission.BUDGET_SIGN, WriteOff, lock=True)
def sign_write_off(actor: Actor, asked: WriteOff) -> Outcome[WriteOff]:
    """What is open by now becomes a gift, in the ledger as well. Twice is once.

    Raises Refused for who asked it or sits at that table, and without a mandate for the amount.
    """
    if asked.state == State.SIGNED:
        return Unchanged(asked)
    by = _decide(actor, asked)
    request = BudgetRequest.objects.select_for_update().get(pk=asked.request_id)
    payment = locked_payment(request)
    asked.amount = outstanding(payment)
    asked.signed_under = signing_mandate(request, asked.amount, by)
    if asked.signed_under is None:
        raise Refused(_("%(amount)s gaat boven uw mandaat.") % {"amount": format_euro(asked.amount)})
    # The books name nobody: the reason, in the words of the table, stays with the household.
    because = _("de rest is een gift geworden")
    post_write_off(payment, Said(by=by, because=because))
    open_instalments(request).update(replaced_at=clock.now(), replaced_because=because)
    asked.state = State.SIGNED
    asked.save(update_fields=["state", "amount", "signed_under", "decided_by", "decided_at"])
    return Done(events.WRITE_OFF_SIGNED, asked, _facts(asked))


@command(Permission.BUDGET_SIGN, WriteOff, lock=True)
def refuse_write_off(actor: Actor, asked: WriteOff, *, because: str) -> Outcome[WriteOff]:
    """It stays a loan. Raises Refused without a reason."""
    if asked.state == State.REFUSED:
        return Unchanged(asked)
    if not because:
        raise Refused(_("Schrijf op waarom niet: wie het vroeg hoort dit."), field="because")
    refuse_names_behind([asked.request_id], because, "because")
    _decide(actor, asked)
    asked.state, asked.refused_because = State.REFUSED, because
    asked.save(update_fields=["state", "refused_because", "decided_by", "decided_at"])
    return Done(events.WRITE_OFF_REFUSED, asked, _facts(asked))


def _decide(actor: Actor, asked: WriteOff) -> Professional:
    if asked.state != State.ASKED:
        raise Refused(_("Hierover is al besloten."))
    by = professional_of(actor)
    if asked.asked_by_id == by.pk:
        raise Refused(_("U vroeg dit zelf. Een ander tekent: dat heet vier ogen."))
    refuse_own(asked.request, by)
    asked.decided_by, asked.decided_at = by, clock.now()
    tell(
        notices.WRITE_OFF_DECIDED, [hears(asked.request)], thing=asked.request_id, household=asked.household_id,
        number=asked.request.number, professional=by.name,
    )  # fmt: skip
    return by


def _facts(asked: WriteOff) -> dict[str, object]:
    return {"number": asked.request.number, "amount": asked.amount_text}
