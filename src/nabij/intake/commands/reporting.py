"""Making a report: one minute, one receipt, and twice sending is once."""

from dataclasses import asdict, dataclass
from datetime import date
from uuid import UUID

from django.db import IntegrityError, connection, transaction
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.areas.choices import Terms, choice_of
from nabij.areas.models import Area
from nabij.directory.models import Professional
from nabij.intake import events, notices
from nabij.intake.bases import ground_of
from nabij.intake.models import Report
from nabij.intake.queries import accounts_that_sort, reporter_of
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.kernel.names import full_name
from nabij.kernel.partial_dates import PartialDate
from nabij.kernel.records import new_id
from nabij.kernel.working_days import add_working_days
from nabij.notices.telling import tell


@dataclass(frozen=True)
class AboutWhom:
    """The person reported about, as far as known."""

    given_names: str = ""
    prefix: str = ""
    surname: str = ""
    birth: PartialDate | None = None
    street: str = ""
    house_number: str = ""
    house_addition: str = ""
    postcode: str = ""
    town: str = ""
    elsewhere: str = ""
    phone: str = ""
    bsn: str = ""


@dataclass(frozen=True)
class Grounds:
    """Whether the family knows, on what ground one reports, and what lifted professional secrecy."""

    family_knows: str
    basis: str
    secrecy: str
    purpose: str
    not_told_because: str = ""
    withheld_because: str = ""


def call_back_by(urgency: str, area_id: UUID | None) -> date:
    """The last day on which the reporter is called, in working days from today, as the area chose."""
    terms = choice_of(Terms, area_id)
    days = {
        Report.Urgency.TODAY: terms.call_reporter_today,
        Report.Urgency.WEEK: terms.call_reporter_soon,
        Report.Urgency.NORMAL: terms.call_reporter_normal,
    }
    return add_working_days(clock.today(), days[Report.Urgency(urgency)])


@command(Permission.REPORT_MAKE, Area)
def make_report(
    actor: Actor, area: Area, *, key: UUID, about: AboutWhom, what: str, urgency: str, grounds: Grounds
) -> Outcome[Report]:
    """Report a concern about a person to the team of an area. The same form sent twice is one report;
    what was changed after going back in the browser is another.

    Raises Refused when the reporter is bound by professional secrecy and does not say what lifted it,
    or is not in the directory.
    """
    sent = Report.objects.filter(reporter_id=actor.id, key=key).first()
    if sent is not None and (sent.what, sent.name) == (what, full_name(about.given_names, about.prefix, about.surname)):
        return Unchanged(sent)
    reporter = reporter_of(actor)
    if reporter is None:
        raise Refused(_("U staat niet in de gids van professionals. Vraag het aan functioneel beheer."))
    _refuse_without_ground(reporter, grounds)
    report = Report(
        number=_next_number(), key=new_id() if sent else key, area=area, reported_by=reporter,
        reporter_id=actor.id, what=what,
        urgency=urgency, call_back_by=call_back_by(urgency, area.pk), **asdict(about) | {"birth": about.birth},
        **asdict(grounds),
    )  # fmt: skip
    try:
        with transaction.atomic():
            report.save(force_insert=True)
    except IntegrityError:
        # The other of two clicks was there first; without it there is another mistake, and that may be seen.
        return Unchanged(Report.objects.get(reporter_id=actor.id, key=key))
    if urgency == Report.Urgency.TODAY:
        tell(notices.WAITS_TODAY, accounts_that_sort(area), thing=report.pk, number=report.number)
    return Done(events.MADE, report, {"number": report.number, "urgency": urgency})


def _refuse_without_ground(reporter: Professional, grounds: Grounds) -> None:
    if ground_of(reporter.organisation).is_bound and grounds.secrecy == Report.Secrecy.NOT_BOUND:
        raise Refused(_("U heeft beroepsgeheim. Kies wat het hier opheft."), field="secrecy")
    if grounds.family_knows == Report.FamilyKnows.NO and not grounds.not_told_because:
        raise Refused(_("Schrijf op waarom het gezin het nog niet weet."), field="not_told_because")


def _next_number() -> int:
    """The number that one says on the phone. Numbers may be left out, never used twice."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval('report_number')")
        (number,) = cursor.fetchone() or (0,)
    return int(number)
