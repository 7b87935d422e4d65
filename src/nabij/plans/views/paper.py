"""What goes on paper: the plan for the fridge, and the card for somebody of the network."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_GET

from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.areas.choices import Texts, choice_of
from nabij.audit.models import Look
from nabij.households.models import Household
from nabij.kernel import clock
from nabij.kernel.errors import NotFound
from nabij.plans.models import Action, Understanding
from nabij.plans.paper import DUTCH, PAPER_LANGUAGES, faces_on_paper, paper_of
from nabij.plans.queries import action_line
from nabij.plans.queries.understandings import understanding_on_card
from nabij.plans.views.goals import EDIT


@contextmanager
def _spoken(request: Request) -> Iterator[dict[str, Any]]:
    """In the language that was asked for: headings and states; what the family said stays as they said it."""
    asked = request.GET.get("taal", "nl")
    language = asked if asked in dict(PAPER_LANGUAGES) else "nl"
    with translation.override(language):
        yield {"language": language, "languages": PAPER_LANGUAGES}


@require_GET
@requires(EDIT, purpose=_lazy("het plan voor op de koelkast"), look=Look.Kind.PRINT)
def fridge(request: Request, household_id: UUID) -> HttpResponse:
    """The plan on one A4, for whoever stands in the kitchen."""
    household = get(request.actor, EDIT, Household, household_id)
    with _spoken(request) as spoken:
        context = spoken | {"household": household, "faces": faces_on_paper(request.actor, household)}
        goals = paper_of(request.actor, household, language=spoken["language"])
        context |= {"goals": goals, "today": clock.today()}
        context |= {"promise": choice_of(Texts, household.area_id).promise}
        return render(request, "plans/fridge.html", context)


@require_GET
@requires(EDIT, purpose=_lazy("een kaartje met één actie"), look=Look.Kind.PRINT)
def action_card(request: Request, action_id: UUID) -> HttpResponse:
    """One action for the one who does it, and whom to call; nothing else of the family."""
    action = get(request.actor, EDIT, Action, action_id)
    line = action_line(request.actor, action.pk)
    if line is None or line.owner.is_professional:
        raise NotFound("Action")
    with _spoken(request) as spoken:
        context = spoken | {"line": line, "faces": faces_on_paper(request.actor, action.household)}
        context |= {"agreed": _agreed(request, action), "what": _on_card(action, spoken["language"])}
        return render(request, "plans/card.html", context)


def _agreed(request: Request, action: Action) -> Understanding | None:
    """What this person and a professional expect of each other, when both said yes."""
    person = action.owner_person
    return understanding_on_card(request.actor, action.household, person) if person else None


def _on_card(action: Action, language: str) -> str:
    """Only what was written for the card, where that is; else the action, in the language of the card."""
    translated = action.what_translated if language != DUTCH else ""
    return action.for_owner or translated or action.what
