"""The board of a team."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from nabij.access.answers import see_other
from nabij.access.permissions import Permission
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.directory.models import Professional
from nabij.households.commands.direction import name_contact_person as name_contact_person_for
from nabij.households.models import Household
from nabij.kernel.errors import Refused
from nabij.ui.messages import tell
from nabij.ui.shapes import Column
from nabij.workspace.forms import ContactPersonForm
from nabij.workspace.queries.board import board_of


@requires(Permission.BOARD_VIEW, purpose=gettext_lazy("het werk van het team verdelen"))
def board(request: Request) -> HttpResponse:
    """Who carries how much, what waits, and who has not moved."""
    return _show(request)


@requires(Permission.BOARD_VIEW, purpose=gettext_lazy("een contactpersoon aanwijzen"))
@require_POST
def name_contact_person(request: Request, household_id: UUID) -> HttpResponse:
    """Name who looks for contact, right from the board."""
    get(request.actor, Permission.HOUSEHOLD_ASSIGN, Household, household_id)
    form = ContactPersonForm(request.POST)
    if not form.is_valid():
        return _show(request, error=_("Kies wie er contact zoekt."), status=422)
    chosen = get(request.actor, Permission.PROFESSIONAL_VIEW, Professional, form.cleaned_data["professional"])
    try:
        name_contact_person_for(request.actor, household_id, professional=chosen)
    except Refused as refused:
        return _show(request, error=refused.message, status=422)
    tell(request, _("%(name)s zoekt nu contact.") % {"name": chosen.name})
    return see_other(reverse("workspace:board"))


def _show(request: Request, *, error: str = "", status: int = 200) -> HttpResponse:
    found = board_of(request.actor, page=request.GET.get("pagina"))
    context = {"board": found, "error": error, "columns": _columns()}
    return render(request, "workspace/board.html", context, status=status)


def _columns() -> list[Column]:
    return [
        Column(label=_("Huishouden")), Column(label=_("Nummer")), Column(label=_("Regisseur")),
        Column(label=_("Aan tafel"), numeric=True), Column(label=_("Acties"), numeric=True),
        Column(label=_("Te laat"), numeric=True), Column(label=_("Samenwerken")), Column(label=_("Meer")),
    ]  # fmt: skip
