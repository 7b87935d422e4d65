"""Letting reporters know what came of their report: shared by the commands that open, close and answer."""

from collections.abc import Iterable
from datetime import date

from nabij.areas.choices import Terms, choice_of
from nabij.directory.models import Professional
from nabij.households.commands.seating import number_of
from nabij.households.models import Household
from nabij.intake import notices
from nabij.intake.bases import Hears, hears_of
from nabij.intake.commands.sorting import team_of
from nabij.intake.models import Report
from nabij.kernel import clock
from nabij.kernel.phone import display_phone
from nabij.kernel.working_days import add_working_days
from nabij.notices.telling import tell

Told = Report.Told


def tell_reporters(household: Household, told: Report.Told, *, by: Professional | None = None) -> None:
    """All who still wait hear it. Before anybody leaves the table: after that the reports are out of sight."""
    waiting = Report.objects.filter(household=household, state=Report.State.LINKED)
    tell_one_by_one(waiting.select_related("reported_by__organisation", "area"), told, by=by)


def tell_one_by_one(reports: Iterable[Report], told: Report.Told, *, by: Professional | None = None) -> None:
    """Each reporter hears what came of it, and by whom it was taken up when their ground allows that.

    Who has no account is called: until then there is a day by which. A resident who asked for themselves was there.
    """
    for report in reports:
        must_call = report.hears_by_call and report.speaks_as != Report.SpeaksAs.RESIDENT
        report.move_to(Report.State.ANSWERED)
        report.told = told
        report.answered_at = None if must_call else clock.now()
        report.tell_by = _tell_by(report) if must_call else None
        report.taken_up_by = by if hears_of(report) == Hears.WHO else None
        report.save(update_fields=["state", "sorted_at", "answered_at", "tell_by", "told", "taken_up_by"])
        if not report.hears_by_call:
            _notify(report)


def _tell_by(report: Report) -> date:
    """As soon as a question at the front door is answered."""
    return add_working_days(clock.today(), choice_of(Terms, report.area_id).answer_front_door_days)


def _notify(report: Report) -> None:
    team, phone = team_of(report.area), display_phone(report.area.phone) or "–"
    to, thing, number = [report.reporter_id], report.pk, report.number
    if report.told == Told.OTHERWISE:
        tell(notices.OTHERWISE, to, thing=thing, number=number, team=team, phone=phone)
    elif report.taken_up_by is None:
        tell(notices.TAKEN_UP, to, thing=thing, number=number, team=team, phone=phone)
    else:
        who = report.taken_up_by
        tell(notices.TAKEN_UP_BY, to, thing=thing, number=number, professional=who.name, phone=number_of(who) or "–")
