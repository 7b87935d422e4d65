"""The allocation of a referral: from then on the provider's own messages tell how it goes."""

from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.access.rules import get
from nabij.intake.models import Report
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.kernel.records import new_id
from nabij.kernel.sequences import next_number
from nabij.provisions.models import Allocation, ReferredBy
from nabij.referrals import events
from nabij.referrals.course import next_look
from nabij.referrals.models import Referral

ADVISE = Permission.REFERRAL_ADVISE
Kind = Referral.Kind
KINDS: dict[str, Referral.Kind] = {
    ReferredBy.GENERAL_PRACTITIONER: Kind.GP,
    ReferredBy.YOUTH_DOCTOR: Kind.YOUTH_DOCTOR,
    ReferredBy.SPECIALIST: Kind.SPECIALIST,
    ReferredBy.CERTIFIED_BODY: Kind.GUARDIAN,
}


@command(ADVISE, Referral, lock=True)
def link_allocation(actor: Actor, referral: Referral, *, allocation: UUID) -> Outcome[Referral]:
    """Say that this allocation is what was referred to; a person decides. Raises Refused for another household's."""
    chosen = get(actor, ADVISE, Allocation, allocation)
    if referral.allocation_id == chosen.pk:
        return Unchanged(referral)
    if referral.household_id != chosen.household_id:
        raise Refused(_("Deze toewijzing hoort bij een ander huishouden."))
    if Referral.objects.filter(allocation=chosen).exists():
        raise Refused(_("Deze toewijzing ligt al bij een andere verwijzing."))
    referral.allocation = chosen
    referral.save(update_fields=["allocation"])
    return Done(events.ALLOCATED, referral, {"number": referral.number})


@command(ADVISE, Referral, lock=True)
def unlink_allocation(actor: Actor, referral: Referral) -> Outcome[Referral]:
    """The wrong one."""
    if referral.allocation_id is None:
        return Unchanged(referral)
    referral.allocation = None
    referral.save(update_fields=["allocation"])
    return Done(events.DEALLOCATED, referral, {"number": referral.number})


@command(ADVISE, Allocation, lock=True)
def take_up_unannounced(actor: Actor, allocation: Allocation) -> Outcome[Referral]:
    """It began and the team knew nothing: from now on it is followed, and it is material for a talk with who referred.

    On the ground of the municipality's own task; nobody outside the household is told by this.
    """
    held = Referral.objects.filter(allocation=allocation).first()
    if held is not None:
        return Unchanged(held)
    referral = Referral(
        number=next_number("referral_number"), key=new_id(), sender_id=actor.id, readers=[], **_of(allocation)
    )
    referral.look_on = next_look(referral, [])
    referral.save(force_insert=True)
    facts = {"number": referral.number, "allocation": allocation.number}
    return Done(events.TAKEN_UP, referral, facts, household=allocation.household_id)


def _of(allocation: Allocation) -> dict[str, Any]:
    person = allocation.about
    same = ("household", "provider", "referrer", "starts_on", "price", "price_per", "price_source", "price_year")
    return {
        **{name: getattr(allocation, name) for name in same},
        "area": allocation.household.area, "subject": person.pk, "allocation": allocation,
        "provider_name": "" if allocation.provider else allocation.provider_name,
        "care": allocation.what, "kind": KINDS.get(allocation.referred_by, Kind.OTHER),
        "heard": Referral.Heard.MESSAGE, "advice_by": clock.today(),
        "given_names": person.given_names, "prefix": person.prefix, "surname": person.surname, "birth": person.birth,
        "basis": Report.Basis.TASK, "secrecy": Report.Secrecy.NOT_BOUND,
    }  # fmt: skip
