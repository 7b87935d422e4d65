"""What goes on paper: the plan for the fridge, and the card for somebody of the network."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_GET

from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.areas.choices import Texts, choice_of
from nabij.audit.models import Look
from nabij.households.models import Household
from nabij.households.screen_names import ScreenNames, asks_to_hide, screen_names
from nabij.kernel import clock
from nabij.kernel.errors import NotFound
from nabij.plans.models import Action
from nabij.plans.paper import DUTCH, PAPER_LANGUAGES, agreed_on_paper, faces_on_paper, paper_of
from nabij.plans.queries import action_line
from nabij.plans.views.goals import EDIT
from nabij.ui.pdf import pdf_answer


@contextmanager
def _spoken(request: Request) -> Iterator[dict[str, Any]]:
    """In the language that was asked for: headings and states; what the family said stays as they said it."""
    asked = request.GET.get("taal", "nl")
    language = asked if asked in dict(PAPER_LANGUAGES) else "nl"
    with translation.override(language):
        yield {"language": language, "languages": PAPER_LANGUAGES, "paper": "ui/print.html"}


def _fridge(request: Request, household_id: UUID, spoken: dict[str, Any]) -> dict[str, Any]:
    household = get(request.actor, EDIT, Household, household_id)
    names = _names(request, household)
    goals = paper_of(request.actor, household, language=spoken["language"])
    return spoken | {
        "household": household, "names": names, "faces": faces_on_paper(request.actor, household),
        "goals": names.within(goals), "today": clock.today(),
        "promise": choice_of(Texts, household.area_id).promise,
        "pdf_url": reverse("plans:fridge_pdf", args=[household.pk]),
    }  # fmt: skip


def _names(request: Request, household: Household) -> ScreenNames:
    return screen_names(request.actor, household, hidden=asks_to_hide(request))


@require_GET
@requires(EDIT, purpose=_lazy("het plan voor op de koelkast"), look=Look.Kind.PRINT)
def fridge(request: Request, household_id: UUID) -> HttpResponse:
    """The plan on one A4, for whoever stands in the kitchen."""
    with _spoken(request) as spoken:
        return render(request, "plans/fridge.html", _fridge(request, household_id, spoken))


@require_GET
@requires(EDIT, purpose=_lazy("het plan voor op de koelkast, als PDF"), look=Look.Kind.PRINT)
def fridge_pdf(request: Request, household_id: UUID) -> HttpResponse:
    """The same as a file, for whoever prints elsewhere."""
    with _spoken(request) as spoken:
        return pdf_answer(request, "plans/fridge.html", _fridge(request, household_id, spoken), name="plan.pdf")


def _card(request: Request, action_id: UUID, spoken: dict[str, Any]) -> dict[str, Any]:
    action = get(request.actor, EDIT, Action, action_id)
    line = action_line(request.actor, action.pk)
    if line is None or line.owner.is_professional or not action.may_be_on_paper:
        raise NotFound("Action")
    names = _names(request, action.household)
    return spoken | {
        "line": line, "names": names, "faces": faces_on_paper(request.actor, action.household),
        "called": names.of(line.owner.id, line.owner.called),
        "agreed": names.within(agreed_on_paper(request.actor, action)),
        "what": names.in_text(_on_card(action, spoken["language"])),
        "pdf_url": reverse("plans:action_card_pdf", args=[action.pk]),
    }  # fmt: skip


@require_GET
@requires(EDIT, purpose=_lazy("een kaartje met één actie"), look=Look.Kind.PRINT)
def action_card(request: Request, action_id: UUID) -> HttpResponse:
    """One action for the one who does it, and whom to call; nothing else of the family."""
    with _spoken(request) as spoken:
        return render(request, "plans/card.html", _card(request, action_id, spoken))


@require_GET
@requires(EDIT, purpose=_lazy("een kaartje met één actie, als PDF"), look=Look.Kind.PRINT)
def action_card_pdf(request: Request, action_id: UUID) -> HttpResponse:
    """The same as a file."""
    with _spoken(request) as spoken:
        return pdf_answer(request, "plans/card.html", _card(request, action_id, spoken), name="kaartje.pdf")


def _on_card(action: Action, language: str) -> str:
    """Only what was written for the card, where that is; else the action, in the language of the card."""
    translated = action.what_translated if language != DUTCH else ""
    return action.for_owner or translated or action.what
