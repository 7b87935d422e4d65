"""One bond: told anew, over, and back again."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_POST

from nabij.access.answers import keep_typed, see_other, show_refusal
from nabij.access.permissions import Permission
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.areas.choices import Sectors, choice_of
from nabij.households.frame import story_frame
from nabij.households.models import Household
from nabij.households.queries import everybody_ever, people_of
from nabij.households.screen_names import hiding_query
from nabij.kernel.errors import Conflict, Refused
from nabij.network.commands import change_connection, end_connection, resume_connection, take_back_connection
from nabij.network.forms import ChangeForm, HowForm
from nabij.network.models import Connection
from nabij.network.queries import history_of
from nabij.ui.messages import tell

EDIT = Permission.HOUSEHOLD_EDIT
PAGE = "network/change.html"
TABLE = "tafel"


@requires(EDIT, purpose=_lazy("verbeteren wat er over een contact staat"))
def change(request: Request, connection_id: UUID) -> HttpResponse:
    """Tell a bond anew."""
    stands = get(request.actor, EDIT, Connection, connection_id)
    household = stands.household
    form = ChangeForm(
        request.POST or None,
        stands=stands,
        labels=choice_of(Sectors, household.area_id),
        family=people_of(request.actor, household),
    )
    status, theirs = 200, ""
    if request.method == "POST":
        changed, theirs = told_anew(request, stands, form)
        if changed:
            return _told(request, stands, changed)
        status = 409 if theirs else 422
    context = _context(request, household, stands) | {"form": form, "theirs": theirs}
    return render(request, PAGE, context, status=status)


def _context(request: Request, household: Household, stands: Connection) -> dict[str, Any]:
    members = {one.person_id: one.person.name for one in everybody_ever(request.actor, household)}
    who = members.get(stands.person_id, _("iemand uit het netwerk")) if stands.person_id else stands.name
    return story_frame(request, household, page="network:ecomap") | {
        "stands": stands,
        "who": who,
        "earlier": history_of(request.actor, stands),
    }


def told_anew(request: Request, stands: Connection, form: HowForm) -> tuple[Connection | None, str]:
    """The bond as it is now; else None, with what somebody else wrote meanwhile when that is why."""
    if not form.is_valid():
        return None, ""
    try:
        version = form.cleaned_data["version"]
        return change_connection(request.actor, stands.pk, version=version, bond=form.bond()), ""
    except Conflict as conflict:
        keep_typed(form, conflict)
        return None, conflict.theirs
    except Refused as refused:
        show_refusal(form, refused)
    return None, ""


def _told(request: Request, stands: Connection, changed: Connection) -> HttpResponse:
    undo = "" if changed.pk == stands.pk else _url("take_back", changed)
    tell(request, _("Bewaard. Hoe het was, blijft te zien.") if undo else _("Bewaard."), undo=undo)
    return _back(stands.household_id)


def _url(name: str, one: Connection) -> str:
    return reverse(f"network:{name}", args=[one.pk])


def _back(household_id: UUID) -> HttpResponse:
    return see_other(reverse("network:ecomap", args=[household_id]))


def table_url(request: Request, household_id: UUID) -> str:
    """The shared screen, with names hidden when they were."""
    return reverse("network:shared", args=[household_id]) + hiding_query(request)


def back_to_table(request: Request, household_id: UUID) -> HttpResponse:
    """After something was done at the table, one stays there."""
    return see_other(table_url(request, household_id))


@requires(EDIT, purpose=_lazy("opschrijven dat een contact voorbij is"))
@require_POST
def end(request: Request, connection_id: UUID) -> HttpResponse:
    """It is over."""
    stands = get(request.actor, EDIT, Connection, connection_id)
    end_connection(request.actor, stands.pk)
    tell(request, _("Dit contact is voorbij. Hoe het was, blijft te zien."), undo=_url("resume", stands))
    return _back(stands.household_id)


@requires(EDIT, purpose=_lazy("een contact terugzetten"))
@require_POST
def resume(request: Request, connection_id: UUID) -> HttpResponse:
    """It is not over after all."""
    stands = get(request.actor, EDIT, Connection, connection_id)
    resume_connection(request.actor, stands.pk)
    tell(request, _("Dit contact staat er weer."))
    return _back(stands.household_id)


@requires(EDIT, purpose=_lazy("terugnemen wat over een contact is opgeschreven"))
@require_POST
def take_back(request: Request, connection_id: UUID) -> HttpResponse:
    """What was written today is taken back; one stays on the screen where it was said."""
    stands = get(request.actor, EDIT, Connection, connection_id)
    take_back_connection(request.actor, stands.pk)
    tell(request, _("Teruggenomen."))
    if request.GET.get("scherm") == TABLE:
        return back_to_table(request, stands.household_id)
    return _back(stands.household_id)
