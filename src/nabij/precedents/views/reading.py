"""What was decided before: all of it, beside what one types, side by side, and whether the city learns from it."""

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from nabij.access.answers import see_other
from nabij.access.rules import get, holds, scope
from nabij.access.views import Request, requires
from nabij.kernel.records import new_id
from nabij.kernel.text import clean
from nabij.precedents import queries
from nabij.precedents.access import COMPARE, PROPOSE, VIEW, must_read
from nabij.precedents.commands import reading as commands
from nabij.precedents.forms import SearchForm
from nabij.precedents.measuring import keys_in
from nabij.precedents.models import Precedent, SeenPrecedent
from nabij.precedents.searching import LONGEST, rule_chosen
from nabij.precedents.searching import similar as similar_to
from nabij.ui.messages import tell
from nabij.ui.shapes import Column, Fact, Link

PURPOSE = _lazy("lezen wat eerder besloten is")
PER_PAGE, FOUND = 20, 10
LEAST, MOST = 2, 4
# What the forms call the texts that a question is typed in.
TYPED = ("words", "name", "needs", "tried", "asked", "domain")


def tabs(here: str) -> list[Link]:
    """What was decided, what was proposed, and whether we learn."""
    named = [("list", _("Eerder besloten")), ("proposals", _("Voorstellen")), ("learning", _("Leren wij?"))]
    return [Link(label=label, url=reverse(f"precedents:{name}"), current=name == here) for name, label in named]


@require_http_methods(["GET", "HEAD", "POST"])
@requires(VIEW, purpose=PURPOSE)
def show_list(request: Request) -> HttpResponse:
    """All of it, the latest first; or, with words, what is likest. The words come by POST: they stand in no address."""
    must_read(request.actor)
    form = SearchForm(
        request.POST if request.method == "POST" else request.GET or None,
        rules=queries.rules_decided(request.actor), domains=queries.domains_decided(request.actor),
    )  # fmt: skip
    asked = form.cleaned_data if form.is_bound and form.is_valid() else {}
    words = asked.get("words", "")
    all_ = queries.precedents(request.actor, **_filters(asked))
    page = Paginator(_likest(request, words) if words else all_, PER_PAGE).get_page(request.GET.get("pagina"))
    kept = request.GET.copy()
    kept.pop("pagina", None)
    may = {"compare": holds(request.actor, COMPARE), "propose": holds(request.actor, PROPOSE)}
    context = {
        "form": form, "page": page, "hits": queries.with_mandates(request.actor, page.object_list),
        "tabs": tabs("list"),
        "asked": any(asked.values()), "refined": any(asked.get(name) for name in ("rule", "domain", "past")),
        "query": kept.urlencode(), "searched": words, "chooses": may["compare"] or may["propose"], "may_here": may,
    }  # fmt: skip
    return render(request, "precedents/list.html", context, status=422 if form.errors else 200)


def _filters(asked: dict[str, Any]) -> dict[str, Any]:
    rule = UUID(asked["rule"]) if asked.get("rule") else None
    return {"rule": rule, "domain": asked.get("domain", ""), "past": bool(asked.get("past"))}


def _likest(request: Request, words: str) -> list[Precedent]:
    return similar_to(request.actor, words, most=FOUND)


@require_POST
@requires(VIEW, purpose=PURPOSE)
def similar(request: Request) -> HttpResponse:
    """What was decided before that is like what is being typed: a part of that page, or a page of its own."""
    must_read(request.actor)
    words = clean(" ".join(request.POST.get(name, "") for name in TYPED))[:LONGEST]
    rule = rule_chosen(request.POST.get("name", ""))
    found = similar_to(request.actor, words, rule=rule) if words else []
    area = next(iter(keys_in([request.POST.get("here", "")])), None)
    context = {
        "hits": queries.with_mandates(request.actor, found, area=area), "typed": bool(words),
        "area": area or "", "tabs": tabs("list"),
    }  # fmt: skip
    part = request.headers.get("HX-Request") == "true"
    return render(request, "precedents/hits.html" if part else "precedents/similar.html", context)


@require_safe
@requires(VIEW, purpose=PURPOSE)
def show(request: Request, precedent_id: UUID) -> HttpResponse:
    """One decision: the rule, what was the matter, what was given and why, what came of it, and what was learned."""
    precedent = queries.one_precedent(request.actor, get(request.actor, VIEW, Precedent, precedent_id))
    context = {
        "precedent": precedent, "hit": queries.with_mandates(request.actor, [precedent])[0],
        "learned": queries.learned_from(request.actor, precedent), "points": points_of(precedent),
        "keeps": holds(request.actor, PROPOSE), "key": new_id(), "precedent_key": str(precedent.pk),
        "list_of_rule": f"{reverse('precedents:list')}?rule={precedent.rule_id}",
    }  # fmt: skip
    return render(request, "precedents/precedent.html", context)


def points_of(precedent: Precedent) -> list[Fact]:
    """On what the case was different, as far as it was."""
    said = [
        (_("Het netwerk"), precedent.network),
        (_("Wat zij zelf aankunnen"), precedent.resilience),
        (_("Wat het moet opleveren"), precedent.aim),
    ]
    return [Fact(term, value) for term, value in said if value]


@require_POST
@requires(VIEW, purpose=_lazy("opschrijven dat een vraag niet nodig is"))
def enough(request: Request, precedent_id: UUID) -> HttpResponse:
    """This answers my question: I need not ask."""
    key = next(iter(keys_in([request.POST.get("enough", "")])), None) or new_id()
    area = next(iter(keys_in([request.POST.get("here", "")])), None)
    seen = commands.note_enough(request.actor, precedent_id, key=key, area=area)
    tell(
        request, _("Fijn. U hoeft niets te vragen. Wij tellen alleen dat het genoeg was, niet voor wie."),
        undo=reverse("precedents:not_enough", args=[seen.pk]),
    )  # fmt: skip
    return see_other(reverse("precedents:precedent", args=[precedent_id]))


@require_POST
@requires(VIEW, purpose=_lazy("opschrijven dat een vraag toch nodig is"))
def not_enough(request: Request, seen_precedent_id: UUID) -> HttpResponse:
    """I do have to ask."""
    seen = get(request.actor, VIEW, SeenPrecedent, seen_precedent_id)
    commands.take_enough_back(request.actor, seen.pk)
    tell(request, _("Teruggenomen."))
    return see_other(reverse("precedents:precedent", args=[seen.precedent_id]))


@require_safe
@requires(COMPARE, purpose=_lazy("vergelijkbare gevallen naast elkaar lezen"))
def side_by_side(request: Request) -> HttpResponse:
    """Two to four decisions about the same rule or subject, by date: the system shows, people judge."""
    chosen = keys_in(request.GET.getlist("welke"))
    found = list(
        scope(request.actor, COMPARE, Precedent).filter(pk__in=chosen).select_related("rule", "area")
        .order_by("decided_on", "created_at")[: MOST + 1]
    )  # fmt: skip
    alike = len({one.rule_id for one in found}) == 1 or len({one.domain for one in found} - {""}) == 1
    context = {
        "cases": found if LEAST <= len(found) <= MOST and alike else [], "few": len(found) < LEAST,
        "many": len(found) > MOST, "one_rule": found[0].rule if len({one.rule_id for one in found}) == 1 else None,
        "back": reverse("precedents:list"),
    }  # fmt: skip
    return render(request, "precedents/side_by_side.html", context)


@require_safe
@requires(VIEW, purpose=_lazy("zien of wij leren van wat is besloten"))
def learning(request: Request) -> HttpResponse:
    """By rule: asked, asked again, and how long until one may do it oneself. By name; never who asked."""
    must_read(request.actor)
    columns = [
        Column(label=_("Regel")), Column(label=_("Keer gevraagd"), numeric=True),
        Column(label=_("Daarvan na het eerste besluit"), numeric=True),
        Column(label=_("Niet gevraagd: het was al besloten"), numeric=True), Column(label=_("Van vraag tot mandaat")),
    ]  # fmt: skip
    context = {"rows": queries.learning(request.actor), "columns": columns, "tabs": tabs("learning")}
    return render(request, "precedents/learning.html", context)
