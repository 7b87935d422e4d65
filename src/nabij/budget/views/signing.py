"""Signing on a phone: what waits, one screen that says all of it, one button."""

from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from nabij.access.answers import accepted, see_other
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.budget.access import SIGN
from nabij.budget.commands.signing import refuse_request, send_back, sign_request
from nabij.budget.commands.writing_off import refuse_write_off, sign_write_off
from nabij.budget.forms.later import BecauseForm, QuestionForm, SignForm
from nabij.budget.models import BudgetRequest, WriteOff
from nabij.budget.queries.alike import alike
from nabij.budget.queries.signing import beside, gifts_to_sign, one_to_sign, signed_before, to_sign, whose_yes
from nabij.budget.views.household import METHODS
from nabij.households.nameless import without_names
from nabij.households.screen_names import ScreenNames
from nabij.kernel import clock
from nabij.ledger.deadlines import time_left
from nabij.ledger.queries.books import left_for
from nabij.ledger.queries.paying import ibans_to_see
from nabij.ui.messages import tell

LIST = "budget:to_sign"


@require_safe
@requires(SIGN, purpose=_lazy("zien wat op een handtekening wacht"))
def waiting(request: Request) -> HttpResponse:
    """What waits, the soonest term first."""
    found, before = to_sign(request.actor), signed_before(request.actor)
    names = without_names({one.household_id for one in [*found, *before]})
    page = {
        "found": [(one, time_left(one.pay_by), whose_yes(one), names[one.household_id]) for one in found],
        "gifts": gifts_to_sign(request.actor),
        "before": [(one, names[one.household_id]) for one in before],
        "budgets": left_for(request.actor),
        "ibans": ibans_to_see(request.actor),
    }
    return render(request, "budget/to_sign.html", page)


@require_http_methods(METHODS)
@requires(SIGN, purpose=_lazy("tekenen voor een maatwerkbudget"))
def sign(request: Request, budget_request_id: UUID) -> HttpResponse:
    """Who asks, for what, why, what otherwise, what is left; a POST signs."""
    asked = one_to_sign(request.actor, budget_request_id)
    form = _sign_form(request, asked)
    if request.method != "POST":
        return _screen(request, asked)
    if accepted(form, lambda: sign_request(request.actor, asked.pk, **form.cleaned_data)):
        tell(request, _("Getekend. De uitbetaling heeft de opdracht."))
        return see_other(reverse(LIST))
    return _screen(request, asked, sign_form=form)


@requires(SIGN, purpose=_lazy("een vraag stellen over een maatwerkbudget"))
@require_POST
def question(request: Request, budget_request_id: UUID) -> HttpResponse:
    """Back to who asked, with a question."""
    asked, form = one_to_sign(request.actor, budget_request_id), QuestionForm(request.POST)
    if accepted(form, lambda: send_back(request.actor, asked.pk, **form.cleaned_data)):
        tell(request, _("Uw vraag is gesteld. De termijn loopt door."))
        return see_other(reverse(LIST))
    return _screen(request, asked, question_form=form)


@requires(SIGN, purpose=_lazy("een maatwerkbudget niet tekenen"))
@require_POST
def refuse(request: Request, budget_request_id: UUID) -> HttpResponse:
    """Not this, because."""
    asked, form = one_to_sign(request.actor, budget_request_id), _refuse_form(request.POST)
    if accepted(form, lambda: refuse_request(request.actor, asked.pk, **form.cleaned_data)):
        tell(request, _("Niet getekend. Wie het vroeg leest waarom, en kan het opnieuw vragen."))
        return see_other(reverse(LIST))
    return _screen(request, asked, refuse_form=form)


def _without_names(asked: BudgetRequest | WriteOff) -> ScreenNames:
    """One signs for what is needed, and needs nobody's name for it."""
    return without_names([asked.household_id])[asked.household_id]


def _sign_form(request: Request, asked: BudgetRequest) -> SignForm:
    return SignForm(request.POST if request.method == "POST" else None, is_late=asked.pay_by < clock.now())


def _refuse_form(data: Any = None) -> BecauseForm:
    return BecauseForm(data, label=_("Waarom niet? Wie het vroeg leest dit."))


def _screen(request: Request, asked: BudgetRequest, **given: forms.Form) -> HttpResponse:
    """The one screen; with what was typed wrong (422)."""
    weighed = beside(request.actor, asked)
    page: dict[str, Any] = {
        "asked": asked, "names": _without_names(asked), "beside": weighed, "earlier": alike(request.actor, asked, SIGN),
        "left_after": weighed.left_after(asked.amount),
        "clock": time_left(asked.pay_by), "is_late": asked.pay_by < clock.now(),
        "sign_form": SignForm(is_late=asked.pay_by < clock.now()), "question_form": QuestionForm(),
        "refuse_form": _refuse_form(), "list_url": reverse(LIST),
    }  # fmt: skip
    return render(request, "budget/sign.html", page | given, status=422 if given else 200)


@require_http_methods(METHODS)
@requires(SIGN, purpose=_lazy("tekenen dat een lening een gift wordt"))
def write_off(request: Request, write_off_id: UUID) -> HttpResponse:
    """Why the rest cannot come back; a POST signs."""
    asked = get(request.actor, SIGN, WriteOff, write_off_id)
    form = forms.Form(request.POST if request.method == "POST" else None)
    if accepted(form, lambda: sign_write_off(request.actor, asked.pk)):
        tell(request, _("Getekend. De rest van de lening is een gift."))
        return see_other(reverse(LIST))
    return _gift_screen(request, asked, form, _refuse_form())


@requires(SIGN, purpose=_lazy("een lening een lening laten"))
@require_POST
def keep_loan(request: Request, write_off_id: UUID) -> HttpResponse:
    """It stays a loan, because."""
    asked, form = get(request.actor, SIGN, WriteOff, write_off_id), _refuse_form(request.POST)
    if accepted(form, lambda: refuse_write_off(request.actor, asked.pk, **form.cleaned_data)):
        tell(request, _("Het blijft een lening. Wie het vroeg leest waarom."))
        return see_other(reverse(LIST))
    return _gift_screen(request, asked, forms.Form(), form)


def _gift_screen(request: Request, asked: WriteOff, form: forms.Form, refuse_form: forms.Form) -> HttpResponse:
    page = {
        "gift": asked,
        "names": _without_names(asked),
        "form": form,
        "refuse_form": refuse_form,
        "list_url": reverse(LIST),
    }
    return render(request, "budget/write_off.html", page, status=422 if form.is_bound or refuse_form.is_bound else 200)
