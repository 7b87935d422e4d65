"""One debt: how it stands, what was agreed, and how it went."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_POST

from nabij.access.answers import both_texts, look_again, see_other
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.households.frame import story_frame
from nabij.households.models import Household
from nabij.kernel import clock
from nabij.kernel.errors import Conflict, NotFound
from nabij.money.commands.debts import change_debt, remove_debt, say_stuck, set_debt_state
from nabij.money.forms import AmountForm, DebtForm, StateForm, StuckForm
from nabij.money.models import Debt
from nabij.money.queries import DebtLine
from nabij.money.views.pages import (
    KEEP,
    PAGE,
    VIEW,
    accepted,
    debt_url,
    helpers_to_choose,
    household_of,
    line_of,
    list_url,
    people_to_choose,
    show_form,
    to_debt,
)
from nabij.ui.messages import tell


def debt_of(request: Request, household_id: UUID, debt_id: UUID) -> Debt:
    """The debt, if this person keeps it. Raises NotFound for one of another household."""
    found = get(request.actor, KEEP, Debt, debt_id)
    if found.household_id != household_id:
        raise NotFound("Debt")
    return found


@requires(VIEW, purpose=_lazy("één schuld bekijken"))
def debt(request: Request, household_id: UUID, debt_id: UUID) -> HttpResponse:
    """What is owed, what was agreed, what the creditor says."""
    household = household_of(request, household_id, VIEW)
    line = line_of(request, household, debt_id)
    form = AmountForm(initial={"on": clock.today()})
    return render(request, "money/debt.html", about_debt(request, household, line, amount_form=form))


def about_debt(request: Request, household: Household, line: DebtLine, **forms: Any) -> dict[str, Any]:
    """The page of one debt, with the forms on it as they were sent."""
    amount = forms.get("amount_form") or AmountForm(initial={"on": clock.today()})
    stuck = forms.get("stuck_form") or StuckForm(initial={"because": line.debt.stuck_because})
    return story_frame(request, household, page=PAGE) | {"line": line, "amount_form": amount, "stuck_form": stuck}


@requires(KEEP, purpose=_lazy("een schuld verbeteren"))
def change(request: Request, household_id: UUID, debt_id: UUID) -> HttpResponse:
    """Write it better."""
    household, stands = household_of(request, household_id), debt_of(request, household_id, debt_id)
    form = DebtForm(
        request.POST if request.method == "POST" else None, is_new=False, initial=_initial(stands),
        people=people_to_choose(request, household), helpers=helpers_to_choose(request, household),
    )  # fmt: skip
    try:
        if form.is_bound and accepted(form, lambda said: _changed(request, stands, form, said["version"])):
            tell(request, _("Bewaard."))
            return to_debt(stands)
    except Conflict as conflict:
        return both_texts(
            request, form, conflict, field="creditor", thing=stands.pk, now=_initial(stands), back=debt_url(stands)
        )  # fmt: skip
    return show_form(request, household, form, title=stands.creditor, submit=_("Bewaren"), back=debt_url(stands))


def _changed(request: Request, stands: Debt, form: DebtForm, version: int | None) -> Debt:
    return change_debt(request.actor, stands.pk, version=version or 0, told=form.told())


def _initial(stands: Debt) -> dict[str, Any]:
    dealt = f"pro:{stands.dealt_professional_id}" if stands.dealt_professional_id else ""
    dealt = f"person:{stands.dealt_person_id}" if stands.dealt_person_id else dealt
    return {
        "creditor": stands.creditor, "kind": stands.kind, "about": str(stands.about_id or ""),
        "what_for": stands.what_for, "since": stands.since, "dealt_with": dealt, "version": stands.version,
    }  # fmt: skip


@requires(KEEP, purpose=_lazy("opschrijven hoe een schuld ervoor staat"))
@require_POST
def state(request: Request, household_id: UUID, debt_id: UUID) -> HttpResponse:
    """Open, disputed, paid or remitted; with the way back."""
    stands = debt_of(request, household_id, debt_id)
    form = StateForm(request.POST)
    if accepted(form, lambda said: set_debt_state(request.actor, stands.pk, state=Debt.State(said["state"]))):
        tell(request, _("Opgeschreven."))
    else:
        tell(request, _("Kies hoe het met deze schuld staat."), tone="attention")
    return to_debt(stands)


@requires(KEEP, purpose=_lazy("opschrijven dat een schuldeiser niet wil"))
@require_POST
def stuck(request: Request, household_id: UUID, debt_id: UUID) -> HttpResponse:
    """Why the creditor does not move; empty when it does again."""
    household, stands = household_of(request, household_id), debt_of(request, household_id, debt_id)
    form = StuckForm(request.POST)
    if accepted(form, lambda said: say_stuck(request.actor, stands.pk, because=said["because"])):
        tell(request, _("Opgeschreven."))
        return to_debt(stands)
    line = line_of(request, household, debt_id)
    return look_again(request, "money/debt.html", about_debt(request, household, line, stuck_form=form))


@requires(KEEP, purpose=_lazy("een schuld die er per vergissing staat, weghalen"))
@require_POST
def remove(request: Request, household_id: UUID, debt_id: UUID) -> HttpResponse:
    """It was put there by mistake today."""
    stands = debt_of(request, household_id, debt_id)
    remove_debt(request.actor, stands.pk)
    tell(request, _("De schuld staat niet meer op de lijst."))
    return see_other(list_url(household_id))


def back_url(name: str, household_id: UUID, debt_id: UUID, thing: UUID) -> str:
    """The address that takes something of this debt back."""
    return reverse(f"money:{name}", args=[household_id, debt_id, thing])
