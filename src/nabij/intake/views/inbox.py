"""Intake: what waits, and one report held against known persons."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_POST

from nabij.access.answers import see_other
from nabij.access.permissions import Permission
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.intake.commands import sorting
from nabij.intake.forms.sorting import BeginForm, ForwardForm, LeaveForm, LinkForm
from nabij.intake.models import Report
from nabij.intake.queries import SHOWN, areas_of, inbox
from nabij.intake.views.pages import sort_page
from nabij.kernel.errors import Refused
from nabij.ui.messages import tell
from nabij.ui.shapes import Link

PURPOSE = _lazy("meldingen bij een huishouden brengen")


@requires(Permission.REPORT_SORT, purpose=PURPOSE)
def waiting(request: Request) -> HttpResponse:
    """What waits, by term and urgency."""
    show = request.GET.get("toon", "open")
    show = show if show in SHOWN else "open"
    urgency = request.GET.get("haast", "")
    urgency = urgency if urgency in Report.Urgency.values else ""
    mine = request.GET.get("van") == "mij"
    found = inbox(request.actor, show=show, urgency=urgency, mine=mine)
    page = Paginator(found, 50).get_page(request.GET.get("pagina"))
    context = {
        "page": page,
        "tabs": _tabs(show),
        "show": show,
        "urgency": urgency,
        "urgencies": Report.Urgency.choices,
        "mine": mine,
        "query": f"toon={show}&haast={urgency}" + ("&van=mij" if mine else ""),
    }
    return render(request, "intake/inbox.html", context)


def _tabs(show: str) -> list[Link]:
    labels = {
        "open": _("Te doen"), "call": _("Nog bellen"), "linked": _("Bij een huishouden"),
        "not-ours": _("Niet voor ons"),
    }  # fmt: skip
    url = reverse("intake:inbox")
    return [Link(label=label, url=f"{url}?toon={name}", current=name == show) for name, label in labels.items()]


@requires(Permission.REPORT_SORT, purpose=PURPOSE)
def sort(request: Request, report_id: UUID) -> HttpResponse:
    """One report: who directs this household, who it may be about, and where it goes."""
    report = get(request.actor, Permission.REPORT_SORT, Report, report_id)
    return render(request, "intake/sort.html", sort_page(request, report))


def _act(request: Request, report_id: UUID, act: Callable[[], Report], said: str, *, undo: str = "") -> HttpResponse:
    """Do it and say so, with the way back; or show the report again with what stands in the way."""
    try:
        act()
    except Refused as refused:
        report = get(request.actor, Permission.REPORT_SORT, Report, report_id)
        return render(request, "intake/sort.html", sort_page(request, report, refused=refused.message), status=422)
    tell(request, said, undo=reverse(undo, args=[report_id]) if undo else "")
    return see_other(reverse("intake:sort", args=[report_id]))


def _again(request: Request, report_id: UUID, **forms: Any) -> HttpResponse:
    report = get(request.actor, Permission.REPORT_SORT, Report, report_id)
    return render(request, "intake/sort.html", sort_page(request, report, **forms), status=422)


@require_POST
@requires(Permission.REPORT_SORT, purpose=PURPOSE)
def take(request: Request, report_id: UUID) -> HttpResponse:
    """I am on it."""
    act = sorting.take_report
    return _act(
        request, report_id, lambda: act(request.actor, report_id), _("U bent ermee bezig."), undo="intake:release"
    )


@require_POST
@requires(Permission.REPORT_SORT, purpose=PURPOSE)
def release(request: Request, report_id: UUID) -> HttpResponse:
    """Back for a colleague."""
    act = sorting.release_report
    return _act(request, report_id, lambda: act(request.actor, report_id), _("De melding ligt er weer voor iedereen."))


@require_POST
@requires(Permission.REPORT_SORT, purpose=PURPOSE)
def link(request: Request, report_id: UUID) -> HttpResponse:
    """To a household that is known."""
    form = LinkForm(request.POST)
    if not form.is_valid():
        return _again(request, report_id, refused=_("Kies een huishouden."))
    chosen = form.cleaned_data
    return _act(
        request, report_id,
        lambda: sorting.link_report(
            request.actor, report_id, household=chosen["household"], person=chosen["person"]
        ),
        _("De melding ligt bij het huishouden."), undo="intake:unlink",
    )  # fmt: skip


@require_POST
@requires(Permission.REPORT_SORT, purpose=PURPOSE)
def begin(request: Request, report_id: UUID) -> HttpResponse:
    """A new household, to look for contact with."""
    form = BeginForm(request.POST)
    if not form.is_valid():
        return _again(request, report_id, refused=_("Deze persoon is niet gevonden."))
    person = form.cleaned_data["person"]
    return _act(
        request, report_id, lambda: sorting.begin_household(request.actor, report_id, person=person),
        _("Er is een nieuw huishouden."), undo="intake:unlink",
    )  # fmt: skip


@require_POST
@requires(Permission.REPORT_SORT, purpose=PURPOSE)
def unlink(request: Request, report_id: UUID) -> HttpResponse:
    """A wrong link undone."""
    act = sorting.unlink_report
    return _act(request, report_id, lambda: act(request.actor, report_id), _("De melding is weer los."))


@require_POST
@requires(Permission.REPORT_SORT, purpose=PURPOSE)
def leave(request: Request, report_id: UUID) -> HttpResponse:
    """Not for this team, with the reason."""
    form = LeaveForm(request.POST)
    if not form.is_valid():
        return _again(request, report_id, leave_form=form)
    because = Report.NotOurs(form.cleaned_data["because"])
    return _act(
        request, report_id, lambda: sorting.leave_report(request.actor, report_id, because=because),
        _("De melding is niet voor ons. De melder hoort dat het is afgerond."), undo="intake:bring_back",
    )  # fmt: skip


@require_POST
@requires(Permission.REPORT_SORT, purpose=PURPOSE)
def bring_back(request: Request, report_id: UUID) -> HttpResponse:
    """The way back."""
    act = sorting.bring_back
    return _act(request, report_id, lambda: act(request.actor, report_id), _("De melding ligt er weer."))


@require_POST
@requires(Permission.REPORT_SORT, purpose=PURPOSE)
def forward(request: Request, report_id: UUID) -> HttpResponse:
    """To the team of another area; after that it may be out of one's own sight."""
    form = ForwardForm(request.POST, areas=areas_of(None))
    if not form.is_valid():
        return _again(request, report_id, forward_form=form)
    try:
        moved = sorting.forward_report(request.actor, report_id, area=form.cleaned_data["area"])
    except Refused as refused:
        return _again(request, report_id, refused=refused.message)
    tell(request, _("De melding ligt bij het team van %s.") % moved.area.name)
    return see_other(reverse("intake:inbox"))
