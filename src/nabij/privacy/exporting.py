"""The log of a household as a file."""

import csv

from django.http import HttpResponse
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.answers import spreadsheet
from nabij.households.models import Household
from nabij.kernel.clock import AMSTERDAM
from nabij.kernel.spreadsheets import harmless
from nabij.privacy.queries import Asked, days_of, log_of


def log_as_csv(actor: Actor, household: Household) -> HttpResponse:
    """Every line of the log, the latest first. Its name holds the number only, never the family's."""
    answer = spreadsheet(_("logboek-huishouden-%(number)s") % {"number": household.number})
    rows = csv.writer(answer, delimiter=";")
    rows.writerow([_("Dag"), _("Tijd"), _("Wie"), _("Wat"), _("Hoe vaak"), _("Waarvoor"), _("Grondslag")])
    everything = Asked()
    for day in log_of(actor, household.pk, everything, days_of(actor, household.pk, everything)):
        for line in day.lines:
            time = line.at.astimezone(AMSTERDAM).strftime("%H:%M")
            cells = (day.day.isoformat(), time, line.who, line.sentence, str(line.times), line.purpose, line.basis)
            rows.writerow([harmless(cell) for cell in cells])
    return answer
