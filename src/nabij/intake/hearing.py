"""What a reporter may hear: that it was taken up and by whom, never whether there is a file, never why not."""

from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from nabij.households.commands.seating import number_of
from nabij.intake.models import Report
from nabij.ui.shapes import Tone

State = Report.State


@dataclass(frozen=True)
class Heard:
    """The state of a report as its reporter reads it, with whom to call when that is known."""

    label: str
    text: str
    tone: Tone
    who: str = ""
    phone: str = ""
    face: str = ""


def heard_of(report: Report) -> Heard:
    """How a report stands, for its reporter. Nothing here tells a linked report from one that is being looked at."""
    if report.state == State.NOT_OURS or report.told == Report.Told.OTHERWISE:
        return _otherwise(report)
    if report.state == State.ANSWERED:
        return _taken_up(report)
    if report.taken_by_id or report.state == State.LINKED:
        return Heard(_("Er is iemand mee bezig"), _called(report), "attention")
    return Heard(_("Ontvangen"), _called(report), "neutral")


def _called(report: Report) -> str:
    if report.called_back_at:
        return _("Wij hebben u gebeld. U hoort het als het is opgepakt.")
    return _("Wij bellen u uiterlijk %s.") % date_format(report.call_back_by, "l j F")


def _taken_up(report: Report) -> Heard:
    who = report.taken_up_by
    if who is None:
        return Heard(_("Opgepakt"), _("Het team heeft uw melding opgepakt."), "good", phone=report.area.phone)
    return Heard(_("Opgepakt"), _("Opgepakt door %s.") % who.name, "good", who.name, number_of(who), str(who.pk))


def _otherwise(report: Report) -> Heard:
    text = _("Wij hebben het op een andere manier opgepakt. Vragen? Bel het team.")
    return Heard(_("Afgerond"), text, "neutral", phone=report.area.phone)
