"""One way to show a form about a plan: on its own page, or in place of the plan when htmx asks."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from nabij.access.views import Request
from nabij.drafts.keeping import draft_of
from nabij.households.frame import household_frame
from nabij.households.models import Household
from nabij.kernel import clock
from nabij.kernel.errors import Conflict, Refused
from nabij.plans.queries import last_change

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


def refuse(form: forms.Form, refused: Refused) -> None:
    """Show what a command said at the field it belongs to."""
    form.add_error(refused.field if refused.field in form.fields else None, refused.message)


def show_conflict(
    request: Request, thing: UUID, conflict: Conflict, form: forms.Form, *, field: str, back: str
) -> HttpResponse:
    """Two people wrote at once: both texts, nothing lost (409)."""
    last = last_change(thing)
    kept = [(name, value) for name in form.data for value in _all(form, name) if name not in _REPLACED | {field}]
    context = {
        "title": str(form.fields[field].label), "field_label": form.fields[field].label, "field_name": field,
        "mine": form.cleaned_data[field], "theirs": conflict.theirs, "version": conflict.version,
        "theirs_by": last.actor_name if last else _("iemand anders"),
        "theirs_at": date_format(last.created_at if last else clock.now(), "j F, H:i"),
        "kept_fields": kept, "cancel_url": back, "action_url": request.path,
    }  # fmt: skip
    return render(request, "ui/conflict.html", context, status=409)


_REPLACED = {"csrfmiddlewaretoken", "version"}


def _all(form: forms.Form, name: str) -> list[str]:
    values: list[str] = form.data.getlist(name) if hasattr(form.data, "getlist") else [form.data[name]]
    return values
