"""The whole story on one screen, turned to the family, and on one sheet of paper."""

from pathlib import Path
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from nabij.access.permissions import Permission
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.audit.models import Look
from nabij.households.frame import shared_frame
from nabij.households.models import Household
from nabij.households.screen_names import asks_to_hide, screen_names
from nabij.kernel import clock
from nabij.story.pictures import pictures_of
from nabij.story.queries import story_of
from nabij.ui.pdf import pdf_answer

SIZES = ("a3", "a4")
STYLE = Path(__file__).parent / "templates" / "story" / "sheet.css"


@require_GET
@requires(Permission.HOUSEHOLD_VIEW, purpose=_("het verhaal aan tafel laten zien"))
def start(request: Request, household_id: UUID) -> HttpResponse:
    """What they ask, what goes well before what is hard, whom to call and what happens next; nothing else."""
    household = get(request.actor, Permission.HOUSEHOLD_VIEW, Household, household_id)
    frame = shared_frame(request, household, page="story:start")
    return render(request, "story/start.html", frame | {"story": story_of(request.actor, household, frame["names"])})


@require_GET
@requires(Permission.HOUSEHOLD_EDIT, purpose=_("het hele verhaal op één blad"), look=Look.Kind.PRINT)
def sheet(request: Request, household_id: UUID) -> HttpResponse:
    """Question, pictures, plan and faces on one sheet, to print from the browser."""
    return render(request, "story/sheet.html", _sheet(request, household_id))


@require_GET
@requires(Permission.HOUSEHOLD_EDIT, purpose=_("het hele verhaal op één blad, als PDF"), look=Look.Kind.PRINT)
def sheet_pdf(request: Request, household_id: UUID) -> HttpResponse:
    """The same sheet as a file."""
    return pdf_answer(request, "story/sheet.html", _sheet(request, household_id), name="blad.pdf", style=STYLE)


def _sheet(request: Request, household_id: UUID) -> dict[str, Any]:
    household = get(request.actor, Permission.HOUSEHOLD_EDIT, Household, household_id)
    names = screen_names(request.actor, household, hidden=asks_to_hide(request))
    asked = request.GET.get("maat", SIZES[0])
    return {
        "paper": "ui/print.html", "household": household, "names": names, "size": asked if asked in SIZES else SIZES[0],
        "story": story_of(request.actor, household, names), "today": clock.today(),
        "pictures": pictures_of(request.actor, household, names),
        "pdf_url": reverse("story:sheet_pdf", args=[household.pk]),
    }  # fmt: skip
