"""Who is at it, since when nothing moved, and what was asked: for whoever directs and the team leader."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _lazy

from nabij.access.answers import see_other
from nabij.access.permissions import Permission
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.collaboration.forms.asks import AnswerForm, BecauseForm, SentForm
from nabij.collaboration.models import Ask
from nabij.collaboration.notices import NOW
from nabij.collaboration.queries import Ladder, ladder_of, ladders_of, standing_of
from nabij.collaboration.terms import ground_here
from nabij.households.frame import household_frame
from nabij.households.models import Household
from nabij.households.queries import table_of
from nabij.kernel import clock

TAB = "households:people"
LEAD, ANSWER = Permission.HOUSEHOLD_LEAD, Permission.ASK_ANSWER


@requires(LEAD, purpose=_lazy("de samenwerking leiden"))
def together(request: Request, household_id: UUID) -> HttpResponse:
    """Per professional and organisation what is open and since when, and every ladder of asking."""
    household = get(request.actor, LEAD, Household, household_id)
    frame = household_frame(request, household, tab=TAB)
    at_table = table_of(request.actor, household)
    words = frame["may"]["plan_view"]
    standing, owing = standing_of(request.actor, household, at_table.now, words=words)
    ladders = ladders_of(request.actor, household)
    context = frame | {
        "standing": standing, "owing": owing, "words": words, "may_ask": household.pk in request.actor.seats,
        "open": [one for one in ladders if one.is_open], "over": [one for one in ladders if not one.is_open],
    }  # fmt: skip
    return render(request, "collaboration/together.html", context)


@requires(ANSWER, purpose=_lazy("een vraag in de samenwerking"))
def ask(request: Request, ask_id: UUID) -> HttpResponse:
    """One ladder: what was asked and what came of it. Who is asked answers here; a notice opens it as it is now."""
    found = get(request.actor, ANSWER, Ask, ask_id)
    if NOW in request.GET and (waiting := ladder_of(request.actor, found).waiting) != found:
        return see_other(reverse("collaboration:ask", args=[waiting.pk]))
    return show_ask(request, found)


def show_ask(request: Request, ask: Ask, **forms: Any) -> HttpResponse:
    """The page of one ask, with a form that was refused in the place of an empty one (then 422)."""
    ladder = ladder_of(request.actor, ask)
    frame = household_frame(request, ask.household, tab=TAB)
    context = frame | _context(request, ladder, next(one for one in ladder.rungs if one == ask), leads=_leads(frame))
    return render(request, "collaboration/ask.html", context | forms, status=422 if forms else 200)


def _leads(frame: dict[str, Any]) -> bool:
    return bool(frame["may"]["household_lead"])


def _context(request: Request, ladder: Ladder, ask: Ask, *, leads: bool) -> dict[str, Any]:
    household = ask.household
    by_appointment = leads and household.area_id in request.actor.areas_with(LEAD)
    back = "collaboration:together" if leads else "workspace:household"
    return {
        "ask": ask, "ladder": ladder, "leads": leads, "by_appointment": by_appointment,
        "asked_of_me": ask.is_asked_of(request.actor.user_id),
        "can_override": ask.rung != "management" or ground_here(household) is not None,
        "answer_form": AnswerForm(initial={"answer": ask.answer}), "because_form": BecauseForm(),
        "sent_form": SentForm(initial={"on": clock.today()}), "back": reverse(back, args=[household.pk]),
    }  # fmt: skip
