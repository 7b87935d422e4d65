"""Fixed contacts: who of the team an organisation can call, handing that over, and ending it."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.agreements import events, notices
from nabij.agreements.access import PLACE
from nabij.agreements.models import FixedContact
from nabij.agreements.team import member_of_team
from nabij.areas.models import Area
from nabij.directory.models import Organisation, Professional
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.kernel.periods import not_over
from nabij.notices.telling import tell


@dataclass(frozen=True)
class Placed:
    """Who is whose fixed contact: ours, the stand-in, and whom we call there."""

    ours: UUID
    stand_in: UUID | None = None
    theirs: UUID | None = None
    their_name: str = ""
    their_phone: str = ""


@command(PLACE, Area, lock=True)
def place_contact(actor: Actor, area: Area, *, organisation: UUID, placed: Placed) -> Outcome[FixedContact]:
    """From today this is the fixed contact of that organisation here; whoever it was before hands it over.

    With the same professional as before only the rest is brought up to date. Raises Refused for somebody outside
    the team, for their own stand-in, and for whom works elsewhere than at the organisation.
    """
    partner = Organisation.objects.filter(pk=organisation).first()
    if partner is None:
        raise Refused(_("Kies een organisatie uit de gids."), field="organisation")
    before = FixedContact.objects.filter(not_over(), area=area, organisation=partner).select_related("ours").first()
    if before and before.ours_id == placed.ours:
        return _bring_up_to_date(before, placed)
    made = FixedContact(area=area, organisation=partner, ours=member_of_team(area, placed.ours))
    _write(made, placed)
    if before:
        before.ends_on = clock.today()
        before.save(update_fields=["ends_on"])
    made.save()
    _tell(made, before)
    return Done(events.CONTACT_PLACED, made, _facts(made))


def _bring_up_to_date(contact: FixedContact, placed: Placed) -> Outcome[FixedContact]:
    stood_in = contact.stand_in_id
    stands = Placed(contact.ours_id, stood_in, contact.theirs_id, contact.their_name, contact.their_phone)
    if stands == placed:
        return Unchanged(contact)
    _write(contact, placed)
    contact.save()
    if contact.stand_in_id != stood_in:
        _tell_stand_in(contact)
    return Done(events.CONTACT_CHANGED, contact, _facts(contact))


def _write(contact: FixedContact, placed: Placed) -> None:
    if placed.stand_in == placed.ours:
        raise Refused(_("Kies als vervanger iemand anders."), field="stand_in")
    if placed.stand_in != contact.stand_in_id:
        contact.stand_in = member_of_team(contact.area, placed.stand_in, field="stand_in") if placed.stand_in else None
    contact.theirs = _theirs(contact.organisation, placed.theirs)
    contact.their_name, contact.their_phone = placed.their_name, placed.their_phone
    if contact.theirs:
        contact.their_name, contact.their_phone = "", ""


def _theirs(organisation: Organisation, wanted: UUID | None) -> Professional | None:
    found = organisation.professionals.filter(pk=wanted, left_on=None).first() if wanted else None
    if wanted and found is None:
        raise Refused(_("Kies iemand die bij deze organisatie werkt."), field="theirs")
    return found


def _tell(contact: FixedContact, before: FixedContact | None) -> None:
    """The new one, the stand-in, the one before, and whom it is for: nobody finds out by an unanswered call."""
    organisation, name, team = contact.organisation.name, contact.ours.name, contact.area.team_name or contact.area.name
    tell(notices.CONTACT_IS_YOURS, [contact.ours.user_id], thing=contact.pk, organisation=organisation)
    _tell_stand_in(contact)
    if before:
        to = [before.ours.user_id]
        tell(notices.CONTACT_IS_ANOTHERS, to, thing=contact.pk, professional=name, organisation=organisation)
    if contact.theirs:
        tell(notices.YOUR_CONTACT, [contact.theirs.user_id], thing=contact.pk, professional=name, team=team)


def _tell_stand_in(contact: FixedContact) -> None:
    if contact.stand_in:
        to, name, organisation = [contact.stand_in.user_id], contact.ours.name, contact.organisation.name
        tell(notices.YOU_STAND_IN, to, thing=contact.pk, professional=name, organisation=organisation)


@command(PLACE, FixedContact, lock=True)
def end_contact(actor: Actor, contact: FixedContact) -> Outcome[FixedContact]:
    """From today this organisation has no fixed contact here."""
    if contact.ends_on is not None:
        return Unchanged(contact)
    contact.ends_on = clock.today()
    contact.save(update_fields=["ends_on"])
    return Done(events.CONTACT_ENDED, contact, _facts(contact))


@command(PLACE, FixedContact, lock=True)
def put_back_contact(actor: Actor, contact: FixedContact) -> Outcome[FixedContact]:
    """The inverse of ending and of handing over: this one is the fixed contact again.

    Whoever came after goes, when that was today: it was a mistake. Raises Refused when somebody else has been the
    contact since, and for who has left.
    """
    if contact.ends_on is None:
        return Unchanged(contact)
    if contact.has_left:
        raise Refused(_("%(name)s werkt hier niet meer. Kies een ander.") % {"name": contact.ours.name})
    later = FixedContact.objects.filter(
        area=contact.area, organisation=contact.organisation, starts_on__gte=contact.ends_on
    ).exclude(pk=contact.pk)
    if later.filter(starts_on__lt=clock.today()).exists() or contact.ends_on < clock.today():
        raise Refused(_("Dit is van eerder. Draag het vaste contact weer over."))
    later.filter(ends_on=None).delete()
    contact.ends_on = None
    contact.save(update_fields=["ends_on"])
    return Done(events.CONTACT_PUT_BACK, contact, _facts(contact))


def _facts(contact: FixedContact) -> dict[str, str]:
    return {"organisation": contact.organisation.name, "professional": contact.ours.name}
