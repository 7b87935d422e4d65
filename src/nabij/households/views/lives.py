"""Moved out, placed, died: each a page, a way back, and what is open then to decide."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_POST

from nabij.access.answers import see_other, show_refusal
from nabij.access.permissions import Permission
from nabij.access.views import Request, requires
from nabij.households.commands import lives
from nabij.households.forms.lives import HomeForm, MistakeForm, MoveForm, PassingForm, PlaceForm
from nabij.households.frame import household_frame
from nabij.households.models import Membership, Passing, Placement
from nabij.households.views.people import to_people
from nabij.households.views.within import household_of, thing_of
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.ui.messages import tell

EDIT = Permission.HOUSEHOLD_EDIT
PAGE = "households/life.html"


def _asked(
    request: Request, household_id: UUID, title: str, form: forms.Form, do: Callable[[], HttpResponse], **more: Any
) -> HttpResponse:
    """One form on one page: done and elsewhere, or again with what was typed."""
    household = household_of(request, EDIT, household_id)
    if request.method == "POST" and form.is_valid():
        try:
            return do()
        except Refused as refused:
            show_refusal(form, refused)
    context = household_frame(request, household, tab="households:people") | {"form": form, "title": title, **more}
    return render(request, PAGE, context, status=422 if request.method == "POST" else 200)


def _member(request: Request, household_id: UUID, member_id: UUID) -> Membership:
    return thing_of(request, EDIT, Membership, member_id, household_id)


def _open(household_id: UUID, member_id: UUID) -> HttpResponse:
    """On to what was theirs to do."""
    return see_other(reverse("changes:open_of", args=[household_id, member_id]))


@requires(EDIT, purpose=_lazy("opschrijven dat iemand verhuisd is"))
def moved(request: Request, household_id: UUID, member_id: UUID) -> HttpResponse:
    """Lives elsewhere, and still belongs here."""
    member = _member(request, household_id, member_id)
    form = MoveForm(request.POST or None, initial={"on": clock.today()})

    def do() -> HttpResponse:
        made = lives.move_out(request.actor, member.pk, moved=form.moved())
        undo = reverse("households:move_back", args=[household_id, made.cause]) if made else ""
        tell(request, _("Opgeschreven."), undo=undo)
        return _open(household_id, member_id)

    title = _("%(name)s woont voortaan ergens anders") % {"name": member.person.called}
    lead = _(
        "Deze persoon blijft bij het huishouden horen. Hoort iemand er niet meer bij? Kies dan ‘Hoort er niet bij’."
    )
    return _asked(request, household_id, title, form, do, lead=lead, member=member)


@requires(EDIT, purpose=_lazy("terugdraaien dat iemand verhuisd is"))
@require_POST
def move_back(request: Request, household_id: UUID, cause_id: UUID) -> HttpResponse:
    """They did not move."""
    return _back(request, household_id, lambda: lives.move_back(request.actor, household_id, cause=cause_id))


def _back(request: Request, household_id: UUID, undo: Callable[[], object]) -> HttpResponse:
    try:
        undo()
        tell(request, _("Teruggedraaid."))
    except Refused as refused:
        tell(request, refused.message, tone="attention")
    return to_people(household_id)


@requires(EDIT, purpose=_lazy("opschrijven dat iemand overleden is"))
def passed(request: Request, household_id: UUID, member_id: UUID) -> HttpResponse:
    """Somebody died."""
    member = _member(request, household_id, member_id)
    form = PassingForm(request.POST or None)

    def do() -> HttpResponse:
        lives.record_passing(request.actor, member.pk, on=form.cleaned_data["on"])
        tell(request, _("Opgeschreven. Gecondoleerd aan wie achterblijft: neem de tijd voor hen."))
        return _open(household_id, member_id)

    title = _("%(name)s is overleden") % {"name": member.person.called}
    lead = _(
        "De naam blijft staan. Gezag eindigt, en wie alleen voor deze persoon aan tafel zat, stapt terug. Brieven gaan"
        " niet meer naar deze persoon. Was het een vergissing? Dat kunt u altijd rechtzetten."
    )
    return _asked(request, household_id, title, form, do, lead=lead, member=member)


@requires(EDIT, purpose=_lazy("rechtzetten dat iemand niet overleden is"))
def not_passed(request: Request, household_id: UUID, passing_id: UUID) -> HttpResponse:
    """It was a mistake, with the reason."""
    thing_of(request, EDIT, Passing, passing_id, household_id)
    form = MistakeForm(request.POST or None)

    def do() -> HttpResponse:
        because = form.cleaned_data["because"]
        lives.take_back_passing(request.actor, household_id, passing=passing_id, because=because)
        tell(request, _("Rechtgezet. Alles staat weer zoals het stond."))
        return to_people(household_id)

    return _asked(request, household_id, _("Niet overleden"), form, do)


@requires(EDIT, purpose=_lazy("opschrijven waar een kind woont dat niet thuis woont"))
def place(request: Request, household_id: UUID, member_id: UUID) -> HttpResponse:
    """A child is placed."""
    member = _member(request, household_id, member_id)
    form = PlaceForm(request.POST or None, initial={"starts_on": clock.today()})

    def do() -> HttpResponse:
        made = lives.place_child(request.actor, member.pk, placing=form.placing())
        undo = reverse("households:take_back_placement", args=[household_id, made.pk])
        tell(request, _("Opgeschreven."), undo=undo)
        return _open(household_id, member_id)

    title = _("%(name)s woont een tijd ergens anders") % {"name": member.person.called}
    return _asked(request, household_id, title, form, do, member=member)


@requires(EDIT, purpose=_lazy("opschrijven dat een kind weer thuis is"))
def home_again(request: Request, household_id: UUID, placement_id: UUID) -> HttpResponse:
    """The placement ends."""
    placement = thing_of(request, EDIT, Placement, placement_id, household_id)
    form = HomeForm(request.POST or None, initial={"on": clock.today()})

    def do() -> HttpResponse:
        lives.end_placement(request.actor, placement.pk, on=form.cleaned_data["on"])
        undo = reverse("households:take_back_placement", args=[household_id, placement.pk])
        tell(request, _("Weer thuis. Kijk ook of het gezag nog klopt."), undo=undo)
        return to_people(household_id)

    return _asked(request, household_id, _("Weer thuis"), form, do)


@requires(EDIT, purpose=_lazy("terugdraaien waar een kind woont"))
@require_POST
def take_back_placement(request: Request, household_id: UUID, placement_id: UUID) -> HttpResponse:
    """Undo."""
    placement = thing_of(request, EDIT, Placement, placement_id, household_id)
    return _back(request, household_id, lambda: lives.take_back_placement(request.actor, placement.pk))
