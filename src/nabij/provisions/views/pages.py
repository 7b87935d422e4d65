"""What the pages of provisions share: getting a thing of a household, and one way to post a form."""

from collections.abc import Callable
from typing import Any, TypeVar
from uuid import UUID

from django import forms
from django.db import models
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from nabij.access.answers import accepted, see_other
from nabij.access.permissions import Permission
from nabij.access.rules import get
from nabij.access.views import Request
from nabij.households.frame import story_frame
from nabij.households.models import Household
from nabij.households.queries import people_of
from nabij.kernel.errors import NotFound
from nabij.kernel.records import Record
from nabij.ui.messages import tell

M = TypeVar("M", bound=models.Model)
VIEW, KEEP = Permission.PROVISION_VIEW, Permission.PROVISION_KEEP
PAGE = "provisions:provisions"


def household_of(request: Request, household_id: UUID, permission: Permission = KEEP) -> Household:
    return get(request.actor, permission, Household, household_id)


def thing_of(request: Request, model: type[M], pk: UUID, household_id: UUID) -> M:
    """The thing, to keep. Raises NotFound for one of another household."""
    found = get(request.actor, KEEP, model, pk)
    if getattr(found, "household_id", None) != household_id:
        raise NotFound(model.__name__)
    return found


def people_to_choose(request: Request, household: Household) -> list[tuple[str, str]]:
    return [(str(one.person_id), one.person.name) for one in people_of(request.actor, household)]


def page_url(household_id: UUID) -> str:
    return reverse(PAGE, args=[household_id])


def back_to_page(household_id: UUID) -> HttpResponse:
    return see_other(page_url(household_id))


def url(name: str, household_id: UUID, *more: UUID) -> str:
    return reverse(f"provisions:{name}", args=[household_id, *more])


def show_form(
    request: Request, household: Household, form: forms.Form, *, title: str, submit: str, lead: str = ""
) -> HttpResponse:
    """A form on a page of its own; 422 when it was sent and something is wrong with it."""
    words = {"form": form, "title": title, "submit": submit, "lead": lead, "back_url": page_url(household.pk)}
    page = story_frame(request, household, page=PAGE) | words
    return render(request, "provisions/form.html", page, status=422 if form.is_bound else 200)


def form_page(
    request: Request, household: Household, form: forms.Form, act: Callable[[], Record], *, said: str, title: str,
    submit: str, lead: str = "", undo: str = "",
) -> HttpResponse:  # fmt: skip
    """A form on a page of its own, and what sending it does: said in a sentence, with the way back by its name.

    The way back is of what the act gives.
    """
    made: list[Record] = []
    if form.is_bound and accepted(form, lambda: made.append(act())):
        tell(request, said, undo=url(undo, household.pk, made[0].pk) if undo else "")
        return back_to_page(household.pk)
    return show_form(request, household, form, title=title, submit=submit, lead=lead)


def sent(request: Request) -> Any:
    """What was posted; None when the form is asked for."""
    return request.POST if request.method == "POST" else None
