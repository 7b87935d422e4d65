"""What was asked around a household, asking, and one request with what is to be done about it."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_http_methods, require_safe

from nabij.access.answers import accepted, look_again, see_other, show_refusal
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.budget.access import ASK, VIEW
from nabij.budget.commands.asking import answer_question, ask_budget, withdraw_request
from nabij.budget.forms.asking import AskForm
from nabij.budget.forms.later import AnswerForm, BecauseForm
from nabij.budget.income import income_effect
from nabij.budget.models import BudgetRequest
from nabij.budget.protection import Protection, has_debts, known_protection
from nabij.budget.queries.alike import alike, asked_lately
from nabij.budget.queries.of_household import payees_to_choose, requests_of, whole_request
from nabij.budget.steps import deadline_words, steps_of
from nabij.budget.views.household import (
    METHODS,
    form_page,
    frame,
    household_of,
    list_url,
    request_of,
    request_url,
    sent,
)
from nabij.discretion.queries import decided_already
from nabij.drafts.keeping import discard, draft_of
from nabij.households.frame import shared_frame
from nabij.households.models import Household
from nabij.households.queries import people_of
from nabij.kernel.errors import Refused
from nabij.kernel.records import new_id
from nabij.ui.messages import tell

DRAFT = "budget"
PRESETS = (
    _lazy("Wasmachine"), _lazy("Koelkast"), _lazy("Bed en matras"), _lazy("Huur van deze maand"),
    _lazy("Energierekening"), _lazy("Fiets voor school of werk"), _lazy("Reiskosten"), _lazy("Cursus of diploma"),
    _lazy("Bril"), _lazy("Laptop voor school"),
)  # fmt: skip
AGAIN = ("what", "amount", "prevents", "otherwise", "kind", "in_return", "months", "on_paper")


@require_safe
@requires(VIEW, purpose=_lazy("maatwerkbudget van dit gezin bekijken"))
def of_household(request: Request, household_id: UUID) -> HttpResponse:
    """What runs, with its clock; and what is over."""
    household = household_of(request, household_id, VIEW)
    found = requests_of(request.actor, household)
    page = {
        "running": [(one, deadline_words(one)) for one in found if not one.is_done],
        "over": [one for one in found if one.is_done],
    }
    return render(request, "budget/of_household.html", frame(request, household) | page)


@require_http_methods(METHODS)
@requires(ASK, purpose=_lazy("maatwerkbudget vragen"))
def ask(request: Request, household_id: UUID) -> HttpResponse:
    """Ask; the same form sent twice leads to the same request."""
    return _ask(request, household_of(request, household_id), None)


@require_http_methods(METHODS)
@requires(ASK, purpose=_lazy("maatwerkbudget opnieuw vragen"))
def ask_again(request: Request, household_id: UUID, budget_request_id: UUID) -> HttpResponse:
    """Ask anew what was refused or taken back; what stood there stands in the form."""
    earlier = request_of(request, household_id, budget_request_id)
    return _ask(request, household_of(request, household_id), earlier)


def _ask(request: Request, household: Household, earlier: BudgetRequest | None) -> HttpResponse:
    draft = None if sent(request) or earlier else draft_of(request.actor, DRAFT, household.pk)
    people = [(str(one.person_id), one.person.name) for one in people_of(request.actor, household)]
    known = known_protection(household.pk)
    first = _first(earlier) | (draft or {}) | _decided(request, household) | {"key": new_id()}
    form = AskForm(sent(request), people=people, asks_protection=known == Protection.NONE, initial=first)
    if form.is_bound and form.is_valid():
        try:
            made = ask_budget(
                request.actor, household.pk, key=form.cleaned_data["key"], asked=form.asked(), earlier=earlier
            )
        except Refused as refused:
            show_refusal(form, refused)
        else:
            discard(request.actor, DRAFT, household.pk)
            tell(request, _said(made))
            return see_other(request_url(made))
    page = frame(request, household) | {
        "form": form, "draft": draft, "payees": payees_to_choose(request.actor),
        "protection": known, "has_debts": has_debts(household.pk), "earlier": earlier, "presets": PRESETS,
        "lately": [] if earlier else asked_lately(request.actor, household),
        "gift_effect": income_effect(BudgetRequest.Kind.GIFT), "loan_effect": income_effect(BudgetRequest.Kind.LOAN),
    }  # fmt: skip
    return look_again(request, "budget/ask.html", page) if form.is_bound else render(request, "budget/ask.html", page)


def _said(made: BudgetRequest) -> str:
    if made.is_loan and made.protection != Protection.NONE:
        return _("Gevraagd. Vraag nu eerst het ja van wie over de schulden of het geld gaat.")
    return _("Gevraagd. Wie mag tekenen heeft bericht.")


def _first(earlier: BudgetRequest | None) -> dict[str, Any]:
    if earlier is None:
        return {}
    named = {name: getattr(earlier, name) for name in AGAIN if getattr(earlier, name) not in (None, "")}
    return named | {"payee": earlier.payee.name, "iban": earlier.payee.iban, "about": str(earlier.about_id or "")}


def _decided(request: Request, household: Household) -> dict[str, Any]:
    """What stands in the form after a yes to "may I?"."""
    found = decided_already(request.actor, household, request.GET.get("antwoord", ""))
    return {"what": found.what, "amount": found.amount, "payee": found.payee} if found else {}


@require_safe
@requires(VIEW, purpose=_lazy("een maatwerkbudget bekijken"))
def by_number(request: Request, budget_request_id: UUID) -> HttpResponse:
    """From a notice to the page of the household."""
    return redirect(request_url(get(request.actor, VIEW, BudgetRequest, budget_request_id)))


@require_http_methods(METHODS)
@requires(VIEW, purpose=_lazy("een maatwerkbudget bekijken"))
def show(request: Request, household_id: UUID, budget_request_id: UUID) -> HttpResponse:
    """One request: where it stands, and what is asked of whom. A POST answers the question of who signs."""
    household = household_of(request, household_id, VIEW)
    asked = request_of(request, household_id, budget_request_id, VIEW)
    form = AnswerForm(sent(request))
    if accepted(form, lambda: answer_question(request.actor, asked.pk, **form.cleaned_data)):
        tell(request, _("Uw antwoord is gegeven. De aanvraag wacht weer op een handtekening."))
        return see_other(request_url(asked))
    of = whole_request(request.actor, asked)
    page = frame(request, household) | {
        "of": of, "asked": of.request, "form": form, "steps": steps_of(of), "deadline": deadline_words(of),
        "effect": income_effect(asked.kind), "list_url": list_url(household_id),
        "earlier": alike(request.actor, asked, VIEW),
    }  # fmt: skip
    return render(request, "budget/show.html", page, status=422 if form.is_bound else 200)


@require_http_methods(METHODS)
@requires(ASK, purpose=_lazy("een maatwerkbudget intrekken"))
def withdraw(request: Request, household_id: UUID, budget_request_id: UUID) -> HttpResponse:
    """It is not needed any more; it can be asked anew."""
    asked = request_of(request, household_id, budget_request_id)
    form = BecauseForm(sent(request), label=_("Waarom is het niet meer nodig?"), required=False)
    return form_page(
        request, asked, form, lambda: withdraw_request(request.actor, asked.pk, **form.cleaned_data),
        said=_("De aanvraag is ingetrokken. U kunt het altijd opnieuw vragen."),
        title=_("Maatwerkbudget intrekken"), submit=_("Intrekken"),
        lead=_("Is er al getekend, dan komt het geld weer vrij. Is er al betaald, dan kan intrekken niet meer."),
    )  # fmt: skip


@require_safe
@requires(VIEW, purpose=_lazy("maatwerkbudget tonen aan het gezin"))
def shared(request: Request, household_id: UUID) -> HttpResponse:
    """Turned to the family: what is asked for them, where it stands, and what of a loan is still to come."""
    household = household_of(request, household_id, VIEW)
    around = shared_frame(request, household, page="budget:shared")
    found = [
        {"of": one, "what": around["names"].in_text(one.request.what), "steps": steps_of(one)}
        for one in requests_of(request.actor, household, on_paper=True)
    ]
    return render(request, "budget/shared.html", around | {"found": found})
