"""Giving a mandate, from nothing or from another, and withdrawing it."""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_http_methods

from nabij.access.answers import look_again, see_other, show_refusal
from nabij.access.permissions import Permission
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.discretion import queries
from nabij.discretion.access import GRANT, VIEW
from nabij.discretion.commands import grant_mandate, withdraw_mandate
from nabij.discretion.forms import GrantForm, WithdrawForm
from nabij.discretion.models import Mandate
from nabij.kernel.errors import Denied, Refused
from nabij.ui.messages import tell

METHODS = ["GET", "HEAD", "POST"]
PURPOSE = _lazy("mandaten geven en intrekken")
FORM, WITHDRAW = "discretion/mandate_form.html", "discretion/withdraw_form.html"


@require_http_methods(METHODS)
@requires(Permission.MANDATE_GRANT, purpose=PURPOSE)
def new(request: Request) -> HttpResponse:
    """Give a mandate."""
    return _give(request, {}, reverse("discretion:register"))


@require_http_methods(METHODS)
@requires(Permission.MANDATE_GRANT, purpose=PURPOSE)
def again(request: Request, mandate_id: UUID) -> HttpResponse:
    """Give one that begins with the words of another: after it, for another area, or with another limit."""
    mandate = get(request.actor, VIEW, Mandate, mandate_id)
    return _give(request, GrantForm.like(mandate), reverse("discretion:show", args=[mandate.pk]))


def _give(request: Request, initial: dict[str, Any], back: str) -> HttpResponse:
    areas = queries.areas_to_give(request.actor)
    if not areas:
        raise Denied(str(GRANT))
    owners = queries.owners(request.actor)
    form = GrantForm(
        request.POST or None, areas=areas, owners=owners, initial={"owner": _me(request, owners)} | initial
    )
    if request.method == "POST" and form.is_valid():
        try:
            made = grant_mandate(request.actor, form.area_chosen, given=form.given())
        except Refused as refused:
            show_refusal(form, refused)
        else:
            tell(request, _("Het mandaat is gegeven."))
            return see_other(reverse("discretion:show", args=[made.pk]))
    context = {"form": form, "back": back, "is_like": bool(initial), "known": queries.known_things(request.actor)}
    return look_again(request, FORM, context) if form.is_bound else render(request, FORM, context)


def _me(request: Request, owners: "QuerySet[Any]") -> str:
    return next((str(one.pk) for one in owners if one.user_id == request.actor.user_id), "")


@require_http_methods(METHODS)
@requires(Permission.MANDATE_GRANT, purpose=PURPOSE)
def withdraw(request: Request, mandate_id: UUID) -> HttpResponse:
    """Withdraw it, with a reason; there is no way back."""
    mandate = get(request.actor, GRANT, Mandate, mandate_id)
    back, form = reverse("discretion:show", args=[mandate.pk]), WithdrawForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            withdraw_mandate(request.actor, mandate.pk, because=form.cleaned_data["because"])
        except Refused as refused:
            show_refusal(form, refused)
        else:
            tell(request, _("Ingetrokken. Wat er al onder is besloten, blijft geldig."))
            return see_other(back)
    context = {"form": form, "mandate": mandate, "back": back}
    return look_again(request, WITHDRAW, context) if form.is_bound else render(request, WITHDRAW, context)
