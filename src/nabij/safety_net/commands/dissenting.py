"""Seeing a decision otherwise: under one's own name, beside it. Nothing of the decision changes by it."""

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, command
from nabij.access.permissions import Permission
from nabij.households.commands.seating import professional_of
from nabij.kernel.errors import Refused
from nabij.safety_net import events, notices
from nabij.safety_net.models import Dissent, NetDecision
from nabij.safety_net.telling import tell_table


@command(Permission.SAFETY_NET_DECIDE, NetDecision)
def dissent_as_officer(actor: Actor, decision: NetDecision, *, words: str) -> Outcome[Dissent]:
    """Another officer than who decided. Raises Refused without words, for who decided, and a second time."""
    return _dissent(actor, decision, words)


@command(Permission.SAFETY_NET_ASK, NetDecision)
def dissent_at_table(actor: Actor, decision: NetDecision, *, words: str) -> Outcome[Dissent]:
    """Whoever directs. Raises Refused as above."""
    return _dissent(actor, decision, words)


def _dissent(actor: Actor, decision: NetDecision, words: str) -> Outcome[Dissent]:
    me = professional_of(actor)
    if not words:
        raise Refused(_("Schrijf op hoe u het ziet."), field="words")
    if decision.decided_by_id == me.pk:
        raise Refused(_("U besloot dit zelf. Neem een nieuw besluit als u het anders ziet."), field="words")
    if Dissent.objects.filter(decision=decision, by=me).exists():
        raise Refused(_("Uw mening staat er al bij."), field="words")
    made = Dissent.objects.create(
        household_id=decision.household_id, about_id=decision.about_id, decision=decision, by=me, words=words
    )
    number = decision.question.number
    tell_table(notices.DISSENT, decision.question, but=actor.user_id, professional=me.name)
    return Done(events.DISSENTED, made, {"number": number})
