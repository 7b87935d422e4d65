"""A question or a worry that somebody leaves at the front door, without logging in.

No command: there is no actor. This is the one narrow way in, it only adds, and it tells nothing but the number.
Nobody is looked up here, so that the answer is the same, and as fast, for who is known and who is not.
"""

from dataclasses import asdict, dataclass
from datetime import date
from uuid import UUID

from django.db import IntegrityError, connection, transaction
from django.utils.translation import gettext as _

from nabij.areas.choices import Terms, choice_of
from nabij.areas.models import Area
from nabij.audit.tracing import Who, record
from nabij.intake import events
from nabij.intake.bases import ground_for
from nabij.intake.commands.reporting import AboutWhom, key_of
from nabij.intake.models import Report
from nabij.kernel import clock
from nabij.kernel.sequences import next_number
from nabij.kernel.working_days import add_working_days

SpeaksAs = Report.SpeaksAs
AT_THE_DOOR = Who(None, "de voordeur")


@dataclass(frozen=True)
class Question:
    """What was left: a first name is enough, with a way to be reached. `about` is somebody else, or oneself."""

    name: str
    reach: str
    what: str
    speaks_as: str
    about: AboutWhom


@dataclass(frozen=True)
class Promise:
    """What whoever asked hears at once, and all that they hear: a number, and by when somebody calls."""

    number: int
    call_by: date


def take_question(area: Area, *, key: UUID, question: Question) -> Promise:
    """Keep it as a report of this area, once for each key and content, and promise a call within the area's term."""
    sent_as = key_of(key, {**asdict(question), "area": area.pk})
    if (before := _asked_before(sent_as)) is not None:
        return before
    report = _report_of(area, sent_as, question)
    try:
        with transaction.atomic():
            report.save(force_insert=True)
    except IntegrityError:
        # Two clicks at once; without the earlier one there is another mistake, and that may be seen.
        if (before := _asked_before(sent_as)) is None:
            raise
        return before
    record(events.ASKED, AT_THE_DOOR, thing=report.pk, facts={"number": report.number})
    return Promise(report.number, report.call_back_by)


def _asked_before(key: UUID) -> Promise | None:
    """Who asks may not read reports, not even their own: this function of the database tells number and day alone."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT number, call_back_by FROM asked_at_front_door(%s)", [key])
        found = cursor.fetchone()
    return Promise(*found) if found else None


def _report_of(area: Area, key: UUID, question: Question) -> Report:
    ground = ground_for(question.speaks_as)
    is_own = question.speaks_as == SpeaksAs.RESIDENT
    return Report(
        number=next_number("report_number"), key=key, area=area, source=Report.Source.FRONT_DOOR,
        speaks_as=question.speaks_as,
        caller_name=question.name, caller_reach=question.reach, what=question.what, urgency=Report.Urgency.NORMAL,
        family_knows=Report.FamilyKnows.ASKED if is_own else Report.FamilyKnows.NOT_ASKED,
        basis=ground.basis, secrecy=Report.Secrecy.NOT_BOUND, purpose=str(ground.purpose),
        necessity=str(ground.necessity), call_back_by=_answered_by(area), **asdict(question.about),
        # A neighbour is asked nothing about being named, so the family's letter does not name them.
        withheld_because="" if is_own else _("aan de voordeur is niet gevraagd of de melder genoemd mag worden"),
    )  # fmt: skip


def _answered_by(area: Area) -> date:
    return add_working_days(clock.today(), choice_of(Terms, area.pk).answer_front_door_days)
