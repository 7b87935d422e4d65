"""The directory: a face and a direct number for everyone who works here."""

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from nabij.access.answers import look_again, see_other, show_refusal
from nabij.access.permissions import Permission
from nabij.access.rules import can, get
from nabij.access.views import Request, requires
from nabij.areas.actors import ROLE_FOR
from nabij.areas.models import Area
from nabij.directory import commands, queries
from nabij.directory.access import administers
from nabij.directory.forms import AccountForm, ProfileForm, SearchForm
from nabij.directory.models import Professional
from nabij.kernel.errors import Refused
from nabij.kernel.weekdays import days_text
from nabij.ui.messages import tell
from nabij.ui.shapes import Fact

PER_PAGE = 30
PURPOSE = _lazy("elkaar vinden")


@requires(Permission.PROFESSIONAL_VIEW, purpose=PURPOSE)
def show_list(request: Request) -> HttpResponse:
    """Everyone, or those who are like what was asked (by GET: no resident is named here)."""
    form = SearchForm(request.GET or None)
    asked = form.cleaned_data if form.is_valid() else {}
    found = queries.found_professionals(
        request.actor, asked.get("words", ""), area=asked.get("area", ""), kind=asked.get("kind", "")
    )
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("pagina"))
    keeps = request.actor.areas_with(Permission.PROFESSIONAL_KEEP)
    context = {
        "form": form,
        "page": page,
        "area_to_keep": next(iter(keeps), None),
        "query": _query(request),
        "is_refined": bool(asked.get("area") or asked.get("kind")),
    }
    return render(request, "directory/professional_list.html", context)


def _query(request: Request) -> str:
    kept = request.GET.copy()
    kept.pop("pagina", None)
    return kept.urlencode()


@requires(Permission.PROFESSIONAL_VIEW, purpose=PURPOSE)
def show(request: Request, professional_id: UUID) -> HttpResponse:
    """One professional: how to reach them, when, and what for."""
    professional = get(request.actor, Permission.PROFESSIONAL_VIEW, Professional, professional_id)
    context = {
        "professional": professional,
        "facts": _facts(professional),
        "may_keep": can(request.actor, Permission.PROFESSIONAL_KEEP, professional),
        "may_administer": administers(request.actor, professional),
    }
    return render(request, "directory/professional_detail.html", context)


def _facts(professional: Professional) -> list[Fact]:
    unknown = _("niet ingevuld")
    return [
        Fact(term=_("Werkdagen"), value=days_text(professional.working_days) or unknown),
        Fact(term=_("Te vinden"), value=professional.where or unknown),
        Fact(term=_("E-mail"), value=professional.email or unknown),
        Fact(term=_("Goed in"), value=professional.good_at or unknown),
        Fact(term=_("Op de voordeur"), value=str(professional.get_at_front_door_display())),
        Fact(term=_("Gebieden"), value=", ".join(area.name for area in professional.areas.order_by("name")) or unknown),
    ]


@requires(Permission.PROFESSIONAL_KEEP, purpose=PURPOSE)
def add(request: Request, area_id: UUID) -> HttpResponse:
    """Put somebody in the directory of an area."""
    area = get(request.actor, Permission.PROFESSIONAL_KEEP, Area, area_id)
    form = ProfileForm(request.POST or None).without_front_door()
    context = {"form": form, "area": area}
    if request.method != "POST" or not form.is_valid():
        return _form(request, context)
    try:
        made = commands.add_professional(request.actor, area.pk, profile=form.profile())
    except Refused as refused:
        return _refused(request, context, refused)
    return see_other(reverse("directory:show", args=[made.pk]))


@requires(Permission.PROFESSIONAL_VIEW, purpose=PURPOSE)
def change(request: Request, professional_id: UUID) -> HttpResponse:
    """Bring somebody's data up to date."""
    professional = get(request.actor, Permission.PROFESSIONAL_KEEP, Professional, professional_id)
    form = ProfileForm(request.POST or None, initial=ProfileForm.starting_from(professional))
    if not administers(request.actor, professional):
        form.only_what_is_ones_own(professional)
    if not commands.decides_on_front_door(request.actor, professional):
        form.without_front_door()
    context = {"form": form, "professional": professional}
    if request.method != "POST" or not form.is_valid():
        return _form(request, context)
    try:
        commands.change_professional(request.actor, professional.pk, profile=form.profile())
    except Refused as refused:
        return _refused(request, context, refused)
    tell(request, _("Bijgewerkt."))
    return see_other(reverse("directory:show", args=[professional.pk]))


@requires(Permission.PROFESSIONAL_KEEP, purpose=PURPOSE)
def give_account(request: Request, professional_id: UUID) -> HttpResponse:
    """Let somebody log in; then on to giving them a role."""
    professional = get(request.actor, Permission.PROFESSIONAL_KEEP, Professional, professional_id)
    form = AccountForm(request.POST or None, initial={"email": professional.email})
    context = {"form": form, "professional": professional}
    if request.method != "POST" or not form.is_valid():
        return _form(request, context)
    try:
        commands.give_account(request.actor, professional.pk, email=form.cleaned_data["email"])
    except Refused as refused:
        return _refused(request, context, refused)
    tell(request, _("Het account is klaar. Geef nu een rol: zonder rol ziet deze persoon niets."))
    return _on_to_role(request, professional, form.cleaned_data["email"])


def _on_to_role(request: Request, professional: Professional, email: str) -> HttpResponse:
    """The address goes along in the session, for it does not belong in the address bar."""
    appointing = professional.areas.filter(pk__in=request.actor.areas_with(Permission.PEOPLE_APPOINT))
    area = appointing.order_by("name").first()
    if area is None:
        return see_other(reverse("directory:show", args=[professional.pk]))
    request.session[ROLE_FOR] = {"email": email, "name": professional.name}
    return see_other(reverse("areas:appoint", args=[area.pk]))


def _form(request: Request, context: dict[str, Any]) -> HttpResponse:
    status = 422 if context["form"].errors else 200
    return render(request, "directory/professional_form.html", context, status=status)


def _refused(request: Request, context: dict[str, Any], refused: Refused) -> HttpResponse:
    form = context["form"]
    show_refusal(form, refused)
    return look_again(request, "directory/professional_form.html", context)
