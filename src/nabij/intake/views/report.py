"""Reporting: the form, the receipt, and what became of one's own reports."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from nabij.access.answers import look_again, see_other, show_refusal
from nabij.access.permissions import Permission
from nabij.access.rules import holds
from nabij.access.views import Request, requires
from nabij.directory.models import Professional
from nabij.drafts.keeping import discard, draft_of
from nabij.households.commands.seating import number_of
from nabij.intake.bases import UNKNOWN, Ground, ground_of, hears_of
from nabij.intake.commands.reporting import make_report
from nabij.intake.forms.report import ReportForm
from nabij.intake.hearing import heard_of
from nabij.intake.models import Report
from nabij.intake.queries import area_at, areas_of, my_reports, reporter_of, to_call
from nabij.kernel.bsn import bsn_warning
from nabij.kernel.errors import NotFound, Refused
from nabij.kernel.records import new_id

DRAFT = "report"


@requires(Permission.REPORT_MAKE, purpose=_lazy("een zorg melden"))
def report(request: Request) -> HttpResponse:
    """Report a concern; the same form sent twice leads to the same receipt."""
    reporter = reporter_of(request.actor)
    ground = ground_of(reporter.organisation) if reporter else UNKNOWN
    areas = areas_of(reporter)
    if request.method != "POST":
        draft = draft_of(request.actor, DRAFT, request.actor.id)
        form = ReportForm(initial={**_prefilled(ground), **(draft or {}), "key": new_id()}, ground=ground, areas=areas)
        return render(
            request,
            "intake/report.html",
            _page(form, ground, reporter) | {"draft": draft, **_may(request)},
        )
    form = ReportForm(request.POST, ground=ground, areas=areas)
    made = _send(request, form) if form.is_valid() else None
    if made is None:
        return look_again(request, "intake/report.html", _page(form, ground, reporter))
    discard(request.actor, DRAFT, request.actor.id)
    return see_other(reverse("intake:receipt", args=[made.pk]))


def _prefilled(ground: Ground) -> dict[str, Any]:
    lifted = {} if ground.is_bound else {"secrecy": Report.Secrecy.NOT_BOUND}
    usual = {"basis": ground.basis, "purpose": ground.purpose, "necessity": ground.necessity}
    return {**usual, "urgency": Report.Urgency.WEEK, **lifted}


def _may(request: Request) -> dict[str, bool]:
    """Which other ways of reporting this person has."""
    return {
        "may_note": holds(request.actor, Permission.REPORT_NOTE),
        "may_take_arrears": holds(request.actor, Permission.ARREARS_TAKE),
    }


def _page(form: ReportForm, ground: Ground, reporter: Professional | None) -> dict[str, Any]:
    several = len(form.areas) > 1
    return {
        "form": form, "ground": ground, "reporter": reporter, "several_areas": several, "draft": None,
        "may_note": False, "may_take_arrears": False,
    }  # fmt: skip


def _send(request: Request, form: ReportForm) -> Report | None:
    """The report that was made, or None with the form saying why not."""
    area_id = area_at(form.cleaned_data["postcode"]) or form.chosen_area()
    if area_id is None:
        form.add_error("area", _("Bij deze postcode hoort geen team. Kies het team zelf."))
        return None
    data = form.cleaned_data
    try:
        return make_report(
            request.actor, area_id, key=data["key"], about=form.about(), what=data["what"],
            urgency=data["urgency"], grounds=form.grounds(),
        )  # fmt: skip
    except Refused as refused:
        show_refusal(form, refused)
        return None


@requires(Permission.REPORT_VIEW, purpose=_lazy("eigen melding nakijken"))
def receipt(request: Request, report_id: UUID) -> HttpResponse:
    """The receipt: a number, a term, and who can be called. Not whether there is a file."""
    mine = my_reports(request.actor).filter(pk=report_id).first()
    if mine is None:
        raise NotFound(Report.__name__)
    caller = to_call(mine.area)
    context = {
        "report": mine,
        "heard": heard_of(mine),
        "to_call": caller,
        "to_call_phone": number_of(caller),
        "bsn_warning": bsn_warning(mine.bsn),
        "hears": hears_of(mine).sentence,
    }
    return render(request, "intake/receipt.html", context)


@requires(Permission.REPORT_VIEW, purpose=_lazy("eigen meldingen nakijken"))
def my_own(request: Request) -> HttpResponse:
    """One's own reports and how they stand."""
    reports = [(one, heard_of(one)) for one in my_reports(request.actor)[:100]]
    return render(request, "intake/my_reports.html", {"reports": reports})
