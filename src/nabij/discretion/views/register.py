"""The register: who may what in an area, what I may myself, one mandate, and a sheet for the wall."""

from datetime import date
from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_safe

from nabij.access.permissions import Permission
from nabij.access.rules import can, get
from nabij.access.views import Request, requires
from nabij.areas.models import Area
from nabij.discretion import queries
from nabij.discretion.access import GRANT, VIEW
from nabij.discretion.forms import RegisterForm
from nabij.discretion.models import Mandate
from nabij.kernel.errors import Denied
from nabij.ui.shapes import Entry, Fact, Link

TOWN_AND_OWN = 2  # the areas that somebody reads who works in one
PURPOSE = _lazy("zien wie wat mag beslissen")


def tabs(here: str) -> list[Link]:
    """Between what I may and what everybody may."""
    named = (("discretion:mine", _("Wat mag ik zelf?")), ("discretion:register", _("Wie mag wat")))
    return [Link(label=label, url=reverse(name), current=name == here) for name, label in named]


@require_safe
@requires(Permission.MANDATE_VIEW, purpose=PURPOSE)
def mine(request: Request) -> HttpResponse:
    """What I may decide, by area and role, on one screen."""
    context = {"mine": queries.mine(request.actor), "tabs": tabs("discretion:mine")}
    return render(request, "discretion/mine.html", context)


@require_safe
@requires(Permission.MANDATE_VIEW, purpose=PURPOSE)
def register(request: Request) -> HttpResponse:
    """Who may what: of one area at a time, with the municipality's beside its own."""
    areas = queries.areas_of(request.actor)
    if not areas:
        raise Denied(str(VIEW))
    own = areas[-1] if len(areas) <= TOWN_AND_OWN else areas[0]
    form = RegisterForm({"area": str(own.pk), **request.GET.dict()}, areas=areas)
    asked = form.cleaned_data if form.is_valid() else {}
    area = next((one for one in areas if str(one.pk) == asked.get("area")), own)
    words, past = asked.get("words", ""), bool(asked.get("past"))
    context = {
        "form": form, "area": area, "areas": areas, "words": words, "past": past, "tabs": tabs("discretion:register"),
        "groups": queries.register(request.actor, area, words, past=past),
        "may_give": bool(request.actor.areas_with(GRANT)), "ending": queries.ending_soon(request.actor),
    }  # fmt: skip
    return render(request, "discretion/register.html", context)


@require_safe
@requires(Permission.MANDATE_VIEW, purpose=PURPOSE)
def sheet(request: Request, area_id: UUID) -> HttpResponse:
    """What counts in an area today, on paper."""
    area = get(request.actor, VIEW, Area, area_id)
    return render(request, "discretion/sheet.html", {"area": area, "groups": _counting(request, area)})


def _counting(request: Request, area: Area) -> list[queries.Group]:
    found = queries.register(request.actor, area)
    counting = [queries.Group(one.role, [line for line in one.lines if line.counts]) for one in found]
    return [one for one in counting if one.lines]


@require_safe
@requires(Permission.MANDATE_VIEW, purpose=PURPOSE)
def show(request: Request, mandate_id: UUID) -> HttpResponse:
    """One mandate: its text, its ground, and what went before and after it."""
    mandate = get(request.actor, VIEW, Mandate, mandate_id)
    (line,) = [one for one in queries.beside(request.actor, mandate) if one.mandate == mandate]
    context = {
        "mandate": mandate, "line": line, "facts": facts(mandate), "may_give": can(request.actor, GRANT, mandate),
        "elsewhere": queries.replaced_in(request.actor, mandate),
        "history": _history(queries.history_of(request.actor, mandate), mandate),
    }  # fmt: skip
    return render(request, "discretion/mandate.html", context)


def facts(mandate: Mandate) -> list[Fact]:
    """On what it stands, from when to when, and who looks after it."""
    found = [
        Fact(_("Geldt in"), mandate.area.name),
        Fact(_("Namens"), mandate.get_in_name_of_display()),
        Fact(_("Wet"), mandate.law),
        Fact(_("Besluit"), mandate.article),
        Fact(_("Vanaf"), _day(mandate.starts_on)),
        Fact(_("Laatste dag"), _day(mandate.last_day) if mandate.last_day else _("geen einde gezet")),
        Fact(_("Gegeven door"), mandate.granted_by.name),
        Fact(_("Eigenaar"), mandate.owner.name),
        Fact(_("Instemming"), mandate.consent),
    ]
    return [fact for fact in found if fact.value]


def _history(found: "QuerySet[Mandate]", here: Mandate) -> list[Entry]:
    """Given and withdrawn, the latest first; of a role and a thing, never of a person's work."""
    entries: list[tuple[date, Entry]] = []
    for one in found:
        url = "" if one == here else reverse("discretion:show", args=[one.pk])
        given = _("Gegeven, tot en met %(limit)s") % {"limit": one.limit_text} if one.limit_text else _("Gegeven")
        start = Entry(when=_day(one.starts_on), title=given, who=one.granted_by.name, icon="signature", url=url)
        entries.append((one.starts_on, start))
        if one.withdrawn_on and one.withdrawn_by:
            by, why = one.withdrawn_by.name, one.withdrawn_because
            gone = Entry(when=_day(one.withdrawn_on), title=_("Ingetrokken"), text=why, who=by, icon="x")
            entries.append((one.withdrawn_on, gone))
    return [entry for _on, entry in sorted(entries, key=lambda pair: pair[0], reverse=True)]


def _day(day: date) -> str:
    """With its year: mandates live long."""
    return date_format(day, "j F Y")
