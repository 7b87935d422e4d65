"""What the pages of the debts share: getting a debt, the people to choose from, one way to post a form."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from nabij.access.answers import see_other, show_refusal
from nabij.access.permissions import Permission
from nabij.access.rules import get
from nabij.access.views import Request
from nabij.households.frame import story_frame
from nabij.households.models import Household
from nabij.households.queries import people_of, table_of
from nabij.kernel.errors import Conflict, NotFound, Refused
from nabij.money.models import Debt
from nabij.money.queries import DebtLine, debt_line

VIEW, KEEP = Permission.DEBT_VIEW, Permission.DEBT_KEEP
PAGE = "money:debts"


def household_of(request: Request, household_id: UUID, permission: Permission = KEEP) -> Household:
    return get(request.actor, permission, Household, household_id)


def line_of(request: Request, household: Household, debt_id: UUID) -> DebtLine:
    """The debt with its course. Raises NotFound for one of another household."""
    line = debt_line(request.actor, household, debt_id)
    if line is None:
        raise NotFound("Debt")
    return line


def people_to_choose(request: Request, household: Household) -> list[tuple[str, str]]:
    return [(str(one.person_id), one.person.name) for one in people_of(request.actor, household)]


def helpers_to_choose(request: Request, household: Household) -> list[tuple[str, str]]:
    """Who sits at the table, each once."""
    seats = table_of(request.actor, household).now
    return list({str(one.professional_id): one.professional.name for one in seats}.items())


def list_url(household_id: UUID) -> str:
    return reverse(PAGE, args=[household_id])


def debt_url(debt: Debt) -> str:
    return reverse("money:debt", args=[debt.household_id, debt.pk])


def show_form(
    request: Request, household: Household, form: forms.Form, *, title: str, submit: str, back: str, lead: str = ""
) -> HttpResponse:
    """A form on a page of its own; 422 when it was sent and something is wrong with it."""
    words = {"form": form, "title": title, "submit": submit, "back_url": back, "lead": lead}
    page = story_frame(request, household, page=PAGE) | words
    return render(request, "money/form.html", page, status=422 if form.is_bound else 200)


def accepted(form: forms.Form, act: Callable[[dict[str, Any]], object]) -> bool:
    """Whether what was sent is well and the command took it; what it refused stands at its field.

    Raises Conflict when somebody else was first.
    """
    if not form.is_valid():
        return False
    try:
        act(form.cleaned_data)
    except Conflict:
        raise
    except Refused as refused:
        show_refusal(form, refused)
        return False
    return True


def to_debt(debt: Debt) -> HttpResponse:
    return see_other(debt_url(debt))
