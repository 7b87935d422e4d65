"""Searching, and asking who directs."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from nabij.access.permissions import Permission
from nabij.access.rules import holds
from nabij.access.views import Request, requires
from nabij.audit.models import Look
from nabij.kernel.errors import Refused
from nabij.workspace.commands import DirectorAnswer, ask_for_director
from nabij.workspace.forms import DirectorForm, SearchForm
from nabij.workspace.queries.search import find


@requires(Permission.HOUSEHOLD_OUTLINE, purpose=_("zoeken"), look=Look.Kind.SEARCH)
def search(request: Request) -> HttpResponse:
    """The one box. The words come by POST: a name belongs in no address and no history."""
    form = SearchForm(request.POST if request.method == "POST" else None)
    found = find(request.actor, form.cleaned_data["words"]) if form.is_bound and form.is_valid() else None
    page = {"form": form, "found": found, "may_ask": holds(request.actor, Permission.DIRECTOR_ASK)}
    return render(request, "workspace/search.html", page, status=422 if form.errors else 200)


@requires(Permission.DIRECTOR_ASK, purpose=_("vragen wie de regisseur is"), look=Look.Kind.SEARCH)
def director(request: Request) -> HttpResponse:
    """Who directs? The answer is shown at once: what was asked may stand in no address."""
    form = DirectorForm(request.actor, request.POST if request.method == "POST" else None)
    answer = _asked(request, form) if form.is_bound and form.is_valid() else None
    return render(
        request, "workspace/director.html", {"form": form, "answer": answer}, status=422 if form.errors else 200
    )


def _asked(request: Request, form: DirectorForm) -> DirectorAnswer | None:
    request.look_purpose = form.purpose
    area = min(request.actor.areas_with(Permission.DIRECTOR_ASK))
    said = form.cleaned_data
    try:
        return ask_for_director(request.actor, area, surname=said["surname"], birth=said["birth"], purpose=form.purpose)
    except Refused as refused:
        form.add_error(None, refused.message)
        return None
