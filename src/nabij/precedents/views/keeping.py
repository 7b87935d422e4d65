"""Officers look after precedents: what came of it, and that one no longer stands."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_http_methods, require_POST

from nabij.access.answers import look_again, see_other, show_refusal
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.kernel.errors import Refused
from nabij.precedents.access import PROPOSE
from nabij.precedents.commands import keeping
from nabij.precedents.forms import BecauseForm, WhatCameForm
from nabij.precedents.models import Precedent
from nabij.ui.messages import tell

METHODS = ["GET", "HEAD", "POST"]
PURPOSE = _lazy("bijhouden wat eerder besloten is")


@require_http_methods(METHODS)
@requires(PROPOSE, purpose=PURPOSE)
def what_came(request: Request, precedent_id: UUID) -> HttpResponse:
    """Some time later: what came of it."""
    precedent = get(request.actor, PROPOSE, Precedent, precedent_id)
    form = WhatCameForm(request.POST or None, initial={"came_of_it": precedent.came_of_it})
    if request.method == "POST" and form.is_valid():
        try:
            keeping.note_what_came(request.actor, precedent.pk, words=form.cleaned_data["came_of_it"])
        except Refused as refused:
            show_refusal(form, refused)
        else:
            tell(request, _("Opgeschreven. Wie dit nu leest weet hoe het afliep."))
            return _back(precedent)
    words = {
        "title": _("Wat kwam ervan?"),
        "label": _("Bewaren"),
        "icon": "check",
        "fields": [form["came_of_it"], form["read"]],
    }
    return _shown(request, precedent, form, words)


@require_http_methods(METHODS)
@requires(PROPOSE, purpose=PURPOSE)
def withdraw(request: Request, precedent_id: UUID) -> HttpResponse:
    """One can rely on it no longer."""
    precedent = get(request.actor, PROPOSE, Precedent, precedent_id)
    form = BecauseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            keeping.withdraw_precedent(request.actor, precedent.pk, because=form.cleaned_data["because"])
        except Refused as refused:
            show_refusal(form, refused)
        else:
            tell(request, _("Ingetrokken."), undo=reverse("precedents:restore", args=[precedent.pk]))
            return _back(precedent)
    words = {
        "title": _("Geldt dit niet meer?"), "label": _("Intrekken"), "icon": "x", "fields": [form["because"]],
        "note": _("Het wordt niemand meer aangeboden. Wat erop is besloten blijft, ook een mandaat dat ervan kwam."),
    }  # fmt: skip
    return _shown(request, precedent, form, words)


@require_POST
@requires(PROPOSE, purpose=PURPOSE)
def restore(request: Request, precedent_id: UUID) -> HttpResponse:
    """It does stand."""
    keeping.restore_precedent(request.actor, precedent_id)
    tell(request, _("Het geldt weer."))
    return see_other(reverse("precedents:precedent", args=[precedent_id]))


def _back(precedent: Precedent) -> HttpResponse:
    return see_other(reverse("precedents:precedent", args=[precedent.pk]))


def _shown(request: Request, precedent: Precedent, form: Any, words: dict[str, Any]) -> HttpResponse:
    back = reverse("precedents:precedent", args=[precedent.pk])
    context = {"form": form, "lead": precedent.given, "back": back, **words}
    template = "precedents/form.html"
    return look_again(request, template, context) if form.is_bound else render(request, template, context)
