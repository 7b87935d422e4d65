"""The wrong lines of a file as a list that goes back to the partner."""

import csv
from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_GET

from nabij.access.answers import spreadsheet
from nabij.access.permissions import Permission
from nabij.access.views import Request, requires
from nabij.arrears.commands.exporting import note_faults_export
from nabij.arrears.queries.files import faults_of, one_file
from nabij.kernel.spreadsheets import harmless


@require_GET
@requires(Permission.ARREARS_TAKE, purpose=_lazy("foute regels terugsturen naar de partner"))
def faults_list(request: Request, signal_file_id: UUID) -> HttpResponse:
    """Line, field, what is wrong and what stood there; that it was taken along is in the log."""
    file = one_file(request.actor, signal_file_id)
    note_faults_export(request.actor, file.pk)
    answer = spreadsheet("foute-regels")
    rows = csv.writer(answer, delimiter=";")
    rows.writerow([_("Regel"), _("Kenmerk"), _("Veld"), _("Wat er mis is"), _("Wat er stond")])
    for fault in faults_of(file).iterator(chunk_size=2000):
        cells = (fault.line.reference, fault.field, fault.reason, fault.found)
        rows.writerow([fault.line.number, *(harmless(cell) for cell in cells)])
    return answer
