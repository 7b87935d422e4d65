"""Taking a case, and rounding it off; where a loose signal goes. Each has its way back."""

from uuid import UUID

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.areas.models import Area
from nabij.arrears import events
from nabij.arrears.joining import NUMBERS, is_theirs, new_case
from nabij.arrears.models import ArrearsCase, ArrearsSignal
from nabij.households.commands.seating import professional_of
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.kernel.sequences import next_number

SORT = Permission.ARREARS_SORT
State = ArrearsCase.State
# What DDAS calls not taken up: so is each signal of the case, and so the partner hears it.
NOT_TAKEN_UP = frozenset(ArrearsSignal.NotTakenUp.values)
# Results of which one hears by speaking with them.
SPOKEN_WITH = frozenset(
    {
        ArrearsCase.Result.ADVICE, ArrearsCase.Result.FINANCIAL_HELP, ArrearsCase.Result.OTHER_HELP,
        ArrearsCase.Result.NO_HELP, ArrearsCase.Result.NO_REPLY,
    }
)  # fmt: skip


@command(SORT, ArrearsCase, lock=True)
def take_case(actor: Actor, case: ArrearsCase) -> Outcome[ArrearsCase]:
    """Say that one is on it, so that two do not call the same person. Raises Refused when a colleague is, or was."""
    me = professional_of(actor)
    if case.taken_by_id == me.pk and case.state == State.TAKEN_UP:
        return Unchanged(case)
    refuse_when_taken(actor, case)
    refuse_when_closed(case)
    case.move_to(State.TAKEN_UP)
    case.taken_by, case.taken_at = me, clock.now()
    case.save(update_fields=["state", "taken_by", "taken_at"])
    return Done(events.CASE_TAKEN, case, {"number": case.number})


@command(SORT, ArrearsCase, lock=True)
def release_case(actor: Actor, case: ArrearsCase) -> Outcome[ArrearsCase]:
    """Put it back for a colleague; also what somebody else left lying. Its term stays what it was."""
    refuse_when_closed(case)
    if case.state == State.WAITING:
        return Unchanged(case)
    case.move_to(State.WAITING)
    case.taken_by = case.taken_at = None
    case.save(update_fields=["state", "taken_by", "taken_at"])
    return Done(events.CASE_RELEASED, case, {"number": case.number})


@command(SORT, ArrearsCase, lock=True)
def close_case(
    actor: Actor, case: ArrearsCase, *, result: ArrearsCase.Result, no_contact_noted: bool = False
) -> Outcome[ArrearsCase]:
    """Round it off with what came of it. Raises Refused when a colleague is on it, and when the result says that they
    were spoken with while no attempt was noted: `no_contact_noted` says that this is so.

    Raises ValueError for another result than the fifteen of DDAS: the trace keeps it, so no story fits in it.
    """
    refuse_when_taken(actor, case)
    is_open = case.state != State.CLOSED
    if is_open and result in SPOKEN_WITH and not no_contact_noted and not case.contacts.exists():
        raise Refused(_("U noteerde nog geen contact. Klopt dat?"), field="no_contact_noted")
    return close(case, ArrearsCase.Result(result))


@command(Permission.CONTACT_RECORD, ArrearsCase, lock=True)
def say_what_was_done(actor: Actor, case: ArrearsCase, *, result: ArrearsCase.Result) -> Outcome[ArrearsCase]:
    """Whoever directs the household rounds off what was signalled there: the partner hears *that*, as of others."""
    return close(case, ArrearsCase.Result(result))


def close(case: ArrearsCase, result: ArrearsCase.Result) -> Outcome[ArrearsCase]:
    """What closing does, whoever closes."""
    if case.state == State.CLOSED and case.result == result:
        return Unchanged(case)
    refuse_when_closed(case)
    case.move_to(State.CLOSED)
    case.result, case.closed_on = result, clock.today()
    case.save(update_fields=["state", "result", "closed_on"])
    if result.value in NOT_TAKEN_UP:
        case.signals.filter(not_taken_up="").update(not_taken_up=result.value, left_at=clock.now())
    return Done(events.CASE_CLOSED, case, {"number": case.number, "result": result.value})


@command(SORT, ArrearsCase, lock=True)
def reopen_case(actor: Actor, case: ArrearsCase) -> Outcome[ArrearsCase]:
    """The way back from rounding off: with whoever was on it, else waiting again."""
    return reopen(case)


@command(Permission.CONTACT_RECORD, ArrearsCase, lock=True)
def take_back_what_was_done(actor: Actor, case: ArrearsCase) -> Outcome[ArrearsCase]:
    """The same, for whoever directs the household."""
    return reopen(case)


def reopen(case: ArrearsCase) -> Outcome[ArrearsCase]:
    """What opening again does, whoever does it."""
    if case.state != State.CLOSED:
        return Unchanged(case)
    case.signals.filter(not_taken_up=case.result).update(not_taken_up="", left_at=None)
    case.move_to(State.TAKEN_UP if case.taken_by_id else State.WAITING)
    case.result, case.closed_on = "", None
    case.save(update_fields=["state", "result", "closed_on"])
    return Done(events.CASE_REOPENED, case, {"number": case.number})


@command(SORT, ArrearsCase, lock=True)
def note_administrator(actor: Actor, case: ArrearsCase, *, name: str) -> Outcome[ArrearsCase]:
    """Who handles this person's money (bewind, BW 1:431) and is written to instead; nothing: nobody does.

    Raises Refused when the case is rounded off.
    """
    refuse_when_closed(case)
    if case.administrator == name:
        return Unchanged(case)
    case.administrator = name
    case.save(update_fields=["administrator"])
    return Done(events.ADMINISTRATOR_NOTED, case, {"number": case.number})


@command(SORT, ArrearsSignal, lock=True)
def place_signal(actor: Actor, signal: ArrearsSignal, *, area: UUID | None) -> Outcome[ArrearsSignal]:
    """Give a loose signal the area where this person lives, or none: outside the municipality."""
    if signal.case_id is not None:
        raise Refused(_("Dit signaal ligt al in een zaak."))
    to = Area.objects.filter(pk=area, parent__isnull=False).first() if area else None
    if (to.pk if to else None) == signal.area_id:
        return Unchanged(signal)
    signal.area = to
    signal.save(update_fields=["area"])
    return Done(events.SIGNAL_PLACED, signal, {"area": to.name if to else "–"})


@command(SORT, ArrearsSignal, lock=True)
def lift_repeat(actor: Actor, signal: ArrearsSignal) -> Outcome[ArrearsCase]:
    """A signal that was left as a repeat is taken up after all, in a case of its own about the same person."""
    before = signal.case
    if before is None or signal.not_taken_up != ArrearsSignal.NotTakenUp.REPEATED:
        raise Refused(_("Dit signaal is geen herhaling."))
    case = new_case([signal], before.subject)
    case.number = next_number(NUMBERS)
    for name in ("person", "address_is_secret", "administrator"):
        setattr(case, name, getattr(before, name))
    if ArrearsCase.objects.filter(is_theirs(), pk=before.pk).exists():
        case.household_id = before.household_id
    case.save(force_insert=True)
    signal.case, signal.household_id = case, case.household_id
    signal.not_taken_up, signal.left_at = "", None
    signal.save(update_fields=["case", "household", "not_taken_up", "left_at"])
    return Done(events.SIGNAL_LIFTED, case, {"number": case.number})


def refuse_when_taken(actor: Actor, case: ArrearsCase) -> None:
    """Two people do not work on one case. Raises Refused, with who has it."""
    if case.taken_by is not None and case.state == State.TAKEN_UP and case.taken_by.user_id != actor.user_id:
        raise Refused(
            _("%(name)s is al met deze zaak bezig. Overleg, of leg haar eerst terug.") % {"name": case.taken_by}
        )


def refuse_when_closed(case: ArrearsCase) -> None:
    """What is rounded off is opened again first. Raises Refused."""
    if case.state == State.CLOSED:
        raise Refused(_("Deze zaak is afgerond. Open haar eerst weer."))
