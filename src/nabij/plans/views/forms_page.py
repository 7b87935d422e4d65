"""One way to show a form about a plan: on its own page, or in place of the plan when htmx asks."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from nabij.access.views import Request
from nabij.drafts.keeping import draft_of
from nabij.households.frame import household_frame
from nabij.households.models import Household

TAB = "plans:plan"


@dataclass(frozen=True)
class FormPage:
    """The words round a form, and the thing it is about (the key of its draft)."""

    name: str
    thing: UUID
    title: str
    submit: str
    lead: str = ""
    back: str = ""
    leave: str = ""


def plan_url(household_id: UUID, at: UUID | None = None) -> str:
    """The plan, at the goal that was touched."""
    return reverse("plans:plan", args=[household_id]) + (f"#doel-{at}" if at else "")


def resume(request: Request, page: FormPage) -> dict[str, Any] | None:
    """What this person was typing here, if anything; goes both into `initial` and into `show_form`."""
    return draft_of(request.actor, page.name, page.thing)


def show_form(
    request: Request, household: Household, page: FormPage, form: forms.Form, *, draft: dict[str, Any] | None = None
) -> HttpResponse:
    """The form; 422 when it was sent and something is wrong with it."""
    context = household_frame(request, household, tab=TAB) | in_order(form) | {
        "page": page, "form": form, "draft": draft, "back_url": page.back or plan_url(household.pk),
    }  # fmt: skip
    return render(request, "plans/form.html", context, status=422 if form.is_bound else 200)


def in_order(form: forms.Form) -> dict[str, Any]:
    """The fields of a form: what is asked, and what is seldom filled in, in a fold that opens when it is."""
    folded = [name for name in getattr(form, "rarely", ()) if name in form.fields]
    rarely = [form[name] for name in folded]
    return {
        "asked": [field for field in form if field.name not in folded],
        "rarely": rarely,
        "opened": any(field.errors or _is_told(field) for field in rarely),
    }


def _is_told(field: forms.BoundField) -> bool:
    """Whether something stands in it; a box is ticked or not and says nothing by itself."""
    is_box = isinstance(field.field, forms.BooleanField)
    return not is_box and field.value() not in (None, "", [], ["", "", ""])
