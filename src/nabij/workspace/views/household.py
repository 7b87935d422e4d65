"""The page of one household."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from nabij.access.answers import see_other
from nabij.access.permissions import Permission
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.households.frame import household_frame
from nabij.households.light_track import light_due
from nabij.households.models import Household
from nabij.households.queries.merging import merged_into
from nabij.kernel.errors import NotFound
from nabij.workspace.attention import alarm_of
from nabij.workspace.queries.household import picture_of
from nabij.workspace.reaching import reach_of


@requires(Permission.HOUSEHOLD_VIEW, purpose=_("werken aan het plan van dit huishouden"))
def household(request: Request, household_id: UUID) -> HttpResponse:
    """Who they are, what they ask, who helps, and what happens next."""
    try:
        thing = get(request.actor, Permission.HOUSEHOLD_VIEW, Household, household_id)
    except NotFound:
        # An old address, of a file that went into this one.
        one = get(request.actor, Permission.HOUSEHOLD_VIEW, Household, merged_into(household_id))
        return see_other(reverse("workspace:household", args=[one.pk]))
    picture = picture_of(request.actor, thing)
    frame = household_frame(request, thing, tab="workspace:household")
    alarm = alarm_of(picture)
    page = {
        "picture": picture,
        "reach": reach_of(picture.table),
        "alarm": alarm,
        "next_steps": picture.next_steps(but=alarm.thing if alarm else None),
    }
    if due := light_due(thing):
        return render(request, "workspace/household_light.html", {**frame, **page, "light_due": due})
    return render(request, "workspace/household.html", {**frame, **page})
