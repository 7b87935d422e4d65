"""Giving a mandate, from nothing or from another, and withdrawing it."""

from typing import Any, cast
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
from nabij.areas.models import Area
from nabij.discretion import queries
from nabij.discretion.access import GRANT, VIEW
from nabij.discretion.commands import grant_mandate, withdraw_mandate
from nabij.discretion.forms import GrantForm, WhoMayForm, WithdrawForm
from nabij.discretion.granting import as_it_would_read
from nabij.discretion.models import Mandate
from nabij.discretion.views.register import facts
from nabij.drafts.keeping import discard, draft_of, keep_draft, typed_in
from nabij.households.commands.seating import professional_of
from nabij.kernel.errors import Denied, Refused
from nabij.ui.messages import tell

METHODS = ["GET", "HEAD", "POST"]
PURPOSE = _lazy("mandaten geven en intrekken")
BEGIN, FORM = "discretion/mandate_begin.html", "discretion/mandate_form.html"
WITHDRAW, DRAFT = "discretion/withdraw_form.html", "mandate"


@require_http_methods(METHODS)
@requires(Permission.MANDATE_GRANT, purpose=PURPOSE)
def new(request: Request) -> HttpResponse:
    """Give a mandate: first who may what where, then the rest with what is known of it."""
    draft = draft_of(request.actor, DRAFT, _mine(request)) if "verder" in request.GET else None
    if draft is not None:
        return _give(request, draft)
    asked = WhoMayForm(request.GET or None, areas=_areas(request))
    if request.method != "POST" and not asked.is_valid():
        context = {"form": asked, "back": reverse("discretion:register")}
        return render(request, BEGIN, context, status=422 if asked.is_bound else 200)
    return _give(request, _known(request, asked.cleaned_data if asked.is_bound and asked.is_valid() else {}))


def _known(request: Request, chosen: dict[str, Any]) -> dict[str, Any]:
    if not chosen:
        return {}
    return chosen | GrantForm.known_of(queries.like_it(request.actor, chosen["role"], chosen["subject"]))


@require_http_methods(METHODS)
@requires(Permission.MANDATE_GRANT, purpose=PURPOSE)
def again(request: Request, mandate_id: UUID) -> HttpResponse:
    """Give one that begins with the words of another: after it, for another area, or with another limit."""
    mandate = get(request.actor, VIEW, Mandate, mandate_id)
    asked = WhoMayForm(request.GET or None, areas=_areas(request))
    chosen = asked.cleaned_data if asked.is_bound and asked.is_valid() else {}
    return _give(request, GrantForm.like(mandate) | chosen, like=mandate)


def _areas(request: Request) -> list[Area]:
    areas = queries.areas_to_give(request.actor)
    if not areas:
        raise Denied(str(GRANT))
    return areas


def _give(request: Request, initial: dict[str, Any], like: Mandate | None = None) -> HttpResponse:
    form = _form(request, request.POST or None, initial)
    if request.method == "POST" and form.is_valid():
        try:
            as_it_would_read(professional_of(request.actor), _area(request, form), form.given())
        except Refused as refused:
            show_refusal(form, refused)
        else:
            keep_draft(request.actor, DRAFT, _mine(request), dict(request.POST.lists()))
            return see_other(reverse("discretion:look_over"))
    context = {
        "form": form, "like": like, "known": queries.known_things(request.actor), "whose": _whose(form),
        "back": reverse("discretion:show", args=[like.pk]) if like else reverse("discretion:new"),
    }  # fmt: skip
    return look_again(request, FORM, context) if form.is_bound else render(request, FORM, context)


def _form(request: Request, data: Any, initial: dict[str, Any]) -> GrantForm:
    owners = queries.owners(request.actor)
    return GrantForm(data, areas=_areas(request), owners=owners, initial={"owner": _me(request, owners)} | initial)


def _whose(form: GrantForm) -> str:
    """What was chosen first, in words: who, what kind, where."""
    areas, roles, subjects = (dict(cast("Any", form.fields[name]).choices) for name in ("area", "role", "subject"))
    chosen = [(roles, "role"), (subjects, "subject"), (areas, "area")]
    return ", ".join(str(names[value]) for names, name in chosen if (value := str(form[name].value())) in names)


def _area(request: Request, form: GrantForm) -> Area:
    return get(request.actor, GRANT, Area, form.area_chosen)


@require_http_methods(METHODS)
@requires(Permission.MANDATE_GRANT, purpose=_lazy("een mandaat nalezen voor het wordt gegeven"))
def look_over(request: Request) -> HttpResponse:
    """What it says and who hears, before it is given; a POST gives it."""
    begin = f"{reverse('discretion:new')}?verder"
    form = _form(request, typed_in(request.actor, DRAFT, _mine(request)) or {}, {})
    if not form.is_valid():
        return see_other(begin)
    try:
        mandate = as_it_would_read(professional_of(request.actor), _area(request, form), form.given())
        if request.method == "POST":
            return _given(request, form)
    except Refused as refused:
        tell(request, refused.message, tone="attention")
        return see_other(begin)
    return render(request, "discretion/look_over.html", {"mandate": mandate, "facts": facts(mandate), "back": begin})


def _given(request: Request, form: GrantForm) -> HttpResponse:
    made = grant_mandate(request.actor, form.area_chosen, given=form.given())
    discard(request.actor, DRAFT, _mine(request))
    tell(request, _("Het mandaat is gegeven."))
    return see_other(reverse("discretion:show", args=[made.pk]))


def _mine(request: Request) -> UUID:
    """What one is writing is one's own, and one at a time."""
    return professional_of(request.actor).pk


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
