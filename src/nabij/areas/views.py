"""Pages for functional administrators: areas, their choices side by side, and who holds which role."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_POST

from nabij.access.answers import keep_typed, look_again, see_other, show_refusal
from nabij.access.permissions import Permission, Role
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.areas import commands, queries
from nabij.areas.actors import ROLE_FOR
from nabij.areas.choices import KINDS, AnyChoice, build, choice_of, stored
from nabij.areas.forms import AppointForm, AreaForm, ChoiceForm, SourceForm, TeamForm
from nabij.areas.models import Appointment, Area
from nabij.kernel.errors import Conflict, NotFound, Refused
from nabij.ui.messages import tell

PURPOSE = _lazy("een gebied inrichten")


@requires(Permission.AREA_CONFIGURE, purpose=PURPOSE)
def show_list(request: Request) -> HttpResponse:
    """All areas I arrange."""
    context = {"areas": queries.areas_to_configure(request.actor), "work": queries.how_work_stands()}
    return render(request, "areas/area_list.html", context)


@requires(Permission.AREA_CONFIGURE, purpose=PURPOSE)
def make(request: Request) -> HttpResponse:
    """A new area, begun from the municipality or from another area."""
    municipality = get(request.actor, Permission.AREA_CONFIGURE, Area, queries.municipality().pk)
    form = AreaForm(_sources(request), request.POST or None)
    context = {"form": form}
    if request.method != "POST" or not form.is_valid():
        return render(request, "areas/area_make.html", context, status=422 if form.errors else 200)
    try:
        area = _made(request, municipality, form.cleaned_data)
    except Refused as refused:
        show_refusal(form, refused)
        return look_again(request, "areas/area_make.html", context)
    return see_other(reverse("areas:show", args=[area.pk]))


def _made(request: Request, municipality: Area, answers: dict[str, Any]) -> Area:
    source = _area(request, UUID(answers["source"])) if answers["source"] else None
    return commands.make_area(
        request.actor, municipality.pk, name=answers["name"], inhabitants=answers["inhabitants"], source=source
    )


def _sources(request: Request, *, but: UUID | None = None) -> list[tuple[str, str]]:
    areas = queries.areas_to_configure(request.actor)
    return [(str(area.pk), area.name) for area in areas if area.parent_id and area.pk != but]


def _area(request: Request, area_id: UUID) -> Area:
    return get(request.actor, Permission.AREA_CONFIGURE, Area, area_id)


def _kind(key: str) -> Any:
    """The subject with this key. Raises NotFound: an address may be typed by hand."""
    for kind in KINDS:
        if kind.key == key:
            return kind
    raise NotFound(key)


@requires(Permission.AREA_CONFIGURE, purpose=PURPOSE)
def show(request: Request, area_id: UUID) -> HttpResponse:
    """One area: each subject with what is in force and whose choice it is."""
    area = _area(request, area_id)
    return render(request, "areas/area_detail.html", _context(request, area))


def _context(request: Request, area: Area) -> dict[str, Any]:
    others = [other for other in queries.areas_to_configure(request.actor) if other.pk != area.pk]
    return {
        "area": area,
        "subjects": queries.subjects_of(area),
        "others": others,
        "source_form": SourceForm(_sources(request, but=area.pk)),
        "appointments": queries.appointments_in(request.actor, area),
    }


@requires(Permission.AREA_CONFIGURE, purpose=PURPOSE)
def describe_team(request: Request, area_id: UUID) -> HttpResponse:
    """How the team is called, and its number."""
    area = _area(request, area_id)
    form = TeamForm(request.POST or None, initial={"team_name": area.team_name, "phone": area.phone})
    if request.method != "POST" or not form.is_valid():
        status = 422 if form.errors else 200
        return render(request, "areas/team_form.html", {"area": area, "form": form}, status=status)
    commands.describe_team(request.actor, area.pk, **form.cleaned_data)
    tell(request, _("Bijgewerkt."))
    return see_other(reverse("areas:show", args=[area.pk]))


@requires(Permission.AREA_CONFIGURE, purpose=PURPOSE)
def choose(request: Request, area_id: UUID, key: str) -> HttpResponse:
    """Fill in one subject in this area's own way."""
    area = _area(request, area_id)
    kind = _kind(key)
    form = ChoiceForm(
        choice_of(kind, area.pk), request.POST or None, initial={"version": queries.version_of(area, kind.key)}
    )
    context = {"area": area, "form": form, "title": kind.title, "theirs": ""}
    if request.method != "POST" or not form.is_valid():
        return render(request, "areas/choice_form.html", context, status=422 if form.errors else 200)
    try:
        commands.choose(request.actor, area.pk, choice=form.chosen(), version=form.cleaned_data["version"])
    except Conflict as conflict:
        return _conflict(request, area, form, conflict)
    tell(request, _("Bewaard. Vanaf nu werkt %(area)s zo.") % {"area": area.name})
    return see_other(reverse("areas:show", args=[area.pk]))


def _conflict(request: HttpRequest, area: Area, form: ChoiceForm, conflict: Conflict) -> HttpResponse:
    """Somebody else changed it meanwhile: what I typed stays, what now stands is shown, and I may save again."""
    keep_typed(form, conflict)
    context = {"area": area, "form": form, "title": form.choice.title, "theirs": conflict.theirs}
    return render(request, "areas/choice_form.html", context, status=409)


@require_POST
@requires(Permission.AREA_CONFIGURE, purpose=PURPOSE)
def fall_back(request: Request, area_id: UUID, key: str) -> HttpResponse:
    """Follow the municipality again; what stood here can be put back from the message."""
    area = _area(request, area_id)
    kind = _kind(key)
    before = stored(choice_of(kind, area.pk))
    commands.fall_back(request.actor, area.pk, key=kind.key)
    request.session[f"choice:{area.pk}:{kind.key}"] = before
    tell(
        request,
        _("%(area)s volgt weer de gemeente.") % {"area": area.name},
        undo=reverse("areas:put_back", args=[area.pk, kind.key]),
    )
    return see_other(reverse("areas:show", args=[area.pk]))


@require_POST
@requires(Permission.AREA_CONFIGURE, purpose=PURPOSE)
def put_back(request: Request, area_id: UUID, key: str) -> HttpResponse:
    """Undo of falling back."""
    area = _area(request, area_id)
    kind = _kind(key)
    before = request.session.pop(f"choice:{area.pk}:{kind.key}", None)
    if before is not None:
        choice: AnyChoice = build(kind, before)
        commands.choose(request.actor, area.pk, choice=choice, version=queries.version_of(area, kind.key))
        tell(request, _("Teruggezet."))
    return see_other(reverse("areas:show", args=[area.pk]))


@requires(Permission.AREA_CONFIGURE, purpose=PURPOSE)
def compare(request: Request, area_id: UUID, other_id: UUID) -> HttpResponse:
    """Two areas side by side, on equal terms: only where they differ."""
    one, other = _area(request, area_id), _area(request, other_id)
    context = {"one": one, "other": other, "differences": queries.differences(one, other)}
    return render(request, "areas/area_compare.html", context)


@require_POST
@requires(Permission.AREA_CONFIGURE, purpose=PURPOSE)
def start_from(request: Request, area_id: UUID) -> HttpResponse:
    """Begin with the choices of another area."""
    area = _area(request, area_id)
    form = SourceForm(_sources(request, but=area.pk), request.POST)
    if not form.is_valid():
        tell(request, _("Kies een gebied om mee te beginnen."), tone="attention")
        return see_other(reverse("areas:show", args=[area.pk]))
    source = _area(request, UUID(form.cleaned_data["source"]))
    try:
        commands.start_from(request.actor, area.pk, source=source)
        tell(request, _("%(area)s begint met de keuzes van %(source)s.") % {"area": area.name, "source": source.name})
    except Refused as refused:
        tell(request, refused.message, tone="attention")
    return see_other(reverse("areas:show", args=[area.pk]))


@requires(Permission.PEOPLE_APPOINT, purpose=PURPOSE)
def appoint(request: Request, area_id: UUID) -> HttpResponse:
    """Give somebody a role; who has no account yet gets one and chooses a password by e-mail."""
    area = get(request.actor, Permission.PEOPLE_APPOINT, Area, area_id)
    form = AppointForm(request.POST or None, initial=request.session.get(ROLE_FOR))
    context = {"area": area, "form": form}
    if request.method != "POST" or not form.is_valid():
        return render(request, "areas/appointment_form.html", context, status=422 if form.errors else 200)
    answers = form.cleaned_data
    try:
        commands.appoint(
            request.actor, area.pk, email=answers["email"], name=answers["name"], role=Role(answers["role"])
        )
    except Refused as refused:
        show_refusal(form, refused)
        return look_again(request, "areas/appointment_form.html", context)
    request.session.pop(ROLE_FOR, None)
    tell(request, _("De rol geldt vanaf vandaag."))
    return see_other(reverse("areas:show", args=[area.pk]))


@require_POST
@requires(Permission.PEOPLE_APPOINT, purpose=PURPOSE)
def close_account(request: Request, appointment_id: UUID) -> HttpResponse:
    """Nobody logs in with this account any more."""
    appointment = get(request.actor, Permission.PEOPLE_APPOINT, Appointment, appointment_id)
    try:
        commands.close_account_of(request.actor, appointment.pk)
        undo = reverse("areas:open_account", args=[appointment.pk])
        tell(request, _("Het account is gesloten. Wie ermee was ingelogd, is er meteen uit."), undo=undo)
    except Refused as refused:
        tell(request, refused.message, tone="attention")
    return see_other(reverse("areas:show", args=[appointment.area_id]))


@require_POST
@requires(Permission.PEOPLE_APPOINT, purpose=PURPOSE)
def open_account(request: Request, appointment_id: UUID) -> HttpResponse:
    """Undo of closing it."""
    appointment = get(request.actor, Permission.PEOPLE_APPOINT, Appointment, appointment_id)
    try:
        commands.open_account_of(request.actor, appointment.pk)
        tell(request, _("Het account is weer open."))
    except Refused as refused:
        tell(request, refused.message, tone="attention")
    return see_other(reverse("areas:show", args=[appointment.area_id]))


@require_POST
@requires(Permission.PEOPLE_APPOINT, purpose=PURPOSE)
def end_appointment(request: Request, appointment_id: UUID) -> HttpResponse:
    """The role ends today."""
    appointment = get(request.actor, Permission.PEOPLE_APPOINT, Appointment, appointment_id)
    try:
        commands.end_appointment(request.actor, appointment.pk)
        tell(request, _("De rol is beëindigd."))
    except Refused as refused:
        tell(request, refused.message, tone="attention")
    return see_other(reverse("areas:show", args=[appointment.area_id]))
