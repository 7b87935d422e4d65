"""Calling reporters: back within the term, and with what came of it when they have no account; and the Wmo inquiry."""

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.intake import events
from nabij.intake.models import Report
from nabij.kernel import clock
from nabij.kernel.errors import Refused


@command(Permission.REPORT_SORT, Report, lock=True)
def record_call_back(actor: Actor, report: Report) -> Outcome[Report]:
    """The reporter was called, within the term or not."""
    if report.called_back_at is not None:
        return Unchanged(report)
    report.called_back_at = clock.now()
    report.save(update_fields=["called_back_at"])
    return Done(events.CALLED_BACK, report, {"number": report.number})


@command(Permission.REPORT_TELL, Report, lock=True)
def tell_by_call(actor: Actor, report: Report) -> Outcome[Report]:
    """A reporter without an account heard on the telephone what came of it; that counts as calling back too.

    Raises Refused while there is nothing to tell yet.
    """
    if report.has_heard:
        return Unchanged(report)
    if report.state != Report.State.ANSWERED:
        raise Refused(_("Er is nog geen bericht voor de melder. Dat komt als het gezin heeft geantwoord."))
    report.answered_at = clock.now()
    report.called_back_at = report.called_back_at or report.answered_at
    report.save(update_fields=["answered_at", "called_back_at"])
    return Done(events.TOLD_BY_CALL, report, {"number": report.number})


@command(Permission.REPORT_TELL, Report, lock=True)
def finish_inquiry(actor: Actor, report: Report) -> Outcome[Report]:
    """The inquiry after a request for support is done, and the person has it in writing (Wmo 2015 art. 2.3.2 lid 8).

    Raises Refused when it is no request.
    """
    if report.asks_for == Report.AsksFor.NOTHING:
        raise Refused(_("Deze melding is geen hulpvraag."))
    if report.inquiry_done_on is not None:
        return Unchanged(report)
    report.inquiry_done_on = clock.today()
    report.save(update_fields=["inquiry_done_on"])
    return Done(events.INQUIRY_DONE, report, {"number": report.number})


@command(Permission.REPORT_TELL, Report, lock=True)
def reopen_inquiry(actor: Actor, report: Report) -> Outcome[Report]:
    """It was not done yet: the term runs on as it did."""
    if report.inquiry_done_on is None:
        return Unchanged(report)
    report.inquiry_done_on = None
    report.save(update_fields=["inquiry_done_on"])
    return Done(events.INQUIRY_REOPENED, report, {"number": report.number})
