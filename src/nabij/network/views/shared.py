"""The people around a household on a screen that is turned to them: to look at, to add to, to change."""

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from nabij.access.answers import look_again
from nabij.access.permissions import Permission
from nabij.access.rules import can, get
from nabij.access.views import Request, requires
from nabij.areas.choices import Sectors, choice_of
from nabij.households.frame import shared_frame
from nabij.households.models import Household
from nabij.households.queries import members_of
from nabij.kernel.errors import NotFound
from nabij.network.forms import AddForm, HowForm
from nabij.network.legend import legend
from nabij.network.models import Connection
from nabij.network.queries import drawn, network_of, written_down
from nabij.network.views.change import TABLE, back_to_table, table_url, told_anew
from nabij.network.views.ecomap import written
from nabij.pictures.svg import svg_of
from nabij.ui.messages import tell

VIEW, EDIT = Permission.HOUSEHOLD_VIEW, Permission.HOUSEHOLD_EDIT
PAGE, CHANGE_PAGE = "network/shared.html", "network/shared_change.html"


@requires(VIEW, purpose=_lazy("samen met het gezin kijken wie er om hen heen staat"))
def shared(request: Request, household_id: UUID) -> HttpResponse:
    """What may be read by all of them, and one line to add somebody."""
    household = get(request.actor, VIEW, Household, household_id)
    if request.method == "POST":
        return _add(request, household)
    return render(request, PAGE, _context(request, household, _form(request, household)))


def _form(request: Request, household: Household, *data: Any) -> AddForm:
    """Who stands in the picture already, seen here or not, is not looked up by name: the answer would tell."""
    there = written_down(request.actor, household) if data else set()
    known = [one for one in members_of(request.actor, household) if one.person_id not in there] if data else []
    return AddForm(*data, labels=choice_of(Sectors, household.area_id), known=known, shared=True)


def _context(request: Request, household: Household, form: AddForm) -> dict[str, Any]:
    frame = shared_frame(request, household, page="network:shared")
    network = network_of(request.actor, household, shared=True, names=frame["names"])
    return frame | {
        "network": network,
        "wide": svg_of(drawn(network)),
        "narrow": svg_of(drawn(network, narrow=True)),
        "legend": legend(),
        "form": form,
        "may_write": can(request.actor, EDIT, household),
    }


def _add(request: Request, household: Household) -> HttpResponse:
    household = get(request.actor, EDIT, Household, household.pk)
    form = _form(request, household, request.POST)
    made = written(request, household, form)
    if made is None:
        return look_again(request, PAGE, _context(request, household, form))
    query = urlencode({"scherm": TABLE, **request.GET.dict()})
    undo = reverse("network:take_back", args=[made.pk]) + f"?{query}"
    tell(request, _("Het staat erbij."), undo=undo)
    return back_to_table(request, household.pk)


@requires(EDIT, purpose=_lazy("samen met het gezin veranderen hoe een contact is"))
def shared_change(request: Request, connection_id: UUID) -> HttpResponse:
    """How one bond is, told at the table. Raises NotFound for what is not for this screen."""
    stands = get(request.actor, EDIT, Connection, connection_id)
    if not stands.on_paper or stands.ends_on:
        raise NotFound("Connection")
    household = stands.household
    frame = shared_frame(request, household, page="network:shared")
    form = HowForm(request.POST or None, stands=stands, labels=choice_of(Sectors, household.area_id), shared=True)
    if frame["names"].hidden:
        del form.fields["could_do"]
    status, theirs = 200, ""
    if request.method == "POST":
        changed, theirs = told_anew(request, stands, form)
        if changed:
            tell(request, _("Bewaard."))
            return back_to_table(request, household.pk)
        status = 409 if theirs else 422
    network = network_of(request.actor, household, shared=True, names=frame["names"])
    contact = next((one for one in network.contacts if one.key == str(stands.pk)), None)
    context = frame | {"form": form, "contact": contact, "theirs": theirs, "back_url": table_url(request, household.pk)}
    return render(request, CHANGE_PAGE, context, status=status)
