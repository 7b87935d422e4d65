"""Taking and leaving a seat at the table: shared by the commands that direct, invite and hand over."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import DateField, Value
from django.db.models.functions import Greatest
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.permissions import ROLES, Permission
from nabij.directory.models import Professional
from nabij.households import notices
from nabij.households.models import Household, Involvement, InvolvementSubject
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.kernel.periods import in_force, not_over
from nabij.kernel.phone import display_phone
from nabij.kernel.weekdays import days_text
from nabij.notices.telling import tell

Seat = Involvement.Seat


def professional_of(actor: Actor) -> Professional:
    """The actor as the area knows them. Raises Refused when the account is not in the directory."""
    found = Professional.objects.filter(user_id=actor.id).first()
    if found is None:
        raise Refused(_("U staat niet in de gids van professionals. Vraag het aan functioneel beheer."))
    return found


def seated(household: Household, seat: Involvement.Seat | None = None) -> "Iterable[Involvement]":
    """Who sits at the table today (in this seat), with the number they are called on."""
    found = Involvement.objects.filter(in_force(), household=household).select_related("professional__organisation")
    return found.filter(seat=seat) if seat else found


def seat_of(household: Household, professional: Professional) -> Involvement | None:
    """The seat that this professional has today, or will have."""
    current = Involvement.objects.filter(not_over(), household=household)
    return current.filter(professional=professional).first()


def number_of(professional: Professional | None) -> str:
    """The direct number, else that of the organisation."""
    return display_phone(professional.phone or professional.organisation.phone) if professional else ""


def take_seat(
    household: Household,
    professional: Professional,
    seat: Involvement.Seat,
    *,
    purpose: str,
    weekdays: Iterable[int] = (),
) -> Involvement:
    """A whole seat from today, for those who direct; whoever already sat there leaves the old seat.

    Raises Refused for a professional who has left.
    """
    refuse_departed(professional)
    leave_seat(household, professional)
    return Involvement.objects.create(
        household=household,
        professional=professional,
        seat=seat,
        purpose=purpose,
        whole=True,
        weekdays=sorted(weekdays),
    )


def refuse_departed(professional: Professional) -> None:
    """Nobody sits down who no longer works here; and nobody leaves while sitting down. Raises Refused."""
    now = Professional.objects.select_for_update(of=("self",)).get(pk=professional.pk)
    if now.left_on and now.left_on <= clock.today():
        raise Refused(_("%(name)s werkt hier niet meer. Kies een ander.") % {"name": professional.name})


def refuse_oneself(actor: Actor, household: Household, professional: Professional) -> None:
    """Who leads by appointment, and not from a seat, gives no seat that directs to themselves. Raises Refused.

    Otherwise a team leader, who sees who has the next move and not the story, would read it on their own word.
    """
    held = actor.seats.get(household.pk)
    by_seat = held is not None and Permission.HOUSEHOLD_LEAD in ROLES[held.role].permissions
    if professional.user_id == actor.user_id and not by_seat:
        raise Refused(_("U kunt uzelf niet als regisseur of vervanger kiezen. Kies een collega."))


def seat_stand_in(
    household: Household, professional: Professional, weekdays: Iterable[int], *, director: Professional
) -> Involvement:
    """The known face on the days (ISO: 1 is Monday) that the director does not work, instead of an earlier one.

    Tells them. Raises Refused for the director, for who has left, and for days that do not exist.
    """
    if professional == director:
        raise Refused(_("De regisseur kan zichzelf niet vervangen. Kies een collega."), field="stand_in")
    days = sorted(set(weekdays))
    if not days or not set(days) <= set(range(1, 8)):
        raise Refused(_("Kies op welke dagen de vervanger er is."), field="weekdays")
    for involvement in seated(household, Seat.STAND_IN):
        leave_seat(household, involvement.professional, because=_("een ander vervangt"))
    seat = take_seat(household, professional, Seat.STAND_IN, purpose=_("vervanging van de regisseur"), weekdays=days)
    tell(
        notices.YOU_STAND_IN, [professional.user_id], thing=household.pk, household=household.pk,
        home=household.number, professional=director.name, days=days_text(days),
    )  # fmt: skip
    return seat


def leave_seat(household: Household, professional: Professional, *, because: str = "") -> None:
    """Ends today: from this day on they see nothing."""
    today = clock.today()
    Involvement.objects.filter(not_over(), household=household, professional=professional).update(
        ends_on=Greatest("starts_on", Value(today, DateField())), ended_because=because
    )


def name_subjects(involvement: Involvement, persons: Iterable[UUID]) -> None:
    """For whom this seat is, when not for the whole household."""
    InvolvementSubject.objects.bulk_create(
        InvolvementSubject(household_id=involvement.household_id, involvement=involvement, person_id=person)
        for person in persons
    )


def accounts_at_table(household: Household, *, but: Iterable[UUID | None] = ()) -> list[UUID]:
    """The accounts of all who sit at the table today, to tell them something."""
    left_out = set(but)
    users = [involvement.professional.user_id for involvement in seated(household)]
    return [user for user in users if user and user not in left_out]
