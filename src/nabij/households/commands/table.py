"""Fifteen become five: who is asked to the table, who stays, and who steps back, decided with the family."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.directory.models import Professional
from nabij.households import events, notices
from nabij.households.commands.belonging import person_of
from nabij.households.commands.seating import Seat, name_subjects, number_of, seat_of, seated
from nabij.households.models import Household, Involvement
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.kernel.records import new_id
from nabij.notices.telling import tell

Basis = Involvement.Basis


@dataclass(frozen=True)
class Invitation:
    """What somebody is asked to the table for, on which ground, until when, and for whom (none: all of them)."""

    purpose: str
    basis: str = Basis.TASK
    consent_note: str = ""
    until_when: str = ""
    about: Collection[UUID] = ()


@command(Permission.INVOLVEMENT_DECIDE, Household, lock=True)
def invite_professional(
    actor: Actor, household: Household, *, professional: Professional, invitation: Invitation
) -> Outcome[Involvement]:
    """Ask a professional to the table, with a purpose and an end, for all or for certain persons.

    Raises Refused for who sits there already or has left, without a purpose, or for consent that nobody gave.
    """
    _refuse_invitation(household, professional, invitation)
    for person in invitation.about:
        person_of(household, person, field="about")
    seat = Involvement.objects.create(
        household=household, professional=professional, seat=Seat.HELPER, purpose=invitation.purpose,
        basis=invitation.basis, consent_note=invitation.consent_note, until_when=invitation.until_when,
        whole=not invitation.about,
    )  # fmt: skip
    name_subjects(seat, invitation.about)
    tell(
        notices.YOU_ARE_INVITED, [professional.user_id], thing=household.pk, household=household.pk,
        home=household.number, professional=actor.name,
    )  # fmt: skip
    return Done(events.INVITED, seat, {"professional": professional.name, "basis": seat.basis})


def _refuse_invitation(household: Household, professional: Professional, invitation: Invitation) -> None:
    if household.state == Household.State.CLOSED:
        raise Refused(_("Dit huishouden is gesloten. Open het eerst opnieuw."))
    if professional.left_on and professional.left_on <= clock.today():
        raise Refused(_("Deze professional werkt hier niet meer."))
    if seat_of(household, professional):
        raise Refused(_("Deze professional zit al aan tafel bij dit huishouden."))
    if not invitation.purpose:
        raise Refused(_("Schrijf op waarvoor u deze professional vraagt."), field="purpose")
    if invitation.basis == Basis.CONSENT and not invitation.consent_note:
        raise Refused(_("Schrijf op wie toestemming gaf, en wanneer."), field="consent_note")


@dataclass(frozen=True)
class Farewell:
    """Why and from which day somebody steps back (today when none is given)."""

    because: str
    ends_on: date | None = None
    with_family: bool = True


def _end(seat: Involvement, farewell: Farewell, *, ended_in: UUID) -> None:
    _refuse_farewell(seat, farewell)
    seat.ends_on = max(farewell.ends_on or clock.today(), seat.starts_on)
    seat.ended_because = farewell.because
    seat.ended_with_family = farewell.with_family
    seat.ended_in = ended_in
    seat.save(update_fields=["ends_on", "ended_because", "ended_with_family", "ended_in"])


def _refuse_farewell(seat: Involvement, farewell: Farewell) -> None:
    if seat.seat == Seat.DIRECTOR:
        raise Refused(_("Een huishouden is nooit zonder regisseur. Draag de regie over aan een ander."))
    if seat.seat == Seat.CONTACT_PERSON:
        raise Refused(_("De contactpersoon kan niet terugstappen. Wijs een andere contactpersoon aan."))
    if not farewell.because:
        raise Refused(_("Schrijf op waarom iemand terugstapt."), field="because")
    if farewell.ends_on and farewell.ends_on < clock.today():
        raise Refused(_("Deze datum is al voorbij."), field="ends_on")


def _tell_goodbye(seat: Involvement) -> None:
    director = seat.household.director
    tell(
        notices.YOU_STEP_BACK, [seat.professional.user_id], thing=seat.household_id, household=seat.household_id,
        home=seat.household.number, ends_on=_day(seat), professional=director.name if director else "–",
        phone=number_of(director),
    )  # fmt: skip


def _day(seat: Involvement) -> str:
    return seat.ends_on.strftime("%d-%m-%Y") if seat.ends_on else ""


@command(Permission.INVOLVEMENT_DECIDE, Household, lock=True)
def decide_table(actor: Actor, household: Household, *, leaving: dict[UUID, Farewell]) -> Outcome[Household]:
    """One conversation with the family: these seats end, the others stay. All together or none.

    From that day on who steps back sees nothing, and hears whom to call. Raises Refused for a seat that is not at
    this table today, for who directs (hand over instead), for a day gone by, or without a reason.
    """
    here = {seat.pk: seat for seat in seated(household)}
    if any(seat not in here for seat in leaving):
        raise Refused(_("De tafel is intussen veranderd. Kijk opnieuw wie er zit."))
    if not leaving:
        return Unchanged(household)
    conversation = new_id()
    for pk, farewell in leaving.items():
        _end(here[pk], farewell, ended_in=conversation)
        _tell_goodbye(here[pk])
    names = sorted(here[pk].professional.name for pk in leaving)
    facts = {"before": len(here), "after": len(here) - len(leaving), "names": ", ".join(names)}
    return Done(events.TABLE_DECIDED, household, facts | {"conversation": str(conversation)})


@command(Permission.INVOLVEMENT_DECIDE, Involvement, lock=True)
def keep_at_table(actor: Actor, seat: Involvement) -> Outcome[Involvement]:
    """They stay after all. Raises Refused when the household closed, or they sit there again in another seat."""
    if not seat.ends_on:
        return Unchanged(seat)
    _stay(seat)
    return Done(events.STAYED, seat, {"professional": seat.professional.name})


@command(Permission.INVOLVEMENT_DECIDE, Household, lock=True)
def take_back_decision(actor: Actor, household: Household, *, conversation: UUID) -> Outcome[Household]:
    """All who stepped back in one conversation stay after all. Raises Refused as for one of them."""
    ended = Involvement.objects.filter(household=household, ended_in=conversation, ends_on__isnull=False)
    back = list(ended.select_related("professional"))
    if not back:
        return Unchanged(household)
    for seat in back:
        _stay(seat)
    return Done(events.TABLE_TAKEN_BACK, household, {"names": ", ".join(sorted(s.professional.name for s in back))})


def _stay(seat: Involvement) -> None:
    if seat.household.state == Household.State.CLOSED or seat.seat in (Seat.DIRECTOR, Seat.CONTACT_PERSON):
        raise Refused(_("Dit kan niet meer worden teruggedraaid. Vraag deze professional opnieuw aan tafel."))
    _refuse_newer(seat, Involvement.objects.filter(household=seat.household, professional=seat.professional))
    seat.ends_on, seat.ended_because, seat.ended_with_family, seat.ended_in = None, "", False, None
    seat.save(update_fields=["ends_on", "ended_because", "ended_with_family", "ended_in"])
    home = seat.household
    tell(notices.YOU_STAY, [seat.professional.user_id], thing=home.pk, household=home.pk, home=home.number)


def _refuse_newer(seat: Involvement, seats: Iterable[Involvement]) -> None:
    """Nobody may have built on it: a seat taken since, or a stand-in named instead."""
    if any(one.pk != seat.pk and one.starts_on >= seat.starts_on and one.ends_on is None for one in seats):
        raise Refused(_("Deze professional zit al aan tafel bij dit huishouden."))
    if seat.seat == Seat.STAND_IN and _stood_in_since(seat):
        raise Refused(_("Er was intussen een andere vervanger. Kies opnieuw een vervanger."))


def _stood_in_since(seat: Involvement) -> bool:
    """Somebody else stood in since: the days between are theirs, and stay so."""
    others = Involvement.objects.filter(household=seat.household, seat=Seat.STAND_IN).exclude(pk=seat.pk)
    return any(one.ends_on is None or one.ends_on > max(one.starts_on, seat.starts_on) for one in others)
