"""A loan that runs: booking what came in, and agreeing otherwise when a month is missed."""

from datetime import date
from decimal import Decimal

from django.db.models import Max
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.budget import events
from nabij.budget.models import BudgetRequest, Instalment
from nabij.budget.payment_of import locked_payment
from nabij.budget.plans import at_so_much, open_instalments, write_instalments
from nabij.households.commands.seating import professional_of
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.kernel.money import format_euro
from nabij.ledger.booking import outstanding, repay
from nabij.ledger.booking.posting import Said

MOST_MONTHS = 120


@command(Permission.BUDGET_PAY, Instalment)
def book_instalment(
    actor: Actor, instalment: Instalment, *, on: date | None = None, reference: str = ""
) -> Outcome[Instalment]:
    """What was to come back this month came in: booked in the ledger, once. Raises Refused when the agreement changed
    meanwhile, for a day to come, and when it is more than what is still open. Locks the payment before the instalment,
    as whoever agrees otherwise or signs for a gift does."""
    request = BudgetRequest.objects.get(pk=instalment.request_id)
    payment = locked_payment(request)
    instalment = Instalment.objects.select_for_update().get(pk=instalment.pk)
    if instalment.paid_on is not None:
        return Unchanged(instalment)
    if instalment.replaced_at is not None:
        raise Refused(_("Hierover is iets anders afgesproken. Kijk opnieuw welke termijnen er staan."))
    if on is not None and on > clock.today():
        raise Refused(_("Deze dag moet nog komen."), field="on")
    said = Said(by=professional_of(actor), on=on, reference=reference)
    repay(payment, instalment.amount, said, key=str(instalment.pk))
    instalment.paid_on = on or clock.today()
    instalment.save(update_fields=["paid_on"])
    facts = {"number": request.number, "amount": format_euro(instalment.amount)}
    return Done(events.INSTALMENT_BOOKED, instalment, facts)


def open_amount(request: BudgetRequest) -> Decimal:
    """What is still to come back by the ledger, in euros; nothing before it was paid out."""
    return outstanding(request.payment) if request.payment else Decimal(0)


@command(Permission.BUDGET_ASK, BudgetRequest, lock=True)
def agree_otherwise(
    actor: Actor, request: BudgetRequest, *, per_month: Decimal, first_month: date, because: str
) -> Outcome[BudgetRequest]:
    """Later, or less a month: what is still open is agreed anew with the family. What was paid stays.

    Raises Refused when nothing is open, for a month that was, and for so little that it would last over ten years.
    """
    rest = outstanding(locked_payment(request)) if request.payment_id else Decimal(0)
    if not rest:
        raise Refused(_("Van deze lening staat niets meer open."))
    first = first_month.replace(day=1)
    if first < clock.today().replace(day=1):
        raise Refused(_("Kies een maand die nog komt."), field="first_month")
    if per_month <= 0 or rest / per_month > MOST_MONTHS:
        raise Refused(
            _("Zo duurt het langer dan tien jaar. Vraag dan liever om er een gift van te maken."), field="per_month"
        )
    if not because:
        raise Refused(_("Schrijf op waarom de afspraak verandert."), field="because")
    open_instalments(request).update(replaced_at=clock.now(), replaced_because=because)
    last = Instalment.objects.filter(request=request).aggregate(last=Max("number"))["last"] or 0
    write_instalments(request, at_so_much(rest, per_month), first, after=last)
    return Done(events.PLAN_CHANGED, request, {"number": request.number})
