"""The people around a household: the picture, the same in words, and one line to add somebody."""

from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from nabij.access.answers import look_again, see_other, show_refusal
from nabij.access.permissions import Permission
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.areas.choices import Sectors, choice_of
from nabij.households.frame import story_frame
from nabij.households.models import Household
from nabij.households.queries import members_of
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.network.commands import add_connection
from nabij.network.forms import AddForm
from nabij.network.legend import legend
from nabij.network.models import Connection
from nabij.network.queries import drawn, moments_of, network_of
from nabij.pictures.svg import svg_of
from nabij.ui.messages import tell

PAGE = "network/ecomap.html"


@requires(Permission.HOUSEHOLD_VIEW, purpose=_lazy("zien wie er om het gezin heen staat"))
def ecomap(request: Request, household_id: UUID) -> HttpResponse:
    """Everyone around the household today; with `?op=` as it was on an earlier day."""
    household = get(request.actor, Permission.HOUSEHOLD_VIEW, Household, household_id)
    if request.method == "POST":
        return _add(request, household)
    return render(request, PAGE, _context(request, household, _form(request, household)))


def _form(request: Request, household: Household, *data: Any) -> AddForm:
    known = members_of(request.actor, household) if data else []
    return AddForm(*data, labels=choice_of(Sectors, household.area_id), known=known)


def _context(request: Request, household: Household, form: AddForm) -> dict[str, Any]:
    then = _earlier_day(request.GET.get("op", ""))
    network = network_of(request.actor, household, on=then)
    return story_frame(request, household, page="network:ecomap") | {
        "network": network,
        "wide": svg_of(drawn(network)),
        "narrow": svg_of(drawn(network, narrow=True)),
        "legend": legend({contact.quality for contact in network.contacts}),
        "then": then,
        "moments": moments_of(request.actor, household),
        "form": form,
    }


def _earlier_day(text: str) -> date | None:
    """The day in the address; today when there is none, or none that was."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day < clock.today() else None


def _add(request: Request, household: Household) -> HttpResponse:
    household = get(request.actor, Permission.HOUSEHOLD_EDIT, Household, household.pk)
    form = _form(request, household, request.POST)
    made = written(request, household, form)
    if made is None:
        return look_again(request, PAGE, _context(request, household, form))
    tell(request, _("Opgeschreven."), undo=reverse("network:take_back", args=[made.pk]))
    return see_other(reverse("network:ecomap", args=[household.pk]))


def written(request: Request, household: Household, form: AddForm) -> Connection | None:
    """What came of the line; None when something is wrong with it, which the form then says."""
    if not form.is_valid():
        return None
    try:
        return add_connection(request.actor, household.pk, bond=form.bond())
    except Refused as refused:
        show_refusal(form, refused)
    return None
