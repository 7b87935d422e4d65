"""How it goes: both views beside each other, and on a shared screen the family's own."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from nabij.access.permissions import Permission
from nabij.access.rules import can, get
from nabij.access.views import Request, requires
from nabij.assessments.instruments import FAMILY, instruments_of
from nabij.assessments.queries import sheets_of
from nabij.households.frame import shared_frame, story_frame
from nabij.households.models import Household

VIEW = Permission.HOUSEHOLD_VIEW


@requires(VIEW, purpose=_("lezen hoe het gaat"))
def assessments(request: Request, household_id: UUID) -> HttpResponse:
    """All that was said of how it goes, and by which lists one can ask."""
    household = get(request.actor, VIEW, Household, household_id)
    context = story_frame(request, household, page="assessments:assessments") | {
        "sheets": sheets_of(request.actor, household),
        "instruments": instruments_of(household.area_id),
    }
    return render(request, "assessments/overview.html", context)


@requires(VIEW, purpose=_("samen met het gezin kijken hoe het gaat"))
def shared(request: Request, household_id: UUID) -> HttpResponse:
    """The family's own view, on a screen that is turned to them."""
    household = get(request.actor, VIEW, Household, household_id)
    frame = shared_frame(request, household, page="assessments:shared")
    may_write = can(request.actor, Permission.HOUSEHOLD_EDIT, household)
    lists = [one for one in instruments_of(household.area_id) if FAMILY in one.views and one.together]
    context = frame | {
        "sheets": sheets_of(request.actor, household, shared=True, names=frame["names"]),
        "instruments": lists if may_write else [],
    }
    return render(request, "assessments/shared.html", context)
