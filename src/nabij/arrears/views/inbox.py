"""What waits for who brings signals to people, and signals of nowhere we know."""

from datetime import date
from typing import Any
from uuid import UUID

from dateutil.relativedelta import relativedelta
from django.core.paginator import Paginator
from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_POST

from nabij.access.answers import see_other
from nabij.access.permissions import Permission
from nabij.access.views import Request, requires
from nabij.areas.models import Area
from nabij.arrears.commands.sorting import place_signal
from nabij.arrears.forms.cases import PlaceForm
from nabij.arrears.jobs import match_loose
from nabij.arrears.queries import cases as waiting
from nabij.arrears.queries.cases import SHOWN, Wanted
from nabij.kernel import clock
from nabij.ui.messages import tell
from nabij.ui.shapes import Link

SORT = Permission.ARREARS_SORT
PURPOSE = _lazy("hulp aanbieden bij een betalingsachterstand")
TERMS = {"late": _lazy("te laat"), "soon": _lazy("binnen 3 werkdagen")}
MONTHS_BACK = 12


@requires(SORT, purpose=PURPOSE)
def inbox(request: Request) -> HttpResponse:
    """What waits, by term; first what more than one law knows of and nobody directs."""
    areas = waiting.areas_of_work(request.actor)
    wanted = _wanted(request.GET, areas)
    page = Paginator(waiting.cases(request.actor, wanted), 50).get_page(request.GET.get("pagina"))
    first = []
    if wanted == Wanted() and page.number == 1:
        first = waiting.with_signals(request.actor, list(waiting.nobody_directs(request.actor)[:10]))
    context = {
        "page": page, "lines": waiting.with_signals(request.actor, list(page.object_list)), "first": first,
        "tabs": _tabs(request, wanted.show), "wanted": wanted, "areas": areas, "terms": TERMS.items(),
        "months": months(), "query": _query(request.GET),
    }  # fmt: skip
    return render(request, "arrears/inbox.html", context)


def _wanted(asked: QueryDict, areas: list[Area]) -> Wanted:
    """What the address asks for; what makes no sense is left out."""
    show, term, area = asked.get("toon", ""), asked.get("termijn", ""), asked.get("gebied", "")
    return Wanted(
        show=show if show in SHOWN else "open",
        term=term if term in TERMS else "",
        area=next((one.pk for one in areas if str(one.pk) == area), None),
        month=next((day for day in months() if f"{day:%Y-%m}" == asked.get("maand")), None),
        several=asked.get("meer") == "ja",
        mine=asked.get("van") == "mij",
    )


def months() -> list[date]:
    """The last months, the newest first."""
    first = clock.today().replace(day=1)
    return [first - relativedelta(months=back) for back in range(MONTHS_BACK)]


def _query(asked: QueryDict) -> str:
    kept = asked.copy()
    kept.pop("pagina", None)
    return kept.urlencode()


def _tabs(request: Request, current: str) -> list[Link]:
    url, held = reverse("arrears:inbox"), waiting.counts(request.actor)
    labels = {"open": _("Te doen"), "busy": _("Mee bezig"), "closed": _("Afgerond")}
    tabs = [
        Link(label=label, url=f"{url}?toon={name}", current=name == current, count=held[name])
        for name, label in labels.items()
    ]
    outside = Link(
        label=_("Buiten onze gebieden"), url=reverse("arrears:outside"), current=current == "outside",
        count=held["outside"],
    )  # fmt: skip
    return [*tabs, outside]


@require_POST
@requires(SORT, purpose=PURPOSE)
def find(request: Request) -> HttpResponse:
    """The case with this number, said on the telephone; a number is no personal data, but it stays out of addresses."""
    typed = request.POST.get("nummer", "").strip()
    found = waiting.numbered(request.actor, int(typed)) if typed.isdecimal() and len(typed) < 10 else None
    if found is None:
        tell(request, _("Er is geen zaak met dit nummer in uw gebieden."))
        return see_other(reverse("arrears:inbox"))
    return see_other(reverse("arrears:case", args=[found.pk]))


@requires(SORT, purpose=PURPOSE)
def outside(request: Request) -> HttpResponse:
    """Signals of nowhere we know: not ours, or of an area that lacks a postcode; the way back is to name the area."""
    page = Paginator(waiting.outside(request.actor), 50).get_page(request.GET.get("pagina"))
    context: dict[str, Any] = {
        "page": page, "tabs": _tabs(request, "outside"), "areas": waiting.areas_of_work(request.actor),
    }  # fmt: skip
    return render(request, "arrears/outside.html", context)


@require_POST
@requires(SORT, purpose=PURPOSE)
def place(request: Request, arrears_signal_id: UUID) -> HttpResponse:
    """This is somebody of ours after all, in this area; or not, with the undo."""
    form = PlaceForm(request.POST, areas=waiting.areas_of_work(request.actor))
    if not form.is_valid():
        tell(request, _("Kies een gebied uit de lijst."))
        return see_other(reverse("arrears:outside"))
    placed = place_signal(request.actor, arrears_signal_id, area=form.cleaned_data["area"])
    if placed.area_id:
        match_loose.defer(request.actor)
        tell(request, _("Het signaal ligt bij %s.") % placed.area, undo=reverse("arrears:place", args=[placed.pk]))
    else:
        tell(request, _("Het signaal is van buiten onze gebieden."))
    return see_other(reverse("arrears:outside"))
