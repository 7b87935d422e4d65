"""The list of households that one may know of."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from nabij.access.permissions import Permission
from nabij.access.views import Request, requires
from nabij.audit.models import Look
from nabij.kernel.text import clean_line
from nabij.ui.shapes import Column, Link
from nabij.workspace.queries.lists import ORDERS, SHOWN, households_list

PER_PAGE = 50


@requires(Permission.HOUSEHOLD_OUTLINE, purpose=gettext_lazy("overzicht van de eigen huishoudens"))
def households(request: Request) -> HttpResponse:
    """Filter and order stand in the address; words to search for come by POST, so that no name does."""
    words = clean_line(request.POST.get("words", ""))[:100]
    if words:
        request.look_kind = Look.Kind.SEARCH
    show, order = _known(request, "stand", SHOWN, ""), _known(request, "volgorde", ORDERS, "naam")
    found = households_list(request.actor, show=show, order=order, words=words)
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("pagina"))
    context = {
        "page": page, "words": words, "filters": _filters(show, order), "columns": _columns(show, order),
        "query": _query(show, order), "show": show,
    }  # fmt: skip
    return render(request, "workspace/households.html", context)


def _known(request: Request, name: str, among: dict[str, Any], otherwise: str) -> str:
    value = request.GET.get(name, otherwise)
    return value if value in among else otherwise


def _query(show: str, order: str) -> str:
    given = {"stand": show, "volgorde": order if order != "naam" else ""}
    return "&".join(f"{name}={value}" for name, value in given.items() if value)


def _address(show: str, order: str) -> str:
    query = _query(show, order)
    return reverse("workspace:households") + (f"?{query}" if query else "")


def _filters(show: str, order: str) -> list[Link]:
    labels = {"": _("Nu bezig"), "open": _("Open"), "contact": _("Contact zoeken"), "gesloten": _("Gesloten")}
    return [Link(label=labels[one], url=_address(one, order), current=one == show) for one in SHOWN]


def _columns(show: str, order: str) -> list[Column]:
    def column(label: str, name: str) -> Column:
        return Column(label=label, sort_url=_address(show, name), direction="ascending" if name == order else "")

    return [
        column(_("Huishouden"), "naam"), column(_("Nummer"), "nummer"), Column(label=_("Gebied")),
        Column(label=_("Regisseur")), column(_("Eerstvolgende"), "eerst"), Column(label=_("Stand")),
    ]  # fmt: skip
