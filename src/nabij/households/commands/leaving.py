"""Whoever works here no longer: out of the directory, away from every table, and without an account that opens.

Who keeps the directory sees no household, so the database is asked whether somebody may go, and clears the seats.
"""

from typing import NamedTuple
from uuid import UUID

from django.db import connection
from django.db.models import DateField, Value
from django.db.models.functions import Greatest
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.database import letting_go
from nabij.access.permissions import Permission
from nabij.accounts.sessions import close_account, open_account
from nabij.audit.tracing import record
from nabij.directory import events as directory_events
from nabij.directory.access import refuse_unless_administers
from nabij.directory.models import Professional
from nabij.households import events, notices
from nabij.households.models import Involvement
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.kernel.periods import not_over
from nabij.notices.telling import tell

LEADING = (Involvement.Seat.DIRECTOR, Involvement.Seat.CONTACT_PERSON)


class HeldSeat(NamedTuple):
    """A seat of somebody who leaves: at which household, by key and number, and the account of who directs there."""

    household: UUID
    number: int
    seat: str
    director: UUID | None


@command(Permission.PROFESSIONAL_KEEP, Professional, lock=True)
def say_left(actor: Actor, professional: Professional) -> Outcome[Professional]:
    """This person works here no longer: they go from the directory, and stay in the log.

    Their seats as helper and stand-in end today, the directors there hear it, and their account is closed.
    Raises Refused while they direct a household or look for contact with one (hand over first), for oneself,
    and for who is no administrator of their area.
    """
    _refuse_unless_another_who_is_mine(actor, professional)
    if professional.left_on is not None:
        return Unchanged(professional)
    seats = _seats_of(professional)
    if any(one.seat in LEADING for one in seats):
        raise Refused(_("Deze persoon is nog regisseur of contactpersoon. Draag dat eerst over aan een collega."))
    professional.left_on = clock.today()
    professional.save(update_fields=["left_on"])
    _clear_seats(actor, professional, seats)
    if professional.user:
        close_account(professional.user)
    return Done(directory_events.LEFT, professional, {"professional": professional.name})


@command(Permission.PROFESSIONAL_KEEP, Professional, lock=True)
def put_back(actor: Actor, professional: Professional) -> Outcome[Professional]:
    """Undo of `say_left`: in the directory and able to log in. A seat is asked for anew by who directs there."""
    _refuse_unless_another_who_is_mine(actor, professional)
    if professional.left_on is None:
        return Unchanged(professional)
    professional.left_on = None
    professional.save(update_fields=["left_on"])
    if professional.user:
        open_account(professional.user)
    return Done(directory_events.BACK, professional, {"professional": professional.name})


def _refuse_unless_another_who_is_mine(actor: Actor, professional: Professional) -> None:
    refuse_unless_administers(actor, professional)
    if professional.user_id == actor.user_id:
        raise Refused(_("U kunt niet van uzelf zeggen dat u vertrokken bent. Vraag een andere beheerder."))


def _seats_of(professional: Professional) -> list[HeldSeat]:
    """Where somebody sits. With the owner's rights, so before anything is written."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT household, number, seat, director FROM seats_of(%s)", [professional.pk])
        return [HeldSeat(*row) for row in cursor.fetchall()]


def _clear_seats(actor: Actor, professional: Professional, seats: list[HeldSeat]) -> None:
    """Each household's log says that they left the table, and its director hears it."""
    with letting_go(professional.pk):
        Involvement.objects.filter(not_over(), professional=professional).update(
            ends_on=Greatest("starts_on", Value(clock.today(), DateField())), ended_because=_("werkt hier niet meer")
        )
    facts = {"professional": professional.name, "ends_on": clock.today().isoformat()}
    for one in seats:
        home = one.household
        record(events.STEPPED_BACK, actor.who(home), household=home, thing=professional.pk, facts=facts)
        tell(notices.WORKS_HERE_NO_LONGER, [one.director], thing=home, household=home, home=one.number, **facts)
