"""Bringing a report to a household. Nothing merges by itself: a person chooses, and can go back."""

from dataclasses import asdict
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.access.rules import get
from nabij.areas.models import Area
from nabij.audit.looking import unseen
from nabij.audit.tracing import carry_looks, record
from nabij.households.commands.contact import begin_contact, member_of, remove_untouched
from nabij.households.commands.seating import professional_of
from nabij.households.models import Household, Membership, Person, Source
from nabij.intake import events, notices
from nabij.intake.commands.reporting import AboutWhom
from nabij.intake.models import Report
from nabij.intake.pressing import hasten_contact
from nabij.intake.queries import accounts_that_sort
from nabij.intake.weighing import weigh
from nabij.kernel import clock
from nabij.kernel.errors import NotFound, Refused
from nabij.kernel.phone import display_phone
from nabij.kernel.records import new_id
from nabij.notices.telling import tell

LONGEST_PREFIX, BSN, LONGEST_STORY = 20, 9, 4000


@command(Permission.REPORT_SORT, Report, lock=True)
def take_report(actor: Actor, report: Report) -> Outcome[Report]:
    """Say that one is on it, so that two do not do the same. Raises Refused when a colleague is."""
    me = professional_of(actor)
    if report.taken_by_id == me.pk:
        return Unchanged(report)
    _refuse_when_taken(actor, report)
    report.taken_by, report.taken_at = me, clock.now()
    report.save(update_fields=["taken_by", "taken_at"])
    return Done(events.TAKEN, report, {"number": report.number})


@command(Permission.REPORT_SORT, Report, lock=True)
def release_report(actor: Actor, report: Report) -> Outcome[Report]:
    """Put it back for a colleague; also what somebody else left lying."""
    if report.taken_by_id is None:
        return Unchanged(report)
    report.taken_by = report.taken_at = None
    report.save(update_fields=["taken_by", "taken_at"])
    return Done(events.RELEASED, report, {"number": report.number})


@command(Permission.REPORT_SORT, Report, lock=True)
def link_report(actor: Actor, report: Report, *, household: UUID, person: UUID | None = None) -> Outcome[Report]:
    """Bring the report to a household that is known; `person` is whom of them it is about, when known.

    Whoever directs it is told. Raises Refused when a colleague is on it, or it was brought already.
    """
    to = get(actor, Permission.REPORT_SORT, Household, household)
    if report.household_id == to.pk:
        return Unchanged(report)
    _refuse_when_taken(actor, report)
    carry_looks(report.subject, to.pk)
    if person is not None:
        report.subject = member_of(to, person).pk
    _link(actor, report, to)
    if to.director is not None:
        tell(notices.LINKED, [to.director.user_id], thing=to.pk, household=to.pk, home=to.number)
    return Done(events.LINKED, report, {"number": report.number, "household": to.number})


@command(Permission.REPORT_SORT, Report, lock=True)
def begin_household(actor: Actor, report: Report, *, person: UUID | None = None) -> Outcome[Report]:
    """Begin a household to look for contact with; `person` is somebody known who has no household of their own.

    Raises Refused when a colleague is on it, or it was brought somewhere already.
    """
    _refuse_when_taken(actor, report)
    if not report.is_waiting:
        raise Refused(_("Deze melding ligt al ergens. Haal haar eerst terug."))
    about = _known(actor, report, person) if person else _person_of(report)
    household = begin_contact(report.area_id, about)
    carry_looks(report.subject, household.pk)
    report.subject, report.made_household = about.pk, True
    _link(actor, report, household)
    return Done(events.HOUSEHOLD_BEGUN, report, {"number": report.number, "household": household.number})


@command(Permission.REPORT_SORT, Report, lock=True)
def unlink_report(actor: Actor, report: Report) -> Outcome[Report]:
    """Undo a wrong link, as long as nothing was built on it; a household begun by it goes with it.

    Raises Refused once the reporter has heard, or the new household was worked on.
    """
    household = report.household
    if household is None:
        return Unchanged(report)
    if not report.move_to(Report.State.RECEIVED):
        raise Refused(_("De melder heeft al gehoord wat ermee gebeurt. Overleg met de teamleider."))
    begun, number = report.made_household, household.number
    report.household, report.subject, report.made_household = None, new_id(), False
    report.save(update_fields=["state", "sorted_at", "household", "subject", "made_household"])
    Source.objects.filter(report=report.pk).delete()
    hasten_contact(household)
    if begun:
        if Report.objects.filter(household=household).exists():
            raise Refused(_("Er ligt nog een melding bij dit huishouden. Haal die eerst weg."))
        remove_untouched(household)
        record(events.HOUSEHOLD_UNDONE, actor.who(), household=household.pk, facts={"household": number})
    facts = {"number": report.number, "household": number}
    return Done(events.UNLINKED, report, facts, household=household.pk)


@command(Permission.REPORT_SORT, Report, lock=True)
def leave_report(actor: Actor, report: Report, *, because: Report.NotOurs) -> Outcome[Report]:
    """Not for this team, and why; the reporter hears only that it was settled otherwise. There is a way back.

    Raises ValueError for another reason than those there are: the trace keeps it for good, so no story fits in it.
    """
    reason = Report.NotOurs(because)
    if report.state == Report.State.NOT_OURS:
        return Unchanged(report)
    _refuse_when_taken(actor, report)
    _move(report, Report.State.NOT_OURS)
    report.not_ours_because = reason
    report.save(update_fields=["state", "sorted_at", "not_ours_because"])
    if not report.hears_by_call:  # who has no account heard it, or hears it, on the telephone
        tell(
            notices.OTHERWISE, [report.reporter_id], thing=report.pk, number=report.number,
            team=team_of(report.area), phone=display_phone(report.area.phone) or "–",
        )  # fmt: skip
    return Done(events.NOT_OURS, report, {"number": report.number, "reason": reason.value})


@command(Permission.REPORT_SORT, Report, lock=True)
def bring_back(actor: Actor, report: Report) -> Outcome[Report]:
    """The way back from "not ours". Raises Refused from anywhere else."""
    if report.is_waiting:
        return Unchanged(report)
    if report.state != Report.State.NOT_OURS:
        raise Refused(_("Deze melding ligt bij een huishouden. Haal haar daar weg."))
    _move(report, Report.State.RECEIVED)
    report.not_ours_because = ""
    report.save(update_fields=["state", "sorted_at", "not_ours_because"])
    return Done(events.BROUGHT_BACK, report, {"number": report.number})


@command(Permission.REPORT_SORT, Report, lock=True)
def forward_report(actor: Actor, report: Report, *, area: UUID) -> Outcome[Report]:
    """To the team of another area, where these people live or are known; the term stays what it was."""
    to = get(actor, Permission.REPORT_MAKE, Area, area)
    if to.pk == report.area_id:
        return Unchanged(report)
    _refuse_when_taken(actor, report)
    if not report.is_waiting:
        raise Refused(_("Deze melding ligt al ergens. Haal haar eerst terug."))
    report.area, report.taken_by, report.taken_at = to, None, None
    report.save(update_fields=["area", "taken_by", "taken_at"])
    if report.urgency == Report.Urgency.TODAY:
        tell(notices.WAITS_TODAY, accounts_that_sort(to), thing=report.pk, number=report.number)
    return Done(events.FORWARDED, report, {"number": report.number, "area": to.name})


@command(Permission.REPORT_SORT, Report, lock=True)
def complete_report(
    actor: Actor, report: Report, *, about: AboutWhom, asks_for: str, more: str = ""
) -> Outcome[Report]:
    """What a call made clearer: about whom it is, where they live, and whether they ask for support.

    `more` is what was said on the telephone; it comes below what was told before, which stays as it was.

    Raises Refused once it lies with a household (there the family's own data are kept), or while a colleague is on it.
    """
    if not report.is_waiting:
        raise Refused(_("Deze melding ligt al ergens. Haal haar eerst terug."))
    _refuse_when_taken(actor, report)
    changed = {**asdict(about), "birth": about.birth, "asks_for": asks_for, "what": _longer(report.what, more)}
    for name, value in changed.items():
        setattr(report, name, value)
    report.save(update_fields=list(changed))
    return Done(events.COMPLETED, report, {"number": report.number})


def team_of(area: Area) -> str:
    """How the team of an area is called."""
    return area.team_name or area.name


def _longer(what: str, more: str) -> str:
    if not more:
        return what
    longer = f"{what}\n\n{_('Aan de telefoon:')} {more}"
    if len(longer) > LONGEST_STORY:
        raise Refused(_("Samen met wat er al stond is dit te lang. Maak het korter."), field="more")
    return longer


def _refuse_when_taken(actor: Actor, report: Report) -> None:
    if report.taken_by is not None and report.taken_by.user_id != actor.user_id:
        raise Refused(
            _("%(name)s is al met deze melding bezig. Overleg, of leg haar eerst terug.") % {"name": report.taken_by}
        )


def _move(report: Report, state: Report.State) -> None:
    if not report.move_to(state):
        raise Refused(_("Deze melding ligt al ergens. Haal haar eerst terug."))


def _link(actor: Actor, report: Report, household: Household) -> None:
    _move(report, Report.State.LINKED)
    report.household = household
    if report.taken_by_id is None:
        report.taken_by, report.taken_at = professional_of(actor), clock.now()
    report.save(update_fields=["state", "sorted_at", "household", "subject", "made_household", "taken_by", "taken_at"])
    Source.objects.create(
        household=household,
        organisation_id=report.reported_by.organisation_id if report.reported_by else None,
        from_whom=report.named_in_letter,
        report=report.pk,
        received_on=report.created_at.astimezone(clock.AMSTERDAM).date(),
        purpose=report.purpose,
        basis=report.get_basis_display(),
        withheld_because=report.withheld_because,
    )
    hasten_contact(household)


def _known(actor: Actor, report: Report, person_id: UUID) -> Person:
    """Somebody whom this report may be about and who lives in no household; raises NotFound for anybody else."""
    with unseen():
        matches = weigh(report, actor.areas_with(Permission.REPORT_SORT)).matches
    if person_id not in {match.person.pk for match in matches if match.person}:
        raise NotFound(Person.__name__)
    housed = Membership.objects.filter(ends_on=None).exclude(kind=Membership.Kind.NETWORK).values("person_id")
    found = Person.objects.filter(pk=person_id).exclude(pk__in=housed).first()
    if found is None:
        raise NotFound(Person.__name__)
    return found


def _person_of(report: Report) -> Person:
    """The person as the report describes them; a prefix that is too long to be one belongs to the surname."""
    if not report.is_named:
        raise Refused(_("Vul eerst aan over wie deze melding gaat."))
    fits = len(report.prefix) <= LONGEST_PREFIX
    surname = report.surname if fits else f"{report.prefix} {report.surname}"[:200]
    return Person.objects.create(
        given_names=report.given_names, prefix=report.prefix if fits else "", surname=surname, birth=report.birth,
        bsn=report.bsn if len(report.bsn) <= BSN else "", phone=report.phone, street=report.street,
        house_number=report.house_number, house_addition=report.house_addition, postcode=report.postcode,
        town=report.town, elsewhere=report.elsewhere,
    )  # fmt: skip
