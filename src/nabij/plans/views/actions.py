"""Actions: adding, reading, changing, handing over; and the card for somebody of the network."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_GET, require_POST

from nabij.access.answers import both_texts, see_other, show_refusal
from nabij.access.permissions import Permission
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.drafts.keeping import discard
from nabij.households.frame import household_frame
from nabij.kernel.errors import Conflict, NotFound, Refused
from nabij.plans.choosing import owner_choices
from nabij.plans.commands import actions as commands
from nabij.plans.forms import ActionChangeForm, ActionForm, HandForm
from nabij.plans.models import Action, Goal
from nabij.plans.queries import action_line, moves_of
from nabij.plans.queries.closer import hindrances_at, is_asked_at_once, ladder_of
from nabij.plans.queries.differences import differences_at
from nabij.plans.views.forms_page import TAB, FormPage, plan_url, resume, show_form
from nabij.plans.views.goals import EDIT, edits, get_or_post
from nabij.ui.messages import tell


@require_GET
@requires(Permission.PLAN_VIEW, purpose=_lazy("een actie lezen"))
def action(request: Request, action_id: UUID) -> HttpResponse:
    """One action: what, who, how far, and what happened with it."""
    line = action_line(request.actor, action_id)
    if line is None:
        raise NotFound("Action")
    context = household_frame(request, line.action.household, tab=TAB)
    context |= {"line": line, "moves": moves_of(request.actor, line.action)}
    context |= {
        "ladder": ladder_of(request.actor, line.action),
        "hindrances": hindrances_at(request.actor, line.action),
        "differences": differences_at(request.actor, line.action),
    }
    return render(request, "plans/action.html", context)


@get_or_post
@edits
def action_new(request: Request, goal_id: UUID) -> HttpResponse:
    """Who does what for this goal."""
    goal = get(request.actor, EDIT, Goal, goal_id)
    page = FormPage("plan-action", goal.pk, _("Nieuwe actie"), _("Zet in het plan"), lead=goal.words)
    owners = owner_choices(request.actor, goal.household)
    if request.method != "POST":
        draft = resume(request, page)
        form = ActionForm(owners=owners, initial=draft or {"on_paper": True})
        return show_form(request, goal.household, page, form, draft=draft)
    form = ActionForm(_whole(request), owners=owners)
    if form.is_valid():
        said = form.cleaned_data
        owner = owners.pick(said.pop("owner"))
        try:
            made = commands.add_action(request.actor, goal.pk, owner=_found(owner), **said)
        except Refused as refused:
            show_refusal(form, refused)
        else:
            discard(request.actor, page.name, page.thing)
            tell(request, _("De actie staat in het plan."), undo=reverse("plans:action_remove", args=[made.pk]))
            return see_other(_asked_on(request, made) or plan_url(goal.household_id, goal.pk))
    return show_form(request, goal.household, page, form)


def _asked_on(request: Request, action: Action) -> str:
    """From the whole form one goes on to ‘who closer by?’ where that is asked; the short form never asks."""
    asks = "quick" not in request.POST and is_asked_at_once(action)
    return reverse("plans:action_closer", args=[action.pk]) if asks else ""


def _whole(request: Request) -> Any:
    """The short form in the plan does not ask about paper: there, what is agreed may be on it."""
    data = request.POST.copy()
    if "quick" in data:
        data["on_paper"] = "on"
    return data


def _found(owner: commands.Doer | None) -> commands.Doer:
    if owner is None:
        raise NotFound("owner")
    return owner


@get_or_post
@edits
def action_edit(request: Request, action_id: UUID) -> HttpResponse:
    """The same action, written down differently."""
    action = get(request.actor, EDIT, Action, action_id)
    page = FormPage("plan-action-change", action.pk, _("Actie veranderen"), _("Bewaren"), back=_url(action))
    now = {name: getattr(action, name) for name in ActionChangeForm.field_order}
    if request.method != "POST":
        draft = resume(request, page)
        form = ActionChangeForm(initial=draft or now)
        return show_form(request, action.household, page, form, draft=draft)
    form = ActionChangeForm(request.POST)
    if form.is_valid():
        try:
            commands.change_action(request.actor, action.pk, **form.cleaned_data)
        except Conflict as conflict:
            return both_texts(request, form, conflict, field="what", thing=action.pk, now=now, back=_url(action))
        except Refused as refused:
            show_refusal(form, refused)
        else:
            discard(request.actor, page.name, page.thing)
            tell(request, _("De actie is bewaard."))
            return see_other(plan_url(action.household_id, action.goal_id))
    return show_form(request, action.household, page, form)


def _url(action: Action) -> str:
    return reverse("plans:action", args=[action.pk])


@get_or_post
@edits
def action_hand(request: Request, action_id: UUID) -> HttpResponse:
    """Somebody else does it."""
    action = get(request.actor, EDIT, Action, action_id)
    page = FormPage("plan-action-hand", action.pk, _("Geef aan een ander"), _("Geef door"), action.what, _url(action))
    owners = owner_choices(request.actor, action.household)
    form = HandForm(request.POST or None, owners=owners)
    if request.method == "POST" and form.is_valid():
        try:
            return _hand(request, action, _found(owners.pick(form.cleaned_data["owner"])))
        except Refused as refused:
            show_refusal(form, refused)
    return show_form(request, action.household, page, form)


@require_POST
@edits
def action_hand_to(request: Request, action_id: UUID, owner_id: UUID) -> HttpResponse:
    """To this one: how handing over is undone."""
    action = get(request.actor, EDIT, Action, action_id)
    owner = owner_choices(request.actor, action.household).pick(str(owner_id))
    try:
        return _hand(request, action, _found(owner))
    except Refused as refused:
        tell(request, refused.message, tone="attention")
    return see_other(_url(action))


def _hand(request: Request, action: Action, owner: commands.Doer) -> HttpResponse:
    undo = reverse("plans:action_hand_to", args=[action.pk, action.owner_id])
    given = commands.hand_action_to(request.actor, action.pk, owner=owner)
    tell(request, _("De actie is van een ander."), undo=undo)
    return see_other(_asked_on(request, given) or plan_url(action.household_id, action.goal_id))


@require_POST
@edits
def action_remove(request: Request, action_id: UUID) -> HttpResponse:
    """Just written down by mistake."""
    action = get(request.actor, EDIT, Action, action_id)
    try:
        commands.remove_action(request.actor, action.pk)
    except Refused as refused:
        tell(request, refused.message, tone="attention")
    else:
        tell(request, _("De actie is weggehaald."))
    return see_other(plan_url(action.household_id, action.goal_id))


@require_POST
@edits
def action_told(request: Request, action_id: UUID) -> HttpResponse:
    """The card was given."""
    action = get(request.actor, EDIT, Action, action_id)
    try:
        commands.note_told(request.actor, action.pk)
    except Refused as refused:
        tell(request, refused.message, tone="attention")
    else:
        tell(request, _("Het kaartje is gegeven."), undo=reverse("plans:action_not_told", args=[action.pk]))
    return see_other(_url(action))


@require_POST
@edits
def action_not_told(request: Request, action_id: UUID) -> HttpResponse:
    """The card was not given after all."""
    action = commands.take_back_told(request.actor, action_id)
    tell(request, _("Het kaartje staat weer als niet gegeven."))
    return see_other(_url(action))
