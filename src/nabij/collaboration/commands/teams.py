"""Linking another team to a household, beside the table."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.collaboration import events
from nabij.collaboration.models import TeamLink
from nabij.directory.models import Professional
from nabij.households.commands.seating import refuse_departed
from nabij.households.models import Household, Involvement
from nabij.kernel import clock
from nabij.kernel.errors import Refused

DECIDE = Permission.INVOLVEMENT_DECIDE


@dataclass(frozen=True)
class Ground:
    """Why another team may be told something; consent says who gave it, and when."""

    basis: str
    consent_note: str = ""


def refuse_ground(household: Household, ground: Ground) -> None:
    """Raises Refused for a closed household, and for consent that nobody gave."""
    if household.state == Household.State.CLOSED:
        raise Refused(_("Dit huishouden is gesloten. Open het eerst opnieuw."))
    if ground.basis == Involvement.Basis.CONSENT and not ground.consent_note:
        raise Refused(_("Schrijf op wie toestemming gaf, en wanneer."), field="consent_note")


@command(DECIDE, Household, lock=True)
def link_team(
    actor: Actor, household: Household, *, contact: Professional, purpose: str, ground: Ground, until_when: str = ""
) -> Outcome[TeamLink]:
    """This team works with the family too, with one contact. The team sees nothing by it.

    Raises Refused without a purpose, for consent that nobody gave, for who left, and for a closed household.
    """
    refuse_ground(household, ground)
    refuse_departed(contact)
    if not purpose:
        raise Refused(_("Schrijf op waarvoor dit team erbij is."), field="purpose")
    there = TeamLink.objects.filter(household=household, organisation_id=contact.organisation_id, ends_on=None).first()
    if there:
        return Unchanged(there)
    made = TeamLink.objects.create(
        household=household, organisation_id=contact.organisation_id, professional=contact, purpose=purpose,
        until_when=until_when, basis=ground.basis, consent_note=ground.consent_note,
    )  # fmt: skip
    return Done(events.TEAM_LINKED, made, _facts(made) | {"basis": made.basis})


def _facts(link: TeamLink) -> dict[str, str]:
    return {"organisation": link.organisation.name}


@command(DECIDE, TeamLink, lock=True)
def unlink_team(actor: Actor, link: TeamLink, *, because: str) -> Outcome[TeamLink]:
    """This team is not needed any more. Raises Refused without a reason."""
    if link.ends_on is not None:
        return Unchanged(link)
    if not because:
        raise Refused(_("Schrijf op waarom dit team stopt."), field="because")
    link.ends_on, link.ended_because = clock.today(), because
    link.save(update_fields=["ends_on", "ended_because"])
    return Done(events.TEAM_UNLINKED, link, _facts(link))


@command(DECIDE, TeamLink, lock=True)
def link_again(actor: Actor, link: TeamLink) -> Outcome[TeamLink]:
    """Undo of `unlink_team`. Raises Refused when the team was linked anew meanwhile."""
    if link.ends_on is None:
        return Unchanged(link)
    others = TeamLink.objects.filter(household=link.household_id, organisation=link.organisation_id, ends_on=None)
    if others.exists():
        raise Refused(_("Dit team is al gekoppeld."))
    link.ends_on, link.ended_because = None, ""
    link.save(update_fields=["ends_on", "ended_because"])
    return Done(events.TEAM_LINKED_AGAIN, link, _facts(link))
