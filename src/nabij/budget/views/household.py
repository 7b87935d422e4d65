"""What the pages of a household's custom budgets share: getting a request, and a form on a page of its own."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from nabij.access.answers import accepted, see_other
from nabij.access.permissions import Permission
from nabij.access.rules import get
from nabij.access.views import Request
from nabij.budget.access import ASK, VIEW
from nabij.budget.models import BudgetRequest
from nabij.households.frame import household_frame
from nabij.households.models import Household
from nabij.kernel.errors import NotFound
from nabij.ui.messages import tell

METHODS = ["GET", "HEAD", "POST"]
TAB = "workspace:household"


def household_of(request: Request, household_id: UUID, permission: Permission = ASK) -> Household:
    return get(request.actor, permission, Household, household_id)


def request_of(
    request: Request, household_id: UUID, budget_request_id: UUID, permission: Permission = ASK
) -> BudgetRequest:
    """The request. Raises NotFound for one of another household."""
    found = get(request.actor, permission, BudgetRequest, budget_request_id)
    if found.household_id != household_id:
        raise NotFound(BudgetRequest.__name__)
    return found


def list_url(household_id: UUID) -> str:
    return reverse("budget:of_household", args=[household_id])


def request_url(asked: BudgetRequest) -> str:
    return reverse("budget:show", args=[asked.household_id, asked.pk])


def frame(request: Request, household: Household) -> dict[str, Any]:
    return household_frame(request, household, tab=TAB)


def sent(request: Request) -> Any:
    """What was posted; None when the form is asked for."""
    return request.POST if request.method == "POST" else None


def form_page(
    request: Request, asked: BudgetRequest, form: forms.Form, act: Callable[[], object], *, said: str, **words: Any
) -> HttpResponse:
    """A form about one request on a page of its own; after it the request itself, with a sentence that it was done.

    `words` are title and submit, and a lead where it needs one.
    """
    if accepted(form, act):
        tell(request, said)
        return see_other(request_url(asked))
    household = household_of(request, asked.household_id, VIEW)
    page = frame(request, household) | {"form": form, "asked": asked, "back_url": request_url(asked), **words}
    return render(request, "budget/form.html", page, status=422 if form.is_bound else 200)
