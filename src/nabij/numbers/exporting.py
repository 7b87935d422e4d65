"""The tables as a file: the same figures as on the page, and nothing more."""

import csv
from collections.abc import Iterable

from django.http import HttpResponse
from django.utils.translation import gettext as _

from nabij.access.answers import spreadsheet
from nabij.areas.models import Area
from nabij.figures.templatetags.figures import rows_of
from nabij.kernel.spreadsheets import harmless
from nabij.numbers.periods import Period
from nabij.numbers.showing import ShownTable


def file_of(name: str, area: Area, period: Period, tables: Iterable[ShownTable]) -> HttpResponse:
    """These tables as a file of this name: one line a figure; what is hidden on the page is a dash here too."""
    answer = spreadsheet(f"{name}-{period.code}")
    rows = csv.writer(answer, delimiter=";")
    rows.writerow([_("Gebied"), _("Periode"), _("Tabel"), _("Rij"), _("Kolom"), _("Huishoudens"), _("Wat is geteld")])
    for table in tables:
        about = (table.explained.title, table.explained.definition)
        for row in [] if table.shown.hides_all or table.shown.is_empty else rows_of(table.shown, table.explained):
            for column, figure in row.cells:
                rows.writerow([harmless(area.name), period.name, about[0], row.name, column, figure, about[1]])
    return answer
