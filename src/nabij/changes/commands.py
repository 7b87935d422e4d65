"""A couple parts, in one go; and on the same day it may be taken back, while nothing was written since."""

from collections.abc import Collection
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, command
from nabij.access.database import opening
from nabij.access.events import REFUSED
from nabij.access.permissions import Permission
from nabij.audit.looking import unseen
from nabij.audit.models import Event
from nabij.audit.tracing import record
from nabij.changes import events, notices
from nabij.changes.carrying import carry_goals, carry_safety
from nabij.households.commands.seating import accounts_at_table
from nabij.households.commands.separating import Parting, index, leave_together, part
from nabij.households.models import Household, Person, Separation
from nabij.households.moving import restore_rows
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.notices.telling import tell


@command(Permission.HOUSEHOLD_EDIT, Household, lock=True)
def separate_household(
    actor: Actor, household: Household, *, parting: Parting, goals: Collection[UUID] = ()
) -> Outcome[Separation]:
    """They parted: a second household begins, with its own director and its own view, and copies of what was chosen.

    What stood there stays with the first. Notes never go along. Raises Refused as `refuse_parting` says.
    """
    with unseen():
        separation, moving = part(household, parting, by_name=actor.name)
        other = separation.other
        with opening(household.pk, other.pk):
            carry_goals(household, other, parting, goals, moving)
            carry_safety(household, other, parting, moving)
            leave_together(household, other, parting, moving)
            moving.write()
    told = accounts_at_table(household, but=[actor.user_id])
    tell(
        notices.SEPARATED, told, thing=household.pk, household=household.pk, home=household.number,
        professional=actor.name,
    )  # fmt: skip
    facts = {"number": household.number, "other": other.number}
    record(events.SEPARATED, actor.who(other.pk), household=other.pk, thing=separation.pk, facts=facts)
    return Done(events.SEPARATED, separation, facts)


@command(Permission.HOUSEHOLD_LEAD, Separation, lock=True)
def take_back_separation(actor: Actor, separation: Separation) -> Outcome[Household]:
    """It was a mistake: everyone is back, and the new household is gone.

    Raises Refused on a later day, or once something was written in the new household.
    """
    household, other = separation.household, separation.other_id
    if separation.created_at.astimezone(clock.AMSTERDAM).date() != clock.today():
        raise Refused(_("Dit kan alleen op de dag zelf. Zijn zij weer samen? Voeg de twee dossiers dan samen."))
    with opening(household.pk, other), unseen():
        Household.objects.select_for_update().filter(pk=other).first()
        _refuse_written_since(separation)
        persons = list(Person.objects.filter(memberships__household=other))
        restore_rows(separation.pk)
        # Who wrote at this very moment held a row for which the removal waited: it is seen now.
        _refuse_written_since(separation)
        index(Person.objects.filter(pk__in=[one.pk for one in persons]))
    return Done(events.TOGETHER_AGAIN, household, {"number": household.number})


def _refuse_written_since(separation: Separation) -> None:
    """Whoever only looked there, or was refused, wrote nothing. Raises Refused once somebody did."""
    since = Event.objects.filter(household=separation.other_id, created_at__gt=separation.created_at)
    if since.exclude(name__in=(events.SEPARATED.name, REFUSED.name)).exists():
        raise Refused(_("Er is al verder gewerkt in het nieuwe huishouden. Voeg de twee dossiers weer samen."))
