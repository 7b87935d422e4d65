"""Filling in a list, putting it right on the same day, taking it back."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_POST

from nabij.access.answers import keep_typed, see_other, show_refusal
from nabij.access.permissions import Permission
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.assessments.commands import (
    Filled,
    correct_assessment,
    is_of_today,
    take_back_assessment,
    write_assessment,
)
from nabij.assessments.forms import FillForm
from nabij.assessments.instruments import FAMILY, Instrument, instrument, instruments_of
from nabij.assessments.models import Assessment
from nabij.drafts.keeping import discard, draft_of
from nabij.households.frame import shared_frame, story_frame
from nabij.households.models import Household
from nabij.households.queries import people_of
from nabij.households.screen_names import ScreenNames, hiding_query
from nabij.kernel.errors import Conflict, NotFound, Refused
from nabij.ui.messages import tell

EDIT = Permission.HOUSEHOLD_EDIT
PAGE, SHARED_PAGE = "assessments/fill.html", "assessments/shared_fill.html"
DRAFT = "assessment"
TABLE = "tafel"


def _by_list(household: Household, key: str) -> Instrument:
    """A list that this area uses. Raises NotFound: an address may be typed by hand."""
    found = next((one for one in instruments_of(household.area_id) if one.key == key), None)
    if found is None:
        raise NotFound(key)
    return found


def _people(request: Request, household: Household, names: ScreenNames | None = None) -> list[tuple[str, str]]:
    members = people_of(request.actor, household)
    return [
        (str(one.person_id), names.of(one.person_id, one.person.name) if names else one.person.name) for one in members
    ]


@requires(EDIT, purpose=_lazy("opschrijven hoe het gaat"))
def fill(request: Request, household_id: UUID, instrument: str) -> HttpResponse:
    """A list to fill in: any part of it."""
    household = get(request.actor, EDIT, Household, household_id)
    by_list = _by_list(household, instrument)
    draft = draft_of(request.actor, f"{DRAFT}-{by_list.key}", household.pk) if request.method != "POST" else None
    form = FillForm(request.POST or None, by_list=by_list, people=_people(request, household), draft=draft)
    if request.method == "POST":
        made = _written(request, household, by_list, form)
        if made:
            discard(request.actor, f"{DRAFT}-{by_list.key}", household.pk)
            tell(request, _("Opgeschreven."), undo=reverse("assessments:take_back", args=[made.pk]))
            return see_other(_overview(household))
    context = story_frame(request, household, page="assessments:assessments") | {
        "form": form, "by_list": by_list, "draft": draft, "draft_key": f"{DRAFT}-{by_list.key}:{household.pk}",
    }  # fmt: skip
    return render(request, PAGE, context, status=422 if form.errors else 200)


def _overview(household: Household) -> str:
    return reverse("assessments:assessments", args=[household.pk])


def _written(request: Request, household: Household, by_list: Instrument, form: FillForm) -> Assessment | None:
    """What came of it; None when something is wrong, which the form then says."""
    if not form.is_valid():
        return None
    try:
        return write_assessment(request.actor, household.pk, instrument=by_list.key, filled=form.filled())
    except Refused as refused:
        show_refusal(form, refused)
    return None


@requires(EDIT, purpose=_lazy("samen met het gezin opschrijven hoe het gaat"))
def shared_fill(request: Request, household_id: UUID, instrument: str) -> HttpResponse:
    """The family fills it in themselves, at the table; one stays on the shared screen."""
    household = get(request.actor, EDIT, Household, household_id)
    by_list = _by_list(household, instrument)
    if FAMILY not in by_list.views or not by_list.together:
        raise NotFound(instrument)
    frame = shared_frame(request, household, page="assessments:shared")
    people = _people(request, household, frame["names"])
    form = FillForm(request.POST or None, by_list=by_list.at_table(), people=people, shared=True)
    query = frame["names"].query
    back = reverse("assessments:shared", args=[household.pk]) + query
    if request.method == "POST":
        made = _written(request, household, by_list, form)
        if made:
            there = "&".join(part for part in (f"scherm={TABLE}", query.removeprefix("?")) if part)
            tell(request, _("Het staat er."), undo=reverse("assessments:take_back", args=[made.pk]) + f"?{there}")
            return see_other(back)
    context = frame | {"form": form, "by_list": by_list, "back_url": back}
    return render(request, SHARED_PAGE, context, status=422 if form.errors else 200)


@requires(EDIT, purpose=_lazy("verbeteren hoe het gaat"))
def correct(request: Request, assessment_id: UUID) -> HttpResponse:
    """Put right what was written today."""
    stands = get(request.actor, EDIT, Assessment, assessment_id)
    if not is_of_today(stands):
        raise Refused(_("Dit is van een andere dag en blijft staan. Schrijf op hoe het nu gaat."))
    household = stands.household
    by_list = instrument(stands.instrument, household.area_id, name=stands.name)
    form = FillForm(request.POST or None, by_list=by_list, people=_people(request, household), stands=stands)
    theirs, status = "", 200
    if request.method == "POST":
        corrected, theirs = _corrected(request, stands, form)
        if corrected:
            tell(request, _("Bewaard."))
            return see_other(_overview(household))
        status = 409 if theirs else 422
    context: dict[str, Any] = story_frame(request, household, page="assessments:assessments") | {
        "form": form, "by_list": by_list, "stands": stands, "theirs": theirs,
    }  # fmt: skip
    return render(request, PAGE, context, status=status)


def _corrected(request: Request, stands: Assessment, form: FillForm) -> tuple[Assessment | None, str]:
    """As it is now; else None, with whose answers came first when that is why."""
    if not form.is_valid():
        return None, ""
    filled: Filled = form.filled()
    try:
        version = form.cleaned_data["version"] or 0
        return correct_assessment(request.actor, stands.pk, version=version, filled=filled), ""
    except Conflict as conflict:
        keep_typed(form, conflict)
        return None, conflict.theirs
    except Refused as refused:
        show_refusal(form, refused)
    return None, ""


@require_POST
@requires(EDIT, purpose=_lazy("terugnemen hoe het gaat"))
def take_back(request: Request, assessment_id: UUID) -> HttpResponse:
    """What was written today by mistake goes; one stays on the screen where it was said."""
    stands = get(request.actor, EDIT, Assessment, assessment_id)
    household = stands.household
    take_back_assessment(request.actor, stands.pk)
    tell(request, _("Teruggenomen."))
    if request.GET.get("scherm") != TABLE:
        return see_other(_overview(household))
    return see_other(reverse("assessments:shared", args=[household.pk]) + hiding_query(request))
