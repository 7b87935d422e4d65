"""The direction: the one face, who stands in, and a warm hand-over."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from nabij.access.answers import see_other, show_refusal
from nabij.access.permissions import Permission
from nabij.access.rules import can, get
from nabij.access.views import Request, requires
from nabij.directory.models import Professional
from nabij.drafts.keeping import discard, draft_of
from nabij.households.commands.direction import hand_back as hand_back_direction
from nabij.households.commands.direction import hand_over as hand_over_direction
from nabij.households.commands.direction import name_stand_in as ask_stand_in
from nabij.households.forms.table import HandBackForm, HandOverForm, StandInForm
from nabij.households.frame import household_frame
from nabij.households.models import Handover, Household
from nabij.households.queries import direction_of, table_of
from nabij.households.views.table import search_page
from nabij.households.views.within import household_of, thing_of
from nabij.kernel.errors import Refused
from nabij.ui.messages import tell

TAB = "households:people"
LEAD = Permission.HOUSEHOLD_LEAD
HAND_OVER = "hand-over"


@requires(Permission.INVOLVEMENT_VIEW, purpose=_lazy("zien wie de regie heeft"))
def direction(request: Request, household_id: UUID) -> HttpResponse:
    """Who directs, who stands in, and how the direction went from hand to hand."""
    household = household_of(request, Permission.INVOLVEMENT_VIEW, household_id)
    return render(request, "households/direction.html", _context(request, household))


def _context(request: Request, household: Household) -> dict[str, Any]:
    found = direction_of(request.actor, household)
    last = found.handovers[0] if found.handovers else None
    undoable = last if last and last.taken_by_id == household.director_id else None
    return household_frame(request, household, tab=TAB) | {"direction": found, "undoable": undoable}


def _back(household_id: UUID) -> HttpResponse:
    return see_other(reverse("households:direction", args=[household_id]))


@requires(LEAD, purpose=_lazy("een nieuwe regisseur zoeken"))
def hand_over_search(request: Request, household_id: UUID) -> HttpResponse:
    """Look for the next director: a colleague, or somebody of another body."""
    household = household_of(request, LEAD, household_id)
    return search_page(
        request, household, title=_("Aan wie draagt u de regie over?"), goes_to="households:hand_over", tab=TAB,
        back=reverse("households:direction", args=[household.pk]),
    )  # fmt: skip


@requires(LEAD, purpose=_lazy("de regie overdragen"))
def hand_over(request: Request, household_id: UUID, professional_id: UUID) -> HttpResponse:
    """Hand over to this professional; the page says beforehand who will be told."""
    household = household_of(request, LEAD, household_id)
    to = get(request.actor, Permission.PROFESSIONAL_VIEW, Professional, professional_id)
    draft = draft_of(request.actor, HAND_OVER, household.pk)
    form = HandOverForm(request.POST or None, initial=draft)
    try:
        if request.method == "POST" and form.is_valid():
            return _handed_over(request, household, to, form)
    except Refused as refused:
        show_refusal(form, refused)
    context = household_frame(request, household, tab=TAB) | {
        "form": form, "to": to, "table": table_of(request.actor, household),
        "draft": None if request.method == "POST" else draft,
    }  # fmt: skip
    return render(request, "households/hand_over.html", context, status=422 if request.method == "POST" else 200)


def _handed_over(request: Request, household: Household, to: Professional, form: HandOverForm) -> HttpResponse:
    hand_over_direction(request.actor, household.pk, to=to, **form.cleaned_data)
    discard(request.actor, HAND_OVER, household.pk)
    tell(request, _("De regie is overgedragen. Alle betrokkenen hebben bericht."))
    if can(request.actor.again(), Permission.INVOLVEMENT_VIEW, household):
        return _back(household.pk)
    return see_other(reverse("workspace:my_day"))


@requires(LEAD, purpose=_lazy("een overdracht terugdraaien"))
def hand_back(request: Request, household_id: UUID, handover_id: UUID) -> HttpResponse:
    """The former director directs again; the family hears it too."""
    household = household_of(request, LEAD, household_id)
    handover = thing_of(request, LEAD, Handover, handover_id, household_id)
    form = HandBackForm(request.POST or None)
    try:
        if request.method == "POST" and form.is_valid():
            hand_back_direction(request.actor, handover.pk, **form.cleaned_data)
            tell(request, _("De overdracht is teruggedraaid. Alle betrokkenen hebben bericht."))
            return _still_here(request, household)
    except Refused as refused:
        show_refusal(form, refused)
    context = household_frame(request, household, tab=TAB) | {"form": form, "handover": handover}
    return render(request, "households/hand_back.html", context, status=422 if request.method == "POST" else 200)


def _still_here(request: Request, household: Household) -> HttpResponse:
    """Whoever gave the direction away may not see the household any more."""
    if can(request.actor.again(), Permission.INVOLVEMENT_VIEW, household):
        return _back(household.pk)
    return see_other(reverse("workspace:my_day"))


@requires(LEAD, purpose=_lazy("een vervanger zoeken"))
def stand_in_search(request: Request, household_id: UUID) -> HttpResponse:
    """Look for who stands in on the days the director does not work."""
    household = household_of(request, LEAD, household_id)
    return search_page(
        request, household, title=_("Wie vervangt de regisseur?"), goes_to="households:stand_in", tab=TAB,
        back=reverse("households:direction", args=[household.pk]),
    )  # fmt: skip


@requires(LEAD, purpose=_lazy("een vervanger vragen"))
def stand_in(request: Request, household_id: UUID, professional_id: UUID) -> HttpResponse:
    """Ask this professional to stand in on these days."""
    household = household_of(request, LEAD, household_id)
    professional = get(request.actor, Permission.PROFESSIONAL_VIEW, Professional, professional_id)
    form = StandInForm(request.POST or None)
    try:
        if request.method == "POST" and form.is_valid():
            ask_stand_in(request.actor, household.pk, professional=professional, **form.cleaned_data)
            tell(request, _("De vervanger heeft bericht."))
            return _still_here(request, household)
    except Refused as refused:
        show_refusal(form, refused)
    context = household_frame(request, household, tab=TAB) | {"form": form, "professional": professional}
    return render(request, "households/stand_in.html", context, status=422 if request.method == "POST" else 200)
