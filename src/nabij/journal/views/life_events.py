"""The pages of what happened in a life: one line more, one line better, away and back."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_http_methods, require_POST

from nabij.access.answers import both_texts, see_other, show_refusal
from nabij.access.permissions import Permission
from nabij.access.rules import can, get
from nabij.access.views import Request, requires
from nabij.households.frame import household_frame
from nabij.households.models import Household
from nabij.households.queries import everybody_ever
from nabij.journal.commands import (
    add_life_event,
    bring_back_life_event,
    change_life_event,
    remove_life_event,
)
from nabij.journal.forms import LifeEventForm
from nabij.journal.models import LifeEvent
from nabij.journal.queries import readings_of
from nabij.kernel.errors import Conflict, NotFound, Refused
from nabij.ui.messages import tell

TAB = "workspace:course"
EDIT = Permission.HOUSEHOLD_EDIT
METHODS = ["GET", "HEAD", "POST"]


@require_http_methods(METHODS)
@requires(EDIT, purpose=_lazy("opschrijven wat er in hun leven gebeurde"))
def add(request: Request, household_id: UUID) -> HttpResponse:
    """One line more; the timeline has the same line at its top."""
    household = get(request.actor, EDIT, Household, household_id)
    form = _form(request, household, data=request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = add_life_event(request.actor, household_id, happening=form.happening())
        except Refused as refused:
            show_refusal(form, refused)
        else:
            tell(request, _("Opgeschreven."), undo=_url("remove_life_event", made))
            return _course(household_id)
    return _page(request, household, form)


@require_http_methods(METHODS)
@requires(Permission.HOUSEHOLD_VIEW, purpose=_lazy("lezen wat er in hun leven gebeurde"))
def life_event(request: Request, household_id: UUID, life_event_id: UUID) -> HttpResponse:
    """What happened; for whoever writes here, to write it better or to take it away."""
    stands = _stands(request, Permission.HOUSEHOLD_VIEW, household_id, life_event_id)
    if request.method == "POST":
        return _change(request, _stands(request, EDIT, household_id, life_event_id))
    household = get(request.actor, Permission.HOUSEHOLD_VIEW, Household, household_id)
    may_edit = can(request.actor, EDIT, stands)
    form = _form(request, household, initial=_initial(stands)) if may_edit else None
    return _page(request, household, form, stands)


@require_POST
@requires(EDIT, purpose=_lazy("een gebeurtenis weghalen"))
def remove(request: Request, household_id: UUID, life_event_id: UUID) -> HttpResponse:
    """Off the timeline, with a way back."""
    stands = _stands(request, EDIT, household_id, life_event_id)
    remove_life_event(request.actor, stands.pk)
    tell(request, _("Weggehaald."), undo=_url("bring_back_life_event", stands))
    return _course(household_id)


@require_POST
@requires(EDIT, purpose=_lazy("een gebeurtenis terugzetten"))
def bring_back(request: Request, household_id: UUID, life_event_id: UUID) -> HttpResponse:
    """Back on the timeline."""
    stands = _stands(request, EDIT, household_id, life_event_id)
    bring_back_life_event(request.actor, stands.pk)
    tell(request, _("Dit staat er weer."))
    return _course(household_id)


def _change(request: Request, stands: LifeEvent) -> HttpResponse:
    household = get(request.actor, EDIT, Household, stands.household_id)
    form = _form(request, household, data=request.POST)
    try:
        if form.is_valid():
            typed = request.POST.get("version", "")
            read = int(typed) if typed.isdecimal() and len(typed) < 10 else 0
            change_life_event(request.actor, stands.pk, version=read, happening=form.happening())
            tell(request, _("Bewaard."))
            return _course(household.pk)
    except Conflict as conflict:
        back = reverse("workspace:course", args=[household.pk])
        now = _initial(stands)
        return both_texts(request, form, conflict, field="words", thing=stands.pk, now=now, back=back)
    except Refused as refused:
        show_refusal(form, refused)
    return _page(request, household, form, stands)


def _stands(request: Request, permission: Permission, household_id: UUID, life_event_id: UUID) -> LifeEvent:
    found = get(request.actor, permission, LifeEvent, life_event_id)
    if found.household_id != household_id or (found.removed_at and request.method != "POST"):
        raise NotFound("a life event of another household, or one that was taken away")
    return found


def _form(request: Request, household: Household, **options: Any) -> LifeEventForm:
    people = dict.fromkeys((str(one.person_id), one.person.name) for one in everybody_ever(request.actor, household))
    return LifeEventForm(list(people), **options)


def _initial(stands: LifeEvent) -> dict[str, Any]:
    return {
        "words": stands.words, "happened": stands.happened, "kind": stands.kind,
        "about": str(stands.about_id or ""), "off_paper": not stands.on_paper,
    }  # fmt: skip


def _page(
    request: Request, household: Household, form: LifeEventForm | None, stands: LifeEvent | None = None
) -> HttpResponse:
    version = request.POST.get("version") or (stands.version if stands else 1)
    may_read = stands is not None and can(request.actor, Permission.SAFETY_WEIGH, stands)
    readings = readings_of(request.actor, stands) if stands and may_read else []
    shown: dict[str, Any] = {"form": form, "one": stands, "version": version}
    shown |= {"may_read": may_read, "readings": readings}
    shown |= household_frame(request, household, tab=TAB)
    return render(request, "journal/life_event.html", shown, status=422 if request.method == "POST" else 200)


def _url(name: str, one: LifeEvent) -> str:
    return reverse(f"journal:{name}", args=[one.household_id, one.pk])


def _course(household_id: UUID) -> HttpResponse:
    return see_other(reverse("workspace:course", args=[household_id]))
