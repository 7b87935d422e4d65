"""Asking somebody, and the next rung."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_POST

from nabij.access.answers import see_other, show_refusal
from nabij.access.permissions import Permission
from nabij.access.rules import get, scope
from nabij.access.views import Request, requires
from nabij.collaboration.choosing import asked_choices
from nabij.collaboration.commands import asking as commands
from nabij.collaboration.forms.asks import BecauseForm, FirstAskForm, FurtherForm
from nabij.collaboration.models import Ask, Rung
from nabij.collaboration.terms import ground_here, term_of
from nabij.collaboration.views.together import TAB, show_ask
from nabij.directory.models import Organisation
from nabij.drafts.keeping import discard, draft_of
from nabij.households.frame import household_frame
from nabij.households.models import Household
from nabij.kernel.errors import Refused
from nabij.plans.models import Action
from nabij.ui.messages import tell

LEAD = Permission.HOUSEHOLD_LEAD
NEW, FURTHER = "ask", "ask-further"


def back_to(ask: Ask) -> HttpResponse:
    """The page of this ask."""
    return see_other(reverse("collaboration:ask", args=[ask.pk]))


@requires(LEAD, purpose=_lazy("iemand iets vragen"))
def ask_new(request: Request, household_id: UUID) -> HttpResponse:
    """The first rung; coming from an open action, who and what are filled in."""
    household = get(request.actor, LEAD, Household, household_id)
    choices = asked_choices(request.actor, household)
    action = _action(request, household)
    draft = draft_of(request.actor, NEW, household.pk)
    form = FirstAskForm(
        request.POST or None, options=choices.options, initial=draft or _prefilled(request, household, action)
    )
    try:
        if request.method == "POST" and form.is_valid():
            to = choices.pick(form.cleaned_data["to"])
            made = commands.ask_somebody(request.actor, household.pk, to=to, asking=form.asking(), action=action)
            discard(request.actor, NEW, household.pk)
            _say_asked(request, made, has_account=not isinstance(to, Organisation) and to.user_id is not None)
            return back_to(made)
    except Refused as refused:
        show_refusal(form, refused)
    context = {"form": form, "draft": None if form.is_bound else draft, "title": _("Iets vragen"), "key": NEW}
    return _form_page(request, household, household.pk, context, reverse("collaboration:together", args=[household.pk]))


def _say_asked(request: Request, ask: Ask, *, has_account: bool) -> None:
    if has_account:
        tell(request, _("Gevraagd. Het staat bij de berichten; bellen werkt vaak sneller."))
    else:
        tell(request, _("Opgeschreven. Er gaat geen bericht uit: bel zelf."), tone="info")


def _action(request: Request, household: Household) -> Action | None:
    """The action that the link came from, as far as this person may read it."""
    try:
        wanted = UUID(request.GET.get("actie", ""))
    except ValueError:
        return None
    found = scope(request.actor, Permission.PLAN_VIEW, Action).filter(household=household, pk=wanted)
    return found.first()


def _prefilled(request: Request, household: Household, action: Action | None) -> dict[str, Any]:
    """By the term of the area; from an action its owner, unless it is an organisation that must answer."""
    term = {"due_on": term_of(Rung.DIRECTOR, household.area_id)}
    if action is None:
        return term
    owner = "" if request.GET.get("aan") == "organisatie" else str(action.owner_professional_id or "")
    return term | {"to": owner, "what": action.what}


def _form_page(request: Request, household: Household, thing: UUID, context: dict[str, Any], back: str) -> HttpResponse:
    page = household_frame(request, household, tab=TAB) | {"thing": thing, "back": back} | context
    return render(request, "collaboration/asking.html", page, status=422 if context["form"].is_bound else 200)


@requires(LEAD, purpose=_lazy("een volgende stap in de samenwerking"))
def further(request: Request, ask_id: UUID) -> HttpResponse:
    """The next rung, with what was asked before filled in. By the team leader, after a no or the term."""
    before = get(request.actor, LEAD, Ask, ask_id)
    rung = before.next_rung
    if rung is None or not before.may_go_further:
        tell(request, _("De volgende stap kan pas na een ‘nee’, of als de termijn voorbij is."), tone="attention")
        return back_to(before)
    draft = draft_of(request.actor, FURTHER, before.pk)
    given = {"what": before.what, "why": before.why, "due_on": term_of(rung, before.household.area_id)}
    form = FurtherForm(request.POST or None, rung=rung, initial=draft or given)
    try:
        if request.method == "POST" and form.is_valid():
            made = commands.ask_further(request.actor, before.pk, asking=form.asking())
            discard(request.actor, FURTHER, before.pk)
            tell(request, _("De volgende stap staat er. Bel ook even."))
            return back_to(made)
    except Refused as refused:
        show_refusal(form, refused)
    context = {
        "form": form, "draft": None if form.is_bound else draft, "title": rung.label, "key": FURTHER,
        "before": before, "rung": rung, "ground": ground_here(before.household) if rung == Rung.OVERRIDE else None,
    }  # fmt: skip
    return _form_page(
        request, before.household, before.pk, context, reverse("collaboration:ask", args=[before.pk])
    )  # fmt: skip


@requires(LEAD, purpose=_lazy("de teamleider om de volgende stap vragen"))
@require_POST
def ask_leader(request: Request, ask_id: UUID) -> HttpResponse:
    """The director asks the team leader to go on."""
    ask = get(request.actor, LEAD, Ask, ask_id)
    try:
        commands.ask_leader(request.actor, ask.pk)
        tell(request, _("De teamleider heeft bericht."))
    except Refused as refused:
        tell(request, refused.message, tone="attention")
    return back_to(ask)


@requires(LEAD, purpose=_lazy("een vraag intrekken"))
@require_POST
def withdraw(request: Request, ask_id: UUID) -> HttpResponse:
    """It is not needed any more."""
    ask = get(request.actor, LEAD, Ask, ask_id)
    form = BecauseForm(request.POST)
    if not form.is_valid():
        return show_ask(request, ask, because_form=form)
    commands.withdraw_ask(request.actor, ask.pk, because=form.cleaned_data["because"])
    tell(request, _("De vraag is ingetrokken."), undo=reverse("collaboration:resume", args=[ask.pk]))
    return back_to(ask)


@requires(LEAD, purpose=_lazy("een vraag toch weer stellen"))
@require_POST
def resume(request: Request, ask_id: UUID) -> HttpResponse:
    """It is asked after all."""
    ask = get(request.actor, LEAD, Ask, ask_id)
    commands.resume_ask(request.actor, ask.pk)
    tell(request, _("De vraag staat weer open."))
    return back_to(ask)
