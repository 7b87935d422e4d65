"""Noting what somebody told on the telephone or at the counter, and adding what a call made clearer."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from nabij.access.answers import look_again, see_other, show_refusal
from nabij.access.permissions import Permission
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.drafts.keeping import discard, draft_of
from nabij.intake.commands.reporting import note_report
from nabij.intake.commands.sorting import complete_report
from nabij.intake.forms.noting import CompleteForm, NoteForm
from nabij.intake.models import Report
from nabij.intake.queries import area_at, areas_of, reporter_of
from nabij.kernel.errors import Refused
from nabij.kernel.records import new_id
from nabij.ui.messages import tell

DRAFT = "report-note"


@requires(Permission.REPORT_NOTE, purpose=_lazy("opschrijven wat iemand vertelde"))
def note(request: Request) -> HttpResponse:
    """What somebody without an account told: half a minute, one number."""
    areas = areas_of(reporter_of(request.actor))
    if request.method != "POST":
        draft = draft_of(request.actor, DRAFT, request.actor.id)
        form = NoteForm(initial={**(draft or {}), "key": new_id()}, areas=areas)
        return render(request, "intake/note.html", _page(form) | {"draft": draft})
    form = NoteForm(request.POST, areas=areas)
    made = _noted(request, form) if form.is_valid() else None
    if made is None:
        return look_again(request, "intake/note.html", _page(form))
    discard(request.actor, DRAFT, request.actor.id)
    tell(request, _("Opgeschreven als melding %s.") % made.number)
    sorts = made.area_id in request.actor.areas_with(Permission.REPORT_SORT)
    return see_other(reverse("intake:sort" if sorts else "intake:receipt", args=[made.pk]))


def _page(form: NoteForm) -> dict[str, Any]:
    return {"form": form, "several_areas": len(form.areas) > 1, "draft": None}


def _noted(request: Request, form: NoteForm) -> Report | None:
    """The report that was made, or None with the form saying why not."""
    data = form.cleaned_data
    area_id = area_at(data["postcode"]) or form.chosen_area()
    if area_id is None:
        form.add_error("area", _("Bij deze postcode hoort geen team. Kies het team zelf."))
        return None
    try:
        return note_report(
            request.actor, area_id, key=data["key"], caller=form.caller(), about=form.about(), what=data["what"],
            urgency=data["urgency"], grounds=form.grounds(), asks_for=data["asks_for"],
        )  # fmt: skip
    except Refused as refused:
        show_refusal(form, refused)
        return None


@requires(Permission.REPORT_SORT, purpose=_lazy("een melding aanvullen na het bellen"))
def complete(request: Request, report_id: UUID) -> HttpResponse:
    """About whom it turned out to be, and what was said on the telephone."""
    report = get(request.actor, Permission.REPORT_SORT, Report, report_id)
    form = CompleteForm(request.POST or None, initial=CompleteForm.starting_from(report))
    context = {"report": report, "form": form}
    if request.method != "POST":
        return render(request, "intake/complete.html", context)
    if not form.is_valid() or not _completed(request, report_id, form):
        return look_again(request, "intake/complete.html", context)
    tell(request, _("De melding is aangevuld."))
    return see_other(reverse("intake:sort", args=[report_id]))


def _completed(request: Request, report_id: UUID, form: CompleteForm) -> bool:
    data = form.cleaned_data
    try:
        complete_report(
            request.actor, report_id, about=form.about(), asks_for=data["asks_for"], more=data["more"]
        )  # fmt: skip
    except Refused as refused:
        show_refusal(form, refused)
        return False
    return True
