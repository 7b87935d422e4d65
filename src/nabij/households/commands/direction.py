"""One director: named contact person first, director after a yes, handed over warmly, never none."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Case, DateField, Q, Value, When
from django.db.models.functions import Greatest
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.directory.models import Professional
from nabij.households import events, notices
from nabij.households.commands.seating import (
    Seat,
    accounts_at_table,
    leave_seat,
    number_of,
    refuse_departed,
    refuse_oneself,
    seat_stand_in,
    seated,
    take_seat,
)
from nabij.households.contact_terms import contact_due
from nabij.households.models import Handover, Household, Involvement
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.kernel.periods import not_over
from nabij.kernel.weekdays import days_text
from nabij.notices.telling import tell


@command(Permission.HOUSEHOLD_ASSIGN, Household, lock=True)
def name_contact_person(actor: Actor, household: Household, *, professional: Professional) -> Outcome[Household]:
    """Who looks for contact with this family and asks whether they want help.

    Raises Refused when the household has a director (hand over instead) or is closed, and for who has left.
    """
    if household.state != Household.State.CONTACT:
        raise Refused(_("Dit huishouden is al geopend of gesloten. Draag de regie over, of open het opnieuw."))
    before = list(seated(household, Seat.CONTACT_PERSON))
    if any(involvement.professional_id == professional.pk for involvement in before):
        return Unchanged(household)
    for involvement in before:
        leave_seat(household, involvement.professional, because=_("een ander zoekt contact"))
    take_seat(household, professional, Seat.CONTACT_PERSON, purpose=_("contact zoeken en vragen of hulp gewenst is"))
    due = max(contact_due(household, clock.today()), clock.today())
    tell(
        notices.YOU_ARE_CONTACT_PERSON, [professional.user_id], thing=household.pk, household=household.pk,
        home=household.number, day=_day(due),
    )  # fmt: skip
    return Done(events.CONTACT_PERSON_NAMED, household, {"professional": professional.name})


def _day(due: date) -> str:
    """With its date also when it is today: a notice may be read tomorrow."""
    day = date_format(due, "l j F")
    return _("vandaag, %(day)s") % {"day": day} if due == clock.today() else day


def begin_directing(household: Household, professional: Professional) -> None:
    """Open the household with its first director: state, seat and notice together. Raises Refused for who has left."""
    household.state = Household.State.OPEN
    household.director = professional
    household.opened_at = clock.now()
    household.version += 1
    household.save(update_fields=["state", "director", "opened_at", "version"])
    for involvement in seated(household, Seat.CONTACT_PERSON):
        leave_seat(household, involvement.professional, because=_("het gezin heeft een regisseur"))
    take_seat(household, professional, Seat.DIRECTOR, purpose=_("regie: één gezin, één plan, één gezicht"))
    tell(notices.YOU_DIRECT, [professional.user_id], thing=household.pk, household=household.pk, home=household.number)


@command(Permission.HOUSEHOLD_LEAD, Household, lock=True)
def hand_over(
    actor: Actor, household: Household, *, to: Professional, reason: str, family_told: str
) -> Outcome[Handover | Household]:
    """Hand the direction over to a colleague or another body, warmly: the family and all involved are told.

    Raises Refused when there is no director yet, and for who leads by appointment and would direct themselves.
    The same director again changes nothing.
    """
    given_by = household.director
    if given_by is None:
        raise Refused(_("Dit huishouden heeft nog geen regisseur. Wijs eerst een contactpersoon aan."))
    if given_by.pk == to.pk:
        return Unchanged(household)
    refuse_oneself(actor, household, to)
    refuse_departed(to)
    if not family_told:
        raise Refused(_("Schrijf op hoe het gezin dit hoort."), field="family_told")
    handover = pass_on(household, given_by, to, reason=reason, family_told=family_told)
    return Done(events.HANDED_OVER, handover, {"given_by": given_by.name, "taken_by": to.name})


@command(Permission.HOUSEHOLD_LEAD, Handover, lock=True)
def hand_back(actor: Actor, handover: Handover, *, family_told: str) -> Outcome[Handover]:
    """The hand-over is undone: the former director directs again, and all hear it.

    Raises Refused when the direction went on to another since, or the household is not open.
    """
    household = Household.objects.select_for_update(of=("self",)).get(pk=handover.household_id)
    if household.director_id == handover.given_by_id:
        return Unchanged(handover)
    if household.director_id != handover.taken_by_id:
        raise Refused(_("De regie is intussen verder gegaan. Draag de regie opnieuw over."))
    refuse_oneself(actor, household, handover.given_by)
    refuse_departed(handover.given_by)
    back = pass_on(
        household, handover.taken_by, handover.given_by, reason=_("overdracht teruggedraaid"), family_told=family_told
    )
    return Done(events.HANDED_BACK, back, {"given_by": back.given_by.name, "taken_by": back.taken_by.name})


def pass_on(
    household: Household, given_by: Professional, to: Professional, *, reason: str, family_told: str
) -> Handover:
    """Seat, household, trace of the hand-over and notices, together. Also for a transfer to another team.

    After it the former director no longer sees a row: whatever else is written comes first.
    """
    told = accounts_at_table(household, but=[to.user_id])
    handover = Handover(household=household, given_by=given_by, taken_by=to, reason=reason, family_told=family_told)
    handover.save(force_insert=True)
    _change_director(household, to)
    tell(notices.YOU_DIRECT, [to.user_id], thing=household.pk, household=household.pk, home=household.number)
    tell(
        notices.DIRECTION_CHANGED, told, thing=household.pk, household=household.pk, home=household.number,
        professional=to.name, phone=number_of(to),
    )  # fmt: skip
    return handover


def _change_director(household: Household, to: Professional) -> None:
    # The household first: once the old seat is left, its holder no longer sees the row.
    household.director = to
    household.version += 1
    household.save(update_fields=["director", "version"])
    purpose = _("regie: één gezin, één plan, één gezicht")
    new = Involvement(household=household, professional=to, seat=Seat.DIRECTOR, purpose=purpose, whole=True)
    _end_both_seats(household, to)
    new.save(force_insert=True)


def _end_both_seats(household: Household, to: Professional) -> None:
    """That of the former director and any other of the next, in one statement: after it neither sees a row."""
    today = clock.today()
    of_the_next = When(professional=to, then=Value(_("neemt de regie over")))
    Involvement.objects.filter(not_over(), Q(seat=Seat.DIRECTOR) | Q(professional=to), household=household).update(
        ends_on=Greatest("starts_on", Value(today, DateField())),
        ended_because=Case(of_the_next, default=Value(_("regie overgedragen"))),
    )


@command(Permission.HOUSEHOLD_LEAD, Household, lock=True)
def name_stand_in(
    actor: Actor, household: Household, *, professional: Professional, weekdays: Iterable[int]
) -> Outcome[Involvement]:
    """Who is the known face on the days (ISO: 1 is Monday) that the director does not work.

    The director and who stood in before hear it. Raises Refused without a director, whatever a stand-in is
    refused for, and for who leads by appointment and would stand in themselves.
    """
    director = household.director
    if director is None:
        raise Refused(_("Dit huishouden heeft nog geen regisseur om te vervangen."))
    refuse_oneself(actor, household, professional)
    before = [involvement.professional.user_id for involvement in seated(household, Seat.STAND_IN)]
    seat = seat_stand_in(household, professional, weekdays, director=director)
    told = {director.user_id, *before} - {actor.user_id, professional.user_id}
    tell(
        notices.ANOTHER_STANDS_IN, told, thing=household.pk, household=household.pk, home=household.number,
        professional=professional.name, days=days_text(seat.weekdays),
    )  # fmt: skip
    return Done(events.STAND_IN_NAMED, seat, {"professional": professional.name})
