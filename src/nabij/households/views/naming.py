"""Name and address of a household."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from nabij.access.answers import keep_typed, look_again, see_other, show_refusal, stands_otherwise
from nabij.access.permissions import Permission
from nabij.access.views import Request, requires
from nabij.households.commands.naming import NameAndAddress, rename_household
from nabij.households.forms.people import NamingForm
from nabij.households.frame import household_frame
from nabij.households.models import Household
from nabij.households.views.within import household_of
from nabij.kernel.errors import Conflict, Refused
from nabij.ui.messages import tell

PAGE = "households/naming.html"


@requires(Permission.HOUSEHOLD_EDIT, purpose=_lazy("naam of adres verbeteren"))
def naming(request: Request, household_id: UUID) -> HttpResponse:
    """How they are called and where they are found."""
    household = household_of(request, Permission.HOUSEHOLD_EDIT, household_id)
    if request.method == "POST":
        return _rename(request, household)
    return render(request, PAGE, _context(request, household, NamingForm(initial=_initial(household))))


def _initial(household: Household) -> dict[str, Any]:
    columns = ("name", "street", "postcode", "town", "elsewhere", "version")
    number = f"{household.house_number} {household.house_addition}".strip()
    return {name: getattr(household, name) for name in columns} | {"number": number}


def _context(request: Request, household: Household, form: NamingForm, theirs: Any = ()) -> dict[str, Any]:
    return household_frame(request, household, tab="households:people") | {"form": form, "theirs": theirs}


def _rename(request: Request, household: Household) -> HttpResponse:
    form = NamingForm(request.POST)
    try:
        if form.is_valid():
            said = form.cleaned_data
            wanted = NameAndAddress(name=said["name"], **form.address())
            rename_household(request.actor, household.pk, version=said["version"], wanted=wanted)
            tell(request, _("Bewaard."))
            return see_other(reverse("households:people", args=[household.pk]))
    except Conflict as conflict:
        return _collided(request, household, form, conflict)
    except Refused as refused:
        show_refusal(form, refused)
    return look_again(request, PAGE, _context(request, household, form))


def _collided(request: Request, household: Household, form: NamingForm, conflict: Conflict) -> HttpResponse:
    """The same form with all that was typed, and what stands there now."""
    keep_typed(form, conflict)
    theirs = stands_otherwise(form, _initial(household))
    return render(request, PAGE, _context(request, household, form, theirs), status=409)
