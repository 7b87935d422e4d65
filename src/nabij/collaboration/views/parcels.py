"""What goes along to another team: chosen part by part, seen exactly as it is, and then let go."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_GET, require_POST

from nabij.access.answers import see_other, show_refusal
from nabij.access.permissions import Permission
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.audit.models import Look
from nabij.collaboration.commands import parcels as commands
from nabij.collaboration.contents import content_of, digest_of, notes_to_choose
from nabij.collaboration.forms.teams import ParcelForm
from nabij.collaboration.models import Parcel, Part, TeamLink, Transfer
from nabij.collaboration.queries.teams import parcel_by
from nabij.collaboration.reading import sections_of
from nabij.households.frame import household_frame
from nabij.kernel.errors import NotFound, Refused
from nabij.ui.messages import tell

TAB = "households:people"
DECIDE = Permission.INVOLVEMENT_DECIDE
LONGEST_PURPOSE = 300


@requires(DECIDE, purpose=_lazy("kiezen wat er meegaat naar een team"))
def pack_for_team(request: Request, team_link_id: UUID) -> HttpResponse:
    """What this linked team gets: to begin with the question."""
    link = get(request.actor, DECIDE, TeamLink, team_link_id)
    parcel = Parcel(household=link.household, team_link=link)
    return _pack(request, parcel, [Part.QUESTION], commands.pack_for_team, link.pk)


@requires(DECIDE, purpose=_lazy("kiezen wat er meegaat bij een overdracht"))
def pack_for_transfer(request: Request, transfer_id: UUID) -> HttpResponse:
    """What goes along with a transfer: to begin with who, and what they work at."""
    found = get(request.actor, DECIDE, Transfer, transfer_id)
    parcel = Parcel(household=found.household, transfer=found, about=found.about)
    needed = [Part.PEOPLE, Part.GOALS] if found.about_id else [Part.QUESTION, Part.PEOPLE, Part.GOALS]
    return _pack(request, parcel, needed, commands.pack_for_transfer, found.pk)


def _pack(request: Request, parcel: Parcel, needed: list[Part], pack: Any, pk: UUID) -> HttpResponse:
    notes = list(notes_to_choose(request.actor, parcel)[:50])
    one_person = parcel.about_id is not None
    form = ParcelForm(request.POST or None, notes=notes, one_person=one_person, initial={"parts": needed})
    try:
        if request.method == "POST" and form.is_valid():
            made = pack(request.actor, pk, packed=form.packed())
            return see_other(reverse("collaboration:parcel", args=[made.pk]))
    except Refused as refused:
        show_refusal(form, refused)
    context = household_frame(request, parcel.household, tab=TAB) | {
        "form": form, "receiver": parcel.receiver, "about": parcel.about, "back": _of(parcel),
    }  # fmt: skip
    return render(request, "collaboration/pack.html", context, status=422 if form.is_bound else 200)


def _of(parcel: Parcel) -> str:
    """The page of the team or the transfer that it goes along with."""
    if parcel.team_link_id:
        return reverse("collaboration:team", args=[parcel.team_link_id])
    return reverse("collaboration:transfer", args=[parcel.transfer_id])


@requires(DECIDE, purpose=_lazy("nakijken wat er meegaat naar een ander team"))
def parcel(request: Request, parcel_id: UUID) -> HttpResponse:
    """Exactly what the receiver will see, before it leaves; after that what left."""
    found = parcel_by(request.actor, parcel_id)
    content = found.content or content_of(request.actor, found)
    context = household_frame(request, found.household, tab=TAB) | {
        "parcel": found, "sections": sections_of(content), "shown": digest_of(content), "back": _of(found),
        "basis": content["basis"],
    }  # fmt: skip
    return render(request, "collaboration/parcel.html", context)


@requires(DECIDE, purpose=_lazy("gegevens meegeven aan een ander team"))
@require_POST
def let_go(request: Request, parcel_id: UUID) -> HttpResponse:
    """It leaves, on paper or as a file; this cannot be taken back."""
    found = get(request.actor, DECIDE, Parcel, parcel_id)
    form = Parcel.Form.FILE if request.POST.get("form") == Parcel.Form.FILE else Parcel.Form.PAPER
    try:
        commands.let_go(request.actor, found.pk, form=form, shown=request.POST.get("shown", ""))
        tell(request, _("Meegegeven. Het staat in het logboek, met aan wie en waarom."))
    except Refused as refused:
        tell(request, refused.message, tone="attention")
    return see_other(reverse("collaboration:parcel", args=[found.pk]))


@requires(DECIDE, purpose=_lazy("toch niets meegeven aan een ander team"))
@require_POST
def unpack(request: Request, parcel_id: UUID) -> HttpResponse:
    """It does not go along after all."""
    found = parcel_by(request.actor, parcel_id)
    back = _of(found)
    try:
        commands.unpack_parcel(request.actor, found.pk)
        tell(request, _("Er gaat niets mee."), tone="info")
    except Refused as refused:
        tell(request, refused.message, tone="attention")
    return see_other(back)


def _gone(request: Request, parcel_id: UUID) -> Parcel:
    """A parcel that left; the log says to whom and on which ground."""
    found = parcel_by(request.actor, parcel_id)
    if found.content is None:
        raise NotFound("Parcel")
    words = {"receiver": found.receiver, "basis": found.content["basis"]}
    request.look_purpose = (_("meegegeven aan %(receiver)s (%(basis)s)") % words)[:LONGEST_PURPOSE]
    return found


@require_GET
@requires(DECIDE, purpose=_lazy("meegegeven op papier"), look=Look.Kind.PRINT)
def on_paper(request: Request, parcel_id: UUID) -> HttpResponse:
    """What left, for the printer."""
    found = _gone(request, parcel_id)
    context = {"parcel": found, "content": found.content, "sections": sections_of(found.content or {})}
    return render(request, "collaboration/parcel_print.html", context)


@require_GET
@requires(DECIDE, purpose=_lazy("meegegeven als bestand"), look=Look.Kind.EXPORT)
def as_file(request: Request, parcel_id: UUID) -> HttpResponse:
    """What left, as JSON. The name of the file holds the number only, never the family's."""
    found = _gone(request, parcel_id)
    answer = JsonResponse(found.content, json_dumps_params={"ensure_ascii": False, "indent": 2})
    name = _("overdracht-huishouden-%(number)s.json") % {"number": found.household.number}
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
