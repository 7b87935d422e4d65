"""Who holds authority (gezag) over a child: a parent wherever they live, a guardian, or a body."""

from uuid import UUID

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.audit.events import EventKind
from nabij.households import events
from nabij.households.commands.belonging import person_of
from nabij.households.models import Membership, ParentalAuthority, Person
from nabij.kernel import clock
from nabij.kernel.errors import Refused


@command(Permission.HOUSEHOLD_EDIT, Membership, lock=True)
def set_authority(
    actor: Actor, child: Membership, *, holder: UUID | None = None, body: str = ""
) -> Outcome[ParentalAuthority]:
    """Write down who has authority over this child: somebody of the household or around it, or a body (BW 1:245).

    Raises Refused for an adult, for the child itself, for another child, or when both or neither are named.
    """
    if child.person.age and not child.person.is_child:
        raise Refused(_("Over iemand van 18 jaar of ouder heeft niemand gezag."))
    if bool(holder) == bool(body):
        raise Refused(_("Kies een persoon, of vul een instelling in."), field="holder")
    who = person_of(child.household, holder, field="holder") if holder else None
    _refuse_children(who)
    in_force = ParentalAuthority.objects.filter(child_id=child.person_id, ends_on=None, holder=who, body=body).first()
    if in_force:
        return Unchanged(in_force)
    made = ParentalAuthority.objects.create(child_id=child.person_id, holder=who, body=body)
    return _done(events.AUTHORITY_SET, made, child)


def _refuse_children(who: Person | None) -> None:
    if who is not None and who.is_child:
        raise Refused(_("Iemand onder de 18 jaar kan geen gezag hebben."), field="holder")


@command(Permission.HOUSEHOLD_EDIT, Membership, lock=True)
def end_authority(actor: Actor, child: Membership, *, authority: UUID) -> Outcome[ParentalAuthority]:
    """From today this person or body has no authority any more. Raises Refused for one that is not of this child."""
    found = _of(child, authority)
    if found.ends_on:
        return Unchanged(found)
    found.ends_on = max(clock.today(), found.starts_on)
    found.save(update_fields=["ends_on"])
    return _done(events.AUTHORITY_ENDED, found, child)


@command(Permission.HOUSEHOLD_EDIT, Membership, lock=True)
def restore_authority(actor: Actor, child: Membership, *, authority: UUID) -> Outcome[ParentalAuthority]:
    """The authority did not end, after all. Raises Refused when it was written down anew."""
    found = _of(child, authority)
    if not found.ends_on:
        return Unchanged(found)
    same = ParentalAuthority.objects.filter(child=found.child, ends_on=None, holder_id=found.holder_id, body=found.body)
    if same.exists():
        raise Refused(_("Dit gezag staat er al weer."))
    found.ends_on = None
    found.save(update_fields=["ends_on"])
    return _done(events.AUTHORITY_SET, found, child)


def _of(child: Membership, authority: UUID) -> ParentalAuthority:
    found = ParentalAuthority.objects.filter(pk=authority, child_id=child.person_id).first()
    if found is None:
        raise Refused(_("Dit gezag hoort niet bij dit kind."))
    return found


def _done(event: EventKind, made: ParentalAuthority, child: Membership) -> Done[ParentalAuthority]:
    return Done(event, made, {"child": str(child.person_id)}, household=child.household_id)
