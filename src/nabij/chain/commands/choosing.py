"""What people choose: which action tackles what, and where they begin."""

from uuid import UUID

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.chain import events
from nabij.chain.models import First, Pin
from nabij.households.commands.belonging import person_of
from nabij.households.models import Circumstance, Household
from nabij.households.off_screen import tells_of_violence
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.plans.models import Action

EDIT = Permission.HOUSEHOLD_EDIT
MOST_FIRST = 3


@command(EDIT, Circumstance, lock=True)
def pin_action(actor: Actor, box: Circumstance, *, action: UUID) -> Outcome[Pin]:
    """This action tackles that. Raises Refused for an action of another plan, or for what is over."""
    if box.over_on:
        raise Refused(_("Dit is voorbij. Zet het eerst terug."))
    if not Action.objects.filter(pk=action, household=box.household_id).exists():
        raise Refused(_("Deze actie staat niet meer in het plan."), field="action")
    pin, is_new = Pin.objects.get_or_create(
        circumstance=box, action_id=action, defaults={"household_id": box.household_id}
    )
    return Done(events.ACTION_PINNED, pin, {"action": str(action)}) if is_new else Unchanged(pin)


@command(EDIT, Circumstance, lock=True)
def unpin_action(actor: Actor, box: Circumstance, *, action: UUID) -> Outcome[Circumstance]:
    """It does not, after all; the action stays in the plan."""
    gone, _kinds = Pin.objects.filter(circumstance=box, action_id=action).delete()
    return Done(events.ACTION_UNPINNED, box, {"action": str(action)}) if gone else Unchanged(box)


@command(EDIT, Household, lock=True)
def mark_first(
    actor: Actor, household: Household, *, box: UUID, because: str, said_by: UUID | None = None
) -> Outcome[First]:
    """Here they begin, for this reason; said by one of them, or (None) together. Said again it is said better.

    Raises Refused without a reason, for what is not here, or when they begin at three places already.
    """
    here = Circumstance.objects.filter(household=household, pk=box, over_on=None).first()
    if here is None:
        raise Refused(_("Dit staat hier niet meer. Kijk opnieuw."))
    if not because:
        raise Refused(_("Schrijf op waarom u hier begint."), field="because")
    if said_by:
        person_of(household, said_by, field="said_by")
    first = First.objects.filter(circumstance=here, ended_on=None).first()
    if first is None:
        _refuse_too_many(household)
        first = First(household=household, circumstance=here)
    elif (first.because, first.said_by_id) == (because, said_by):
        return Unchanged(first)
    first.because, first.said_by_id, first.on_paper = because, said_by, not tells_of_violence(because)
    first.save()
    return Done(events.FIRST_MARKED, first)


def _refuse_too_many(household: Household) -> None:
    begun = First.objects.filter(household=household, ended_on=None, circumstance__over_on=None).count()
    if begun >= MOST_FIRST:
        raise Refused(
            _("U begint al op %(most)d plekken. Haal eerst een vlag weg: wie overal begint, begint nergens.")
            % {"most": MOST_FIRST}
        )


@command(EDIT, First, lock=True)
def end_first(actor: Actor, first: First) -> Outcome[First]:
    """They do not begin there any more, as of today."""
    if first.ended_on:
        return Unchanged(first)
    first.ended_on = clock.today()
    first.save(update_fields=["ended_on"])
    return Done(events.FIRST_ENDED, first)


@command(EDIT, First, lock=True)
def resume_first(actor: Actor, first: First) -> Outcome[First]:
    """They do. Raises Refused when they begin at three places meanwhile; a newer flag on the same stays instead."""
    if not first.ended_on or First.objects.filter(circumstance=first.circumstance_id, ended_on=None).exists():
        return Unchanged(first)
    _refuse_too_many(first.household)
    first.ended_on = None
    first.save(update_fields=["ended_on"])
    return Done(events.FIRST_RESUMED, first)
