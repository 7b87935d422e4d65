"""What partners hear back: a list per partner per month, of references, with *that*."""

import csv
from datetime import date
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_GET, require_POST

from nabij.access.answers import see_other, spreadsheet
from nabij.access.permissions import Permission
from nabij.access.views import Request, requires
from nabij.arrears.commands.handing import tell_partner
from nabij.arrears.queries.hearing import PartnerMonth, heard_of
from nabij.arrears.views.inbox import months
from nabij.audit.looking import shown
from nabij.audit.models import Look
from nabij.kernel.errors import NotFound
from nabij.kernel.spreadsheets import harmless
from nabij.ui.messages import tell
from nabij.ui.shapes import Column

SORT = Permission.ARREARS_SORT
PURPOSE = _lazy("partners laten weten dat hun signalen zijn opgepakt")


@requires(SORT, purpose=PURPOSE)
def hearing(request: Request) -> HttpResponse:
    """A month: which partner signalled how much, and what it hears."""
    month = _month(request)
    context = {
        "month": month, "months": months(), "partners": heard_of(month, request.actor),
        "columns": [
            Column(label=_("Partner")), Column(label=_("Signalen"), numeric=True),
            Column(label=_("Opgepakt"), numeric=True), Column(label=_("Verteld")), Column(label=_("Lijst")),
        ],
    }  # fmt: skip
    return render(request, "arrears/hearing.html", context)


def _month(request: Request) -> date:
    asked = request.GET.get("maand") or request.POST.get("maand")
    return next((day for day in months() if f"{day:%Y-%m}" == asked), months()[0])


def _of(request: Request, organisation_id: UUID) -> PartnerMonth:
    found = heard_of(_month(request), request.actor, organisation_id)
    if not found:
        raise NotFound("PartnerMonth")
    return found[0]


@require_GET
@requires(SORT, purpose=PURPOSE, look=Look.Kind.EXPORT)
def hearing_file(request: Request, organisation_id: UUID) -> HttpResponse:
    """The list as a file, to be sent by a secure way."""
    partner, month = _of(request, organisation_id), _month(request)
    answer = spreadsheet(f"terugkoppeling-{month:%Y-%m}")
    writer = csv.writer(answer, delimiter=";")
    writer.writerow([_("kenmerk"), _("gesignaleerd op"), _("wat ervan kwam")])
    for one in partner.heard:
        shown(household=one.household, person=one.subject)
        writer.writerow([harmless(one.reference), one.signalled_on.isoformat(), one.word])
    return answer


@require_POST
@requires(SORT, purpose=PURPOSE)
def hearing_told(request: Request, organisation_id: UUID) -> HttpResponse:
    """The partner was told; who has an account there gets a notice with the numbers."""
    partner, month = _of(request, organisation_id), _month(request)
    tell_partner(request.actor, organisation_id, month=month, signals=partner.signals, taken_up=partner.taken_up)
    said = {"who": partner.organisation.name, "month": date_format(month, "F Y")}
    tell(request, _("%(who)s weet wat er met %(month)s gebeurde.") % said)
    return see_other(f"{reverse('arrears:hearing')}?maand={month:%Y-%m}")
