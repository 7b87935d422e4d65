"""Handing help, or the whole household, over to another team; also outside the municipality."""

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
from nabij.access.rules import can, get
from nabij.access.views import Request, requires
from nabij.collaboration.commands import transfers as commands
from nabij.collaboration.forms.asks import BecauseForm
from nabij.collaboration.forms.teams import AcceptForm, OutsideForm, TransferForm
from nabij.collaboration.models import Transfer
from nabij.collaboration.queries.teams import parcels_of
from nabij.directory.models import Professional
from nabij.households.frame import household_frame
from nabij.households.models import Household
from nabij.households.prefill import basis_for
from nabij.kernel.errors import Refused
from nabij.plans.choosing import members_of
from nabij.ui.messages import tell

TAB = "households:people"
DECIDE = Permission.INVOLVEMENT_DECIDE


@requires(DECIDE, purpose=_lazy("een overdracht aan een ander team vragen"))
def ask_inside(request: Request, household_id: UUID, professional_id: UUID) -> HttpResponse:
    """To somebody of the directory."""
    household = get(request.actor, DECIDE, Household, household_id)
    contact = get(request.actor, Permission.PROFESSIONAL_VIEW, Professional, professional_id)
    return _ask(request, household, contact)


@requires(DECIDE, purpose=_lazy("een overdracht buiten de gemeente vragen"))
def ask_outside(request: Request, household_id: UUID) -> HttpResponse:
    """To a team that does not stand in the directory."""
    return _ask(request, get(request.actor, DECIDE, Household, household_id), None)


def _ask(request: Request, household: Household, contact: Professional | None) -> HttpResponse:
    members = {str(one.person_id): one.person for one in members_of(request.actor, household, family_only=True)}
    people = [(key, person.name) for key, person in members.items()]
    form = (
        TransferForm(request.POST or None, people=people, initial={"basis": basis_for(contact)})
        if contact
        else OutsideForm(request.POST or None, people=people, initial={"basis": "consent"})
    )
    try:
        if request.method == "POST" and form.is_valid():
            said = form.cleaned_data
            made = commands.ask_transfer(
                request.actor, household.pk, to=_receiver(contact, said), reason=said["reason"], ground=form.ground(),
                about=members.get(said["about"]),
            )  # fmt: skip
            tell(request, _("Gevraagd. Er is nog niets meegegeven: kies zelf wat er meegaat."))
            return _back(made)
    except Refused as refused:
        show_refusal(form, refused)
    title = _("Overdragen aan een ander team") if contact else _("Overdragen buiten de gemeente")
    context = household_frame(request, household, tab=TAB) | {
        "form": form, "contact": contact, "title": title, "label": _("Vraag de overdracht"),
    }  # fmt: skip
    return render(request, "collaboration/team_form.html", context, status=422 if form.is_bound else 200)


def _receiver(contact: Professional | None, said: dict[str, Any]) -> commands.Receiver:
    if contact:
        return commands.Receiver(professional=contact)
    return commands.Receiver(None, said["name"], said["contact_name"], said["contact_phone"])


def _back(transfer: Transfer) -> HttpResponse:
    return see_other(reverse("collaboration:transfer", args=[transfer.pk]))


@requires(DECIDE, purpose=_lazy("een overdracht aan een ander team"))
def transfer(request: Request, transfer_id: UUID) -> HttpResponse:
    """One transfer: what was asked, what goes along, and the answer."""
    return _show(request, get(request.actor, DECIDE, Transfer, transfer_id))


def _show(request: Request, found: Transfer, **forms: Any) -> HttpResponse:
    can_move = found.about_id is None and found.professional is not None and found.household.director is not None
    context = household_frame(request, found.household, tab=TAB) | {
        "transfer": found, "parcels": parcels_of(request.actor, found), "can_move": can_move,
        "accept_form": AcceptForm(), "because_form": BecauseForm(),
    }  # fmt: skip
    return render(request, "collaboration/transfer.html", context | forms, status=422 if forms else 200)


@requires(DECIDE, purpose=_lazy("opschrijven dat een ander team overneemt"))
@require_POST
def accept(request: Request, transfer_id: UUID) -> HttpResponse:
    """They said yes; the direction may move with it."""
    found = get(request.actor, DECIDE, Transfer, transfer_id)
    form = AcceptForm(request.POST)
    try:
        if form.is_valid():
            moves = form.cleaned_data["moves_direction"]
            commands.accept_transfer(request.actor, found.pk, warmth=form.warmth(), moves_direction=moves)
            return _after_yes(request, found, moves=moves)
    except Refused as refused:
        show_refusal(form, refused)
    return _show(request, found, accept_form=form)


def _after_yes(request: Request, found: Transfer, *, moves: bool) -> HttpResponse:
    """Whoever gave the direction away may not see the household any more."""
    if moves:
        tell(request, _("De regie is overgedragen. Alle betrokkenen hebben bericht."))
    else:
        tell(request, _("Opgeschreven."), undo=reverse("collaboration:reopen_transfer", args=[found.pk]))
    if can(request.actor.again(), DECIDE, found):
        return _back(found)
    return see_other(reverse("workspace:my_day"))


@requires(DECIDE, purpose=_lazy("opschrijven dat een ander team niet overneemt"))
@require_POST
def say_no(request: Request, transfer_id: UUID) -> HttpResponse:
    """They said no."""
    found = get(request.actor, DECIDE, Transfer, transfer_id)
    form = BecauseForm(request.POST)
    try:
        if form.is_valid():
            commands.refuse_transfer(request.actor, found.pk, words=form.cleaned_data["because"])
            tell(request, _("Opgeschreven."), undo=reverse("collaboration:reopen_transfer", args=[found.pk]))
            return _back(found)
    except Refused as refused:
        show_refusal(form, refused)
    return _show(request, found, because_form=form)


@requires(DECIDE, purpose=_lazy("een overdracht intrekken"))
@require_POST
def withdraw(request: Request, transfer_id: UUID) -> HttpResponse:
    """We do not ask it any more."""
    found = get(request.actor, DECIDE, Transfer, transfer_id)
    try:
        commands.withdraw_transfer(request.actor, found.pk)
        tell(request, _("Ingetrokken."), undo=reverse("collaboration:reopen_transfer", args=[found.pk]))
    except Refused as refused:
        tell(request, refused.message, tone="attention")
    return _back(found)


@requires(DECIDE, purpose=_lazy("een overdracht weer openzetten"))
@require_POST
def reopen(request: Request, transfer_id: UUID) -> HttpResponse:
    """It is asked after all."""
    found = get(request.actor, DECIDE, Transfer, transfer_id)
    try:
        commands.reopen_transfer(request.actor, found.pk)
        tell(request, _("De overdracht staat weer open."))
    except Refused as refused:
        tell(request, refused.message, tone="attention")
    return _back(found)
