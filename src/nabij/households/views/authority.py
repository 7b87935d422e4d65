"""Parental authority, per child."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_POST

from nabij.access.answers import see_other, show_refusal
from nabij.access.permissions import Permission
from nabij.access.views import Request, requires
from nabij.households.age_bands import who_decides
from nabij.households.commands.authority import end_authority, restore_authority, set_authority
from nabij.households.forms.people import AuthorityForm
from nabij.households.frame import household_frame
from nabij.households.models import Household, Membership
from nabij.households.queries import circle_of
from nabij.households.views.within import household_of, thing_of
from nabij.kernel.errors import NotFound, Refused
from nabij.ui.messages import tell

EDIT = Permission.HOUSEHOLD_EDIT


@requires(Permission.HOUSEHOLD_VIEW, purpose=_lazy("zien wie gezag heeft over een kind"))
def authority(request: Request, household_id: UUID, member_id: UUID) -> HttpResponse:
    """Who has authority over this child, who decides about help, and room to write it down."""
    child = thing_of(request, Permission.HOUSEHOLD_VIEW, Membership, member_id, household_id)
    household = household_of(request, Permission.HOUSEHOLD_VIEW, household_id)
    members = circle_of(request.actor, household).everyone
    here = next((one for one in members if one.pk == child.pk), None)
    if here is None:
        raise NotFound("Membership")
    adults = [one for one in members if one.pk != child.pk and not one.person.is_child]
    form = AuthorityForm(request.POST or None, members=adults)
    if request.method == "POST" and _set(request, child, form):
        return _back(household_id, member_id)
    context = _context(request, household, here, form)
    return render(request, "households/authority.html", context, status=422 if request.method == "POST" else 200)


def _set(request: Request, child: Membership, form: AuthorityForm) -> bool:
    """Whether it was written; else the form says why not."""
    if not form.is_valid():
        return False
    try:
        body = form.cleaned_data["body"]
        made = set_authority(request.actor, child.pk, holder=form.holder_id(), body=body)
    except Refused as refused:
        show_refusal(form, refused)
        return False
    undo = reverse("households:end_authority", args=[child.household_id, child.pk, made.pk])
    tell(request, _("Het gezag is opgeschreven."), undo=undo)
    return True


def _context(request: Request, household: Household, child: Membership, form: AuthorityForm) -> dict[str, Any]:
    return household_frame(request, household, tab="households:people") | {
        "child": child, "form": form, "who_decides": who_decides(child.person.age),
    }  # fmt: skip


def _back(household_id: UUID, member_id: UUID) -> HttpResponse:
    return see_other(reverse("households:authority", args=[household_id, member_id]))


@requires(EDIT, purpose=_lazy("opschrijven dat gezag eindigt"))
@require_POST
def end(request: Request, household_id: UUID, member_id: UUID, authority_id: UUID) -> HttpResponse:
    """This person or body has no authority any more."""
    child = thing_of(request, EDIT, Membership, member_id, household_id)
    try:
        end_authority(request.actor, child.pk, authority=authority_id)
        undo = reverse("households:restore_authority", args=[household_id, member_id, authority_id])
        tell(request, _("Dit gezag is beëindigd."), undo=undo)
    except Refused as refused:
        tell(request, refused.message, tone="attention")
    return _back(household_id, member_id)


@requires(EDIT, purpose=_lazy("gezag terugzetten"))
@require_POST
def restore(request: Request, household_id: UUID, member_id: UUID, authority_id: UUID) -> HttpResponse:
    """The authority did not end, after all."""
    child = thing_of(request, EDIT, Membership, member_id, household_id)
    try:
        restore_authority(request.actor, child.pk, authority=authority_id)
        tell(request, _("Dit gezag staat er weer."))
    except Refused as refused:
        tell(request, refused.message, tone="attention")
    return _back(household_id, member_id)
