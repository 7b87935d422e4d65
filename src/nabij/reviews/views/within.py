"""What every page of looking together stands in, and how one says that somebody else was first."""

from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from nabij.access.rules import get
from nabij.access.views import Request
from nabij.households.frame import household_frame
from nabij.households.models import Household
from nabij.kernel.errors import Conflict, NotFound, Refused
from nabij.plans.queries import last_change
from nabij.reviews.access import EDIT, VIEW, must_see_the_whole
from nabij.reviews.models import Review

TAB = "plans:plan"


def seen(request: Request, household_id: UUID) -> Household:
    """The household, for who reads all of its plan."""
    household = get(request.actor, VIEW, Household, household_id)
    must_see_the_whole(request.actor, household.pk)
    return household


def edited(request: Request, household_id: UUID) -> Household:
    """The household, for who writes its plan."""
    return get(request.actor, EDIT, Household, household_id)


def review_of(request: Request, household_id: UUID, review_id: UUID, *, edit: bool = False) -> Review:
    """One time, within its household."""
    review = get(request.actor, EDIT if edit else VIEW, Review, review_id)
    if review.household_id != household_id:
        raise NotFound("a review of another household")
    return review


def url(name: str, *ids: UUID) -> str:
    return reverse(f"reviews:{name}", args=ids)


def frame(request: Request, household: Household) -> dict[str, Any]:
    return household_frame(request, household, tab=TAB)


def refuse(form: forms.Form, refused: Refused) -> None:
    """Show what a command said at the field it belongs to."""
    form.add_error(refused.field if refused.field in form.fields else None, refused.message)


def show_conflict(
    request: Request, thing: UUID, conflict: Conflict, form: forms.Form, *, field: str, back: str
) -> HttpResponse:
    """Two people wrote at once: both texts, nothing lost (409)."""
    last = last_change(thing)
    sent = form.data if isinstance(form.data, QueryDict) else QueryDict()
    kept = [(name, one) for name in sent for one in sent.getlist(name) if name not in {*_REPLACED, field}]
    context = {
        "title": form.fields[field].label, "field_label": form.fields[field].label, "field_name": field,
        "mine": form.cleaned_data[field], "theirs": conflict.theirs, "version": conflict.version,
        "theirs_by": last.actor_name if last else _("iemand anders"),
        "theirs_at": date_format(last.created_at, "j F, H:i") if last else "",
        "kept_fields": kept, "cancel_url": back, "action_url": request.path,
    }  # fmt: skip
    return render(request, "ui/conflict.html", context, status=409)


_REPLACED = {"csrfmiddlewaretoken", "version"}
