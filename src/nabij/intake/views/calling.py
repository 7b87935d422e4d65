"""Buttons for who calls a reporter, and for the inquiry that a request for support asks for."""

from collections.abc import Callable
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_POST

from nabij.access.answers import see_other
from nabij.access.permissions import Permission
from nabij.access.views import Request, requires
from nabij.intake.commands import calling
from nabij.intake.models import Report
from nabij.kernel.errors import Refused
from nabij.ui.messages import tell

PURPOSE = _lazy("de melder laten horen wat ermee gebeurt")
Act = Callable[..., Report]


def _act(request: Request, report_id: UUID, act: Act, said: str, *, undo: str = "") -> HttpResponse:
    """Do it, say so with the way back, and return to the page from which one works on this report."""
    try:
        report = act(request.actor, report_id)
    except Refused as refused:
        return render(request, "ui/refused.html", {"message": refused.message}, status=422)
    tell(request, said, undo=reverse(undo, args=[report_id]) if undo else "")
    sorts = report.area_id in request.actor.areas_with(Permission.REPORT_SORT)
    if sorts or report.household_id is None:
        return see_other(reverse("intake:sort", args=[report_id]))
    return see_other(reverse("intake:of_household", args=[report.household_id]))


@require_POST
@requires(Permission.REPORT_SORT, purpose=PURPOSE)
def called(request: Request, report_id: UUID) -> HttpResponse:
    """The reporter was called back."""
    return _act(request, report_id, calling.record_call_back, _("U heeft de melder gebeld."))


@require_POST
@requires(Permission.REPORT_TELL, purpose=PURPOSE)
def told(request: Request, report_id: UUID) -> HttpResponse:
    """A reporter without an account heard what came of it."""
    return _act(request, report_id, calling.tell_by_call, _("De melder weet het."))


@require_POST
@requires(Permission.REPORT_TELL, purpose=PURPOSE)
def inquiry_done(request: Request, report_id: UUID) -> HttpResponse:
    """The inquiry is done, and they have it in writing."""
    said = _("Het onderzoek is klaar.")
    return _act(request, report_id, calling.finish_inquiry, said, undo="intake:inquiry_open")


@require_POST
@requires(Permission.REPORT_TELL, purpose=PURPOSE)
def inquiry_open(request: Request, report_id: UUID) -> HttpResponse:
    """It was not done yet."""
    return _act(request, report_id, calling.reopen_inquiry, _("Het onderzoek loopt weer."))
