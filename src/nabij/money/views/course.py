"""How a debt goes on: a new amount, an arrangement, its end."""

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_POST

from nabij.access.answers import look_again
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.kernel import clock
from nabij.kernel.errors import NotFound
from nabij.money.commands.course import (
    end_arrangement,
    make_arrangement,
    resume_arrangement,
    retract_amount,
    write_amount,
)
from nabij.money.forms import AmountForm, ArrangementForm, EndForm
from nabij.money.models import Arrangement, DebtAmount
from nabij.money.views.one import about_debt, back_url, debt_of
from nabij.money.views.pages import KEEP, accepted, debt_url, household_of, line_of, show_form, to_debt
from nabij.ui.messages import tell


@requires(KEEP, purpose=_lazy("opschrijven hoe hoog een schuld nu is"))
@require_POST
def amount(request: Request, household_id: UUID, debt_id: UUID) -> HttpResponse:
    """A new letter, a payment, costs on top."""
    household, debt = household_of(request, household_id), debt_of(request, household_id, debt_id)
    form, made = AmountForm(request.POST), []
    if accepted(form, lambda said: made.append(write_amount(request.actor, debt.pk, **said))):
        undo = back_url("amount_back", household_id, debt_id, made[0].pk)
        tell(request, _("Opgeschreven."), undo=undo)
        return to_debt(debt)
    line = line_of(request, household, debt_id)
    return look_again(request, "money/debt.html", about_debt(request, household, line, amount_form=form))


@requires(KEEP, purpose=_lazy("een bedrag terugnemen"))
@require_POST
def amount_back(request: Request, household_id: UUID, debt_id: UUID, debt_amount_id: UUID) -> HttpResponse:
    """It was a mistake."""
    debt = debt_of(request, household_id, debt_id)
    found = get(request.actor, KEEP, DebtAmount, debt_amount_id)
    if found.debt_id != debt.pk:
        raise NotFound("DebtAmount")
    retract_amount(request.actor, found.pk)
    tell(request, _("Het bedrag is teruggenomen."))
    return to_debt(debt)


@requires(KEEP, purpose=_lazy("een regeling opschrijven"))
def agree(request: Request, household_id: UUID, debt_id: UUID) -> HttpResponse:
    """What was agreed with the creditor."""
    household, debt = household_of(request, household_id), debt_of(request, household_id, debt_id)
    form = ArrangementForm(request.POST if request.method == "POST" else None, initial={"starts_on": clock.today()})
    if form.is_bound and accepted(form, lambda _said: make_arrangement(request.actor, debt.pk, agreed=form.agreed())):
        tell(request, _("De regeling staat erbij."))
        return to_debt(debt)
    return show_form(
        request, household, form, title=_("Regeling met %(name)s") % {"name": debt.creditor},
        submit=_("Opschrijven"), back=debt_url(debt),
    )  # fmt: skip


@requires(KEEP, purpose=_lazy("een regeling beëindigen"))
def end(request: Request, household_id: UUID, debt_id: UUID, arrangement_id: UUID) -> HttpResponse:
    """It was kept, or it did not work out; with the way back."""
    household, debt = household_of(request, household_id), debt_of(request, household_id, debt_id)
    stands = _arrangement(request, debt_id, arrangement_id)
    form = EndForm(request.POST if request.method == "POST" else None)
    if form.is_bound and accepted(form, lambda said: end_arrangement(request.actor, stands.pk, **said)):
        undo = back_url("arrangement_back", household_id, debt_id, stands.pk)
        tell(request, _("De regeling is beëindigd."), undo=undo)
        return to_debt(debt)
    return show_form(
        request, household, form, title=_("Regeling beëindigen"), submit=_("Beëindigen"), back=debt_url(debt)
    )


@requires(KEEP, purpose=_lazy("een regeling terugzetten"))
@require_POST
def end_back(request: Request, household_id: UUID, debt_id: UUID, arrangement_id: UUID) -> HttpResponse:
    """It had not ended after all."""
    debt = debt_of(request, household_id, debt_id)
    resume_arrangement(request.actor, _arrangement(request, debt_id, arrangement_id).pk)
    tell(request, _("De regeling loopt weer."))
    return to_debt(debt)


def _arrangement(request: Request, debt_id: UUID, arrangement_id: UUID) -> Arrangement:
    found = get(request.actor, KEEP, Arrangement, arrangement_id)
    if found.debt_id != debt_id:
        raise NotFound("Arrangement")
    return found
