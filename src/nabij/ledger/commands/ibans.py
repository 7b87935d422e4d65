"""Another account number for a payment that waits: asked by who pays, agreed by who signs: four eyes."""

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission, roles_with
from nabij.areas.actors import accounts_with
from nabij.households.commands.seating import professional_of
from nabij.kernel.errors import Refused
from nabij.ledger import events, notices
from nabij.ledger.models import Payment
from nabij.ledger.nameless import refuse_names
from nabij.ledger.states import waiting
from nabij.notices.telling import tell


@command(Permission.BUDGET_PAY, Payment, lock=True)
def propose_iban(actor: Actor, payment: Payment, *, iban: str, because: str) -> Outcome[Payment]:
    """The number was wrong: ask those who sign in this area for a yes to another. Until then it does not go out.

    Raises Refused while the payment is with the bank, and for the number it has.
    """
    if not waiting(Payment.objects.filter(pk=payment.pk)).exists():
        raise Refused(_("Deze betaling wacht niet. Het rekeningnummer kan nu niet worden gewijzigd."))
    if iban == payment.iban:
        raise Refused(_("Dit is het rekeningnummer dat er al staat."), field="iban")
    refuse_names([payment], because, field="because")
    payment.proposed_iban, payment.proposed_because, payment.proposed_by = iban, because, professional_of(actor)
    payment.save(update_fields=["proposed_iban", "proposed_because", "proposed_by"])
    signers = accounts_with(payment.budget.area, *roles_with(Permission.BUDGET_SIGN))
    tell(notices.CHECK_IBAN, signers, thing=payment.pk, professional=actor.name, number=payment.number)
    return Done(events.IBAN_PROPOSED, payment, {"number": payment.number})


@command(Permission.BUDGET_SIGN, Payment, lock=True)
def answer_iban(actor: Actor, payment: Payment, *, yes: bool, seen: str) -> Outcome[Payment]:
    """Yes or no to another account number: to the one that was `seen`, and no other.

    Raises Refused for one's own, for who asked for the money, and when yet another was asked meanwhile.
    """
    asker = payment.proposed_by
    if asker is None:
        return Unchanged(payment)
    if asker.user_id == actor.id:
        raise Refused(_("U heeft dit rekeningnummer zelf opgeschreven. Iemand anders moet ernaar kijken."))
    if payment.asked_by is not None and payment.asked_by.user_id == actor.id:
        raise Refused(_("U vroeg dit geld zelf aan. Iemand anders moet naar het rekeningnummer kijken."))
    if seen != payment.proposed_iban:
        raise Refused(_("Intussen is een ander rekeningnummer gevraagd. Kijk nog eens."))
    if yes:
        payment.iban = payment.proposed_iban
    payment.proposed_iban, payment.proposed_because, payment.proposed_by = "", "", None
    payment.save(update_fields=["iban", "proposed_iban", "proposed_because", "proposed_by"])
    tell(notices.IBAN_ANSWERED, [asker.user_id], thing=payment.pk, professional=actor.name, number=payment.number)
    return Done(events.IBAN_CONFIRMED if yes else events.IBAN_DECLINED, payment, {"number": payment.number})
