"""Help that goes over to another team: asked, talked over warmly, and then theirs."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.collaboration import events
from nabij.collaboration.commands.teams import Ground, refuse_ground
from nabij.collaboration.models import Transfer
from nabij.directory.models import Professional
from nabij.households.commands.direction import pass_on
from nabij.households.commands.seating import professional_of, refuse_departed
from nabij.households.models import Household, Person
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.plans.commands.goals import must_be_of

DECIDE = Permission.INVOLVEMENT_DECIDE
State = Transfer.State
ANSWER = ["state", "answered_on", "answer_words", "conversation", "family_told", "moves_direction"]


@dataclass(frozen=True)
class Receiver:
    """A team of the directory, by its professional; or one outside, by name, with whom to call there."""

    professional: Professional | None = None
    name: str = ""
    contact_name: str = ""
    contact_phone: str = ""


@dataclass(frozen=True)
class Warmth:
    """How the conversation with the family and the other team went, and how the family hears the rest."""

    conversation: str
    family_told: str


@command(DECIDE, Household, lock=True)
def ask_transfer(
    actor: Actor, household: Household, *, to: Receiver, reason: str, ground: Ground, about: Person | None = None
) -> Outcome[Transfer]:
    """Ask another team to take over the help to one person, or the whole household (without `about`).

    Nothing goes along by it. Raises Refused without a reason or a receiver, for consent that nobody gave, for a
    person who does not belong here, and for a closed household. Asked twice it is one.
    """
    refuse_ground(household, ground)
    must_be_of(household, about)
    receiver = _named(to)
    if not reason:
        raise Refused(_("Schrijf op waarom."), field="reason")
    open_ones = Transfer.objects.filter(household=household, about=about, receiver=receiver.name, state=State.ASKED)
    if before := open_ones.first():
        return Unchanged(before)
    made = Transfer.objects.create(
        household=household, about=about, professional=receiver.professional, receiver=receiver.name,
        contact_name=receiver.contact_name, contact_phone=receiver.contact_phone, asked_by=professional_of(actor),
        reason=reason, basis=ground.basis, consent_note=ground.consent_note,
    )  # fmt: skip
    return Done(events.TRANSFER_ASKED, made, _facts(made) | {"basis": made.basis})


def _named(to: Receiver) -> Receiver:
    if to.professional is not None:
        refuse_departed(to.professional)
        one = to.professional
        return Receiver(one, one.organisation.name, one.name, one.phone or one.organisation.phone)
    if not to.name:
        raise Refused(_("Schrijf op aan welk team of welke gemeente."), field="name")
    if not to.contact_name:
        raise Refused(_("Schrijf op met wie u daar sprak."), field="contact_name")
    return to


def _facts(transfer: Transfer) -> dict[str, str]:
    return {"receiver": transfer.receiver}


@command(DECIDE, Transfer, lock=True)
def accept_transfer(
    actor: Actor, transfer: Transfer, *, warmth: Warmth, moves_direction: bool = False
) -> Outcome[Transfer]:
    """The other team said yes. With `moves_direction` its professional directs from now on, and all involved hear it.

    Raises Refused without a warm conversation or without telling the family, once it was answered, and when the
    direction cannot move there (one person, a team outside, no director).
    """
    if transfer.state == State.ACCEPTED:
        return Unchanged(transfer)
    _refuse_accepting(transfer, warmth)
    director, to = _directors(transfer) if moves_direction else (None, None)
    transfer.state, transfer.answered_on = State.ACCEPTED, clock.today()
    transfer.conversation, transfer.family_told = warmth.conversation, warmth.family_told
    transfer.moves_direction = moves_direction
    transfer.save(update_fields=ANSWER)
    facts = _facts(transfer)
    if director is not None and to is not None and director != to:
        pass_on(transfer.household, director, to, reason=transfer.reason, family_told=warmth.family_told)
    return Done(events.TRANSFER_ACCEPTED, transfer, facts)


def _refuse_accepting(transfer: Transfer, warmth: Warmth) -> None:
    _refuse_answered(transfer)
    if not warmth.conversation:
        raise Refused(_("Schrijf op hoe het warme gesprek ging."), field="conversation")
    if not warmth.family_told:
        raise Refused(_("Schrijf op hoe het gezin dit hoort."), field="family_told")


def _refuse_answered(transfer: Transfer) -> None:
    if not transfer.is_asked:
        raise Refused(_("Op deze overdracht is al geantwoord."))


def _directors(transfer: Transfer) -> tuple[Professional, Professional]:
    """Who directs now and who will, of a household that is locked."""
    household = Household.objects.select_for_update(of=("self",)).get(pk=transfer.household_id)
    transfer.household = household
    if transfer.about_id is not None or transfer.professional is None or household.director is None:
        raise Refused(_("De regie kan alleen mee met het hele huishouden, naar iemand uit de gids."))
    refuse_departed(transfer.professional)
    return household.director, transfer.professional


@command(DECIDE, Transfer, lock=True)
def refuse_transfer(actor: Actor, transfer: Transfer, *, words: str) -> Outcome[Transfer]:
    """The other team said no, and why. Raises Refused once it was answered otherwise, or without a reason."""
    if transfer.state == State.REFUSED:
        return Unchanged(transfer)
    _refuse_answered(transfer)
    if not words:
        raise Refused(_("Schrijf op waarom niet."), field="because")
    return _closed(transfer, State.REFUSED, words)


@command(DECIDE, Transfer, lock=True)
def withdraw_transfer(actor: Actor, transfer: Transfer) -> Outcome[Transfer]:
    """We do not ask it any more. Raises Refused once it was answered."""
    if transfer.state == State.WITHDRAWN:
        return Unchanged(transfer)
    _refuse_answered(transfer)
    return _closed(transfer, State.WITHDRAWN, "")


def _closed(transfer: Transfer, state: Transfer.State, words: str) -> Done[Transfer]:
    transfer.state, transfer.answered_on, transfer.answer_words = state, clock.today(), words
    transfer.save(update_fields=ANSWER)
    event = events.TRANSFER_REFUSED if state == State.REFUSED else events.TRANSFER_WITHDRAWN
    return Done(event, transfer, _facts(transfer))


@command(DECIDE, Transfer, lock=True)
def reopen_transfer(actor: Actor, transfer: Transfer) -> Outcome[Transfer]:
    """Undo of an answer, as long as the direction did not move with it (then the direction is handed back)."""
    if transfer.is_asked:
        return Unchanged(transfer)
    if transfer.moves_direction:
        raise Refused(_("De regie ging mee. Draai de overdracht van de regie terug bij ‘Regie en vervanging’."))
    transfer.state, transfer.answered_on, transfer.answer_words = State.ASKED, None, ""
    transfer.conversation, transfer.family_told = "", ""
    transfer.save(update_fields=ANSWER)
    return Done(events.TRANSFER_REOPENED, transfer, _facts(transfer))
