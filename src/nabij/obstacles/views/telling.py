"""Telling of a rule in the way, from anywhere or from a household, and taking it back."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_http_methods, require_POST

from nabij.access.answers import look_again, see_other, show_refusal
from nabij.access.permissions import Permission
from nabij.access.rules import get, scope
from nabij.access.views import Request, requires
from nabij.areas.models import Area
from nabij.households.frame import household_frame
from nabij.households.models import Household
from nabij.kernel.errors import Denied, Refused
from nabij.kernel.records import new_id
from nabij.obstacles.access import TELL
from nabij.obstacles.commands import telling
from nabij.obstacles.forms import TellForm
from nabij.obstacles.models import Obstacle
from nabij.obstacles.queries import known_rules
from nabij.ui.messages import tell

METHODS = ["GET", "HEAD", "POST"]
PURPOSE = _lazy("vertellen welke regel in de weg staat")
TAB = "workspace:household"


@require_http_methods(METHODS)
@requires(Permission.OBSTACLE_TELL, purpose=PURPOSE)
def tell_one(request: Request) -> HttpResponse:
    """From anywhere; `?regel=` says which rule."""
    areas = list(scope(request.actor, TELL, Area).filter(parent__isnull=False).order_by("name"))
    if not areas:
        raise Denied(str(TELL))
    form = _form(request, areas)
    if request.method == "POST" and form.is_valid():
        try:
            obstacle = telling.tell_obstacle(request.actor, form.area_chosen, **form.told())
        except Refused as refused:
            show_refusal(form, refused)
        else:
            return _told(request, obstacle, reverse("obstacles:rule", args=[obstacle.rule_id]))
    return _asked(request, "obstacles/tell.html", form, {"back": reverse("obstacles:list")})


@require_http_methods(METHODS)
@requires(Permission.OBSTACLE_TELL, purpose=PURPOSE)
def tell_at(request: Request, household_id: UUID) -> HttpResponse:
    """Met in this household: only its table knows that it was there."""
    household = get(request.actor, TELL, Household, household_id)
    form = _form(request, [household.area])
    back = reverse("obstacles:of_household", args=[household.pk])
    if request.method == "POST" and form.is_valid():
        try:
            obstacle = telling.tell_obstacle_at(request.actor, household.pk, **form.told())
        except Refused as refused:
            show_refusal(form, refused)
        else:
            return _told(request, obstacle, back)
    context = {"back": back, **household_frame(request, household, tab=TAB)}
    return _asked(request, "obstacles/tell_at.html", form, context)


def _form(request: Request, areas: list[Area]) -> TellForm:
    known = [rule.name for rule in known_rules(request.actor)] if request.method == "POST" else []
    return TellForm(request.POST or None, areas=areas, known=known, initial=_first_answers(request))


def _first_answers(request: Request) -> dict[str, Any]:
    return {"key": new_id(), "name": request.GET.get("regel", "")}


def _told(request: Request, obstacle: Obstacle, url: str) -> HttpResponse:
    tell(
        request, _("Verteld. Beleid geeft antwoord, en u hoort dat."),
        undo=reverse("obstacles:take_back", args=[obstacle.pk]),
    )  # fmt: skip
    return see_other(url)


def _asked(request: Request, template: str, form: TellForm, context: dict[str, Any]) -> HttpResponse:
    known = list(known_rules(request.actor))
    bodies = sorted({rule.body for rule in known}, key=str.casefold)
    context = {"form": form, "known": known, "bodies": bodies, **context}
    return look_again(request, template, context) if form.is_bound else render(request, template, context)


@require_POST
@requires(Permission.OBSTACLE_TELL, purpose=PURPOSE)
def take_back(request: Request, obstacle_id: UUID) -> HttpResponse:
    """One's own, while nobody answered it."""
    try:
        telling.take_back(request.actor, obstacle_id)
    except Refused as refused:
        tell(request, str(refused))
    else:
        tell(request, _("Teruggenomen."))
    return see_other(reverse("obstacles:mine"))
