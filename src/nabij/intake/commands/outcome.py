"""What the family answered, and what the reporters hear of it: that it was taken up and by whom, never why not."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.audit.tracing import record
from nabij.directory.models import Professional
from nabij.households import events as household_events
from nabij.households import notices as household_notices
from nabij.households.commands.closing import close_household, keeping_after_help, keeping_after_refusal
from nabij.households.commands.contact import attempts_left, contact_person_of, write_answer
from nabij.households.commands.direction import begin_directing
from nabij.households.commands.seating import accounts_at_table, seat_stand_in
from nabij.households.commands.tracks import begin_on_track
from nabij.households.models import Household
from nabij.intake import events
from nabij.intake.commands.answering import tell_one_by_one, tell_reporters
from nabij.intake.models import Report
from nabij.kernel.errors import Refused
from nabij.notices.telling import tell

State = Household.State
Told = Report.Told
Because = Household.ClosedBecause
AFTER_HELP = (Because.DONE, Because.MOVED, Because.ELSEWHERE)


@dataclass(frozen=True)
class StandIn:
    """Who is the known face on the days (ISO: 1 is Monday) that the director does not work."""

    professional: Professional
    weekdays: tuple[int, ...]


@command(Permission.CONTACT_RECORD, Household, lock=True)
def accept_help(
    actor: Actor,
    household: Household,
    *,
    person: UUID,
    words: str = "",
    director: Professional | None = None,
    stand_in: StandIn | None = None,
    track: str = Household.Track.FULL,
) -> Outcome[Household]:
    """The family says yes: from now on there is exactly one director, by default the contact person.

    `track` is light for one question that is done in days.

    Every reporter hears it. Raises Refused when there is a director already, the household is closed,
    the person who said yes is a child or not of this household, or a professional chosen has left.
    """
    if household.director is not None and director in (None, household.director):
        return Unchanged(household)
    _refuse_unless_in_contact(household)
    contact = contact_person_of(household)
    chosen = director or (contact.professional if contact else None)
    if chosen is None:
        raise Refused(_("Kies wie de regisseur wordt."), field="director")
    write_answer(household, person, yes=True, words=words)
    tell_reporters(household, Told.TAKEN_UP, by=chosen)
    if stand_in:
        _seat_stand_in(actor, household, chosen, stand_in)
    begin_on_track(household, track)
    begin_directing(household, chosen)
    return Done(household_events.OPENED, household, {"professional": chosen.name})


def _seat_stand_in(actor: Actor, household: Household, director: Professional, stand_in: StandIn) -> None:
    """Before the director sits down: the contact person who does this may leave the table with it."""
    seat = seat_stand_in(household, stand_in.professional, stand_in.weekdays, director=director)
    facts = {"professional": stand_in.professional.name}
    record(household_events.STAND_IN_NAMED, actor.who(household.pk), household=household.pk, thing=seat.pk, facts=facts)


@command(Permission.CONTACT_RECORD, Household, lock=True)
def decline_help(
    actor: Actor, household: Household, *, person: UUID, words: str = "", is_safe: bool, safe_because: str
) -> Outcome[Household]:
    """The family says no: the file closes with a retention clock of its own, unless it is unsafe.

    Raises Refused when it is unsafe (weigh safety first), or when nobody says why it is safe.
    """
    if household.state == State.CLOSED:
        return Unchanged(household)
    _refuse_unless_in_contact(household)
    _refuse_unless_safe(is_safe=is_safe, because=safe_because)
    write_answer(household, person, yes=False, words=words)
    tell_reporters(household, Told.OTHERWISE)
    keeping = keeping_after_refusal(household)
    close_household(household, because=Because.DECLINED, safe=safe_because, keeping=keeping)
    return Done(household_events.CLOSED, household, {"keep_until": keeping.until.isoformat(), "because": "declined"})


@command(Permission.CONTACT_RECORD, Household, lock=True)
def close_unreached(actor: Actor, household: Household, *, is_safe: bool, safe_because: str) -> Outcome[Household]:
    """Nobody was reached: close after as many attempts as the area asks, unless it is unsafe.

    Raises Refused when attempts are left, it is unsafe, or nobody says why it is safe.
    """
    if household.state == State.CLOSED:
        return Unchanged(household)
    _refuse_unless_in_contact(household)
    if left := attempts_left(household):
        raise Refused(_("Probeer het eerst nog %(left)s keer. Een ander dagdeel helpt vaak.") % {"left": left})
    _refuse_unless_safe(is_safe=is_safe, because=safe_because)
    tell_reporters(household, Told.OTHERWISE)
    keeping = keeping_after_refusal(household)
    close_household(household, because=Because.NOT_REACHED, safe=safe_because, keeping=keeping)
    return Done(household_events.CLOSED, household, {"keep_until": keeping.until.isoformat(), "because": "not_reached"})


@command(Permission.HOUSEHOLD_LEAD, Household, lock=True)
def finish_household(actor: Actor, household: Household, *, because: Because, words: str) -> Outcome[Household]:
    """Round off an open household: reporters who wait are told, and everyone at the table, who leave it.

    `words` says why stopping is good and safe; the team leader can open it again. Raises Refused when it is
    not open, not safe by the last weighing, or for another reason than those after help (no and not reached
    have a way of their own).
    """
    return Done(household_events.CLOSED, household, round_off_open(household, actor, because=because, words=words))


def round_off_open(household: Household, actor: Actor, *, because: Because, words: str) -> dict[str, str]:
    """What rounding off does to an open household; gives the facts for the trace, which whoever calls this writes."""
    if household.state != State.OPEN:
        raise Refused(_("Alleen een open huishouden kunt u afronden."))
    if because not in AFTER_HELP:
        raise Refused(_("Kies waarom u afrondt."), field="because")
    told = accounts_at_table(household, but=[actor.user_id])
    tell_reporters(household, Told.OTHERWISE)
    keeping = keeping_after_help(household)
    close_household(household, because=because, safe=words, keeping=keeping)
    tell(household_notices.FINISHED, told, household=household.pk, home=household.number)
    return {"keep_until": keeping.until.isoformat()}


@command(Permission.CONTACT_RECORD, Report, lock=True)
def answer_reporter(actor: Actor, report: Report) -> Outcome[Report]:
    """Let the reporter of a later report know that it was taken up by the director there already is.

    Raises Refused while nobody directs the household: then the family is asked first.
    """
    if report.state == Report.State.ANSWERED:
        return Unchanged(report)
    director = report.household.director if report.household else None
    if director is None:
        raise Refused(_("Er is nog geen regisseur. De melder hoort het zodra het gezin geantwoord heeft."))
    tell_one_by_one([report], Told.TAKEN_UP, by=director)
    return Done(events.ANSWERED, report, {"number": report.number})


def _refuse_unless_in_contact(household: Household) -> None:
    if household.director is not None:
        sentence = _("%(name)s is al regisseur van dit huishouden. Draag de regie over als dat anders moet.")
        raise Refused(sentence % {"name": household.director.name})
    if household.state == State.CLOSED:
        raise Refused(_("Dit huishouden is gesloten. Vraag de teamleider om het te heropenen."))


def _refuse_unless_safe(*, is_safe: bool, because: str) -> None:
    if not is_safe:
        raise Refused(_("Sluiten kan niet zolang het onveilig is. Weeg eerst de veiligheid."), field="is_safe")
    if not because.strip():
        raise Refused(_("Schrijf op waarom het veilig is om te stoppen."), field="safe_because")
