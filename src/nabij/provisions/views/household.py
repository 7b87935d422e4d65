"""What each person of a household asked and got, and the same turned to the family."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _lazy

from nabij.access.permissions import Permission
from nabij.access.views import Request, requires
from nabij.households.frame import shared_frame, story_frame
from nabij.households.screen_names import ScreenNames
from nabij.provisions.clocks import article_of, clock_of, objection_words, start_clock
from nabij.provisions.queries import OfPerson, provisions_of
from nabij.provisions.views.pages import PAGE, VIEW, household_of


@requires(VIEW, purpose=_lazy("aanvragen, beschikkingen en toewijzingen lezen"))
def provisions(request: Request, household_id: UUID) -> HttpResponse:
    """By person: asked, decided, given, running; each with its own clock."""
    household = household_of(request, household_id, VIEW)
    found = [_shown(one) for one in provisions_of(request.actor, household)]
    return render(request, "provisions/provisions.html", story_frame(request, household, page=PAGE) | {"people": found})


@requires(VIEW, purpose=_lazy("aanvragen en hulp tonen aan het gezin"))
def shared(request: Request, household_id: UUID) -> HttpResponse:
    """Turned to the family: what may be on paper, the ruling in plain words, and until when they can object."""
    household = household_of(request, household_id, Permission.HOUSEHOLD_VIEW)
    frame = shared_frame(request, household, page="provisions:shared")
    found = [_at_table(one, frame["names"]) for one in provisions_of(request.actor, household, on_paper=True)]
    return render(request, "provisions/shared.html", frame | {"people": found})


def _at_table(of: OfPerson, names: ScreenNames) -> dict[str, Any]:
    """The same in their own words, with the names that may stand there."""
    shown = _shown(of)
    for asked in shown["asked"]:
        ruling = asked["of"].ruling
        asked["for_what"] = names.in_text(asked["of"].application.for_what)
        asked["plain_words"] = names.in_text(ruling.plain_words) if ruling else ""
    for track in shown["tracks"]:
        track["what"] = names.in_text(track["of"].allocation.what)
    return shown | {"called": names.of(of.person.pk, of.person.called)}


def _shown(of: OfPerson) -> dict[str, Any]:
    """With each thing its clock in words."""
    return {
        "person": of.person,
        "asked": [
            {"of": one, "clock": clock_of(one), "article": article_of(one), "objection": objection_words(one)}
            for one in of.asked
        ],
        "requests": of.requests,
        "tracks": [{"of": one, "clock": start_clock(one)} for one in of.tracks],
    }
