"""Differences of view: who thinks what, beside each other; agreed on, or left standing."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from nabij.access.answers import see_other, show_refusal
from nabij.access.rules import get
from nabij.access.views import Request
from nabij.drafts.keeping import discard
from nabij.kernel.errors import NotFound, Refused
from nabij.plans.choosing import OwnerChoices, owner_choices
from nabij.plans.commands import differences as commands
from nabij.plans.commands.differences import Said
from nabij.plans.forms import DifferenceForm, SettledForm, ViewForm
from nabij.plans.forms.differences import ANOTHER
from nabij.plans.models import Action, DifferenceOfView, Goal
from nabij.plans.views.forms_page import FormPage, plan_url, resume, show_form
from nabij.plans.views.goals import EDIT, edits, get_or_post
from nabij.ui.messages import tell


@get_or_post
@edits
def goal_difference(request: Request, goal_id: UUID) -> HttpResponse:
    """A goal that people see differently."""
    return _new(request, get(request.actor, EDIT, Goal, goal_id), None)


@get_or_post
@edits
def action_difference(request: Request, action_id: UUID) -> HttpResponse:
    """An action that people see differently."""
    action = get(request.actor, EDIT, Action, action_id)
    return _new(request, action.goal, action)


def _new(request: Request, goal: Goal, action: Action | None) -> HttpResponse:
    thing: Goal | Action = action or goal
    page = FormPage(
        "plan-difference", thing.pk, _("Hier denken mensen verschillend over"), _("Zet naast elkaar"),
        lead=action.what if action else goal.words, back=_back(goal, action),
    )  # fmt: skip
    owners = owner_choices(request.actor, goal.household)
    if request.method != "POST":
        draft = resume(request, page)
        return show_form(request, goal.household, page, DifferenceForm(owners=owners, initial=draft), draft=draft)
    form = DifferenceForm(request.POST, owners=owners)
    if form.is_valid():
        said = [_said(form.cleaned_data, owners, at) for at in form.speakers]
        on_paper = form.cleaned_data["on_paper"]
        try:
            commands.note_difference(request.actor, goal.pk, said=said, action=action, on_paper=on_paper)
        except Refused as refused:
            show_refusal(form, refused)
        else:
            discard(request.actor, page.name, page.thing)
            tell(request, _("Het staat naast elkaar in het plan."))
            return see_other(page.back)
    return show_form(request, goal.household, page, form)


def _said(told: dict[str, Any], owners: OwnerChoices, at: str = "") -> Said:
    """Who was chosen in the list, else the name that was written."""
    key = told[f"who{at}"]
    who = told[f"name{at}"] if key == ANOTHER else owners.pick(key)
    if who is None:
        raise NotFound("who")
    return Said(who, told[f"thinks{at}"])


def _back(goal: Goal, action: Action | None) -> str:
    return reverse("plans:action", args=[action.pk]) if action else plan_url(goal.household_id, goal.pk)


def _at(difference: DifferenceOfView) -> str:
    return _back(difference.goal, difference.action)


@get_or_post
@edits
def difference_view(request: Request, difference_of_view_id: UUID) -> HttpResponse:
    """Somebody else, or the same person anew."""
    difference = get(request.actor, EDIT, DifferenceOfView, difference_of_view_id)
    page = FormPage("plan-view", difference.pk, _("Hoe ziet iemand dit?"), _("Zet ernaast"), back=_at(difference))
    owners = owner_choices(request.actor, difference.household)
    if request.method != "POST":
        draft = resume(request, page)
        return show_form(request, difference.household, page, ViewForm(owners=owners, initial=draft), draft=draft)
    form = ViewForm(request.POST, owners=owners)
    if form.is_valid():
        try:
            commands.add_view(request.actor, difference.pk, said=_said(form.cleaned_data, owners))
        except Refused as refused:
            show_refusal(form, refused)
        else:
            discard(request.actor, page.name, page.thing)
            tell(request, _("Het staat ernaast."))
            return see_other(page.back)
    return show_form(request, difference.household, page, form)


@get_or_post
@edits
def difference_settle(request: Request, difference_of_view_id: UUID) -> HttpResponse:
    """They came to agree."""
    difference = get(request.actor, EDIT, DifferenceOfView, difference_of_view_id)
    page = FormPage("plan-difference-settled", difference.pk, _("Eens geworden"), _("Bewaren"), back=_at(difference))
    form = SettledForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        commands.settle_difference(request.actor, difference.pk, how=form.cleaned_data["because"])
        return _told(request, difference, _("U bent het eens geworden."))
    return show_form(request, difference.household, page, form)


@require_POST
@edits
def difference_leave(request: Request, difference_of_view_id: UUID) -> HttpResponse:
    """They let it stand."""
    difference = commands.leave_difference(request.actor, difference_of_view_id)
    return _told(request, difference, _("U laat het staan, naast elkaar."))


@require_POST
@edits
def difference_reopen(request: Request, difference_of_view_id: UUID) -> HttpResponse:
    """It is talked about again."""
    difference = commands.reopen_difference(request.actor, difference_of_view_id)
    tell(request, _("Het verschil staat weer open."))
    return see_other(_at(difference))


def _told(request: Request, difference: DifferenceOfView, said: str) -> HttpResponse:
    tell(request, said, undo=reverse("plans:difference_reopen", args=[difference.pk]))
    return see_other(_at(difference))


@require_POST
@edits
def difference_on_paper(request: Request, difference_of_view_id: UUID) -> HttpResponse:
    """On paper and on a shared screen."""
    difference = commands.put_difference_on_paper(request.actor, difference_of_view_id, on_paper=True)
    undo = reverse("plans:difference_off_paper", args=[difference.pk])
    tell(request, _("Dit mag op papier en op een gedeeld scherm."), undo=undo)
    return see_other(_at(difference))


@require_POST
@edits
def difference_off_paper(request: Request, difference_of_view_id: UUID) -> HttpResponse:
    """On neither."""
    difference = commands.put_difference_on_paper(request.actor, difference_of_view_id, on_paper=False)
    tell(request, _("Dit blijft van papier en van een gedeeld scherm."))
    return see_other(_at(difference))
