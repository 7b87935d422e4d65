"""The first page of a working day."""

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.views import Request, requires
from nabij.workspace.queries.beside import greeting, latest_reports, team_waits, unfinished
from nabij.workspace.queries.my_day import day_of


@requires(Permission.HOUSEHOLD_OUTLINE, purpose=_("zien wat er vandaag moet gebeuren"))
def my_day(request: Request) -> HttpResponse:
    """What is due, who has not moved, and my households; overseers go to their own place."""
    if elsewhere := _own_place(request.actor):
        return HttpResponseRedirect(reverse(elsewhere))
    day = day_of(request.actor)
    page = {
        "day": day,
        "greeting": greeting(),
        "first_name": request.actor.name.split(" ")[0],
        "waits": team_waits(request.actor),
        "unfinished": unfinished(request.actor),
        "has_mandates": bool(request.actor.areas_with(Permission.MANDATE_VIEW)),
        "reports": [] if any(one.i_direct for one in day.households) else latest_reports(request.actor),
    }
    return render(request, "workspace/my_day.html", page)


def _own_place(actor: Actor) -> str:
    """Where an overseer works, who has no households and no day of this kind."""
    if actor.areas_with(Permission.PROFESSIONAL_VIEW) and not actor.areas_with(Permission.AREA_CONFIGURE):
        return ""
    if actor.seats:
        return ""
    if actor.areas_with(Permission.LOG_VIEW):
        return "privacy:overview"
    return "areas:list" if actor.areas_with(Permission.AREA_CONFIGURE) else ""
