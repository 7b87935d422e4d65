"""What a reporter may hear: that it was taken up and by whom, never whether there is a file, never why not."""

from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from nabij.households.commands.seating import number_of
from nabij.intake.bases import Hears, hears_of
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


def words_for(report: Report) -> list[str]:
    """What to say, when this reporter has to be called at all."""
    return words_to_say(report) if report.hears_by_call else []


def words_to_say(report: Report) -> list[str]:
    """What may be said on the telephone to a reporter without an account, in the words to say it; nothing else may.

    A neighbour never hears by whom, what is going on, or whether these people were known.
    """
    if report.speaks_as == Report.SpeaksAs.RESIDENT:
        return [_("Uw vraag is bij ons binnen. Ik wil graag met u afspreken wat er nu gebeurt.")]
    if report.told == Report.Told.TAKEN_UP:
        return [*_said_taken_up(report), _private_matter()]
    if report.told == Report.Told.OTHERWISE or report.state == State.NOT_OURS:
        return [_("Dank u dat u belde. Wij hebben het op een andere manier opgepakt."), _private_matter()]
    return [_("Dank u dat u belde. Wij kijken ernaar, en u hoort het als het is opgepakt."), _private_matter()]


def _said_taken_up(report: Report) -> list[str]:
    if report.taken_up_by is None or hears_of(report) < Hears.WHO:
        return [_("Dank u dat u belde. Wij hebben het opgepakt.")]
    facts = {"who": report.taken_up_by.name, "phone": number_of(report.taken_up_by) or "–"}
    return [_("Dank u dat u belde. Het is opgepakt door %(who)s, telefoon %(phone)s.") % facts]


def _private_matter() -> str:
    return _("Meer mag ik u niet zeggen: dat is van deze mensen zelf. Ziet u dat het erger wordt? Bel ons weer.")


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
