"""How it went each time, and the talk when it went otherwise."""

from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.rules import can
from nabij.agreements import events, notices
from nabij.agreements.access import KEEP, VIEW
from nabij.agreements.models import Occasion, PartnerAgreement
from nabij.agreements.partners import partners_for
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.notices.telling import tell


@command(VIEW, PartnerAgreement)
def note_occasion(
    actor: Actor, agreement: PartnerAgreement, *, organisation: UUID, on: date, outcome: str, line: str
) -> Outcome[Occasion]:
    """It applied: how did it go? The team may say, and the partner for their own organisation.

    Who agreed it on our side hears when it went otherwise. Raises Refused for another organisation, for a day to
    come, and for an agreement that has ended.
    """
    partner = next((one for one in partners_for(actor, agreement) if one.pk == organisation), None)
    if partner is None:
        raise Refused(_("Kies met wie het was."), field="organisation")
    if on > clock.today():
        raise Refused(_("Deze dag moet nog komen."), field="on")
    if agreement.ended_on and on > agreement.ended_on:
        raise Refused(_("Toen was de afspraak al gestopt."), field="on")
    made = Occasion.objects.create(
        agreement=agreement, organisation=partner, on=on, outcome=outcome, line=line, noted_by_id=actor.id
    )
    if made.went_otherwise and agreement.ours.user_id != actor.user_id:
        tell(notices.WENT_OTHERWISE, [agreement.ours.user_id], thing=made.pk, organisation=partner.name)
    return Done(events.NOTED, made, {"organisation": partner.name, "on": str(on)})


@command(VIEW, Occasion, lock=True)
def take_back_occasion(actor: Actor, occasion: Occasion) -> Outcome[PartnerAgreement]:
    """It was noted by mistake. Raises Refused for what another noted, and once there was a talk about it."""
    if occasion.noted_by_id != actor.user_id and not can(actor, KEEP, occasion):
        raise Refused(_("Dit neemt terug wie het opschreef, of de teamleider."))
    if occasion.talk_done_on:
        raise Refused(_("Hierover is al gesproken. Het blijft staan."))
    agreement, gone = occasion.agreement, occasion.pk
    occasion.delete()
    return Done(events.TAKEN_BACK, agreement, {"occasion": str(gone)})


@command(KEEP, Occasion, lock=True)
def write_talk(
    actor: Actor, occasion: Occasion, *, on: date | None, done_on: date | None, result: str
) -> Outcome[Occasion]:
    """Plan the talk with the partner, or write down what came of it.

    Raises Refused when nothing went otherwise, without any day, and for a talk that was held without a result.
    """
    _refuse_talk(occasion, on, done_on, result)
    if (occasion.talk_on, occasion.talk_done_on, occasion.talk_result) == (on, done_on, result):
        return Unchanged(occasion)
    occasion.talk_on, occasion.talk_done_on, occasion.talk_result = on, done_on, result
    occasion.save(update_fields=["talk_on", "talk_done_on", "talk_result"])
    facts = {"organisation": occasion.organisation.name, "on": str(done_on or on)}
    return Done(events.TALK_WRITTEN, occasion, facts)


def _refuse_talk(occasion: Occasion, on: date | None, done_on: date | None, result: str) -> None:
    if not occasion.went_otherwise:
        raise Refused(_("Een gesprek hoort bij een keer dat het anders ging."))
    if not on and not done_on:
        raise Refused(_("Kies een dag voor het gesprek."), field="on")
    if done_on and done_on > clock.today():
        raise Refused(_("Deze dag moet nog komen."), field="done_on")
    if done_on and not result:
        raise Refused(_("Schrijf op wat eruit kwam."), field="result")
    if result and not done_on:
        raise Refused(_("Op welke dag sprak u elkaar?"), field="done_on")
