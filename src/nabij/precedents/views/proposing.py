"""From earlier decisions to a mandate: proposals, and the mandate giver's answer."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from nabij.access.answers import look_again, see_other, show_refusal
from nabij.access.rules import can, get, scope
from nabij.access.views import Request, requires
from nabij.areas.actors import label_of
from nabij.areas.models import Area
from nabij.kernel.errors import Refused
from nabij.kernel.money import format_euro
from nabij.precedents import queries
from nabij.precedents.access import GRANT, PROPOSE, VIEW, must_read
from nabij.precedents.commands import proposing
from nabij.precedents.forms import AdoptForm, BecauseForm, ProposeForm
from nabij.precedents.measuring import keys_in
from nabij.precedents.models import LearnedRule
from nabij.precedents.views.reading import tabs
from nabij.ui.messages import tell
from nabij.ui.shapes import Fact

METHODS = ["GET", "HEAD", "POST"]
PURPOSE = _lazy("van een besluit een mandaat maken")
FORM = "precedents/form.html"


@require_safe
@requires(VIEW, purpose=_lazy("zien wat van besluiten is geleerd"))
def proposals(request: Request) -> HttpResponse:
    """What waits for an answer, what one may do oneself now, and the past."""
    must_read(request.actor)
    context = {"all": queries.all_learned(request.actor), "tabs": tabs("proposals"), "stages": LearnedRule.Stage}
    return render(request, "precedents/proposals.html", context)


@require_safe
@requires(VIEW, purpose=_lazy("zien wat van besluiten is geleerd"))
def show(request: Request, learned_rule_id: UUID) -> HttpResponse:
    """One proposal as it stands today, with the decisions it comes from."""
    learned = queries.one_learned(request.actor, get(request.actor, VIEW, LearnedRule, learned_rule_id))
    context = {
        "learned": learned, "facts": _facts(learned), "answers": learned.waits and can(request.actor, GRANT, learned),
        "mine": learned.waits and can(request.actor, PROPOSE, learned), "stages": LearnedRule.Stage,
    }  # fmt: skip
    return render(request, "precedents/learned.html", context)


def _facts(learned: LearnedRule) -> list[Fact]:
    limit = format_euro(learned.up_to) if learned.up_to is not None else ""
    facts = [
        Fact(_("Wie"), label_of(learned.role)), Fact(_("Waar"), learned.area.name), Fact(_("Tot en met"), limit),
        Fact(_("Wet"), learned.law), Fact(_("Eigenaar"), learned.owner.name),
    ]  # fmt: skip
    return [fact for fact in facts if fact.value]


@require_http_methods(METHODS)
@requires(PROPOSE, purpose=PURPOSE)
def propose(request: Request) -> HttpResponse:
    """Propose a mandate from the decisions that were chosen."""
    chosen = keys_in((request.POST if request.method == "POST" else request.GET).getlist(
        "precedents" if request.method == "POST" else "welke"
    ))  # fmt: skip
    grounds = list(queries.precedents(request.actor).filter(pk__in=chosen))
    if not grounds:
        tell(request, _("Kies eerst een of meer besluiten over dezelfde regel."))
        return see_other(reverse("precedents:list"))
    areas = list(scope(request.actor, PROPOSE, Area).order_by("parent__name", "name"))
    first = {"precedents": [str(one.pk) for one in grounds], "area": str(grounds[0].area_id), "subject": "deviate"}
    form = ProposeForm(
        request.POST or None, grounds=grounds, areas=areas, owners=queries.owners_in(grounds[0].area), initial=first
    )
    if request.method == "POST" and form.is_valid():
        try:
            made = proposing.propose_rule(
                request.actor, form.area_chosen, precedents=form.grounds_chosen, proposal=form.proposal()
            )
        except Refused as refused:
            show_refusal(form, refused)
        else:
            tell(request, _("Voorgesteld. De mandaatgever heeft bericht."))
            return _to(made)
    context = {
        "form": form, "title": _("Mandaat voorstellen"), "lead": grounds[0].rule.name, "label": _("Voorstellen"),
        "icon": "send", "fields": list(form), "back": reverse("precedents:list"),
    }  # fmt: skip
    return _shown(request, form, context)


@require_POST
@requires(PROPOSE, purpose=PURPOSE)
def take_back(request: Request, learned_rule_id: UUID) -> HttpResponse:
    """It is not proposed any more."""
    learned = get(request.actor, PROPOSE, LearnedRule, learned_rule_id)
    try:
        proposing.take_proposal_back(request.actor, learned.pk)
        tell(request, _("Teruggenomen. U kunt het anders opnieuw voorstellen."))
    except Refused as refused:
        tell(request, refused.message)
    return _to(learned)


@require_http_methods(METHODS)
@requires(GRANT, purpose=PURPOSE)
def adopt(request: Request, learned_rule_id: UUID) -> HttpResponse:
    """Make it a mandate."""
    learned = get(request.actor, GRANT, LearnedRule, learned_rule_id)
    first = {name: getattr(learned, name) for name in ("text", "up_to", "last_day")}
    form = AdoptForm(request.POST or None, initial=first)
    if request.method == "POST" and form.is_valid():
        try:
            proposing.adopt_rule(request.actor, learned.pk, adopted=form.adopted())
        except Refused as refused:
            show_refusal(form, refused)
        else:
            tell(request, _("Het is nu een mandaat. Wie het vroeg, wie besloot en wie het voorstelde hebben bericht."))
            return _to(learned)
    note = _("%(who)s in %(area)s mag dit vanaf vandaag zelf. Een mandaat wordt nooit veranderd, alleen ingetrokken.")
    context = {
        "form": form, "title": _("Mandaat geven"), "lead": learned.what, "label": _("Mandaat geven"),
        "icon": "signature", "fields": list(form), "back": _url(learned),
        "note": note % {"who": label_of(learned.role).capitalize(), "area": learned.area.name},
    }  # fmt: skip
    return _shown(request, form, context)


@require_http_methods(METHODS)
@requires(GRANT, purpose=PURPOSE)
def decline(request: Request, learned_rule_id: UUID) -> HttpResponse:
    """Not as it is, and why."""
    learned = get(request.actor, GRANT, LearnedRule, learned_rule_id)
    form = BecauseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            proposing.decline_rule(request.actor, learned.pk, because=form.cleaned_data["because"])
        except Refused as refused:
            show_refusal(form, refused)
        else:
            tell(request, _("Wie het voorstelde heeft bericht, met uw reden."))
            return _to(learned)
    context = {
        "form": form, "title": _("Niet overnemen"), "lead": learned.what, "label": _("Niet overnemen"), "icon": "x",
        "fields": list(form), "back": _url(learned),
    }  # fmt: skip
    return _shown(request, form, context)


def _url(learned: LearnedRule) -> str:
    return reverse("precedents:learned", args=[learned.pk])


def _to(learned: LearnedRule) -> HttpResponse:
    return see_other(_url(learned))


def _shown(request: Request, form: Any, context: dict[str, Any]) -> HttpResponse:
    return look_again(request, FORM, context) if form.is_bound else render(request, FORM, context)
