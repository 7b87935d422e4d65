"""Choosing what goes along to another team, and letting it go: nothing goes by itself, and all of it is remembered."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.collaboration import events
from nabij.collaboration.contents import content_of, digest_of, notes_to_choose
from nabij.collaboration.models import NEEDS_REASON, OF_ONE_PERSON, Parcel, Part, Sharing, TeamLink, Transfer
from nabij.households.commands.seating import professional_of
from nabij.kernel import clock
from nabij.kernel.errors import Refused

DECIDE = Permission.INVOLVEMENT_DECIDE


@dataclass(frozen=True)
class Packed:
    """The parts that go along, which notes, and why violence, suspicion or safety goes along too."""

    parts: Collection[Part]
    notes: Collection[UUID] = ()
    because: str = ""


@command(DECIDE, TeamLink, lock=True)
def pack_for_team(actor: Actor, link: TeamLink, *, packed: Packed) -> Outcome[Parcel]:
    """Choose what this team gets. Raises Refused for nothing at all, and for safety without a reason."""
    _refuse_receiver(link)
    return _pack(actor, Parcel(household_id=link.household_id, team_link=link), packed)


@command(DECIDE, Transfer, lock=True)
def pack_for_transfer(actor: Actor, transfer: Transfer, *, packed: Packed) -> Outcome[Parcel]:
    """Choose what goes along with this transfer; of one person only what is about them. Raises Refused as above."""
    _refuse_receiver(transfer)
    made = Parcel(household_id=transfer.household_id, transfer=transfer, about_id=transfer.about_id)
    return _pack(actor, made, packed)


def _refuse_receiver(to: Sharing) -> None:
    """Raises Refused for a team that is not linked any more, and for a transfer that does not take place."""
    if isinstance(to, TeamLink) and to.ends_on is not None:
        raise Refused(_("Dit team is niet meer gekoppeld."))
    if isinstance(to, Transfer) and to.state in (Transfer.State.REFUSED, Transfer.State.WITHDRAWN):
        raise Refused(_("Deze overdracht gaat niet door."))


def _pack(actor: Actor, parcel: Parcel, packed: Packed) -> Outcome[Parcel]:
    parts = [part for part in Part if part in packed.parts]
    _refuse_parts(parcel, parts, packed)
    parcel.chosen_by = professional_of(actor)
    parcel.parts, parcel.because = [part.value for part in parts], packed.because
    if Part.NOTES in parts:
        parcel.notes = list(notes_to_choose(actor, parcel).filter(pk__in=packed.notes).values_list("pk", flat=True))
    parcel.save(force_insert=True)
    return Done(events.PARCEL_CHOSEN, parcel, facts_of(parcel))


def _refuse_parts(parcel: Parcel, parts: Collection[Part], packed: Packed) -> None:
    if not parts:
        raise Refused(_("Kies wat er meegaat."), field="parts")
    if parcel.about_id and not set(parts) <= set(OF_ONE_PERSON):
        raise Refused(_("Bij de hulp aan één persoon gaat alleen mee wat over die persoon gaat."), field="parts")
    if Part.NOTES in parts and not packed.notes:
        raise Refused(_("Kies welke notities meegaan."), field="notes")
    if set(parts) & set(NEEDS_REASON) and not packed.because:
        raise Refused(_("Schrijf op waarom ook dit meegaat."), field="because")


def facts_of(parcel: Parcel) -> dict[str, str]:
    """To whom and which parts, for the trace; nothing of what they say."""
    return {"receiver": parcel.receiver, "parts": parcel.what}


@command(DECIDE, Parcel, lock=True)
def let_go(actor: Actor, parcel: Parcel, *, form: Parcel.Form, shown: str) -> Outcome[Parcel]:
    """It leaves, on paper or as a file, exactly as it was `shown` (its digest), and stays as it left.

    This cannot be taken back. Raises Refused when something in it changed since it was shown, or the receiver is
    not one any more.
    """
    if parcel.gone_on is not None:
        return Unchanged(parcel)
    to = parcel.sharing
    _refuse_receiver(type(to)._default_manager.select_for_update(of=("self",)).get(pk=to.pk))
    content = content_of(actor, parcel)
    if digest_of(content) != shown:
        raise Refused(_("Er is intussen iets veranderd. Kijk nog eens wat er meegaat."))
    parcel.gone_on, parcel.form, parcel.content = clock.today(), form, content
    parcel.save(update_fields=["gone_on", "form", "content"])
    facts = {"form": str(form.label), "basis": content["basis"]}
    return Done(events.PARCEL_GONE, parcel, facts_of(parcel) | facts)


@command(DECIDE, Parcel, lock=True)
def unpack_parcel(actor: Actor, parcel: Parcel) -> Outcome[None]:
    """It does not go along after all. Raises Refused once it left."""
    if parcel.gone_on is not None:
        raise Refused(_("Dit is al meegegeven. Bel het andere team als er iets niet klopt."))
    facts, household = facts_of(parcel), parcel.household_id
    parcel.delete()
    return Done(events.PARCEL_UNPACKED, None, facts, household)
