"""What stands in the way: all rules, one rule, one's own, what was met in a household, and how often."""

from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_safe

from nabij.access.permissions import Permission
from nabij.access.rules import get, holds
from nabij.access.views import Request, requires
from nabij.households.frame import household_frame
from nabij.households.models import Household
from nabij.obstacles import queries
from nabij.obstacles.access import ANSWER, TELL, VIEW
from nabij.obstacles.forms import FilterForm
from nabij.obstacles.models import Rule
from nabij.ui.shapes import Column, Link

PURPOSE = _lazy("lezen welke regels in de weg staan")
PER_PAGE = 20


def tabs(request: Request, here: str) -> list[Link]:
    """All rules, one's own, and how often."""
    named = [("obstacles:list", _("Regels in de weg")), ("obstacles:count", _("Hoe vaak"))]
    if holds(request.actor, TELL):
        named.insert(1, ("obstacles:mine", _("Van mij")))
    return [Link(label=label, url=reverse(name), current=name == here) for name, label in named]


@require_safe
@requires(Permission.OBSTACLE_VIEW, purpose=PURPOSE)
def show_list(request: Request) -> HttpResponse:
    """Each rule with how often it was told; what waits longest for an answer stands first."""
    form = FilterForm(request.GET or None)
    asked = form.cleaned_data if form.is_valid() else {}
    rows = queries.rules(
        request.actor, asked.get("words", ""), level=asked.get("level", ""), waiting=bool(asked.get("waiting"))
    )
    kept = request.GET.copy()
    kept.pop("pagina", None)
    context = {
        "form": form, "page": Paginator(rows, PER_PAGE).get_page(request.GET.get("pagina")), "query": kept.urlencode(),
        "asked": any(asked.values()), "refined": bool(asked.get("level") or asked.get("waiting")),
        "tabs": tabs(request, "obstacles:list"), "tells": holds(request.actor, TELL),
    }  # fmt: skip
    return render(request, "obstacles/list.html", context)


@require_safe
@requires(Permission.OBSTACLE_VIEW, purpose=PURPOSE)
def show(request: Request, rule_id: UUID) -> HttpResponse:
    """One rule: what it holds back, without names, and what policy answered."""
    rule = get(request.actor, VIEW, Rule, rule_id)
    told = queries.told_of(request.actor, rule)
    context = {
        "rule": rule, "answers": list(queries.answers_of(request.actor, rule)), "others": list(rule.other_names.all()),
        "page": Paginator(told, PER_PAGE).get_page(request.GET.get("pagina")),
        "answers_here": holds(request.actor, ANSWER), "tells": holds(request.actor, TELL),
        "owns": rule.owner is not None and rule.owner.user_id == request.actor.id,
        "due": min((one.answer_by for one in told if one.is_open), default=None),
    }  # fmt: skip
    return render(request, "obstacles/rule.html", context)


@require_safe
@requires(Permission.OBSTACLE_TELL, purpose=PURPOSE)
def mine(request: Request) -> HttpResponse:
    """What one told oneself, and what came of it."""
    page = Paginator(queries.my_obstacles(request.actor), PER_PAGE).get_page(request.GET.get("pagina"))
    return render(request, "obstacles/mine.html", {"page": page, "tabs": tabs(request, "obstacles:mine")})


@require_safe
@requires(Permission.OBSTACLE_VIEW, purpose=PURPOSE)
def count(request: Request) -> HttpResponse:
    """How often in a year, per rule, body, subject or area: by name, never from most to least."""
    by = request.GET.get("per", "regel")
    if by not in queries.GROUPS:
        raise Http404
    labels = {"regel": _("Regel"), "van": _("Van wie"), "onderwerp": _("Onderwerp"), "gebied": _("Gebied")}
    url = reverse("obstacles:count")
    context = {
        "rows": queries.counted(request.actor, by), "tabs": tabs(request, "obstacles:count"), "label": labels[by],
        "ways": [Link(label=label, url=f"{url}?per={key}", current=key == by) for key, label in labels.items()],
        "columns": [
            Column(label=labels[by]), Column(label=_("Keer in een jaar"), numeric=True),
            Column(label=_("Wacht op antwoord"), numeric=True),
        ],
    }  # fmt: skip
    return render(request, "obstacles/count.html", context)


@require_safe
@requires(Permission.OBSTACLE_TELL, purpose=_lazy("zien wat bij dit huishouden in de weg staat"))
def of_household(request: Request, household_id: UUID) -> HttpResponse:
    """What stood in the way of this household, and the answer."""
    household = get(request.actor, TELL, Household, household_id)
    frame = household_frame(request, household, tab="workspace:household")
    return render(request, "obstacles/of_household.html", {"cases": queries.met_at(request.actor, household), **frame})
