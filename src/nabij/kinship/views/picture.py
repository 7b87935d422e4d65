"""The picture of the family: with a professional, and turned to the family."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_POST

from nabij.access.answers import see_other
from nabij.access.permissions import Permission
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.households.access import seated_at
from nabij.households.frame import shared_frame, story_frame
from nabij.households.models import Household
from nabij.kernel.errors import Refused
from nabij.kinship.commands import drawing
from nabij.kinship.queries import genogram_of
from nabij.kinship.views.going import SHARED, page_of, undo_of
from nabij.pictures.svg import svg_of
from nabij.ui.messages import tell

VIEW, EDIT = Permission.HOUSEHOLD_VIEW, Permission.HOUSEHOLD_EDIT


@requires(VIEW, purpose=_lazy("de familie van dit huishouden bekijken"))
def genogram(request: Request, household_id: UUID) -> HttpResponse:
    """The family as it is drawn, or a first guess to confirm."""
    household = get(request.actor, VIEW, Household, household_id)
    picture = genogram_of(request.actor, household)
    frame = story_frame(request, household, page="kinship:genogram")
    return render(request, "kinship/genogram.html", {**frame, "picture": picture, "svg": svg_of(picture.drawing)})


@requires(VIEW, purpose=_lazy("de familie, samen met het gezin bekeken"))
def shared(request: Request, household_id: UUID) -> HttpResponse:
    """The same on a screen that is turned to the family, without what is not for all to see."""
    household = get(request.actor, VIEW, Household, household_id)
    frame = shared_frame(request, household, page="kinship:shared")
    picture = genogram_of(request.actor, household, shared=True, names=frame["names"])
    hidden = frame["names"].query.replace("?", "&")
    context = {
        **frame, "picture": picture, "svg": svg_of(picture.drawing), "screen": f"?{SHARED}=1{hidden}",
        "may_draw": household.pk in seated_at(request.actor, EDIT, whole=True),
    }  # fmt: skip
    return render(request, "kinship/shared.html", context)


@require_POST
@requires(EDIT, purpose=_lazy("de familie tekenen"))
def draw(request: Request, household_id: UUID) -> HttpResponse:
    """The members come into the drawing, as they were guessed or without lines."""
    with_lines = "los" not in request.POST
    step = drawing.draw_members(request.actor, household_id, with_lines=with_lines)
    if step:
        words = _("Het gezin staat in de tekening. Tik op iemand om familie erbij te tekenen.")
        tell(request, words, undo=undo_of(request, household_id, step))
    return see_other(page_of(request, household_id))


@require_POST
@requires(EDIT, purpose=_lazy("de familie tekenen"))
def take_back(request: Request, household_id: UUID, step_id: UUID) -> HttpResponse:
    """Undo one step of drawing."""
    try:
        drawing.take_back(request.actor, household_id, step=step_id)
    except Refused as refused:
        tell(request, refused.message, tone="attention")
    else:
        tell(request, _("Ongedaan gemaakt."), tone="info")
    return see_other(page_of(request, household_id))
