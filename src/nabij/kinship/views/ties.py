"""The lines: a couple, whose child somebody is, how two get on; changing and taking out."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from nabij.access.answers import see_other
from nabij.access.permissions import Permission
from nabij.access.rules import get
from nabij.access.views import Request
from nabij.households.frame import story_frame
from nabij.households.models import Household
from nabij.kernel.errors import Refused
from nabij.kinship.commands import ties as commands
from nabij.kinship.forms import BondForm, DescentForm, PairingForm
from nabij.kinship.models import Descent, KinBond, Pairing
from nabij.kinship.queries import names_for, sheet_for
from nabij.kinship.telling import joined
from nabij.kinship.views.going import page_of, refuse
from nabij.kinship.views.people import draws
from nabij.ui.messages import tell

EDIT = Permission.HOUSEHOLD_EDIT
Tie = Pairing | Descent | KinBond
get_or_post = require_http_methods(["GET", "HEAD", "POST"])


@get_or_post
@draws
def pairing(request: Request, pairing_id: UUID) -> HttpResponse:
    """How two are a couple."""
    stands = get(request.actor, EDIT, Pairing, pairing_id)
    form = PairingForm(request.POST or None, initial=_now(stands, PairingForm))

    def change(said: dict[str, Any]) -> object:
        version = said.pop("version")
        return commands.change_pairing(request.actor, stands.pk, version=version, couple=commands.Couple(**said))

    return _edit(request, stands, (stands.one_id, stands.other_id), form, change)


@get_or_post
@draws
def descent(request: Request, descent_id: UUID) -> HttpResponse:
    """In what way somebody is a child of another."""
    stands = get(request.actor, EDIT, Descent, descent_id)
    form = DescentForm(request.POST or None, initial=_now(stands, DescentForm))

    def change(said: dict[str, Any]) -> object:
        return commands.change_descent(request.actor, stands.pk, **said)

    return _edit(request, stands, (stands.child_id, stands.parent_id), form, change)


@get_or_post
@draws
def bond(request: Request, kin_bond_id: UUID) -> HttpResponse:
    """How two get on."""
    stands = get(request.actor, EDIT, KinBond, kin_bond_id)
    form = BondForm(request.POST or None, people=None, initial={"quality": stands.quality, "on_paper": stands.on_paper})

    def change(said: dict[str, Any]) -> object:
        return commands.mark_bond(
            request.actor, stands.household_id, one=stands.one_id, other=stands.other_id, **said
        )  # fmt: skip

    return _edit(request, stands, (stands.one_id, stands.other_id), form, change)


def _now(stands: Tie, form: type[forms.Form]) -> dict[str, Any]:
    return {name: getattr(stands, name) for name in form.base_fields}


def _edit(
    request: Request, stands: Tie, ends: tuple[UUID, UUID], form: forms.Form, change: Callable[[dict[str, Any]], object]
) -> HttpResponse:
    status = 422 if form.is_bound else 200
    if form.is_valid():
        try:
            change(dict(form.cleaned_data))
        except Refused as refused:
            status = refuse(form, refused)
        else:
            tell(request, _("Bewaard."))
            return see_other(page_of(request, stands.household_id))
    return _show(request, stands, ends, form, status)


def _show(request: Request, stands: Tie, ends: tuple[UUID, UUID], form: forms.Form, status: int) -> HttpResponse:
    household = stands.household
    names = names_for(request.actor, household, sheet_for(request.actor, household))
    one, other = (names.get(end, "") for end in ends)
    title = joined((one, other))
    if isinstance(stands, Descent):
        title = _("%(child)s, kind van %(parent)s") % {"child": one, "parent": other}
    context = story_frame(request, household, page="kinship:genogram") | {
        "form": form, "title": title, "back_url": page_of(request, household.pk),
        "erase_url": reverse(f"kinship:{ERASES[type(stands)]}", args=[stands.pk]),
    }  # fmt: skip
    return render(request, "kinship/tie.html", context, status=status)


ERASES: dict[type, str] = {Pairing: "pairing_erase", Descent: "descent_erase", KinBond: "bond_erase"}


@require_POST
@draws
def pairing_erase(request: Request, pairing_id: UUID) -> HttpResponse:
    """No couple after all."""
    return _erased(request, commands.erase_pairing(request.actor, pairing_id))


@require_POST
@draws
def descent_erase(request: Request, descent_id: UUID) -> HttpResponse:
    """Not a child of this parent."""
    return _erased(request, commands.erase_descent(request.actor, descent_id))


@require_POST
@draws
def bond_erase(request: Request, kin_bond_id: UUID) -> HttpResponse:
    """Nothing in particular between them."""
    return _erased(request, commands.erase_bond(request.actor, kin_bond_id))


def _erased(request: Request, household: Household) -> HttpResponse:
    tell(request, _("Uit de tekening gehaald."), tone="info")
    return see_other(page_of(request, household.pk))
