"""Who does what, and how much that was over the last months: a picture and the same in words."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_GET

from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.households.frame import household_frame
from nabij.households.models import Household
from nabij.pictures.load import LoadRow, load_picture
from nabij.pictures.svg import svg_of
from nabij.plans.queries.load import Load, load_of
from nabij.plans.views.forms_page import TAB, plan_url
from nabij.plans.views.goals import EDIT


@require_GET
@requires(EDIT, purpose=_lazy("wie doet hoeveel in het plan"))
def load(request: Request, household_id: UUID) -> HttpResponse:
    """For each person how many actions they have and had; a child's as a load."""
    household = get(request.actor, EDIT, Household, household_id)
    found = load_of(request.actor, household)
    context = household_frame(request, household, tab=TAB) | {"load": found}
    context |= {"drawn": _drawn(found, plan_url(household.pk)) if found.rows else ""}
    return render(request, "plans/load.html", context)


def _drawn(found: Load, url: str) -> str:
    rows = [LoadRow(str(row.id), row.name, row.note, row.counts, row.is_load, row.sentence, url) for row in found.rows]
    return svg_of(load_picture(rows, found.month_names, title=_("Wie had hoeveel acties, per maand")))
