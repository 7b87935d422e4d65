"""Making a report: one minute, one receipt, and twice sending is once."""

import json
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any
from uuid import UUID, uuid5

from django.db import IntegrityError, transaction
from django.db.models import Func, IntegerField, Value
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.areas.choices import Terms, choice_of
from nabij.areas.models import Area
from nabij.audit.events import EventKind
from nabij.directory.models import Professional
from nabij.intake import events, notices
from nabij.intake.bases import Ground, ground_for, ground_of
from nabij.intake.models import Report
from nabij.intake.queries import accounts_that_sort
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.kernel.partial_dates import PartialDate
from nabij.kernel.sequences import next_number
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
    """Whether the family knows, on what ground one reports and why that is needed, and what lifted secrecy."""

    family_knows: str
    basis: str
    secrecy: str
    purpose: str
    necessity: str = ""
    not_told_because: str = ""
    withheld_because: str = ""


@dataclass(frozen=True)
class Caller:
    """Who told it on the telephone or at the counter, as what, and where to call back; `kind` when it is for work."""

    name: str
    reach: str
    speaks_as: str
    from_whom: str = ""
    kind: str = ""


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
    return write_report(actor, area, key=key, about=about, what=what, urgency=urgency, grounds=grounds)


def write_report(
    actor: Actor, area: Area, *, key: UUID, about: AboutWhom, what: str, urgency: str, grounds: Grounds
) -> Outcome[Report]:
    """What making a report does: for whoever reports, and for work that hands somebody over to the team.

    Raises Refused as `make_report` does.
    """
    reporter, number = _reporter_with_number(actor)
    ground = ground_of(reporter.organisation)
    _refuse_without_ground(ground, grounds)
    told = _told(about, what, urgency, grounds, ground)
    report = Report(
        number=number, key=key_of(key, {**told, "area": area.pk}), area=area, reported_by=reporter,
        reporter_id=actor.id, call_back_by=call_back_by(urgency, area.pk), **told,
    )  # fmt: skip
    return _once(report, events.MADE)


@command(Permission.REPORT_NOTE, Area)
def note_report(
    actor: Actor,
    area: Area,
    *,
    key: UUID,
    caller: Caller,
    about: AboutWhom,
    what: str,
    urgency: str,
    grounds: Grounds,
    asks_for: str = Report.AsksFor.NOTHING,
) -> Outcome[Report]:
    """Note what somebody without an account told: who called is the reporter, and hears back by a call.

    Raises Refused when who called is bound by professional secrecy and it does not say what lifted it.
    """
    ground = ground_for(caller.speaks_as, caller.kind)
    _refuse_without_ground(ground, grounds)
    told = _told(about, what, urgency, grounds, ground) | {
        "source": Report.Source.CALL, "speaks_as": caller.speaks_as, "caller_name": caller.name,
        "caller_reach": caller.reach, "caller_from": caller.from_whom, "caller_kind": caller.kind,
        "asks_for": asks_for,
    }  # fmt: skip
    report = Report(
        number=next_number("report_number"), key=key_of(key, {**told, "area": area.pk}), area=area,
        reporter_id=actor.id, call_back_by=call_back_by(urgency, area.pk), **told,
    )  # fmt: skip
    return _once(report, events.NOTED)


def key_of(form: UUID, told: dict[str, Any]) -> UUID:
    """The same form with the same content has the same key, wherever the report lies by now."""
    return uuid5(form, json.dumps(told, default=str, sort_keys=True))


def _told(about: AboutWhom, what: str, urgency: str, grounds: Grounds, ground: Ground) -> dict[str, Any]:
    """All that was told, as it is kept; what nobody changed stands as their kind of reporter has it."""
    usual = {"basis": ground.basis, "purpose": str(ground.purpose), "necessity": str(ground.necessity)}
    said = asdict(grounds) | {name: getattr(grounds, name) or usual[name] for name in usual}
    return {"what": what, "urgency": urgency, **asdict(about), "birth": about.birth, **said}


def _once(report: Report, kind: EventKind) -> Outcome[Report]:
    try:
        with transaction.atomic():
            report.save(force_insert=True)
    except IntegrityError:
        # The same was sent before; without it there is another mistake, and that may be seen.
        sent = Report.objects.filter(reporter_id=report.reporter_id, key=report.key).first()
        if sent is None:
            raise
        return Unchanged(sent)
    if report.urgency == Report.Urgency.TODAY:
        tell(notices.WAITS_TODAY, accounts_that_sort(report.area), thing=report.pk, number=report.number)
    return Done(kind, report, {"number": report.number, "urgency": report.urgency})


def _refuse_without_ground(ground: Ground, grounds: Grounds) -> None:
    if ground.is_bound and grounds.secrecy == Report.Secrecy.NOT_BOUND:
        raise Refused(_("Hier geldt beroepsgeheim. Kies wat het opheft."), field="secrecy")
    if grounds.family_knows == Report.FamilyKnows.NO and not grounds.not_told_because:
        raise Refused(_("Schrijf op waarom het gezin het nog niet weet."), field="not_told_because")


def _reporter_with_number(actor: Actor) -> tuple[Professional, int]:
    """Who reports, and the number to say on the phone, in one question."""
    next_number = Func(Value("report_number"), function="nextval", output_field=IntegerField())
    known = Professional.objects.filter(user_id=actor.id).select_related("organisation")
    found = known.annotate(report_number=next_number).first()
    if found is None:
        raise Refused(_("U staat niet in de gids van professionals. Vraag het aan functioneel beheer."))
    return found, int(found.report_number)
